// What a person does with the app by its words: brings in files, plans a week, hands it on, takes back.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./phone.mjs";

/** The week of the committed test data and of the sample community. */
export const WEEK = "2020-03-02";

/** The path of a committed file of test data. */
export const data = (name) => join(ROOT, "tests/data", name);

/** A file made by a test, as the chooser takes it. */
export const made = (name, content) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });

/** Shows a page as a link within the app does. */
export const go = (page, route) => page.evaluate((route) => void (location.hash = route), route);

export const press = (page, name) => page.getByRole("button", { name, exact: true }).click();

/** Chooses a file to bring in, once the data on the disk is open; what follows is the preview, or a refusal on the data page. */
export async function choose(page, file) {
  await saved(page);
  await go(page, "#/data");
  const chooser = page.waitForEvent("filechooser");
  await press(page, "Bring in a file");
  await (await chooser).setFiles(file);
}

/** Presses the one wide button of the preview and waits until the disk has answered. */
export async function accept(page, word = "Bring this in") {
  const button = page.getByRole("button", { name: word, exact: true });
  await button.click();
  await button.waitFor({ state: "detached" });
  await saved(page);
}

export async function bringIn(page, file, word) {
  await choose(page, file);
  await accept(page, word);
}

/** Waits until the page says that everything is on the disk. */
export const saved = (page) => page.getByText("saved on this phone", { exact: true }).waitFor();

/** Brings in the sample community. */
export async function sample(page) {
  await saved(page);
  await go(page, "#/data");
  await press(page, "Try the sample community");
  await accept(page, "Use the sample community");
}

/** Plans a week to the end of the search; what follows is the proposal. */
export async function plan(page, week = WEEK) {
  await go(page, `#/plan/${week}`);
  await press(page, "Find a plan");
  await page.getByText("This is the plan").waitFor({ timeout: 60_000 });
}

/** Saves the file that pressing a button hands out; gives its text. */
export async function handedOut(page, button) {
  const download = page.waitForEvent("download");
  await press(page, button);
  return readFileSync(await (await download).path(), "utf8");
}

/** Hands on the rota of the latest week with duties; gives the file's text. */
export async function handOn(page) {
  await go(page, "#/data");
  return handedOut(page, "Save the rota as a file");
}

/** The names on the page of people, once its room is here: the title stands before the list can. */
export async function people(page) {
  await go(page, "#/people");
  await page.getByRole("heading", { level: 1, name: "People" }).waitFor();
  await page.locator("main [aria-busy]").waitFor({ state: "detached" });
  return page.locator("main .row-title").allTextContents();
}
