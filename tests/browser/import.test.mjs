// Bringing in: what the preview says, columns read otherwise, workbooks, and one undo that takes it all back.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { host, open, phone } from "./phone.mjs";
import { accept, bringIn, choose, data, go, made, people, press, saved } from "./person.mjs";
import { rowsOf, workbookParts, zip } from "./zip.mjs";

const site = await host();
test.after(() => site.close());

const csv = readFileSync(data("people.csv"), "utf8");

async function opened(t) {
  const { page } = await phone({ t });
  await open(page, site.address);
  await saved(page);
  return page;
}

test("nothing is brought in before the wide button, and cancel leaves everything as it was", async (t) => {
  const page = await opened(t);
  await choose(page, data("people.csv"));
  await page.getByText("New: 40").waitFor();
  await page.getByText("Nothing has been changed yet.").waitFor();
  await press(page, "Cancel");
  await page.getByRole("button", { name: "Bring in a file" }).waitFor();
  assert.deepEqual(await people(page), []);
});

test("a second import of the same file changes nothing", async (t) => {
  const page = await opened(t);
  await bringIn(page, data("people.csv"));
  await choose(page, data("people.csv"));
  await page.getByText("Same: 40").waitFor();
  await page.getByText("Everything in this file is here already").waitFor();
  assert.equal(await page.getByRole("button", { name: "Bring this in" }).count(), 0);
});

test("one undo takes an import back, and it can be done again", async (t) => {
  const page = await opened(t);
  await bringIn(page, data("people.csv"));
  assert.equal((await people(page)).length, 40);
  await go(page, "#/data");
  await page.getByRole("main").getByRole("button", { name: "Undo" }).click();
  await page.getByRole("main").getByRole("button", { name: "Do again" }).waitFor();
  assert.deepEqual(await people(page), []);
  await go(page, "#/data");
  await page.getByRole("main").getByRole("button", { name: "Do again" }).click();
  await page.getByRole("main").getByRole("button", { name: "Undo" }).waitFor();
  await saved(page);
  await page.reload();
  await saved(page);
  assert.equal((await people(page)).length, 40);
});

test("a workbook is read sheet by sheet, telephone numbers as text", async (t) => {
  const page = await opened(t);
  const book = zip(workbookParts({ Notes: [["nothing", "here"]], People: rowsOf(csv) }));
  await choose(page, made("people.xlsx", book));
  await page.getByText("Excel workbook").waitFor();
  await page.getByLabel("Sheet").selectOption({ label: "People" });
  await page.getByText("New: 40").waitFor();
  await accept(page);
  assert.equal((await people(page)).length, 40);
  await page.getByRole("link", { name: /徐书记/ }).first().click();
  await page.getByLabel("Telephone").waitFor();
  assert.equal(await page.getByLabel("Telephone").inputValue(), "138-0000-1000");
});

test("a column can be read as something else", async (t) => {
  const page = await opened(t);
  await choose(page, made("team.csv", "Rufname,Durchwahl\nAnna,0049 170 1\nBoris,0049 170 2\n"));
  await page.getByLabel("What the table holds").selectOption({ label: "People" });
  await page.getByText("No column is read as “Name”").first().waitFor();
  await page.getByLabel("“Rufname” is read as").selectOption({ label: "Name" });
  await page.getByText("New: 2").waitFor();
  await page.getByLabel("“Durchwahl” is read as").selectOption({ label: "Telephone" });
  await page.getByText("New: 2").waitFor();
  await accept(page);
  assert.deepEqual((await people(page)).sort(), ["Anna", "Boris"]);
});

test("good rows are kept, and every bad one says where it stands and what to do", async (t) => {
  const page = await opened(t);
  const rows = ["name,phone,max_hours_week", "Anna,138-0000-0001,40", ",138-0000-0002,40", "Clara,1.38E+10,40", "Dora,138-0000-0004,many"];
  await choose(page, made("people.csv", rows.join("\n")));
  await page.getByText("New: 3").waitFor();
  await page.getByText("Row 3, column “name”").waitFor();
  await page.getByText("The cell is empty.").waitFor();
  await page.getByText("Row 4, column “phone”").waitFor();
  await page.getByText("It says: 1.38E+10").waitFor();
  await page.getByText("Row 5, column “max_hours_week”").waitFor();
  await page.getByText("Write digits only.").waitFor();
  await accept(page);
  assert.deepEqual((await people(page)).sort(), ["Anna", "Clara", "Dora"]);
});
