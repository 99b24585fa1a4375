// Who lives where, several buildings at once, and a round that goes to another phone and back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { host, open, phone } from "./phone.mjs";
import { choose, go, handedOut, made, press, sample, saved } from "./person.mjs";

const site = await host();
test.after(() => site.close());

/** A phone with the app open, on a page. */
async function on(t, route) {
  const phoned = await phone({ t });
  await open(phoned.page, site.address, route);
  await saved(phoned.page);
  return phoned;
}

test("a household is written down by its door, known by its care, and there after a reload", async (t) => {
  const { page, problems } = await on(t, "#/households");
  await page.getByLabel("Door of a household, such as 3-2-501").fill("3-2-501");
  await page.getByLabel("Door of a household, such as 3-2-501").press("Enter");
  await page.getByLabel("How many live there").fill("2");
  await page.getByLabel("How many live there").press("Tab");
  await page.locator("label", { hasText: "elder living alone" }).click();
  await press(page, "Add a time");
  await saved(page);
  await page.reload();
  await page.getByRole("heading", { name: "3-2-501" }).waitFor();
  assert.equal(await page.getByLabel("How many live there").inputValue(), "2");
  await go(page, "#/households");
  await page.getByLabel("Find by door, note or care").fill("elder");
  await page.getByRole("link", { name: /3-2-501.*2 people.*elder living alone/ }).waitFor();
  await page.getByLabel("Find by door, note or care").fill("parrot");
  await page.getByText("0 households").waitFor();
  assert.deepEqual(problems, []);
});

test("several buildings are made alike at once: seen before, and one undo takes it back", async (t) => {
  const { page, problems } = await on(t, "#/site");
  await page.getByText("Several buildings at once").click();
  await page.getByLabel("Buildings", { exact: true }).fill("3–12");
  await page.getByText("10 buildings: 0 doors now, 360 then").waitFor();
  await press(page, "Change them");
  await page.getByText("10 buildings, 30 stairwells, 360 doors").waitFor();
  await page.getByText("All of them are so already.").waitFor();
  await press(page, "Undo");
  await page.getByText("10 buildings, 30 stairwells, 360 doors").waitFor({ state: "detached" });
  assert.deepEqual(problems, []);
});

test("a building moves on the plan by the arrow keys and by a finger", async (t) => {
  const { page, problems } = await on(t, "#/today");
  await sample(page);
  await go(page, "#/site");
  await press(page, "Move buildings");
  const building = page.getByRole("button", { name: "Building 7", exact: true }).first();
  await building.focus();
  await page.keyboard.press("Shift+ArrowRight");
  await page.getByText("Building 7").first().waitFor();
  await saved(page);
  const before = await building.boundingBox();
  await page.mouse.move(before.x + 5, before.y + 5);
  await page.mouse.down();
  await page.mouse.move(before.x + 25, before.y + 35, { steps: 4 });
  await page.mouse.up();
  await saved(page);
  await page.waitForFunction((x) => {
    const moved = [...document.querySelectorAll('g[role="button"]')].find((g) => g.getAttribute("aria-label") === "Building 7");
    return moved && Math.abs(moved.getBoundingClientRect().x - x) > 8;
  }, before.x);
  assert.deepEqual(problems, []);
});

test("a round goes to another phone as a file and is joined there", async (t) => {
  const { page } = await on(t, "#/today");
  await sample(page);
  await go(page, "#/rounds/new");
  await press(page, "Begin this round");
  await page.waitForFunction(() => location.hash.endsWith("/plan"));
  const round = new URL(page.url()).hash.replace(/\/plan$/, "");
  await go(page, round);
  await page.getByText("Hand on or print").click();
  const text = await handedOut(page, "Save the round as a file");
  assert.equal(JSON.parse(text).format, "stairwell.round/1");
  assert.equal(JSON.parse(text).ledger.doors, 1020);

  const other = await on(t, "#/data");
  await choose(other.page, made("round.json", text));
  await other.page.getByText("What is here stays.").waitFor();
  await press(other.page, "Join this round");
  await other.page.getByText(/^0 of 1.020 doors done/).first().waitFor();
  assert.deepEqual(other.problems, []);
});
