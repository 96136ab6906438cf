// A browser, and an admin of the local cloud who signs in as a person does.
import { createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

export const ORIGIN = process.env.CONSOLE_ORIGIN ?? 'http://127.0.0.1:8093';
export const DEMO = JSON.parse(readFileSync(process.env.CONSOLE_DEMO ?? '../.ludus/demo.json', 'utf8'));
const MAIL = process.env.CONSOLE_MAIL ?? 'http://127.0.0.1:8088';
const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const findBrowser = () => PLACES.find((place) => place && existsSync(place));

export const launch = () => chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });

/** A page that notes what the content security policy refused, and what failed in it. */
export async function newPage(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'en-GB', ...options });
  const page = await context.newPage();
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(String(error)));
  page.on('console', (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text())) page.problems.push(message.text());
  });
  return page;
}

const lastSteps = new Map();

/** The authenticator's code now; a code counts once, so the next is waited for. RFC 6238. */
export async function code(secret = DEMO.admin_totp_secret) {
  const lastStep = lastSteps.get(secret) ?? 0;
  let step = Math.floor(Date.now() / 30_000);
  if (step <= lastStep) {
    step = lastStep + 1;
    const early = (step - 1) * 30_000 - Date.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early + 100));
  }
  lastSteps.set(secret, step);
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', base32(secret)).update(counter).digest();
  const offset = digest[19] & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

function base32(text) {
  const bits = [...text].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
}

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
      const found = /: ([a-z0-9]{4}-[a-z0-9]{4})\s/.exec(text)?.[1];
      if (found) return found;
    }
    if (Date.now() > end) throw new Error(`no code was mailed to ${address}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
