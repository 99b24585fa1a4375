// Prints the gzip bytes of every file of a build and holds what loads before the first screen to the budget: node tools/sizes.mjs FOLDER
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { filesBelow } from "./finish.mjs";

/** The budget, which is held, and the aim. */
const BUDGET = 400_000;
const AIM = 300_000;

/** Does this file load before the first screen? Rooms and workers come on demand, the service worker and icons afterwards. */
const first = (path) => path === "index.html" || /^(stairwell-.*\.(js|css|wasm)|rooms-[0-9a-f]+\.js)$/.test(path);

const folder = process.argv[2] ?? "dist";
const sizes = filesBelow(folder).map((path) => ({ path, first: first(path), bytes: gzipSync(readFileSync(join(folder, path)), { level: 9 }).length }));
const total = sizes.filter((size) => size.first).reduce((sum, size) => sum + size.bytes, 0);
const number = (bytes) => bytes.toLocaleString("en").padStart(9);

console.log("  gzip bytes  (• loads before the first screen)");
for (const { path, first, bytes } of sizes) console.log(`  ${number(bytes)} ${first ? "•" : " "} ${path}`);
console.log(`  ${number(total)} • before the first screen; budget ${number(BUDGET).trim()}, aim ${number(AIM).trim()}`);
if (!sizes.some((size) => size.first && size.path.endsWith(".wasm"))) {
  console.error(`✗ ${folder} holds no page: run make release`);
  process.exit(1);
}
if (total > BUDGET) {
  console.error("✗ over the budget: look for what grew with `git log` and a profile of the wasm, or put it into a room (src/bin/page)");
  process.exit(1);
}
