// A new version: it waits until the person agrees, takes over whole, and never reloads a tab that did not ask.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { offlineList, withOfflineList } from "../../tools/finish.mjs";
import { DIST, ROOT, host, kept, open, phone, started } from "./phone.mjs";

/** A copy of the build on a host of its own, and a way to publish the next version of it. */
async function published(t) {
  const folder = mkdtempSync(join(tmpdir(), "stairwell-build-"));
  cpSync(DIST, folder, { recursive: true });
  const site = await host(folder);
  t.after(() => Promise.all([site.close(), rmSync(folder, { recursive: true, force: true })]));
  const publish = (edition) => {
    const page = join(folder, "index.html");
    writeFileSync(page, readFileSync(page, "utf8").replace("<head>", `<head><meta name="edition" content="${edition}">`));
    const worker = readFileSync(join(ROOT, "public/sw.js"), "utf8");
    writeFileSync(join(folder, "sw.js"), withOfflineList(worker, offlineList(folder, ["sw.js"])));
  };
  return { ...site, folder, publish };
}

/** Which version the page is: the word it was published under, or nothing for the first. */
const edition = (page) => page.evaluate(() => document.querySelector('meta[name="edition"]')?.content ?? null);

/** Waits until the page has been loaded again as this version. */
async function becomes(page, word) {
  await page.waitForFunction((word) => document.querySelector('meta[name="edition"]')?.content === word, word);
  await started(page);
}

/** Looks for a new version, as the browser does by itself on the next visit; gives the state of what it found. */
const look = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const found = registration.installing ?? registration.waiting;
    if (!found) return "nothing";
    while (found.state === "installing") await new Promise((done) => found.addEventListener("statechange", done, { once: true }));
    return found.state;
  });

test("a new version waits, and the old one is what a reload shows", async (t) => {
  const site = await published(t);
  const { page } = await phone({ t });
  await open(page, site.address);
  await kept(page);
  site.publish("second");
  assert.equal(await look(page), "installed");
  await page.reload();
  await started(page);
  assert.equal(await edition(page), null);
});

test("when the person agrees the new version takes over, once and whole", async (t) => {
  const site = await published(t);
  const { page, problems } = await phone({ t });
  await open(page, site.address);
  await kept(page);
  site.publish("second");
  assert.equal(await look(page), "installed");
  await page.getByRole("button", { name: "Use it now" }).click();
  await becomes(page, "second");
  const caches = await page.evaluate(() => caches.keys());
  assert.equal(caches.length, 1);
  assert.deepEqual(problems, []);
});

test("a tab that did not ask is left as it is, and asked", async (t) => {
  const site = await published(t);
  const { browser, page } = await phone({ t });
  await open(page, site.address);
  await kept(page);
  const other = await browser.newPage();
  await open(other, site.address);
  await other.evaluate(() => (window.inTheMiddleOfAnEdit = true));
  site.publish("second");
  assert.equal(await look(page), "installed");
  await page.getByRole("button", { name: "Use it now" }).click();
  await becomes(page, "second");
  assert.equal(await other.evaluate(() => window.inTheMiddleOfAnEdit), true);
  await other.getByRole("button", { name: "Use it now" }).waitFor();
});

test("a build that is only half on the host is not taken", async (t) => {
  const site = await published(t);
  const { page } = await phone({ t });
  await open(page, site.address);
  await kept(page);
  site.publish("second");
  writeFileSync(join(site.folder, "index.html"), "<title>Third edition</title>");
  assert.equal(await look(page), "redundant");
  await page.reload();
  await started(page);
  assert.equal(await edition(page), null);
});
