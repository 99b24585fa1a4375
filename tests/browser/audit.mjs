// Lighthouse on the built folder, as a phone on a slow network: prints the scores and fails below what is promised.
import { spawn } from "node:child_process";
import { once } from "node:events";
import lighthouse from "lighthouse";
import { CHROMIUM, FLAGS, host, profile } from "./phone.mjs";

const LEAST = { performance: 90, accessibility: 100, "best-practices": 100 };

/** A browser that waits for commands; gives its port. */
function browser(folder) {
  const child = spawn(CHROMIUM, [...FLAGS, "--headless=new", `--user-data-dir=${folder}`, "--remote-debugging-port=0", "about:blank"]);
  return new Promise((done, failed) => {
    child.once("exit", (code) => failed(new Error(`the browser ended with ${code}`)));
    child.stderr.on("data", (text) => {
      const port = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(text)?.[1];
      if (port) done({ port: Number(port), child });
    });
  });
}

const site = await host();
const folder = profile();
const { port, child } = await browser(folder);
const result = await lighthouse(`${site.address}#/today`, { port, output: "json", logLevel: "error", onlyCategories: Object.keys(LEAST) });
const ended = once(child.removeAllListeners("exit"), "exit");
child.kill("SIGKILL");
await ended;
await site.close();

const { categories, audits } = result.lhr;
for (const id of ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index"]) {
  console.log(`  ${audits[id].title}: ${audits[id].displayValue}`);
}
let low = false;
for (const [id, least] of Object.entries(LEAST)) {
  const score = Math.round(categories[id].score * 100);
  low ||= score < least;
  console.log(`  ${categories[id].title}: ${score} (at least ${least})`);
  if (score < least) {
    const lacking = categories[id].auditRefs.map((ref) => audits[ref.id]).filter((audit) => audit.score !== null && audit.score < 0.9);
    for (const audit of lacking) console.log(`    - ${audit.title}${audit.displayValue ? `: ${audit.displayValue}` : ""}`);
  }
}
process.exit(low ? 1 : 0);
