// Walks through the pages as players do, in Chromium, from mails of a local cloud.
import { mkdirSync } from 'node:fs';
import axe from 'axe-core';
import { authenticator } from '../../infra/journeys/authenticator.mjs';
import { NARROW, WIDE, end, must, mustBeReadable, mustFit, walked } from '../../infra/journeys/checks.mjs';
import { ORIGIN, PASSWORD, buy, call, codeOf, launch, letPassAnHour, linkSteam, linksOf, mailTo, newPage, newPlayer, provenPlayer, signIn } from './players.mjs';

const SHOTS = process.env.ACCOUNT_SHOTS ?? 'journeys/screenshots';
const NEW_PASSWORD = 'Three-Small-Words-7';
/** Words of the journeys to go: all when there are none. */
const ONLY = process.argv.slice(2);
mkdirSync(SHOTS, { recursive: true });
const browser = await launch();

async function journey(name, walk, options = {}) {
  if (ONLY.length > 0 && !ONLY.some((word) => name.includes(word))) return;
  const page = await newPage(browser, options);
  const passed = await walked(name, async () => {
    await walk(page);
    must(page.problems.length === 0, page.problems.join('; '));
  });
  if (!passed) await page.screenshot({ path: `${SHOTS}/failed-${name.replace(/\W+/g, '-')}.png` }).catch(() => undefined);
  await page.context().close();
}

const press = (on, name) => on.getByRole('button', { name, exact: true }).click();
const dialog = (page) => page.getByRole('dialog');

/** Nothing is still being loaded. */
const settled = (page) => page.waitForFunction(() => document.querySelector('main h1') && !document.querySelector('main [aria-busy=true]'));

async function openOwn(page, email, path = '') {
  await page.goto(`${ORIGIN}/${path}`);
  await signIn(page, email);
  await page.getByRole('navigation').waitFor();
  await settled(page);
}

/** Fits at 360 px, and axe finds nothing serious, light and dark. */
async function mustBeGood(page, name) {
  for (const [size, window] of Object.entries({ narrow: NARROW, wide: WIDE })) {
    await page.setViewportSize(window);
    await mustFit(page, name);
    await page.screenshot({ path: `${SHOTS}/${name}-${size}.png`, fullPage: true });
  }
  for (const colorScheme of ['dark', 'light']) {
    await page.emulateMedia({ colorScheme });
    await mustBeReadable(page, axe, `${name} in ${colorScheme}`);
  }
}

await journey('an address is confirmed by its mail, after a click alone, once more without harm', async (page) => {
  const player = await newPlayer();
  const [link] = linksOf(await mailTo(player.email, 'Confirm your e-mail address'));
  must(link.startsWith(`${ORIGIN}/verify-email#token=`), link);
  await page.goto(link);
  await page.getByRole('button', { name: 'Confirm the address' }).waitFor();
  must(!page.url().includes('token'), 'the token stands in the address');
  await mustBeGood(page, 'verify-email');
  await page.reload();
  await press(page, 'Confirm the address');
  await page.getByText(`${player.email} is confirmed.`).waitFor();
  await page.goto(link);
  await press(page, 'Confirm the address');
  await page.getByText(`${player.email} is confirmed.`).waitFor();
  const account = await call('/player/linked-accounts', undefined, player.token);
  must(!account.email_proven, 'a click without a session has proven an account');
});

await journey('in a session, the same link shows that the account is its owner\'s', async (page) => {
  const player = await newPlayer();
  const mail = await mailTo(player.email, 'Confirm your e-mail address');
  await openOwn(page, player.email);
  await page.getByText('Not confirmed yet').waitFor();
  await mustBeGood(page, 'account-unproven');
  await page.goto(linksOf(mail)[0]);
  await press(page, 'Confirm the address');
  await page.getByText('and the account is yours').waitFor();
  await page.getByRole('link', { name: 'To your account' }).click();
  await page.getByText('Confirmed', { exact: true }).waitFor();
});

await journey('the code of the mail does the same; a wrong one says so', async (page) => {
  const player = await newPlayer();
  const mail = await mailTo(player.email, 'Confirm your e-mail address');
  await openOwn(page, player.email);
  await page.getByLabel('Code from the mail').fill('aaaaaaaa');
  await press(page, 'Confirm');
  await page.getByRole('alert').getByText('was used, has expired').waitFor();
  must((await page.getByLabel('Code from the mail').inputValue()) === 'aaaaaaaa', 'what was typed is gone');
  await page.getByLabel('Code from the mail').fill(codeOf(mail).toUpperCase());
  await press(page, 'Confirm');
  await page.getByText('Confirmed', { exact: true }).waitFor();
});

