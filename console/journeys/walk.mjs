// What journeys walk with: a browser, a page of an admin, and what must hold of each page.
import { mkdirSync } from 'node:fs';
import axe from 'axe-core';
import { DEMO, ORIGIN, findBrowser, launch, newPage } from './browser.mjs';

export const SHOTS = process.env.CONSOLE_SHOTS ?? 'journeys/screenshots';
export const PATIENCE_MS = 30_000;
export const results = { passed: 0, failed: 0 };

if (!findBrowser()) {
  console.log('console-test: passed over, as there is no Chromium: apt-get install chromium, or set CHROMIUM to one');
  process.exit(0);
}
mkdirSync(SHOTS, { recursive: true });
export const browser = await launch();
export const page = await newPage(browser);
page.setDefaultTimeout(PATIENCE_MS);

/** Words of the journeys to go: all when there are none. Who goes any has to sign in. */
const ONLY = process.argv.slice(2);
const isAsked = (name) => ONLY.length === 0 || name.includes('signs in with') || ONLY.some((word) => name.includes(word));

export async function journey(name, walk, on = page) {
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

export function must(holds, what) {
  if (!holds) throw new Error(what);
}

export const open = async (path, on = page) => {
  await on.goto(`${ORIGIN}/#/${path}`);
  await on.getByRole('heading', { level: 1 }).waitFor();
  await on.waitForTimeout(150);
  await on.waitForFunction(() => !document.querySelector('[role=status][aria-label]') && !/Loading…/.test(document.querySelector('main')?.textContent ?? ''));
};

/** What axe finds serious; React Aria's announcer is left out: it names buttons that may be gone by then. */
async function serious(on) {
  await on.waitForTimeout(250); // what fades in has its colours by then
  const { violations } = await on.evaluate(`${axe.source}; axe.run({ exclude: [['[data-live-announcer]']] }, { resultTypes: ['violations'] })`);
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} at ${nodes.slice(0, 2).map(({ target }) => target.join(' ')).join(' and ')}`);
}

export async function mustBeReadable(on = page) {
  const found = await serious(on);
  must(found.length === 0, found.join('; '));
}

/** A request of the demo player, who is no staff. */
export async function asPlayer(path, body) {
  const ask = (at, sent, token) => fetch(ORIGIN + at, {
    method: 'POST', body: JSON.stringify(sent),
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...(token ? { authorization: `Bearer ${token}` } : {}) },
  }).then((answer) => answer.json());
  const { data } = await ask('/api/v1/auth/login', { email: DEMO.email, password: DEMO.password });
  const answer = await ask(path, body, data.access_token);
  must(answer.success, `${path}: ${JSON.stringify(answer.error)}`);
  return answer.data;
}

export const dialog = (on = page) => on.getByRole('dialog');
export const press = (name, within = page) => within.getByRole('button', { name, exact: true }).click();
