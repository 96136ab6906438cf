// An admin of the local cloud, who signs in as a person does.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { authenticator } from '../../infra/journeys/authenticator.mjs';
import * as browsers from '../../infra/journeys/browser.mjs';

export const ORIGIN = process.env.CONSOLE_ORIGIN ?? 'http://127.0.0.1:8093';
export const DEMO = JSON.parse(readFileSync(process.env.CONSOLE_DEMO ?? '../.ludus/demo.json', 'utf8'));
const MAIL = process.env.CONSOLE_MAIL ?? 'http://127.0.0.1:8088';
const PATIENCE_MS = 30_000;

export const launch = () => browsers.launch(chromium);

/** A page of a browser of its own. */
export const newPage = async (browser) => browsers.newPage(await browser.newContext(browsers.CONTEXT), PATIENCE_MS);

/** The authenticator's code of a member of staff now: the admin's, unless another secret is given. */
export const code = (secret = DEMO.admin_totp_secret) => authenticator(secret);

export async function signIn(page) {
  await page.goto(ORIGIN);
  await fillSignIn(page);
  await page.getByRole('navigation').waitFor({ state: 'attached' });
}

export async function fillSignIn(page) {
  await page.getByLabel('E-mail address').fill(DEMO.admin_email);
  await page.getByLabel('Password').fill(DEMO.admin_password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const digits = page.getByLabel('Code', { exact: true });
  await digits.waitFor();
  await digits.fill(await code());
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** The code of the latest mail to an address, which is waited for. */
export async function mailedCode(address) {
  const end = Date.now() + 30_000;
  for (;;) {
    const answer = await fetch(`${MAIL}/api/messages?${new URLSearchParams({ to: address })}`);
    for (const { text } of (await answer.json()).messages) {
      const mailed = /: ([a-z0-9]{4}-[a-z0-9]{4})\s/.exec(text)?.[1];
      if (mailed) return mailed;
    }
    if (Date.now() > end) throw new Error(`no code was mailed to ${address}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
