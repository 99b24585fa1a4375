// Joins the style sheets into target/stairwell.css, one request instead of a dozen: tokens and base first, print last.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { shorter } from "./shorter.mjs";

const first = ["tokens.css", "base.css"];
const last = ["print.css"];

/** The sheets of a folder in the order in which they must apply. */
export function inOrder(names) {
  const place = (name) => (first.includes(name) ? first.indexOf(name) - 10 : last.includes(name) ? 10 : 0);
  return [...names].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

const folder = "style";
const sheets = inOrder(readdirSync(folder).filter((name) => name.endsWith(".css")));
const joined = sheets.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
mkdirSync("target", { recursive: true });
writeFileSync(join("target", "stairwell.css"), process.env.TRUNK_PROFILE === "release" ? shorter(joined, "css") : joined);
