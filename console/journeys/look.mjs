// Pictures of pages at two widths: node journeys/look.mjs players waiting/…
import { mkdirSync } from 'node:fs';
import { ORIGIN, launch, newPage, signIn } from './browser.mjs';

const OUT = process.env.CONSOLE_SHOTS ?? 'journeys/screenshots';
mkdirSync(OUT, { recursive: true });
const browser = await launch();
const page = await newPage(browser);
if (process.env.CONSOLE_THEME) await page.addInitScript((theme) => localStorage.setItem('ludus.theme', theme), process.env.CONSOLE_THEME);
await page.goto(ORIGIN);
await page.getByLabel('Password').waitFor();
await page.screenshot({ path: `${OUT}/sign-in.png` });
await signIn(page);
for (const path of process.argv.slice(2)) {
  for (const [name, width] of [['wide', 1280], ['narrow', 360]]) {
    await page.setViewportSize({ width, height: width === 360 ? 780 : 860 });
    await page.goto(`${ORIGIN}/#/${path}`);
    await page.waitForTimeout(900);
    const over = await page.evaluate(() => document.querySelector('main').scrollWidth - document.querySelector('main').clientWidth);
    if (over > 0) console.log(`${path} at ${width} px is ${over} px too wide`);
    await page.screenshot({ path: `${OUT}/${path.replaceAll('/', '-')}-${name}.png` });
  }
}
console.log(page.problems.length ? page.problems.join('\n') : 'nothing was refused, nothing failed');
await browser.close();
