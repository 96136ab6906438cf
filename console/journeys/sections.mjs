// Each section at two widths, light and dark: nothing fails or is refused, it fits, and all can read it.
import { NARROW, WIDE, mustBeWell, mustFit } from '../../infra/journeys/checks.mjs';
import { SHOTS, journey, mustBeReadable, open, page } from './walk.mjs';

const SECTIONS = [
  'waiting', 'players', 'support', 'support/answers', 'moderation', 'moderation/appeals', 'moderation/words', 'commerce', 'commerce/products',
  'saves', 'feedback', 'messages', 'seasons', 'seasons/tiers', 'seasons/extras', 'cosmetics', 'pictures', 'boards', 'drops',
  'conquest', 'conquest/tribes', 'conquest/flags', 'conquest/payouts', 'conquest/end', 'figures', 'health',
  'dead-letters', 'audit', 'server-keys', 'webhooks', 'roles', 'merges', 'privacy',
];
const SIZES = Object.entries({ wide: WIDE, narrow: NARROW });
const THEMES = { light: SECTIONS, dark: ['waiting', 'players', 'seasons', 'health'] };

for (const [theme, sections] of Object.entries(THEMES)) {
  await page.setViewportSize(WIDE); // the navigation of a narrow page is behind a button
  await page.evaluate((chosen) => { localStorage.setItem('ludus.theme', chosen); location.reload(); }, theme);
  await page.getByRole('navigation').waitFor({ state: 'attached' });
  for (const path of sections) {
    await journey(`${path} in ${theme}: nothing fails, it fits, and all can read it`, async () => {
      for (const [size, window] of SIZES) {
        await page.setViewportSize(window);
        await open(path);
        await mustFit(page, path);
        await mustBeWell(page, path);
        if (theme === 'light' || size === 'wide') await page.screenshot({ path: `${SHOTS}/${path.replaceAll('/', '-')}-${size}-${theme}.png` });
      }
      await mustBeReadable();
    });
  }
}
await page.setViewportSize(WIDE);
