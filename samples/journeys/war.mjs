// Connect a wallet, take part, train, attack a territory, and see the result: CryptoTribes 12.3, with a page of its own.
import { must } from '../../infra/journeys/checks.mjs';
import { look, newTab, ORIGIN, until } from './tabs.mjs';

const TRAINED = 60;
/** Registration is open for a minute before. */
const START_MS = 180_000;
const number = (text) => Number(text.match(/\d+/)?.[0] ?? NaN);

export async function war(context, step) {
  const page = await newTab(context);
  const pages = [page];

  await step('a wallet is connected by a signature', pages, async () => {
    await page.goto(`${ORIGIN}/samples/war/`);
    await look(page, 'war-connect');
    await page.click('text=Connect Wallet');
    await page.locator('#season-state, #season-name').filter({ hasText: /\S/ }).first().waitFor();
  });

  await step('the season starts with the player', pages, async () => {
    await page.locator('#pages').waitFor({ timeout: START_MS });
    await until(page, '#live', (text) => text.startsWith('Live'));
    await look(page, 'war-camp');
  });

  await step('a tribe is founded', pages, async () => {
    await page.getByLabel("A tribe's name").fill(`Tab ${Date.now() % 1e6}`);
    await page.getByLabel('Tag').fill(String(Date.now() % 1000).padStart(3, '0'));
    await page.click('text=Found a tribe');
    await until(page, '#tribe', (text) => text === 'yours');
  });

  await step('trained units join the army', pages, async () => {
    await page.getByLabel('How many').fill(String(TRAINED));
    await page.getByRole('button', { name: 'Train', exact: true }).click();
    await until(page, '#training', (text) => text.includes(`${TRAINED} militia`));
    await until(page, '[data-army="militia"]', (text) => number(text) >= TRAINED);
  });

  await step('a territory is attacked, and the result is shown', pages, async () => {
    await page.click('text=Territories');
    must(page.url().endsWith('#/territories'), page.url());
    must((await page.locator('[data-territory-id]').count()) === 50, 'the map has not 50 territories');
    await page.locator('[data-tier="edge"][data-owner="nobody"][aria-label*="plains"]').first().click();
    await look(page, 'war-territories');
    await page.getByRole('button', { name: 'Attack', exact: true }).click();
    await page.fill('[name="militia"]', String(TRAINED));
    for (const unit of ['spearman', 'archer', 'cavalry']) await page.fill(`[name="${unit}"]`, '0');
    await page.click('[data-formation="offensive"]');
    await look(page, 'war-attack');
    await page.click('text=Confirm Attack');
    await page.waitForSelector('text=Battle Complete');
    const result = await page.textContent('[data-battle-result]');
    must(['Victory', 'Defeat'].includes(result), result);
    await look(page, 'war-result');
    await page.getByRole('button', { name: 'Close' }).click();
    if (result === 'Victory') await page.locator('[data-territory-id][aria-pressed="true"][data-owner="mine"]').waitFor();
  });
}
