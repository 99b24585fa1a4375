// What the page says of the data is what the disk has said; two tabs show one truth.
import assert from "node:assert/strict";
import { test } from "node:test";
import { host, open, phone } from "./phone.mjs";
import { bringIn, choose, data, go, people, press, saved } from "./person.mjs";

const site = await host();
test.after(() => site.close());

/** Lets a test hold the disk's answers back (`disk.held`) and make it refuse to write (`disk.full`). */
function theDiskObeys() {
  const disk = { held: false, full: false, waiting: [] };
  window.disk = disk;
  disk.answer = () => {
    disk.held = false;
    for (const answer of disk.waiting.splice(0)) answer();
  };
  const complete = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, "oncomplete");
  Object.defineProperty(IDBTransaction.prototype, "oncomplete", {
    ...complete,
    set(handler) {
      const later = (event) => (disk.held ? disk.waiting.push(() => handler.call(this, event)) : handler.call(this, event));
      complete.set.call(this, handler && later);
    },
  });
  const add = IDBObjectStore.prototype.add;
  IDBObjectStore.prototype.add = function (...value) {
    if (disk.full) throw new DOMException("No room", "QuotaExceededError");
    return add.apply(this, value);
  };
}

async function opened(t) {
  const { page } = await phone({ t });
  await page.addInitScript(theDiskObeys);
  await open(page, site.address);
  await saved(page);
  return page;
}

const says = (page, words) => page.getByText(words, { exact: true });

test("the page says saved only after the disk has answered", async (t) => {
  const page = await opened(t);
  await choose(page, data("people.csv"));
  await page.evaluate(() => void (window.disk.held = true));
  await press(page, "Bring this in");
  await says(page, "saving…").waitFor();
  await page.waitForFunction(() => window.disk.waiting.length > 0);
  assert.equal(await says(page, "saved on this phone").count(), 0);
  await page.evaluate(() => window.disk.answer());
  await saved(page);
});

test("what the disk refuses is said, kept, and written when tried again", async (t) => {
  const page = await opened(t);
  await choose(page, data("people.csv"));
  await page.evaluate(() => void (window.disk.full = true));
  await press(page, "Bring this in");
  await says(page, "not saved").waitFor();
  await page.getByText("This phone has no room left").waitFor();
  assert.equal((await people(page)).length, 40, "the edit is in sight all the same");
  await press(page, "Try again");
  await says(page, "not saved").waitFor();
  await page.evaluate(() => void (window.disk.full = false));
  await press(page, "Try again");
  await saved(page);
  await page.reload();
  await saved(page);
  assert.equal((await people(page)).length, 40);
});

test("what is done in one tab appears in the other, and both are there after a reload", async (t) => {
  const { browser, page: one } = await phone({ t });
  await open(one, site.address);
  const two = await browser.newPage();
  await open(two, site.address, "#/people");
  await bringIn(one, data("people.csv"));
  await two.getByText("徐书记").first().waitFor();
  await bringIn(two, data("posts.csv"));
  await go(one, "#/posts");
  await one.getByText("checkpoint 1").first().waitFor();
  for (const tab of [one, two]) {
    await tab.reload();
    await saved(tab);
    assert.equal((await people(tab)).length, 40);
    await go(tab, "#/posts");
    await tab.getByText("checkpoint 1").first().waitFor();
  }
});

test("language and theme change at once, without a reload", async (t) => {
  const { page } = await phone({ t });
  await open(page, site.address, "#/more");
  await page.evaluate(() => (window.stayed = true));
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const paper = await ground();
  await page.getByRole("radio", { name: "中文", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "更多" }).waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "zh-CN");
  await page.getByRole("radio", { name: "深色", exact: true }).click();
  await page.waitForFunction((paper) => getComputedStyle(document.body).backgroundColor !== paper, paper);
  await page.getByRole("radio", { name: "特大", exact: true }).click();
  await page.waitForFunction(() => document.documentElement.dataset.text === "extra");
  assert.equal(await page.evaluate(() => window.stayed), true);
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "更多" }).waitFor();
  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
});

/** The chunks on the disk: how many, and with `again` as many copies more of the first. */
const chunks = (page, again = 0) =>
  page.evaluate(
    (again) =>
      new Promise((done, failed) => {
        const opening = indexedDB.open("stairwell");
        opening.onerror = failed;
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction("chunks", "readwrite");
          const store = transaction.objectStore("chunks");
          const all = store.getAll();
          all.onsuccess = () => {
            for (let n = 0; n < again; n++) store.add(all.result[0]);
          };
          transaction.oncomplete = () => (database.close(), done(all.result.length));
        };
      }),
    again,
  );

test("many chunks become one, away from the page, and nothing is lost", async (t) => {
  const { page } = await phone({ t });
  await open(page, site.address);
  await bringIn(page, data("people.csv"));
  await chunks(page, 80);
  assert.ok((await chunks(page)) > 80);
  const working = page.waitForEvent("worker");
  await page.reload();
  await saved(page);
  assert.match((await working).url(), /reader/);
  await assert.doesNotReject(async () => {
    for (let tries = 0; (await chunks(page)) !== 1; tries++) {
      if (tries > 300) throw new Error("still many chunks");
      await page.waitForTimeout(100);
    }
  });
  await page.reload();
  await saved(page);
  assert.equal((await people(page)).length, 40);
});
