// Players of the local cloud, what was mailed to them, and a browser of each.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { authenticator } from '../../infra/journeys/authenticator.mjs';
import * as browsers from '../../infra/journeys/browser.mjs';

export const ORIGIN = process.env.ACCOUNT_ORIGIN ?? 'http://localhost:8094';
const MAIL = process.env.MAIL_ORIGIN ?? 'http://127.0.0.1:8087';
const PARTNERS = process.env.PARTNERS_ORIGIN ?? 'http://127.0.0.1:8091';
const FIRESTORE = process.env.FIRESTORE_ORIGIN ?? 'http://127.0.0.1:8082';
const DEMO_FILE = process.env.ACCOUNT_DEMO ?? '../.ludus/demo.json';
const PATIENCE_MS = 60_000;

export const PASSWORD = 'Tr0ub4dor&Zebra';

export const launch = () => browsers.launch(chromium);

/** A page of a browser of its own, which also notes what left with a token. */
export async function newPage(browser, options = {}) {
  const page = await browsers.newPage(await browser.newContext({ ...browsers.CONTEXT, ...options }), PATIENCE_MS);
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

/** Wait for a mail to an address. */
export async function mailTo(address, subject) {
  let mails = [];
  await until(async () => {
    const answer = await fetch(`${MAIL}/api/messages?${new URLSearchParams({ to: address })}`);
    mails = (await answer.json()).messages.filter((mail) => mail.subject.includes(subject));
    return mails.length > 0;
  }, `no mail ${subject}`);
  return mails[0];
}

/** The links of a mail, in their order. */
export const linksOf = (mail) => mail.text.match(/https?:\/\/\S+/g) ?? [];
export const tokenOf = (mail) => new URL(linksOf(mail)[0]).hash.replace('#token=', '');
export const codeOf = (mail) => /: ([a-z0-9]{4}-[a-z0-9]{4})\s/.exec(mail.text)?.[1];

export async function signIn(page, email, password = PASSWORD) {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** An admin of the demo season, signed in with a second factor: the token. */
async function admin() {
  const demo = JSON.parse(readFileSync(DEMO_FILE, 'utf8'));
  const { challenge_token } = await call('/auth/login', { email: demo.admin_email, password: demo.admin_password });
  return (await call('/auth/2fa/verify', { challenge_token, code: await authenticator(demo.admin_totp_secret) })).access_token;
}

/** A chest of gems that a player buys for 9.99 EUR, paid at Stripe's stand-in. */
export async function buy(player, name) {
  const sku_id = `gems-${randomUUID()}`;
  const offers = { stripe: { product_id: sku_id, prices: { EUR: 9_990_000 } } };
  await call('/admin/commerce/skus', { sku_id, type: 'consumable', name, items: [{ kind: 'currency', id: 'premium', quantity: 1000 }], offers }, await admin());
  const { order_id, transaction } = await call('/commerce/checkout', { sku_id, provider: 'stripe', currency: 'EUR', price: 9_990_000 }, player.token);
  await sent(`${PARTNERS}/stripe/dev/intents/${transaction}/pay`, {});
  await until(async () => (await call(`/commerce/orders/${order_id}`, undefined, player.token)).status === 'granted', 'the purchase is not granted');
}

/** Link a Steam account of the stand-in to a player's. */
export async function linkSteam(player) {
  const { ticket } = await sent(`${PARTNERS}/steam/dev/tickets`, {});
  await call('/auth/link', { steam: { ticket } }, player.token);
}

/** As if a page's session had been opened an hour ago. */
export async function letPassAnHour(page) {
  const { sessionId } = JSON.parse(await page.evaluate(() => localStorage.getItem('ludus.session')));
  const document = `${FIRESTORE}/v1/projects/ludus-local/databases/(default)/documents/auth_sessions/${sessionId}`;
  const fields = { created_at: { timestampValue: new Date(Date.now() - 3_600_000).toISOString() } };
  await sent(`${document}?updateMask.fieldPaths=created_at`, { fields }, 'PATCH');
}

async function sent(address, body, method = 'POST') {
  const answer = await fetch(address, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json', authorization: 'Bearer owner' } });
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
  return answer.json().catch(() => ({}));
}

async function until(holds, what) {
  const end = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(what);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
