// Makes www/icons/*.png from www/icon.svg, for where a vector is not taken. Run when the drawing changes; the pictures are committed.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium as playwright } from "playwright-core";
import { root } from "./run.mjs";
import { chromium } from "./setup.mjs";

const svg = readFileSync(join(root, "www/icon.svg"), "utf8");
// A maskable icon fills the square, its drawing inside the safe circle; Apple rounds the corners itself.
const full = svg.replace(' rx="14"', "").replace(/viewBox="[^"]*"/, 'viewBox="0 0 64 64"');
const safe = full.replace(/(<path.*)<\/svg>/, '<g transform="translate(8 8) scale(.75)">$1</g></svg>');
const ICONS = [["icon-192", 192, svg], ["icon-512", 512, svg], ["maskable-512", 512, safe], ["apple-180", 180, full]];

const browser = await playwright.launch({ executablePath: chromium(), args: ["--no-sandbox", "--disable-gpu"] });
for (const [name, size, drawing] of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
  writeFileSync(join(root, `www/icons/${name}.png`), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
