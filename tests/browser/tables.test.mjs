// Households and price lists brought in from files, there after a reload, and taken back by one undo.
import assert from "node:assert/strict";
import { test } from "node:test";
import { host, open, phone } from "./phone.mjs";
import { bringIn, choose, data, go, saved } from "./person.mjs";

const site = await host();
test.after(() => site.close());

for (const [file, count] of [["households.csv", 892], ["prices.csv", 36]]) {
  test(`${file} is brought in and is there after a reload`, async (t) => {
    const { page, problems } = await phone({ t });
    await open(page, site.address);
    await saved(page);
    await bringIn(page, data(file));
    await go(page, "#/data");
    await page.reload();
    await choose(page, data(file));
    await page.getByText(`Same: ${count}`).waitFor();
    await page.getByText("Everything in this file is here already").waitFor();
    await go(page, "#/data");
    assert.deepEqual(problems, []);
  });
}

test("one undo takes the households back", async (t) => {
  const { page } = await phone({ t });
  await open(page, site.address);
  await saved(page);
  await bringIn(page, data("households.csv"));
  await go(page, "#/data");
  await page.getByRole("main").getByRole("button", { name: "Undo" }).click();
  await page.getByRole("main").getByRole("button", { name: "Do again" }).waitFor();
  await choose(page, data("households.csv"));
  await page.getByText("New: 892").waitFor();
});
