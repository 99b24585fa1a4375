// The import preview and the data page with something on them: nothing for axe to find, nothing wider than a narrow phone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { found } from "./axe.mjs";
import { host, open, phone } from "./phone.mjs";
import { go, made } from "./person.mjs";
import { LANGUAGES, THEMES } from "./screens.mjs";

const site = await host();
test.after(() => site.close());

const WORDS = {
  en: { saved: "saved on this phone", choose: "Bring in a file", backup: "Back everything up" },
  "zh-CN": { saved: "已存在本机", choose: "导入文件", backup: "备份全部" },
};
const BAD_ROWS = "name,phone,max_hours_week\nAnna,138-0000-0001,40\n,138-0000-0002,40\nClara,1.38E+10,many\n";
const ROTA = { format: "stairwell.rota/1", week: "2020-03-02", people: [{ id: "p-1", name: "Anna" }], posts: [], duties: [] };

for (const language of LANGUAGES) {
  for (const theme of THEMES) {
    test(`previews, refusals and the nudge to back up read well (${language}, ${theme})`, { timeout: 90_000 }, async (t) => {
      const words = WORDS[language];
      const { page } = await phone({ t, language, theme, text: "extra", width: 320, height: 640 });
      await open(page, site.address);
      const saved = () => page.getByText(words.saved, { exact: true }).waitFor();
      const choose = async (file, shown) => {
        await saved();
        await go(page, "#/data");
        const chooser = page.waitForEvent("filechooser");
        await page.getByRole("button", { name: words.choose, exact: true }).click();
        await (await chooser).setFiles(file);
        await page.locator(shown).first().waitFor();
      };
      const wellRead = async (what) => {
        assert.deepEqual(await found(page), [], what);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= 320, `${what} is ${wide} px wide`);
      };

      await choose(made("people.csv", BAD_ROWS), ".import-problems li");
      await page.locator(".import-changes summary").click();
      await page.locator(".import-names li").first().waitFor();
      await wellRead("a table with problems");
      await page.locator(".act .button.main").click();
      await page.locator(".import-page").waitFor({ state: "detached" });

      await choose(made("people.csv", ""), ".notice.problem");
      await wellRead("a refused file");
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: words.backup, exact: true }).click();
      const backup = readFileSync(await (await download).path(), "utf8");
      await choose(made("backup.json", backup), ".import-beside");
      await wellRead("a backup");
      await choose(made("rota.json", JSON.stringify(ROTA)), ".import-changes li");
      await wellRead("a rota");
    });
  }
}
