// A browser, players of the local cloud, and what was mailed to them.
import { createHmac, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

export const ORIGIN = process.env.ACCOUNT_ORIGIN ?? 'http://localhost:8094';
const MAIL = process.env.MAIL_ORIGIN ?? 'http://127.0.0.1:8087';
const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const PATIENCE_MS = 60_000;

export const PASSWORD = 'Tr0ub4dor&Zebra';

export const launch = () => chromium.launch({ executablePath: PLACES.find((place) => place && existsSync(place)), args: ['--no-sandbox', '--disable-gpu'] });

/** A page of a browser of its own, which notes what the policy refused, what failed in it, and what left with a token. */
export async function newPage(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'en-GB', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(String(error)));
  page.on('console', (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text())) page.problems.push(message.text());
  });
  page.on('request', (request) => {
    if (/token=/.test(request.url()) && request.resourceType() !== 'document') page.problems.push(`a token left in the address ${request.url()}`);
    if (request.headers().referer) page.problems.push(`a referrer left: ${request.headers().referer}`);
  });
  return page;
}

/** A call of the API, as a game makes it. */
export async function call(path, body, token) {
  const answer = await fetch(`${ORIGIN}/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST', body: body === undefined ? undefined : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...(body === undefined ? {} : { 'idempotency-key': randomUUID() }), ...(token ? { authorization: `Bearer ${token}` } : {}) },
  });
  const { success, data, error } = await answer.json();
  if (!success) throw new Error(`${path}: ${JSON.stringify(error)}`);
  return data;
}

/** A player who has just come, with the mail that confirms the address. */
export async function newPlayer(name = 'Ada', language = 'en') {
  const email = `${randomUUID()}@example.com`;
  const { access_token: token, user_id: id } = await call('/auth/register', { email, password: PASSWORD, display_name: name, language });
  return { email, token, id };
}

/** A player whose address is confirmed in a session. */
export async function provenPlayer(name, language) {
  const player = await newPlayer(name, language);
  const mail = await mailTo(player.email, language === 'de' ? 'E-Mail-Adresse bestätigen' : 'Confirm your e-mail address');
  await call('/auth/email/prove', { token: tokenOf(mail) }, player.token);
  return player;
}

/** Wait for a mail to an address; `count`: for the newest of so many. */
export async function mailTo(address, subject, count = 1) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await fetch(`${MAIL}/api/messages?${new URLSearchParams({ to: address })}`);
    const found = (await answer.json()).messages.filter((mail) => mail.subject.includes(subject));
    if (found.length >= count) return found[0];
    if (Date.now() > end) throw new Error(`no mail ${subject}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The links of a mail, in their order. */
export const linksOf = (mail) => mail.text.match(/https?:\/\/\S+/g) ?? [];
export const tokenOf = (mail) => new URL(linksOf(mail)[0]).hash.replace('#token=', '');
export const codeOf = (mail) => /: ([a-z0-9]{4}-[a-z0-9]{4})\s/.exec(mail.text)?.[1];

let lastStep = 0;

/** The authenticator's code of a secret now; a code counts once, so the next is waited for. RFC 6238. */
export async function authenticator(secret) {
  let step = Math.floor(Date.now() / 30_000);
  if (step <= lastStep) {
    step = lastStep + 1;
    // A code of the next step counts already: clocks may differ by one.
    const early = (step - 1) * 30_000 - Date.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early + 100));
  }
  lastStep = step;
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', base32(secret)).update(counter).digest();
  return String((digest.readUInt32BE(digest[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

function base32(text) {
  const bits = [...text].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
}

export async function signIn(page, email, password = PASSWORD) {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
