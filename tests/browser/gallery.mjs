// A picture of every screen into gallery/: three widths, two themes, two languages, two text sizes. node tests/browser/gallery.mjs [part of a name]
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT, host, open, phone } from "./phone.mjs";
import { plannedRound, plannedWeek, runningBatch, sampleCommunity } from "./sample.mjs";
import { LANGUAGES, SCREENS, THEMES, visit } from "./screens.mjs";

const WIDTHS = { 320: 640, 360: 740, 1280: 800 };
/** What looks another once the week is planned. */
const CHANGED = ["today", "rota-day", "rota-slot", "rota-week", "people", "person", "data"];
const only = process.argv[2] ?? "";
const screens = SCREENS.filter((screen) => screen.name.includes(only));
const folder = join(ROOT, "gallery");
const site = await host();
mkdirSync(folder, { recursive: true });
let taken = 0;

for (const language of LANGUAGES) {
  for (const theme of THEMES) {
    for (const text of ["normal", "extra"]) {
      for (const [width, height] of Object.entries(WIDTHS)) {
        const { page, close } = await phone({ language, theme, text, width: Number(width), height });
        await open(page, site.address);
        await sampleCommunity(page, language);
        await plannedRound(page, site.address, language);
        await runningBatch(page, site.address, language);
        // What is far off the screen is drawn when one comes near; a picture of the whole page wants it at once.
        const whole = () =>
          page.evaluate(() => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync("* { content-visibility: visible !important }");
            document.adoptedStyleSheets = [sheet];
          });
        const picture = async (name) => {
          await whole();
          await page.screenshot({ path: join(folder, `${name}-${width}-${theme}-${language}-${text}.png`), fullPage: true, animations: "disabled" });
          taken += 1;
        };
        for (const screen of screens) {
          await visit(page, site.address, screen);
          await picture(screen.name);
        }
        await plannedWeek(page, site.address, language, () => picture("proposal"));
        for (const screen of screens.filter((screen) => CHANGED.includes(screen.name))) {
          await visit(page, site.address, screen);
          await picture(`${screen.name}-planned`);
        }
        await close();
      }
    }
  }
}
await site.close();
console.log(`${taken} pictures in gallery/`);
