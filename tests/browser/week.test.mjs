// The whole way once: first visit, the community's own tables, a planned week, the browser killed, offline, handed on.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { ROOT, host, kept, open, phone } from "./phone.mjs";
import { bringIn, choose, accept, data, go, handOn, made, people, plan, press, sample, saved } from "./person.mjs";

const site = await host();
test.after(() => site.close());

const schema = () => JSON.parse(readFileSync(join(ROOT, "public/schema/stairwell.rota.1.json"), "utf8"));

async function wholeCommunity(page) {
  await bringIn(page, data("people.csv"));
  await bringIn(page, data("site.csv"));
  await bringIn(page, data("posts.csv"));
}

test("a planned week outlives the browser, opens offline, and is the same on another phone", { timeout: 240_000 }, async (t) => {
  const site = await host();
  const first = await phone({ t });
  await open(first.page, site.address);
  await kept(first.page);
  await wholeCommunity(first.page);
  await plan(first.page);
  await press(first.page, "Use this plan");
  await saved(first.page);
  const rota = await handOn(first.page);
  const everybody = await people(first.page);
  assert.equal(everybody.length, 40);
  await site.close();
  await first.kill();

  const again = await phone({ t, in: first.folder });
  await open(again.page, site.address);
  await saved(again.page);
  assert.deepEqual(await people(again.page), everybody);
  assert.equal(await handOn(again.page), rota);
  await go(again.page, "#/site");
  await again.page.getByText("1,020").or(again.page.getByText("1\u202f020")).first().waitFor();

  const file = JSON.parse(rota);
  const valid = new Ajv({ strict: false, allErrors: true }).compile(schema());
  assert.ok(valid(file), JSON.stringify(valid.errors?.slice(0, 5)));
  assert.ok(!rota.includes("138-0000"), "telephone numbers stay here unless ticked");
  await again.close();

  const host2 = await host();
  t.after(() => host2.close());
  const other = await phone({ t });
  await open(other.page, host2.address);
  await choose(other.page, made("rota.json", rota));
  await accept(other.page, "Use this rota");
  assert.equal(await handOn(other.page), rota);
});

test("a backup put back on an empty phone brings everything", { timeout: 120_000 }, async (t) => {
  const first = await phone({ t });
  await open(first.page, site.address);
  await sample(first.page);
  await go(first.page, "#/data");
  await first.page.getByText("Never backed up").waitFor();
  const download = first.page.waitForEvent("download");
  await press(first.page, "Back everything up");
  const backup = readFileSync(await (await download).path());
  await first.page.getByText("Last backup: today").waitFor();
  const everybody = await people(first.page);

  const other = await phone({ t });
  await open(other.page, site.address);
  await choose(other.page, { name: "backup.json", mimeType: "application/json", buffer: backup });
  await other.page.getByText("It takes the place of everything on this phone").waitFor();
  await accept(other.page, "Put this backup back");
  assert.deepEqual(await people(other.page), everybody);
  await go(other.page, "#/data");
  await other.page.getByRole("main").getByRole("button", { name: "Undo" }).click();
  await other.page.getByRole("main").getByRole("button", { name: "Do again" }).waitFor();
  await saved(other.page);
  assert.deepEqual(await people(other.page), []);
});

test("the sample week is planned with no broken rule and nobody missing", { timeout: 120_000 }, async (t) => {
  const { page, problems } = await phone({ t });
  await open(page, site.address);
  await sample(page);
  await plan(page);
  await page.getByText("Nobody is missing").first().waitFor();
  await page.getByText("Rule by rule").click();
  const rules = await page.locator(".rule").allTextContents();
  assert.ok(rules.length > 8, rules.join());
  const hard = /Everything a duty names|two posts|cannot come|Enough rest|most hours|too many|pinned|enough people|must have/;
  for (const rule of rules.filter((rule) => hard.test(rule))) assert.match(rule, /kept$/);
  assert.ok(!rules.some((rule) => hard.test(rule) && /not kept/.test(rule)), rules.join());
  await press(page, "Use this plan");
  await saved(page);
  assert.deepEqual(problems, []);
});
