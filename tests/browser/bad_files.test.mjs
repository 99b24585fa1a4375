// Bad files: each ends in a clear sentence or in harmless text, the page lives on and nothing is lost.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { host, open, phone } from "./phone.mjs";
import { accept, bringIn, choose, data, made, people, saved } from "./person.mjs";
import { workbookParts, zip } from "./zip.mjs";

const MEGABYTE = 1024 * 1024;
const site = await host();
test.after(() => site.close());

/** A phone with forty people on it. */
async function opened(t) {
  const { page, problems } = await phone({ t });
  await open(page, site.address);
  await bringIn(page, data("people.csv"));
  return { page, problems };
}

/** Chooses a bad file, waits for its sentence, and sees that everything is still there. */
async function refused(t, file, sentence) {
  const { page } = await opened(t);
  await choose(page, file);
  await page.getByText(sentence).first().waitFor({ timeout: 30_000 });
  assert.equal((await people(page)).length, 40);
  await page.reload();
  await saved(page);
  assert.equal((await people(page)).length, 40);
  // The reader still reads: the next good file comes in.
  await choose(page, data("people_en.csv"));
  await page.getByText("Rows read: 40").waitFor();
}

/** Text in GB18030, by turning its decoder round; enough for the characters that have two bytes. */
function gb18030(text) {
  const decoder = new TextDecoder("gb18030");
  const bytes = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const pair = [lead, trail];
      const [letter, ...more] = decoder.decode(Uint8Array.from(pair));
      if (more.length === 0 && letter !== "\ufffd" && !bytes.has(letter)) bytes.set(letter, pair);
    }
  }
  const encoded = [...text].flatMap((letter) => (letter.charCodeAt(0) < 0x80 ? [letter.charCodeAt(0)] : bytes.get(letter)));
  const buffer = Buffer.from(encoded);
  assert.equal(decoder.decode(buffer), text);
  return buffer;
}

test("a file larger than we take is refused before it is read", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "stairwell-large-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "large.csv");
  writeFileSync(path, Buffer.alloc(50 * MEGABYTE, "name\n"));
  await refused(t, path, /large\.csv could not be read.*50 MB.*20 MB/);
});

test("a workbook that unpacks to far more than we take is refused", async (t) => {
  const parts = { ...workbookParts({ People: [["name"]] }), "xl/worksheets/sheet1.xml": Buffer.alloc(300 * MEGABYTE, " ") };
  await refused(t, made("bomb.xlsx", zip(parts)), /bomb\.xlsx could not be read/);
});

test("a workbook that lies about what it unpacks to is refused as well", async (t) => {
  const parts = { ...workbookParts({ People: [["name"]] }), "xl/worksheets/sheet1.xml": Buffer.alloc(300 * MEGABYTE, " ") };
  await refused(t, made("liar.xlsx", zip(parts, 1000)), /liar\.xlsx could not be read/);
});

test("JSON a hundred thousand levels deep is refused", async (t) => {
  await refused(t, made("deep.json", "[".repeat(100_000)), /deep\.json could not be read/);
  await refused(t, made("deeper.json", '{"a":'.repeat(100_000)), /deeper\.json could not be read/);
});

test("letters in no encoding that we read are refused with what to do", async (t) => {
  await refused(t, made("broken.csv", [0xff, 0xff, 0x41, 0x2c, 0xff, 0x80, 0x0a, 0x81, 0xff]), /broken\.csv could not be read/);
});

test("an empty file, a picture and an old workbook are each told apart", async (t) => {
  await refused(t, made("nothing.csv", ""), /nothing\.csv could not be read/);
  await refused(t, made("photo.png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), /photo\.png could not be read/);
  await refused(t, made("old.xls", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.alloc(600)]), /old\.xls could not be read/);
});

test("a rota of a newer version is refused with a clear sentence", async (t) => {
  await refused(t, made("rota.json", JSON.stringify({ format: "stairwell.rota/9", week: "2020-03-02" })), /newer/);
});

test("a table cut short in the middle keeps its good rows and says where it broke", async (t) => {
  const { page } = await opened(t);
  const whole = "name,phone,notes\nAnna,1,\nBoris,2,\nClara,3,\"she comes at\n";
  await choose(page, made("cut.csv", whole));
  await page.getByText("A quotation mark is opened here and never closed").waitFor();
  await accept(page);
  const names = await people(page);
  assert.ok(names.includes("Anna") && names.includes("Boris"), names.join());
  assert.ok(names.length >= 42);
});

test("GB18030 is read, as Excel in China writes it", async (t) => {
  const { page } = await phone({ t });
  await open(page, site.address);
  const text = readFileSync(data("people.csv"), "utf8").replace(/^\ufeff/, "");
  await choose(page, made("people.csv", gb18030(text)));
  await page.getByText("GB18030").waitFor();
  await page.getByText("New: 40").waitFor();
  await accept(page);
  assert.ok((await people(page)).includes("徐书记"));
});

test("a script in a name is only a name", async (t) => {
  const { page, problems } = await phone({ t });
  await open(page, site.address);
  const names = ["<script>window.intruder=1</script>", "<img src=x onerror=window.intruder=1>", "javascript:window.intruder=1"];
  await choose(page, made("<b>people</b>.csv", ["name", ...names].join("\n")));
  await page.getByText("<b>people</b>.csv").waitFor();
  await page.getByText("New: 3").click();
  await page.getByText(names[1], { exact: true }).waitFor();
  await accept(page);
  assert.deepEqual((await people(page)).sort(), [...names].sort());
  await page.getByText(names[1]).first().click();
  await page.getByRole("heading", { level: 1, name: names[1] }).waitFor();
  assert.equal(await page.evaluate(() => window.intruder), undefined);
  assert.deepEqual(problems, []);
});