await journey('"This was not me" signs a stranger out', async (page) => {
  const stranger = await newPlayer('Mallory');
  const link = linksOf(await mailTo(stranger.email, 'Confirm your e-mail address')).find((each) => each.includes('refuse-email'));
  await page.goto(link);
  await mustBeGood(page, 'refuse-email');
  must((await call('/player/linked-accounts', undefined, stranger.token)).has_password, 'opening the link did it');
  await press(page, 'This was not me');
  await page.getByText('Whoever was signed in is signed out').waitFor();
  const refused = await call('/player/linked-accounts', undefined, stranger.token).then(() => false, () => true);
  must(refused, 'the stranger is still signed in');
});

await journey('a password is reset by mail, with the keyboard alone; the link counts once', async (page) => {
  const player = await newPlayer();
  await page.goto(`${ORIGIN}/sign-in/`);
  await page.getByRole('link', { name: 'Forgot your password?' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Reset your password' }).waitFor();
  await page.getByLabel('E-mail address').focus();
  await page.keyboard.type(player.email);
  await page.keyboard.press('Enter');
  await page.getByText('the mail is on its way').waitFor();
  await mustBeGood(page, 'reset-password');
  const [link] = linksOf(await mailTo(player.email, 'Reset your password'));
  await page.goto(link);
  await page.getByLabel('New password').focus();
  await page.keyboard.type('password');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await page.getByLabel('New password').fill(NEW_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByText('The new password counts now').waitFor();
  await page.goto(link);
  await page.getByLabel('New password').fill(NEW_PASSWORD);
  await press(page, 'Set the password');
  await page.getByRole('alert').getByText('was used, has expired').waitFor();
  await mustBeGood(page, 'reset-password-used');
  await page.goto(`${ORIGIN}/sign-in/`);
  await signIn(page, player.email, NEW_PASSWORD);
  await page.getByRole('navigation').waitFor();
});

await journey('a mailed link signs in after a click; so does a mailed code', async (page) => {
  const player = await provenPlayer();
  await page.goto(`${ORIGIN}/`);
  await press(page, 'Sign in with a mailed code');
  await page.getByLabel('E-mail address').fill(player.email);
  await press(page, 'Mail me a code');
  await page.getByText('We have sent a code').waitFor();
  const mail = await mailTo(player.email, 'is your code to sign in');
  const other = await newPage(browser);
  await other.goto(linksOf(mail)[0]);
  await mustBeGood(other, 'sign-in-by-link');
  must(!(await other.getByRole('navigation').isVisible()), 'opening the link signed in');
  await press(other, 'Sign in');
  await other.getByRole('navigation').waitFor();
  must(other.problems.length === 0, other.problems.join('; '));
  await other.context().close();
  await page.getByLabel('Code from the mail').fill(mail.subject.slice(0, 6));
  await press(page, 'Sign in');
  await page.getByRole('alert').getByText('wrong, used or expired').waitFor();
});

await journey('an address is changed: asked for here, confirmed by the new one\'s mail after a sign-in', async (page) => {
  const player = await provenPlayer();
  const next = `new-${player.email}`;
  await openOwn(page, player.email);
  await page.getByText('Change your e-mail address').click();
  await page.getByLabel('New e-mail address').fill(next);
  await page.getByLabel('Password').fill('not-the-password');
  await press(page, 'Send the mail');
  await page.getByRole('alert').getByText('The password is wrong').waitFor();
  await page.getByLabel('Password').fill(PASSWORD);
  await press(page, 'Send the mail');
  await page.getByText('on its way to the new address').waitFor();
  await mustBeGood(page, 'account');
  const [link] = linksOf(await mailTo(next, 'Confirm your new e-mail address'));
  const other = await newPage(browser);
  await other.goto(link);
  await press(other, 'Use the new address');
  await signIn(dialog(other), player.email);
  await other.getByText(`Your address is ${next} now.`).waitFor();
  must(other.problems.length === 0, other.problems.join('; '));
  await other.context().close();
  await page.reload();
  await page.getByText(next).waitFor();
});

await journey('a second factor is turned on by QR code, asked for, renewed, and turned off', async (page) => {
  const player = await provenPlayer();
  await openOwn(page, player.email, 'security/');
  const part = page.locator('section', { has: page.getByRole('heading', { name: 'Second factor' }) });
  await part.getByLabel('Password').fill(PASSWORD);
  await press(part, 'Turn on');
  await part.getByRole('img', { name: 'QR code' }).waitFor();
  must(await part.getByRole('img').evaluate((image) => image.decode().then(() => image.naturalWidth > 0)), 'the QR code is no picture');
  await mustBeGood(page, 'security-enrol');
  const secret = (await part.locator('code').innerText()).replaceAll(' ', '');
  await part.getByLabel('Code of your authenticator app').fill(await authenticator(secret));
  await press(part, 'Confirm');
  await part.getByText('They are not shown again').waitFor();
  const codes = await part.locator('.codes code').allInnerTexts();
  must(codes.length === 10, `${codes.length} recovery codes`);
  await mustBeGood(page, 'security-recovery-codes');
  await press(part, 'I have kept them');
  await part.getByText('On', { exact: true }).waitFor();
  const other = await newPage(browser);
  await other.goto(`${ORIGIN}/`);
  await signIn(other, player.email);
  await other.getByLabel('Code of your authenticator app').waitFor();
  await press(other, 'Use a recovery code');
  await other.getByLabel('Recovery code').fill(codes[0]);
  await mustBeGood(other, 'second-factor');
  await press(other, 'Sign in');
  await other.getByRole('navigation').waitFor();
  await other.context().close();
  await part.locator('summary').last().click();
  const off = part.locator('details').last();
  await off.getByLabel('Password').fill(PASSWORD);
  await off.getByLabel('Code of your authenticator app, or').fill(codes[1]);
  await press(off, 'Turn off');
  await part.getByText('Off', { exact: true }).waitFor();
});

await journey('sessions are listed and ended; the password is changed', async (page) => {
  const player = await provenPlayer();
  const { access_token: game } = await call('/auth/login', { email: player.email, password: PASSWORD });
  await openOwn(page, player.email, 'security/');
  const part = page.locator('section', { has: page.getByRole('heading', { name: 'Where you are signed in' }) });
  await part.getByText('This device').waitFor();
  must((await part.getByRole('listitem').count()) === 3, 'there are not three sessions');
  await mustBeGood(page, 'security');
  await press(part.getByRole('listitem').filter({ hasNotText: 'This device' }).first(), 'Sign out');
  await press(dialog(page), 'Sign out');
  await page.waitForFunction(() => document.querySelectorAll('main .list > li').length === 2);
  await press(part, 'Sign out all other devices');
  await page.waitForFunction(() => document.querySelectorAll('main .list > li').length === 1);
  must(await call('/player/linked-accounts', undefined, game).then(() => false, () => true), 'the game is still signed in');
  await page.getByLabel('Current password').fill(PASSWORD);
  await page.getByLabel('New password').fill(NEW_PASSWORD);
  await press(page, 'Change the password');
  await page.getByText('The new password counts now').waitFor();
});

await journey('a session that ends in the middle of a form loses nothing typed', async (page) => {
  const player = await provenPlayer();
  await openOwn(page, player.email, 'security/');
  await page.getByLabel('Current password').fill(PASSWORD);
  await page.getByLabel('New password').fill(NEW_PASSWORD);
  await call('/auth/revoke', { which: 'all' }, player.token);
  await press(page, 'Change the password');
  await dialog(page).getByText('Your session has ended').waitFor();
  await mustBeGood(page, 'session-ended');
  await page.keyboard.press('Escape');
  must((await page.getByLabel('New password').inputValue()) === NEW_PASSWORD, 'what was typed is gone');
  await press(page, 'Change the password');
  await signIn(dialog(page), player.email);
  await page.getByText('The new password counts now').waitFor();
});

await journey('who signs in over a page as somebody else gets a page of their own', async (page) => {
  const [ada, eve] = [await provenPlayer('Ada'), await provenPlayer('Eve')];
  await openOwn(page, ada.email);
  await call('/auth/revoke', { which: 'all' }, ada.token);
  await page.getByText('Change your e-mail address').click();
  await page.getByLabel('New e-mail address').fill(`new-${ada.email}`);
  await page.getByLabel('Password').fill(PASSWORD);
  await press(page, 'Send the mail');
  await signIn(dialog(page), eve.email);
  await page.getByText(eve.email).waitFor();
  must(!(await page.getByLabel('New e-mail address').isVisible()), 'the form of another is still there');
});

await journey('a linked account is unlinked, once it is sure that it is its owner', async (page) => {
  const player = await provenPlayer();
  await linkSteam(player);
  await openOwn(page, player.email);
  await page.getByText('Steam').waitFor();
  await mustBeGood(page, 'account-linked');
  await letPassAnHour(page);
  await press(page, 'Unlink');
  await press(dialog(page), 'Unlink');
  await dialog(page).getByText('Confirm that it is you').waitFor();
  await mustBeGood(page, 'confirm');
  await dialog(page).getByLabel('Password').fill('not-the-password');
  await press(dialog(page), 'Confirm');
  await dialog(page).getByText('The password is wrong').waitFor();
  await dialog(page).getByLabel('Password').fill(PASSWORD);
  await press(dialog(page), 'Confirm');
  await page.getByText('No other accounts are linked').waitFor();
});

await journey('a mail for another account than the one that is signed in asks for that one', async (page) => {
  const [ada, eve] = [await provenPlayer('Ada'), await provenPlayer('Eve')];
  const next = `new-${ada.email}`;
  await call('/auth/email/change', { email: next, password: PASSWORD }, ada.token);
  const [link] = linksOf(await mailTo(next, 'Confirm your new e-mail address'));
  await openOwn(page, eve.email);
  await page.goto(link);
  await press(page, 'Use the new address');
  await dialog(page).getByText('Sign in to another account').waitFor();
  await signIn(dialog(page), ada.email);
  await page.getByText(`Your address is ${next} now.`).waitFor();
});

await journey('purchases are listed', async (page) => {
  const player = await provenPlayer();
  await openOwn(page, player.email, 'purchases/');
  await page.getByText('You have bought nothing yet.').waitFor();
  await buy(player, 'Chest of 1,000 gems');
  await page.reload();
  const bought = page.getByRole('listitem').filter({ hasText: 'Chest of 1,000 gems' });
  await bought.getByText('€9.99').waitFor();
  await bought.getByText('Delivered').waitFor();
  await mustBeGood(page, 'purchases');
});

await journey('choices of privacy are kept', async (page) => {
  const player = await provenPlayer();
  await openOwn(page, player.email, 'privacy/');
  await page.getByLabel('Everybody may see my profile').uncheck();
  await page.getByText('Saved').waitFor();
  await page.getByLabel('The game may send me mails that advertise').check();
  await page.getByText('Saved').nth(1).waitFor();
  await mustBeGood(page, 'privacy');
  await page.reload();
  await settled(page);
  must(!(await page.getByLabel('Everybody may see my profile').isChecked()), 'the profile is public again');
  must(await page.getByLabel('The game may send me mails that advertise').isChecked(), 'the consent is gone');
});

await journey('data is asked for, and downloaded by the mailed link after a sign-in', async (page) => {
  const player = await provenPlayer();
  await openOwn(page, player.email, 'privacy/');
  await press(page, 'Make a copy');
  await page.getByText(/is being made|is ready/).waitFor();
  const [link] = linksOf(await mailTo(player.email, 'Your data is ready'));
  const other = await newPage(browser);
  await other.goto(link);
  await signIn(other, player.email);
  await other.getByText('Your copy is ready').waitFor();
  const coming = other.waitForEvent('download');
  await press(other, 'Download');
  must((await coming).suggestedFilename() === 'my-data.zip', 'it is another file');
  must((await (await coming).failure()) === null, 'the download failed');
  await mustBeGood(other, 'privacy-export');
  await other.context().close();
  await page.getByText('Your copy is ready').waitFor();
});

await journey('an account is to be erased, and is kept after a sign-in', async (page) => {
  const player = await provenPlayer();
  await openOwn(page, player.email, 'privacy/');
  await press(page, 'Erase my account');
  await mustBeGood(page, 'erasure-sure');
  await press(dialog(page), 'Cancel');
  await press(page, 'Erase my account');
  await press(dialog(page), 'Erase my account');
  await page.getByText('Until then you can sign in and stop it').waitFor();
  must(await call('/player/linked-accounts', undefined, player.token).then(() => false, () => true), 'the game is still signed in');
  await page.goto(linksOf(await mailTo(player.email, 'Your account will be erased'))[0]);
  await signIn(page, player.email);
  await page.getByText('Your account is erased on').waitFor();
  await mustBeGood(page, 'erasure-waits');
  await press(page, 'Keep my account');
  await page.getByText('You have stopped an erasure').waitFor();
});

await journey('a wrong password says so and stays where it was; what is not there says so', async (page) => {
  const player = await newPlayer();
  await page.goto(`${ORIGIN}/`);
  await signIn(page, player.email, 'not-the-password');
  await page.getByRole('alert').waitFor();
  must((await page.getByLabel('E-mail address').inputValue()) === player.email, 'what was typed is gone');
  await mustBeGood(page, 'sign-in');
});

await journey('signing out in one tab signs out the other', async (page) => {
  const player = await provenPlayer();
  await openOwn(page, player.email);
  const other = await page.context().newPage();
  await other.goto(`${ORIGIN}/security/`);
  await other.getByRole('navigation').waitFor();
  await press(page, 'Sign out');
  await page.getByLabel('Password').waitFor();
  await other.getByRole('navigation').waitFor({ state: 'detached' });
});

await journey('German is chosen by the browser, from the mail on', async (page) => {
  const player = await newPlayer('Ada', 'de');
  await page.goto(linksOf(await mailTo(player.email, 'E-Mail-Adresse bestätigen'))[0]);
  await press(page, 'Adresse bestätigen');
  await page.getByText(`${player.email} ist bestätigt.`).waitFor();
  must((await page.locator('html').getAttribute('lang')) === 'de', 'the page says that it is English');
  await mustBeGood(page, 'verify-email-german');
}, { locale: 'de-AT' });

await browser.close();
end();
