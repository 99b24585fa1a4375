// A round in the page's own solver worker, in headless Chromium: node bench_rounds.mjs ROUND.json SECONDS DIST, where ROUND.json
// is what `bench rounds-json` has written. Seconds are the browser's own clock: mind a busy machine.
import { existsSync, readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { CHROMIUM, FLAGS, host } from "./phone.mjs";

const [file, budgets, dist] = process.argv.slice(2);
if (!existsSync(file)) {
  console.log(`${file} is not there; skipped`);
  process.exit(0);
}
const round = JSON.parse(readFileSync(file, "utf8"));

/** One round in a new worker: when its first plan came, and the last one. */
const plan = (page, budgetMs) =>
  page.evaluate(
    async ({ round, budgetMs }) => {
      const worker = new Worker("./solver_loader.js");
      const ask = JSON.stringify({ say: "plan_round", job: 1, round, seed: 1, budget_ms: budgetMs });
      const began = performance.now();
      let asked = 0;
      let first = 0;
      const word = await new Promise((done, fail) => {
        worker.onmessage = ({ data }) => {
          const word = JSON.parse(data);
          if (word.say === "ready") (asked = performance.now()), worker.postMessage(ask);
          if (word.say === "round_planning") first ||= performance.now();
          if (word.say === "round_planned") done(word);
          if (word.say === "failed") fail(new Error(data));
        };
        worker.onerror = (event) => fail(new Error(event.message));
      });
      worker.terminate();
      return { word, start: asked - began, first: first - asked };
    },
    { round, budgetMs },
  );

const minutes = (tenths) => (tenths / 600).toFixed(1);
const span = (values, say) => `${say(Math.min(...values))}–${say(Math.max(...values))}`;

const server = await host(dist);
const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
const page = await browser.newPage();
// Any document of the folder will do; this one starts nothing.
await page.goto(`${server.address}solver_loader.js`);
console.log(`${round.calls.length} doors on ${round.stairs.length} stairwells, ${round.teams.length} teams, in the worker`);
console.log("budget   worker ms  first plan ms        cost  minutes  climbed m  climbs     team minutes    team metres  left   steps/s");
for (const seconds of budgets.split(",").map(Number)) {
  const { word, start, first } = await plan(page, seconds * 1000);
  const figures = word.plan.teams.map((day) => day.figures);
  const sum = (say) => figures.reduce((all, one) => all + say(one), 0);
  const columns = [
    start.toFixed(0).padStart(10),
    first.toFixed(0).padStart(13),
    (word.plan.cost / 1000).toFixed(0).padStart(11),
    minutes(sum((one) => one.time)).padStart(8),
    (sum((one) => one.climbed) / 10).toFixed(0).padStart(10),
    String(word.plan.teams.reduce((all, day) => all + day.climbs.length, 0)).padStart(7),
    span(figures.map((one) => one.time), minutes).padStart(16),
    span(figures.map((one) => one.climbed), (metres) => (metres / 10).toFixed(0)).padStart(14),
    String(word.plan.left_out.length).padStart(5),
    ((word.steps / word.elapsed_ms) * 1000).toFixed(0).padStart(9),
  ];
  console.log(`${`${seconds} s`.padEnd(8)} ${columns.join(" ")}`);
}
await browser.close();
server.close();
