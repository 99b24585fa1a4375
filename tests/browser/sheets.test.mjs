// Sheets keep what is typed: field by field, whatever else changes meanwhile, and a wrong figure is told beside its field.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { host, open, phone } from "./phone.mjs";

const site = await host();
test.after(() => site.close());

/** Waits until the disk has answered for everything; before it is open, an act is refused. */
const saved = (page) => page.getByText("saved on this phone").waitFor();

/** Adds a record by its name on a list's page; the app goes to its sheet. */
async function add(page, label, name) {
  await saved(page);
  await page.getByLabel(label).fill(name);
  await page.getByLabel(label).press("Enter");
}

/** A phone whose profile is taken away after its browser is closed, not before. */
async function own(t) {
  const folder = mkdtempSync(join(tmpdir(), "stairwell-sheets-"));
  const phoned = await phone({ t, in: folder });
  t.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return phoned;
}

/** Opens a phone with one person on it, on her sheet; the others of `phone` go with it. */
async function withPerson(t, name = "Li") {
  const phoned = await own(t);
  await open(phoned.page, site.address, "#/people");
  await add(phoned.page, "Name of somebody new", name);
  await phoned.page.getByLabel("Telephone").waitFor();
  return phoned;
}

/** Types into a field and leaves it. */
async function write(field, text) {
  await field.fill(text);
  await field.press("Tab");
}

test("each field is written as one leaves it and is there after a reload", async (t) => {
  const { page, problems } = await withPerson(t);
  await write(page.getByLabel("Telephone"), "0571-0012");
  await write(page.getByLabel("Most hours a week"), "４０");
  await saved(page);
  await page.reload();
  await page.getByLabel("Telephone").waitFor();
  assert.equal(await page.getByLabel("Telephone").inputValue(), "0571-0012");
  assert.equal(await page.getByLabel("Most hours a week").inputValue(), "40");
  assert.deepEqual(problems, []);
});

test("a figure nobody can read is told beside its field and stays there to mend", async (t) => {
  const { page } = await withPerson(t);
  const floors = page.getByLabel("Most floors to climb");
  await write(floors, "many");
  await page.getByText("This is not a number").waitFor();
  assert.equal(await floors.inputValue(), "many");
  assert.equal(await floors.getAttribute("aria-invalid"), "true");
  await write(floors, "3");
  await page.getByText("This is not a number").waitFor({ state: "detached" });
});

test("a half-typed text stays while another tab changes the same person, and both are kept", async (t) => {
  const { browser, page } = await withPerson(t);
  await saved(page);
  const other = await browser.newPage();
  await open(other, page.url().split("#")[0], new URL(page.url()).hash);
  await page.bringToFront();
  await page.getByLabel("Notes").fill("half a sen");
  await other.getByLabel("Telephone").fill("138-0000-1000");
  await other.getByLabel("Telephone").blur();
  await page.waitForFunction(() => document.querySelector("input[type=tel]").value === "138-0000-1000");
  assert.equal(await page.getByLabel("Notes").inputValue(), "half a sen");
  await write(page.getByLabel("Notes"), "half a sentence");
  await other.waitForFunction(() => [...document.querySelectorAll("textarea")].some((area) => area.value === "half a sentence"));
  assert.equal(await other.getByLabel("Telephone").inputValue(), "138-0000-1000");
});

test("a text is written even when one leaves the page without leaving the field", async (t) => {
  const { page } = await withPerson(t);
  const sheet = new URL(page.url()).hash;
  await page.getByLabel("Notes").fill("knows the boiler");
  await page.evaluate(() => (location.hash = "#/site"));
  await page.getByText("Add a building").waitFor();
  await page.evaluate((hash) => (location.hash = hash), sheet);
  await page.getByLabel("Notes").waitFor();
  assert.equal(await page.getByLabel("Notes").inputValue(), "knows the boiler");
});

test("a script in a name is a name", async (t) => {
  const { page, problems } = await withPerson(t, "<script>window.intruder = true</script>");
  assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), "<script>window.intruder = true</script>");
  assert.equal(await page.evaluate(() => window.intruder), undefined);
  assert.deepEqual(problems, []);
});

test("doors said by figure become a list, keep their text, and become a figure again", async (t) => {
  const { page } = await own(t);
  await open(page, site.address, "#/site");
  await page.getByText("Add a building").click();
  await page.getByLabel("Number or name").fill("7");
  await page.getByRole("button", { name: "Add", exact: true }).first().click();
  await page.getByText("Stairwell 2: 6 floors, 12 doors").click();
  const fold = page.locator("details[open]").filter({ hasText: "Stairwell 2" });
  const doors = (name) => fold.getByRole("radio", { name, exact: true }).evaluate((radio) => radio.click());
  await doors("listed");
  await write(fold.getByLabel("All numbers"), "0101、102 302A");
  await page.getByText("Stairwell 2: 6 floors, 3 doors").waitFor();
  assert.equal(await fold.getByLabel("All numbers").inputValue(), "0101 102 302A");
  await doors("regular");
  await page.getByText("Stairwell 2: 6 floors, 6 doors").waitFor();
});
