// A phone with Stairwell on it: a browser with a profile of its own, and the built folder served below a path, as any static host would.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "../../tools/serve.mjs";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const DIST = process.env.DIST ?? join(ROOT, "dist");
export const CHROMIUM = process.env.CHROMIUM || "/usr/bin/chromium";
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Serves the built folder below a path that is not the host's root; gives its address and a way to close it. */
export const host = (folder = DIST) => serve(folder, { base: "/some/where/" });

/** A folder for one browser profile, gone when the tests have ended. */
export function profile() {
  const folder = mkdtempSync(join(tmpdir(), "stairwell-"));
  process.once("exit", () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    } catch (error) {
      // A browser that was killed may still be writing its last file; the system clears its temporary folder itself.
      console.warn(`left behind: ${folder} (${error.code})`);
    }
  });
  return folder;
}

/** What a person has chosen before the page opens, as the app itself remembers it. */
function remember(choices) {
  for (const [key, value] of Object.entries(choices)) {
    const name = `stairwell.${key}`;
    if (value !== undefined && localStorage.getItem(name) === null) localStorage.setItem(name, JSON.stringify(value));
  }
}

/** What a phone takes for the moment these tests began: a Wednesday morning in the sample's week, whatever the hour they run at. */
const BEGUN = new Date("2020-03-04T10:00:00+08:00").getTime() - Date.now();

/** Puts a page's clock forward or back by so many milliseconds; it goes on from there. */
function shift(by) {
  const Now = Date;
  globalThis.Date = class extends Now {
    constructor(...words) {
      super(...(words.length ? words : [Now.now() + by]));
    }
    static now() {
      return Now.now() + by;
    }
  };
}

/**
 * Switches a phone on; with `keeps: false` it keeps no files for offline, and `clock` is the moment it takes for now, if not the usual one. `browser` is Playwright's context, `page` its one page (not yet anywhere), `problems` what went wrong
 * in it so far: errors, refused policies, files that did not come. `kill` ends every process of the browser at once (SIGKILL).
 */
export async function phone({ t, in: folder = profile(), language = "en", theme, text, width = 360, height = 740, at = "Asia/Shanghai", system = "light", keeps = true, clock } = {}) {
  const browser = await chromium.launchPersistentContext(folder, {
    executablePath: CHROMIUM,
    args: FLAGS,
    viewport: { width, height },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: width < 600,
    locale: language === "en" ? "en-US" : "zh-CN",
    timezoneId: at,
    colorScheme: system,
    acceptDownloads: true,
    serviceWorkers: keeps ? "allow" : "block",
  });
  await browser.addInitScript(remember, { language, theme, text });
  await browser.addInitScript(shift, clock ? clock.getTime() - Date.now() : BEGUN);
  browser.setDefaultTimeout(15_000);
  const page = browser.pages()[0] ?? (await browser.newPage());
  const problems = listen(page);
  const close = () => browser.close().catch(() => {});
  t?.after(close);
  return { browser, page, problems, close, kill: () => kill(browser), folder };
}

function listen(page) {
  const problems = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    // A room still being fetched ahead when the page is loaded anew: the page itself let it go.
    if (why !== "net::ERR_ABORTED") problems.push(`${request.url()}: ${why}`);
  });
  return problems;
}

/** Ends the browser as a phone without power would: nothing is told beforehand. */
async function kill(browser) {
  const session = await browser.browser().newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const gone = new Promise((done) => browser.once("close", done));
  for (const { id } of processInfo.sort((a, b) => (b.type === "browser") - (a.type === "browser"))) {
    try {
      process.kill(id, "SIGKILL");
    } catch (error) {
      if (error.code !== "ESRCH") throw error;
    }
  }
  await gone;
}

/** Opens the app at a route and waits until the program has started. */
export async function open(page, address, route = "#/today") {
  await page.goto(address + route);
  await started(page);
}

/** Waits until something of the app stands beside the first picture. */
export const started = (page) => page.waitForFunction(() => document.querySelector("#opening")?.checkVisibility() === false);

/** Waits until the service worker has kept the whole build and serves this page. */
export const kept = (page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
