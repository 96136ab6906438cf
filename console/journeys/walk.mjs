// What journeys walk with: a browser, a page of an admin, and what must hold of each page.
import { mkdirSync } from 'node:fs';
import axe from 'axe-core';
import * as checks from '../../infra/journeys/checks.mjs';
import { DEMO, ORIGIN, launch, newPage } from './staff.mjs';

export const { must } = checks;
export const SHOTS = process.env.CONSOLE_SHOTS ?? 'journeys/screenshots';
mkdirSync(SHOTS, { recursive: true });
export const browser = await launch();
export const page = await newPage(browser);

/** Words of the journeys to go: all when there are none. Who goes any has to sign in. */
const ONLY = process.argv.slice(2);
const isAsked = (name) => ONLY.length === 0 || name.includes('signs in with') || ONLY.some((word) => name.includes(word));

export async function journey(name, walk, on = page) {
  if (!isAsked(name)) return;
  const passed = await checks.walked(name, async () => {
    await walk();
    must(on.problems.length === 0, on.problems.join('; '));
  });
  if (!passed) await on.screenshot({ path: `${SHOTS}/failed-${name.replace(/\W+/g, '-')}.png` }).catch(() => undefined);
  on.problems.length = 0;
  await on.keyboard.press('Escape');
}

export const open = async (path, on = page) => {
  await on.goto(`${ORIGIN}/#/${path}`);
  await on.getByRole('heading', { level: 1 }).waitFor();
  await on.waitForTimeout(150);
  await on.waitForFunction(() => !document.querySelector('[role=status][aria-label]') && !/Loading…/.test(document.querySelector('main')?.textContent ?? ''));
};

/** axe finds nothing serious; React Aria's announcer is left out: it names buttons that may be gone by then. */
export async function mustBeReadable(on = page) {
  await on.waitForTimeout(250); // what fades in has its colours by then
  await checks.mustBeReadable(on, axe, on.url().split('#')[1] ?? '', ['[data-live-announcer]']);
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
