// Walks through the console as staff do, in Chromium, against a local cloud with the demo season.
import { mkdirSync } from 'node:fs';
import axe from 'axe-core';
import { DEMO, ORIGIN, code, findBrowser, launch, newPage, signIn } from './browser.mjs';

const SHOTS = process.env.CONSOLE_SHOTS ?? 'journeys/screenshots';
const SECTIONS = [
  'waiting', 'players', 'support', 'support/answers', 'moderation', 'moderation/appeals', 'moderation/words', 'commerce', 'commerce/products',
  'saves', 'feedback', 'messages', 'seasons', 'seasons/tiers', 'cosmetics', 'boards', 'drops', 'conquest', 'conquest/flags', 'conquest/payouts', 'figures', 'health',
  'dead-letters', 'audit', 'server-keys', 'webhooks', 'roles', 'merges', 'privacy',
];
const SIZES = [['wide', 1280, 860], ['narrow', 360, 780]];
const PATIENCE_MS = 10_000;
const results = { passed: 0, failed: 0 };

if (!findBrowser()) {
  console.log('console-test: passed over, as there is no Chromium: apt-get install chromium, or set CHROMIUM to one');
  process.exit(0);
}
mkdirSync(SHOTS, { recursive: true });
const browser = await launch();
const page = await newPage(browser);
page.setDefaultTimeout(PATIENCE_MS);

/** Words of the journeys to go: all when there are none. Who goes any has to sign in. */
const ONLY = process.argv.slice(2);
const isAsked = (name) => ONLY.length === 0 || name.includes('signs in with') || ONLY.some((word) => name.includes(word));

async function journey(name, walk, on = page) {
  if (!isAsked(name)) return;
  try {
    await walk();
    must(on.problems.length === 0, on.problems.join('; '));
    results.passed += 1;
    console.log(`✓ ${name}`);
  } catch (error) {
    results.failed += 1;
    console.log(`✗ ${name}: ${error.message}`);
    await on.screenshot({ path: `${SHOTS}/failed-${name.replace(/\W+/g, '-')}.png` }).catch(() => undefined);
  }
  on.problems.length = 0;
  await on.keyboard.press('Escape');
}

function must(holds, what) {
  if (!holds) throw new Error(what);
}

const open = async (path, on = page) => {
  await on.goto(`${ORIGIN}/#/${path}`);
  await on.getByRole('heading', { level: 1 }).waitFor();
  await on.waitForTimeout(150);
  await on.waitForFunction(() => !document.querySelector('[role=status][aria-label]') && !/Loading…/.test(document.querySelector('main')?.textContent ?? ''));
};

