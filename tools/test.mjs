// Every test there is, in order, and how many passed: node tools/test.mjs. Each part runs even when one before it failed.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

const wasm = ["--target", "wasm32-unknown-unknown"];
/** The tests in Rust that need a browser: by their names, `*_browser.rs`. */
const inBrowser = readdirSync("tests").filter((name) => name.endsWith("_browser.rs")).map((name) => name.slice(0, -3));
const flows = readdirSync("tests/browser").filter((name) => name.endsWith(".test.mjs")).map((name) => join("tests/browser", name));
const driven = {
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: join(process.cwd(), ".tools/bin/wasm-bindgen-test-runner"),
  CHROMEDRIVER: process.env.CHROMEDRIVER || "chromedriver",
  WASM_BINDGEN_TEST_ONLY_WEB: "1",
};

const PARTS = [
  { says: "natively (first time about 5 minutes)", run: ["cargo", "test", "--locked", "--quiet", "--no-fail-fast"] },
  {
    says: "the browser's disk, in a browser (first time about 3 minutes)",
    // Not --quiet: cargo would hand it on to the runner, which does not know it.
    run: ["cargo", "test", "--locked", ...wasm, ...inBrowser.flatMap((name) => ["--test", name])],
    env: driven,
    unless: inBrowser.length === 0,
  },
  { says: "format, clippy", run: ["make", "--no-print-directory", "lint"] },
  { says: "the release build and its sizes", run: ["make", "--no-print-directory", "release"], needed: true },
  { says: "whole flows, as a phone (about 5 minutes)", run: ["node", "--test", "--test-concurrency=2", "--test-reporter=spec", ...flows] },
];

/** Runs one part, showing what it says; gives its outcome and its own counts. */
function run({ run: [program, ...args], env = {} }) {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (text) => (process.stdout.write(text), (said += text)));
  return new Promise((done) => {
    child.once("error", (error) => done({ ok: false, said: `${error.message}` }));
    child.once("close", (code) => done({ ok: code === 0, said }));
  });
}

/** How many tests passed and failed, by what cargo and node print. */
export function counts(said) {
  const total = (pattern) => [...said.matchAll(pattern)].reduce((sum, found) => sum + Number(found[1]), 0);
  return {
    passed: total(/test result: .*? (\d+) passed/g) + total(/^ℹ pass (\d+)/gm),
    failed: total(/test result: .*? (\d+) failed/g) + total(/^ℹ (?:fail|cancelled) (\d+)/gm),
  };
}

let passed = 0;
let failed = 0;
const broken = [];
for (const part of PARTS.filter((part) => !part.unless)) {
  console.log(`· ${part.says}`);
  const begin = Date.now();
  const { ok, said } = await run(part);
  const count = counts(said);
  passed += count.passed;
  failed += count.failed;
  console.log(`  ${Math.round((Date.now() - begin) / 1000)} s`);
  if (ok) continue;
  broken.push(part.says);
  if (count.failed === 0) failed += 1;
  if (part.needed) break;
}
for (const part of broken) console.error(`✗ ${part}: the reason stands above`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(broken.length === 0 ? 0 : 1);
