// A round with the network off: begun, planned, and a whole stairwell walked to its last window.
import assert from "node:assert/strict";
import { test } from "node:test";
import { host, kept, open, phone } from "./phone.mjs";
import { go, press, sample, saved } from "./person.mjs";

/** How a round of the sample stands; its thousands stand apart by a narrow blank. */
const done = (doors) => new RegExp(`^${doors} of 1.020 doors done`);

/** Begins a round of the whole community with the first four people as two pairs, and takes its plan. */
export async function plannedRound(page) {
  await go(page, "#/rounds/new");
  const heads = page.getByRole("group", { name: "Who goes" }).locator("label");
  await heads.first().waitFor();
  for (const n of [0, 1, 2, 3]) await heads.nth(n).click();
  await page.getByText("4 people make 2 teams").waitFor();
  await page.getByLabel("Back by").fill("20:00");
  await press(page, "Begin this round");
  await press(page, "Plan who goes where");
  await page.getByText("This is the plan").waitFor({ timeout: 60_000 });
  await press(page, "Use this plan");
  await page.getByText(done(0)).first().waitFor();
  await saved(page);
}

test("a stairwell is walked to its last window with the network off, and every visit outlives the browser", { timeout: 180_000 }, async (t) => {
  const site = await host();
  const first = await phone({ t });
  await open(first.page, site.address);
  await kept(first.page);
  await site.close();
  const { page, problems } = first;
  await sample(page);
  await plannedRound(page);
  await page.locator("main a.row").first().click();
  const door = page.locator("h2.big");
  await door.waitFor();
  // The way may begin with a single door, of a lodge or of a stairwell that two teams share: it is walked on until
  // a stairwell of several doors is behind us.
  let walked = 0;
  for (let whole = 0; whole < 3; ) {
    let here = await door.textContent();
    const stairwell = here.replace(/-[^-]*$/, "-");
    for (whole = 0; here.startsWith(stairwell) && whole < 40; whole++, walked++) {
      await press(page, walked === 0 ? "Not at home" : "Reached");
      await page.waitForFunction((before) => document.querySelector("h2.big")?.textContent !== before, here);
      here = await door.textContent();
    }
  }
  await saved(page);
  await go(page, "#/rounds");
  await page.getByText(done(walked - 1)).waitFor();
  await first.kill();

  const again = await phone({ t, in: first.folder });
  await open(again.page, site.address);
  await saved(again.page);
  await go(again.page, "#/rounds");
  await again.page.getByText(done(walked - 1)).waitFor();
  assert.deepEqual(problems, []);
});
