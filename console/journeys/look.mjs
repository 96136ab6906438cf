// Pictures of pages at two widths: node journeys/look.mjs players waiting/…
import { mkdirSync } from 'node:fs';
import { NARROW, WIDE, mustFit } from '../../infra/journeys/checks.mjs';
import { ORIGIN, launch, newPage, signIn } from './staff.mjs';

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
  for (const [name, window] of Object.entries({ wide: WIDE, narrow: NARROW })) {
    await page.setViewportSize(window);
    await page.goto(`${ORIGIN}/#/${path}`);
    await page.waitForTimeout(900);
    await mustFit(page, path).catch((error) => console.log(error.message));
    await page.screenshot({ path: `${OUT}/${path.replaceAll('/', '-')}-${name}.png` });
  }
}
console.log(page.problems.length ? page.problems.join('\n') : 'nothing was refused, nothing failed');
await browser.close();
