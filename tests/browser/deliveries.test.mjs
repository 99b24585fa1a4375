// A delivery with the network off: from the pasted chat to the last door, a late order put into the running batch.
import assert from "node:assert/strict";
import { test } from "node:test";
import { host, kept, open, phone } from "./phone.mjs";
import { go, press, sample, saved } from "./person.mjs";

const CHAT = `[04/03/2020, 08:04] Mrs Novak:
3-2-501: 2 kg flour, 1 bottle rice vinegar

[04/03/2020, 08:06] Tom 7-1-201:
two dozen eggs and 2 loaves of bread please

[04/03/2020, 08:09] Eva:
is it raining down there?

[04/03/2020, 08:12] Eva:
3 kg potatoes please

[04/03/2020, 08:15] Petra 12-2-402:
5 kg rice, 1 l oil
`;

const LATER = `${CHAT}
[04/03/2020, 13:40] Pavel 5-1-301:
1 kg sugar
`;

const named = (page, name) => page.getByRole("button", { name, exact: true });

/** Waits until so many buttons of that name are left. */
const until = (page, name, left) =>
  page.waitForFunction(
    ([name, left]) => [...document.querySelectorAll("button")].filter((b) => b.textContent.trim() === name).length === left,
    [name, left],
  );

/** Pastes a chat and waits until it is read. */
async function paste(page, text) {
  await go(page, "#/paste");
  await page.getByLabel("The chat").fill(text);
  await press(page, "Read it");
  await page.getByRole("heading", { name: "Read", exact: true }).waitFor();
}

/** Gives the first climb of the batch to the other carrier and pins it there. */
async function byHand(page) {
  await page.getByText("Change by hand, and what it costs").click();
  const climb = page.getByLabel("Climb", { exact: true });
  const place = (await climb.locator("option").first().textContent()).split(" · ").at(-1);
  const offer = page.getByRole("button", { name: / min, .* m up$/ }).first();
  const to = (await offer.textContent()).split(":")[0];
  await offer.click();
  const given = climb.locator("option", { hasText: new RegExp(`^${to} · .* · ${place}$`) });
  await given.waitFor({ state: "attached" });
  await climb.selectOption({ label: await given.textContent() });
  await press(page, "Pin");
  await named(page, "Let go").waitFor();
}

/** Says of the one unsure line that it is an order, and whose. */
async function settle(page, household) {
  assert.equal(await named(page, "Order").count(), 1);
  await page.getByLabel("Household").fill(household);
  await press(page, "Order");
  await until(page, "Order", 0);
}

const take = async (page) => {
  await press(page, "Take these");
  await page.getByRole("button", { name: "Paste a chat" }).or(page.getByRole("link", { name: "Paste a chat" })).waitFor();
};

/** Ticks everything on the shopping lists as bought, then the orders that have everything. */
async function shop(page) {
  await go(page, "#/shop");
  const buy = named(page, "Bought");
  await buy.first().waitFor();
  for (let left = await buy.count(); left > 0; left--) {
    await buy.first().click();
    await until(page, "Bought", left - 1);
  }
  await page.getByRole("button", { name: /everything: bought/ }).click();
  await page.getByRole("button", { name: /everything: bought/ }).waitFor({ state: "detached" });
}

/** Brings every order of a step on, by the desk's one act. */
async function step(page, to) {
  await go(page, "#/deliveries");
  await press(page, `All to: ${to}`);
  await named(page, `All to: ${to}`).waitFor({ state: "detached" });
}

/** Puts all orders into one batch, carried by the first two people, and takes the first plan to its end. */
async function batch(page) {
  await go(page, "#/deliveries");
  await page.getByRole("link", { name: "New batch" }).click();
  const heads = page.getByRole("group", { name: "Who carries" }).locator("label");
  await heads.first().waitFor();
  for (const n of [0, 1]) await heads.nth(n).click();
  await press(page, "Put this batch together");
  await press(page, "Plan who brings what");
  await page.getByText("This is the plan").waitFor({ timeout: 60_000 });
  await press(page, "Use this plan");
  await named(page, "The carriers leave").waitFor();
}

/**
 * Walks the way of a carrier of the batch to its last door, then once more to the first, where nobody opened; gives the doors.
 * From the batch's own page, so that the way before cannot be taken for this one.
 */
async function carry(page, batch, carrier) {
  await go(page, batch);
  await page.getByRole("heading", { name: "Who carries" }).waitFor();
  await page.locator(`main a[href="${batch}/carry/${carrier}"]`).click();
  await page.getByRole("heading", { name: "The way" }).waitFor();
  if (await page.getByText("Nothing is planned for this carrier.").isVisible()) return [];
  const door = page.locator("h2.big");
  const doors = [];
  while ((await door.count()) > 0) {
    doors.push(await door.textContent());
    await press(page, doors.length === 1 ? "No answer" : "Delivered");
    await page.waitForFunction((before) => document.querySelector("h2.big")?.textContent !== before, doors.at(-1));
  }
  await page.getByRole("button", { name: `Try again at ${doors[0]}` }).click();
  await page.getByText("Was there once: No answer").waitFor();
  await press(page, "Delivered");
  await door.waitFor({ state: "detached" });
  return doors;
}

test("a pasted chat is bought, disinfected, packed and carried up, a late order with it, the network off", { timeout: 240_000 }, async (t) => {
  const site = await host();
  // A batch goes out in the afternoon; late in the evening nothing more would fit into it.
  const { page, problems } = await phone({ t, clock: new Date("2020-03-04T13:45:00+08:00") });
  await open(page, site.address);
  await kept(page);
  await site.close();
  await sample(page);

  await paste(page, CHAT);
  await settle(page, "9-3-102");
  await take(page);
  await shop(page);
  await step(page, "Disinfected");
  await step(page, "Packed");
  await batch(page);
  await byHand(page);
  const here = await page.evaluate(() => location.hash);
  await press(page, "The carriers leave");
  await named(page, "The carriers leave").waitFor({ state: "detached" });

  await paste(page, LATER);
  await page.getByText("1 line read").or(page.getByText("2 lines read")).waitFor();
  await take(page);
  await shop(page);
  await step(page, "Disinfected");
  await go(page, here);
  await page.getByText(/^A late order/).click();
  await page.getByRole("button", { name: "Put in the order of 5-1-301 · Pavel" }).click();
  await page.getByText("With the late order it would be like this").waitFor();
  await press(page, "Use this plan");
  await page.getByText("With the late order it would be like this").waitFor({ state: "detached" });

  const doors = [...(await carry(page, here, 1)), ...(await carry(page, here, 2))];
  assert.deepEqual(doors.sort(), ["12-2-402", "3-2-501", "5-1-301", "7-1-201", "9-3-102"]);
  await go(page, "#/deliveries");
  await page.getByText("5 orders delivered").waitFor();
  await saved(page);
  assert.deepEqual(problems, []);
});
