// A picture of every screen into gallery/: three widths, two themes, two languages, two text sizes. node tests/browser/gallery.mjs [part of a name]
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT, host, open, phone, started } from "./phone.mjs";
import { sampleCommunity } from "./sample.mjs";
import { LANGUAGES, SCREENS, THEMES } from "./screens.mjs";

const WIDTHS = { 320: 640, 360: 740, 1280: 800 };
const only = process.argv[2] ?? "";
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
        for (const { name, route } of SCREENS.filter((screen) => screen.name.includes(only))) {
          await page.goto(site.address + route);
          await started(page);
          await page.screenshot({ path: join(folder, `${name}-${width}-${theme}-${language}-${text}.png`), fullPage: true, animations: "disabled" });
          taken += 1;
        }
        await close();
      }
    }
  }
}
await site.close();
console.log(`${taken} pictures in gallery/`);
