// Draws public/icons/*.png from public/icons/icon.svg with the tests' browser: node tools/icons.mjs
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const { chromium } = createRequire(join(root, "tests/browser/package.json"))("playwright-core");
const drawing = readFileSync(join(root, "public/icons/icon.svg"), "utf8");

/** A maskable icon may lose all outside a circle of 80 %: no rounded corners, the drawing smaller. Apple rounds by itself. */
const ICONS = [
  { name: "icon-192.png", size: 192, scale: 1, square: false },
  { name: "icon-512.png", size: 512, scale: 1, square: false },
  { name: "maskable-512.png", size: 512, scale: 0.8, square: true },
  { name: "apple-touch-icon.png", size: 180, scale: 0.9, square: true },
];

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
for (const { name, size, scale, square } of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  const night = square ? "#14161a" : "transparent";
  await page.setContent(
    `<style>body{margin:0;background:${night};display:grid;place-items:center;height:100vh}svg{width:${scale * 100}vw;height:${scale * 100}vh}</style>${drawing}`,
  );
  await page.screenshot({ path: join(root, "public/icons", name), omitBackground: !square });
}
await browser.close();
console.log(`${ICONS.length} icons drawn`);
