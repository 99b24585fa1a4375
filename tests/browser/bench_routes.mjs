// The routing engine in the page's own solver worker, in headless Chromium: node bench_routes.mjs FOLDER SECONDS SEEDS DIST,
// where FOLDER holds what `bench routes-json` has written. Seconds are the browser's own clock: mind a busy machine.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { CHROMIUM, FLAGS, host } from "./phone.mjs";

const [folder, seconds, seeds, dist] = process.argv.slice(2);

/** One job in the worker, from the problem to its last word. */
async function route(page, problem, seed, budgetMs) {
  return page.evaluate(
    async ({ problem, seed, budgetMs }) => {
      const worker = new Worker("./solver_loader.js");
      const ask = JSON.stringify({ say: "route", job: seed, problem, seed, budget: { milliseconds: budgetMs } });
      const word = await new Promise((done, fail) => {
        worker.onmessage = ({ data }) => {
          const word = JSON.parse(data);
          if (word.say === "ready") worker.postMessage(ask);
          if (word.say === "routed") done({ cost: word.cost, steps: word.steps, ms: word.elapsed_ms });
          if (word.say === "failed") fail(new Error(data));
        };
        worker.onerror = (event) => fail(new Error(event.message));
      });
      worker.terminate();
      return word;
    },
    { problem, seed, budgetMs },
  );
}

const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];

const server = await host(dist);
const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
const page = await browser.newPage();
// Any document of the folder will do; this one starts nothing.
await page.goto(`${server.address}solver_loader.js`);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
const gaps = [];
console.log("instance            n seed         cost   best known   gap %       s   steps/s");
for (const file of files) {
  const task = JSON.parse(readFileSync(join(folder, file), "utf8"));
  const found = [];
  for (const seed of seeds.split(",").map(Number)) {
    const { cost, steps, ms } = await route(page, task.problem, seed, seconds * 1000);
    const gap = 100 * (cost / task.scale / task.best_known - 1);
    found.push(gap);
    const figures = [(cost / task.scale).toFixed(1), String(task.best_known), gap.toFixed(3), (ms / 1000).toFixed(2), ((steps / ms) * 1000).toFixed(0)];
    const widths = [12, 12, 7, 7, 9];
    const columns = figures.map((figure, n) => figure.padStart(widths[n])).join(" ");
    console.log(`${task.name.padEnd(16)} ${String(task.problem.stops.length).padStart(4)} ${String(seed).padStart(4)} ${columns}`);
  }
  gaps.push(median(found));
}
if (gaps.length) console.log(`mean of the medians over ${gaps.length} instances: ${(gaps.reduce((a, b) => a + b) / gaps.length).toFixed(3)} %`);
await browser.close();
server.close();
