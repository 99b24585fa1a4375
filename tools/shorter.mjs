// Makes scripts and styles short for a release: names and blanks only, what they do stays the same.
import { execFileSync } from "node:child_process";

/** The same script or style sheet in fewer bytes; `kind` is `js` or `css`. */
export const shorter = (code, kind) =>
  execFileSync("esbuild", ["--minify", `--loader=${kind}`, "--charset=utf8", ...(kind === "js" ? ["--format=esm"] : [])], { input: code, encoding: "utf8" });
