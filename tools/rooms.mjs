// Puts the rooms that tools/cut made into a build's folder: named by their content, optimised, and known to the page.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shorter } from "./shorter.mjs";

const ROOMS = "target/rooms";
/** The loader of all rooms, as the cut wrote it; it is loaded with the page and is a few kilobytes. */
const LOADER = "__wasm_split.js";
/** What browsers of the last years know; wasm-opt must use nothing newer for the rooms than for the rest. */
const FEATURES = ["bulk-memory", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext"];

const short = (...contents) => contents.reduce((hash, content) => hash.update(content), createHash("sha256")).digest("hex").slice(0, 16);

/** `split_rota` becomes `room-rota`; `chunk_4`, shared by some rooms, becomes `rooms-4`. */
export const named = (stem) => stem.replace(/^split_/, "room-").replace(/^chunk_/, "rooms-");

function optimised(file) {
  const folder = mkdtempSync(join(tmpdir(), "rooms-"));
  const out = join(folder, "out.wasm");
  try {
    execFileSync("wasm-opt", ["-Oz", ...FEATURES.map((name) => `--enable-${name}`), file, "-o", out], { stdio: ["ignore", "inherit", "ignore"] });
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Adds the rooms to a folder that holds the page; `release` has them optimised. */
export function addRooms(folder, release) {
  let loader = readFileSync(join(ROOMS, LOADER), "utf8");
  const stems = [...new Set([...loader.matchAll(/"\.\/((?:split|chunk)_\w+)\.wasm"/g)].map((found) => found[1]))];
  if (stems.length === 0) throw new Error(`${ROOMS}/${LOADER} names no room`);
  for (const stem of stems) {
    const file = join(ROOMS, `${stem}.wasm`);
    const content = release ? optimised(file) : readFileSync(file);
    const name = `${named(stem)}-${short(content)}.wasm`;
    writeFileSync(join(folder, name), content);
    loader = loader.replaceAll(`"./${stem}.wasm"`, `"./${name}"`);
  }
  joinPage(folder, loader, release ? (code) => shorter(code, "js") : (code) => code);
}

/** The page's script and the loader import each other: both get one name for what both hold. */
function joinPage(folder, loader, written) {
  const script = readdirSync(folder).find((name) => /^stairwell-[0-9a-f]+\.js$/.test(name));
  if (!script) throw new Error(`${folder} holds no script of the page`);
  const code = readFileSync(join(folder, script), "utf8");
  // Only where it is imported: the program itself knows its loader by the old name.
  const imported = `from "./${LOADER}"`;
  if (!code.includes(imported)) throw new Error(`${script} does not import ${LOADER}`);
  const build = short(code, loader);
  const [page, rooms] = [`stairwell-${build}.js`, `rooms-${build}.js`];
  unlinkSync(join(folder, script));
  writeFileSync(join(folder, page), written(code.replaceAll(imported, `from "./${rooms}"`)));
  writeFileSync(join(folder, rooms), written(loader.replaceAll("./stairwell.js", `./${page}`)));
  const html = join(folder, "index.html");
  const preload = `<link rel="modulepreload" href="./${rooms}">`;
  writeFileSync(html, readFileSync(html, "utf8").replaceAll(script, page).replace("</head>", `${preload}</head>`));
}
