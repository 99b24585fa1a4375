// Every screen, in both languages and both themes: nothing for axe to find, nothing wider than a narrow phone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { host, open, phone, started } from "./phone.mjs";
import { sampleCommunity } from "./sample.mjs";
import { LANGUAGES, SCREENS, THEMES } from "./screens.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const site = await host();
test.after(() => site.close());

/** What axe finds on the page as it stands: the rule, and where. */
const found = (page) =>
  page.evaluate(`${AXE}; axe.run(document, { resultTypes: ["violations"] }).then((result) =>
    result.violations.map((rule) => rule.id + ": " + rule.nodes.map((node) => node.target.join(" ") + " " + (node.any[0]?.message ?? "")).join(" | ")))`);

for (const language of LANGUAGES) {
  for (const theme of THEMES) {
    test(`axe finds nothing on any screen (${language}, ${theme})`, async (t) => {
      const { page } = await phone({ t, language, theme });
      await open(page, site.address);
      await sampleCommunity(page, language);
      for (const { name, route } of SCREENS) {
        await page.goto(site.address + route);
        await started(page);
        assert.deepEqual(await found(page), [], name);
      }
    });
  }

  for (const text of ["normal", "extra"]) {
    test(`no screen scrolls sideways at 320 px (${language}, ${text} text)`, async (t) => {
      const { page } = await phone({ t, language, text, width: 320, height: 640 });
      await open(page, site.address);
      await sampleCommunity(page, language);
      for (const { name, route } of SCREENS) {
        await page.goto(site.address + route);
        await started(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= 320, `${name} is ${wide} px wide`);
      }
    });
  }
}
