// Each section at two widths, light and dark: nothing fails or is refused, it fits, and all can read it.
import { SHOTS, journey, must, mustBeReadable, open, page } from './walk.mjs';

const SECTIONS = [
  'waiting', 'players', 'support', 'support/answers', 'moderation', 'moderation/appeals', 'moderation/words', 'commerce', 'commerce/products',
  'saves', 'feedback', 'messages', 'seasons', 'seasons/tiers', 'cosmetics', 'boards', 'drops', 'conquest', 'conquest/flags', 'conquest/payouts', 'figures', 'health',
  'dead-letters', 'audit', 'server-keys', 'webhooks', 'roles', 'merges', 'privacy',
];
const SIZES = [['wide', 1280, 860], ['narrow', 360, 780]];
const THEMES = { light: SECTIONS, dark: ['waiting', 'players', 'seasons', 'health'] };

for (const [theme, sections] of Object.entries(THEMES)) {
  await page.setViewportSize({ width: 1280, height: 860 }); // the navigation of a narrow page is behind a button
  await page.evaluate((chosen) => { localStorage.setItem('ludus.theme', chosen); location.reload(); }, theme);
  await page.getByRole('navigation').waitFor({ state: 'attached' });
  for (const path of sections) {
    await journey(`${path} in ${theme}: nothing fails, fits, and can be read by all`, async () => {
      for (const [size, width, height] of SIZES) {
        await page.setViewportSize({ width, height });
        await open(path);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        const inner = await page.evaluate(() => { const main = document.querySelector('main'); return main.scrollWidth - main.clientWidth; });
        must(over <= 0 && inner <= 0, `${Math.max(over, inner)} px too wide at ${width}`);
        must((await page.getByRole('alert').count()) === 0, await page.getByRole('alert').first().innerText().catch(() => ''));
        if (theme === 'light' || size === 'wide') await page.screenshot({ path: `${SHOTS}/${path.replaceAll('/', '-')}-${size}-${theme}.png` });
      }
      await mustBeReadable();
    });
  }
}
await page.setViewportSize({ width: 1280, height: 860 });