/** What axe finds serious; React Aria's announcer is left out: it names buttons that may be gone by then. */
async function serious(on = page) {
  await on.waitForTimeout(250); // what fades in has its colours by then
  const { violations } = await on.evaluate(`${axe.source}; axe.run({ exclude: [['[data-live-announcer]']] }, { resultTypes: ['violations'] })`);
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} at ${nodes.slice(0, 2).map(({ target }) => target.join(' ')).join(' and ')}`);
}

async function mustBeReadable() {
  const found = await serious();
  must(found.length === 0, found.join('; '));
}

/** A request of the demo player, who is no staff. */
async function asPlayer(path, body) {
  const ask = (at, sent, token) => fetch(ORIGIN + at, {
    method: 'POST', body: JSON.stringify(sent),
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...(token ? { authorization: `Bearer ${token}` } : {}) },
  }).then((answer) => answer.json());
  const { data } = await ask('/api/v1/auth/login', { email: DEMO.email, password: DEMO.password });
  const answer = await ask(path, body, data.access_token);
  must(answer.success, `${path}: ${JSON.stringify(answer.error)}`);
  return answer.data;
}

const dialog = () => page.getByRole('dialog');
const press = (name, within = page) => within.getByRole('button', { name, exact: true }).click();

await journey('a wrong password says so and stays where it was', async () => {
  await page.goto(ORIGIN);
  await page.getByLabel('E-mail address').fill(DEMO.admin_email);
  await page.getByLabel('Password').fill('not-the-password');
  await press('Sign in');
  await page.getByRole('alert').waitFor();
  must((await page.getByLabel('E-mail address').inputValue()) === DEMO.admin_email, 'what was typed is gone');
  await mustBeReadable();
  await page.screenshot({ path: `${SHOTS}/sign-in-refused.png` });
});

await journey('an admin signs in with a second factor', () => signIn(page));

const THEMES = { light: SECTIONS, dark: ['waiting', 'players', 'seasons', 'health'] };

for (const [theme, sections] of Object.entries(THEMES)) {
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

await journey('a player is found by address, which no address of a page has', async () => {
  await open('players');
  await page.getByLabel('Value').fill(DEMO.email);
  await press('Find');
  await page.getByRole('heading', { level: 1, name: 'Demo Player' }).waitFor();
  must(!page.url().includes('@') && !page.url().includes('ludus.example'), page.url());
  await page.screenshot({ path: `${SHOTS}/player-wide.png` });
  await mustBeReadable();
});

await journey('a suspension needs a reason, and stands in the timeline', async () => {
  await press("Set an account's status");
  await press("Set an account's status", dialog());
  await dialog().getByText('Fill this in.').first().waitFor();
  await dialog().getByRole('button', { name: /^.*Status/ }).first().click();
  await page.getByRole('option', { name: 'Suspended' }).click();
  await dialog().getByLabel('Reason').fill('A journey suspends.');
  await mustBeReadable();
  await page.screenshot({ path: `${SHOTS}/action-wide.png` });
  await press("Set an account's status", dialog());
  await dialog().waitFor({ state: 'detached' });
  await page.getByText('Suspended').first().waitFor();
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await page.getByRole('button', { name: 'auth-set-account-status' }).first().waitFor();
});

await journey('a session that ends in the middle of a form loses nothing', async () => {
  await page.getByRole('tab', { name: 'Overview' }).click();
  await press("Set an account's status");
  await dialog().getByRole('button', { name: /^.*Status/ }).first().click();
  await page.getByRole('option', { name: 'Active' }).click();
  await dialog().getByLabel('Reason').fill('Typed before the session ended.');
  await page.context().clearCookies();
  await press("Set an account's status", dialog());
  await page.getByRole('heading', { name: 'Your session has ended' }).waitFor();
  await page.screenshot({ path: `${SHOTS}/expired-wide.png` });
  const again = page.getByRole('dialog').last();
  await again.getByLabel('E-mail address').fill(DEMO.admin_email);
  await again.getByLabel('Password').fill(DEMO.admin_password);
  await press('Sign in', again);
  await again.getByLabel('Code', { exact: true }).fill(await code());
  await press('Sign in', again);
  await page.getByRole('heading', { name: 'Your session has ended' }).waitFor({ state: 'detached' });
  await dialog().waitFor({ state: 'detached' });
  await page.getByText('Active').first().waitFor();
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await page.getByRole('button', { name: 'auth-set-account-status' }).first().click();
  await dialog().getByText('Typed before the session ended.').waitFor();
});

await journey('support answers a player by keyboard, and keeps a note', async () => {
  await asPlayer('/api/v1/messages/support', { category: 'purchase', subject: 'My chest is empty', text: 'I bought a chest and nothing came.' });
  await open('waiting');
  await page.getByText('My chest is empty').first().waitFor();
  await page.screenshot({ path: `${SHOTS}/waiting-some-wide.png` });
  await open('support');
  await page.getByRole('option', { name: 'My chest is empty' }).first().focus();
  await page.keyboard.press('Enter');
  await page.getByText('I bought a chest and nothing came.').waitFor();
  await page.getByRole('heading', { name: 'My chest is empty' }).click();
  await page.keyboard.press('r');
  await page.keyboard.type('We look into it.');
  await press('Send');
  await page.getByRole('listitem').filter({ hasText: 'We look into it.' }).waitFor();
  await page.getByLabel('Internal note').fill('Stripe says paid.');
  await press('Keep note');
  await page.getByRole('listitem').filter({ hasText: 'Stripe says paid.' }).waitFor();
  await mustBeReadable();
  await page.screenshot({ path: `${SHOTS}/support-thread-wide.png` });
  await page.setViewportSize({ width: 360, height: 780 });
  await page.screenshot({ path: `${SHOTS}/support-thread-narrow.png` });
  await page.setViewportSize({ width: 1280, height: 860 });
});

await journey('a server key is shown once', async () => {
  await open('server-keys');
  await press('Create a key for game servers');
  await dialog().getByLabel('Name').fill(`journey ${Date.now() % 100_000}`);
  await dialog().getByText('Matches', { exact: true }).click();
  await press('Create a key for game servers', dialog());
  await page.getByRole('heading', { name: 'Shown once' }).waitFor();
  await press('Close', dialog());
});

await journey('the end of a season is previewed before it can be done', async () => {
  await open('seasons');
  await press('End early');
  const end = dialog().getByRole('button', { name: 'End a season early' });
  must(await end.isDisabled(), 'it can be done unseen');
  await press('Preview', dialog());
  await dialog().getByText('This would happen').waitFor();
  must(!(await end.isDisabled()), 'it cannot be done after the preview');
  await page.screenshot({ path: `${SHOTS}/season-end-wide.png` });
  await press('Cancel', dialog());
});

await journey('a broadcast is estimated first', async () => {
  await open('messages');
  await press('Broadcast a message');
  await dialog().getByRole('button', { name: /^Add: Texts/ }).click();
  await dialog().getByLabel('Name').fill('en');
  await dialog().getByLabel('Subject').fill('Double XP');
  await dialog().getByLabel('Body').fill('All weekend.');
  await dialog().getByLabel('Reason').fill('Weekend event.');
  await press('Preview', dialog());
  await dialog().getByText('This would happen').waitFor();
  await page.screenshot({ path: `${SHOTS}/broadcast-wide.png` });
  await press('Cancel', dialog());
});

await journey('a slow network shows that something is under way', async () => {
  const network = await page.context().newCDPSession(page);
  await network.send('Network.emulateNetworkConditions', { offline: false, latency: 1500, downloadThroughput: 50_000, uploadThroughput: 50_000 });
  await page.goto(`${ORIGIN}/#/dead-letters`);
  await page.getByRole('status', { name: 'Loading…' }).first().waitFor();
  await network.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await page.getByText('Nothing fits these filters.').waitFor();
});

await journey('German is all German where the console speaks', async () => {
  await open('dead-letters');
  await page.evaluate(() => { localStorage.setItem('ludus.language', 'de'); location.reload(); });
  await page.getByRole('heading', { level: 1, name: 'Unzustellbares' }).waitFor();
  must((await page.locator('html').getAttribute('lang')) === 'de', 'the page says that it is English');
  await open('commerce');
  await page.screenshot({ path: `${SHOTS}/commerce-german.png` });
  await page.evaluate(() => { localStorage.setItem('ludus.language', 'en'); location.reload(); });
  await page.getByRole('heading', { level: 1, name: 'Commerce' }).waitFor();
});

const other = await page.context().newPage();
other.problems = [];
await journey('signing out in one tab signs out the other', async () => {
  await open('health', other);
  await page.getByRole('button', { name: /Demo Operator/ }).click();
  await press('Sign out');
  await page.getByLabel('Password').waitFor();
  await other.getByLabel('Password').waitFor();
}, other);

await browser.close();
console.log(`${results.passed} passed, ${results.failed} failed`);
process.exit(results.failed ? 1 : 0);
