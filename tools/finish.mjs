// Finishes a build in Trunk's staging folder: the rooms, script hashes into the policy, the list of files into the service worker.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { addRooms } from "./rooms.mjs";

const sha256 = (content) => createHash("sha256").update(content).digest("base64");

/** The page with the hash of each of its inline scripts allowed by its own policy. */
export function withScriptHashes(page) {
  const scripts = [...page.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map((found) => found[1]);
  const hashes = scripts.map((script) => `'sha256-${sha256(script)}'`).join(" ");
  const policy = "script-src 'self' 'wasm-unsafe-eval'";
  if (!page.includes(policy)) throw new Error(`index.html has no policy with ${policy}`);
  return page.replace(policy, `${policy} ${hashes}`);
}

/** Every file below a folder, as paths with forward slashes, sorted. */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
    .sort();
}

/** What the service worker keeps: each file's path and the hash its content must have. The page itself stands as "./". */
export function offlineList(folder, skip) {
  return filesBelow(folder)
    .filter((path) => !skip.includes(path))
    .map((path) => [path === "index.html" ? "./" : path, `sha256-${sha256(readFileSync(join(folder, path)))}`]);
}

/** The service worker with its list written in, under a name that changes with any file of the build. */
export function withOfflineList(worker, list) {
  const build = createHash("sha256").update(worker).update(JSON.stringify(list)).digest("hex").slice(0, 12);
  const rows = list.map((row) => `  ${JSON.stringify(row)},`).join("\n");
  const filled = worker.replace('const BUILD = "";', `const BUILD = "${build}";`).replace("const FILES = [];", `const FILES = [\n${rows}\n];`);
  if (!filled.includes(build) || !filled.includes(rows)) throw new Error("public/sw.js has lost its BUILD or FILES line");
  return filled;
}

function finish(folder, release) {
  addRooms(folder, release);
  const page = join(folder, "index.html");
  writeFileSync(page, withScriptHashes(readFileSync(page, "utf8")));
  const worker = join(folder, "sw.js");
  writeFileSync(worker, withOfflineList(readFileSync(worker, "utf8"), offlineList(folder, ["sw.js"])));
}

if (process.env.TRUNK_STAGING_DIR) finish(process.env.TRUNK_STAGING_DIR, process.env.TRUNK_PROFILE === "release");
