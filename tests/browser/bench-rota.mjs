// The rota benchmark through the page's own solver worker, in headless Chromium: node bench-rota.mjs DIR SECONDS SEEDS [OUT]
// The bench program says what to ask and re-scores what comes back, so that both tables are made alike.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { host, phone } from "./phone.mjs";

const [folder, seconds = "10", seeds = "1,2,3", out = ""] = process.argv.slice(2);
const BENCH = process.env.BENCH;

function bench(...words) {
  return execFileSync(BENCH, ["sections", ...words], { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] });
}

/** Posts one job to a new solver worker of the page and waits for its last word. */
function solved(job) {
  return new Promise((done, failed) => {
    const worker = new Worker("./solver_loader.js");
    worker.onerror = (event) => failed(new Error(event.message));
    worker.onmessage = ({ data }) => {
      const word = JSON.parse(data);
      if (word.say === "ready") return worker.postMessage(job);
      worker.terminate();
      done(word);
    };
  });
}

if (!folder || !existsSync(folder)) {
  console.log(`rota: no folder ${folder}, skipped`);
  process.exit(0);
}
const site = await host();
const { page, close } = await phone({ keeps: false });
await page.goto(`${site.address}#/more`);
const answers = [];
const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
for (const name of files) {
  for (const seed of seeds.split(",")) {
    const file = join(folder, name);
    const answer = await page.evaluate(solved, bench("ask", file, seed, seconds).trim());
    answers.push({ file, seed: Number(seed), answer });
    console.error(`· ${name}, seed ${seed}`);
  }
}
await close();
await site.close();

const kept = mkdtempSync(join(tmpdir(), "stairwell-bench-"));
const told = join(kept, "answers.json");
writeFileSync(told, JSON.stringify(answers));
process.stdout.write(bench("told", told, out));
rmSync(kept, { recursive: true });
