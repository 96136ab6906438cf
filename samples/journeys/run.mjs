// Plays the samples in Chromium, as people do, against a local cloud with the demo season.
import { launch, must } from './browser.mjs';
import { duel } from './duel.mjs';
import { war } from './war.mjs';

const JOURNEYS = { duel, war };
const asked = process.argv.slice(2);
const results = { passed: 0, failed: 0 };
const browser = await launch();

for (const [name, walk] of Object.entries(JOURNEYS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const context = await browser.newContext({ locale: 'en-GB' });
  try {
    await walk(context, async (what, pages, act) => {
      try {
        await act();
        for (const page of pages) must(page.problems.length === 0, page.problems.join('; '));
      } catch (error) {
        throw new Error(`${what}: ${error.message}`, { cause: error });
      }
      results.passed += 1;
      console.log(`✓ ${name}: ${what}`);
    });
  } catch (error) {
    results.failed += 1;
    console.log(`✗ ${name}: ${error.message}`);
    for (const page of context.pages()) {
      console.log(`  ${page.url()}: ${JSON.stringify(await page.locator('main').innerText().catch(() => ''))}`, page.problems ?? []);
    }
  }
  await context.close();
}
await browser.close();
console.log(`${results.passed} passed, ${results.failed} failed`);
process.exit(results.failed ? 1 : 0);
