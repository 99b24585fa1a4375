// A round's ledger and the orders as tables: handed out, filled in elsewhere, brought back; nothing lost, nothing double.
import assert from "node:assert/strict";
import { test } from "node:test";
import { host, open, phone } from "./phone.mjs";
import { accept, choose, go, handedOut, made, press, sample, saved } from "./person.mjs";
import { plannedRound } from "./sample.mjs";

const site = await host();
test.after(() => site.close());

test("a ledger filled in at a desk lights its windows, and brought in twice it adds nothing", { timeout: 120_000 }, async (t) => {
  const { page, problems } = await phone({ t });
  await open(page, site.address);
  await sample(page);
  await plannedRound(page, site.address, "en");
  await page.getByText("Hand on or print").click();
  const ledger = await handedOut(page, "Save the list of doors (CSV)");
  const [head, first, second, ...rest] = ledger.split("\r\n");
  const filled = (row, state) => row.replace(",pending,0,,", `,${state},1,2020-03-04 18:30,`);
  const table = [head, filled(first, "reached"), filled(second, "refused"), ...rest].join("\r\n");
  await choose(page, made("ledger.csv", table));
  await page.getByText("New: 2", { exact: true }).waitFor();
  await accept(page);
  await page.getByText(/^2 of 1.020 doors done/).waitFor();
  await choose(page, made("ledger.csv", table));
  await page.getByText("Everything in this file is here already").waitFor();
  assert.deepEqual(problems, []);
});

test("orders typed in a spreadsheet come in, what cannot be read is told with its row, and the table goes out again", async (t) => {
  const { page, problems } = await phone({ t });
  await open(page, site.address);
  await sample(page);
  const table = "户号,姓名,品名,数量,单位\n3-2-501,张嫂子,面粉,5,斤\n3-2-501,张嫂子,白糖,两,斤\n7-1-201,小陈,牛奶,1,箱\n";
  await choose(page, made("orders.csv", table));
  await page.getByText("New: 2", { exact: true }).waitFor();
  await page.getByText("This is not a number. Write digits only.").waitFor();
  await accept(page);
  await page.getByRole("link", { name: "Paste a chat" }).waitFor();
  await go(page, "#/deliveries/report");
  const out = await handedOut(page, "Save the orders (CSV)");
  assert.match(out, /3-2-501,张嫂子,面粉,5,斤/);
  assert.match(out, /3-2-501,张嫂子,白糖,,斤/);
  await choose(page, made("again.csv", out));
  await page.getByText("Everything in this file is here already").waitFor();
  await go(page, "#/data");
  await press(page.getByRole("main"), "Undo");
  await saved(page);
  assert.deepEqual(problems, []);
});
