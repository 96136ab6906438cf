// Plays the samples in Chromium, as people do, against a local cloud with the demo season.
import { end, must, walked } from '../../infra/journeys/checks.mjs';
import { duel } from './duel.mjs';
import { launch } from './tabs.mjs';
import { war } from './war.mjs';

const JOURNEYS = { duel, war };
const asked = process.argv.slice(2);
/** Each step of a game begins where the last one ended: after one that failed there is no next. */
class Stopped extends Error {}

const browser = await launch();

for (const [name, walk] of Object.entries(JOURNEYS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const context = await browser.newContext({ locale: 'en-GB' });
  await walk(context, async (what, pages, act) => {
    const passed = await walked(`${name}: ${what}`, async () => {
      await act();
      for (const page of pages) must(page.problems.length === 0, page.problems.join('; '));
    });
    if (!passed) throw new Stopped(what);
  }).catch(async (error) => {
    if (!(error instanceof Stopped)) throw error;
    for (const page of context.pages()) {
      console.log(`  ${page.url()}: ${JSON.stringify(await page.locator('main').innerText().catch(() => ''))}`, page.problems);
    }
  });
  await context.close();
}
await browser.close();
end();
