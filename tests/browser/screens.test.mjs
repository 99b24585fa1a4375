// Every screen, in both languages and both themes: nothing for axe to find, nothing wider than a narrow phone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { found } from "./axe.mjs";
import { host, open, phone } from "./phone.mjs";
import { plannedRound, runningBatch, sampleCommunity } from "./sample.mjs";
import { LANGUAGES, SCREENS, THEMES, visit } from "./screens.mjs";

const site = await host();
test.after(() => site.close());

for (const language of LANGUAGES) {
  for (const theme of THEMES) {
    test(`axe finds nothing on any screen (${language}, ${theme})`, async (t) => {
      const { page } = await phone({ t, language, theme });
      await open(page, site.address);
      await sampleCommunity(page, language);
      await plannedRound(page, site.address, language);
      await runningBatch(page, site.address, language);
      for (const screen of SCREENS) {
        await visit(page, site.address, screen);
        assert.deepEqual(await found(page), [], screen.name);
      }
    });
  }

  for (const text of ["normal", "extra"]) {
    test(`no screen scrolls sideways at 320 px (${language}, ${text} text)`, async (t) => {
      const { page } = await phone({ t, language, text, width: 320, height: 640 });
      await open(page, site.address);
      await sampleCommunity(page, language);
      await plannedRound(page, site.address, language);
      await runningBatch(page, site.address, language);
      for (const screen of SCREENS) {
        await visit(page, site.address, screen);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= 320, `${screen.name} is ${wide} px wide`);
      }
    });
  }
}
