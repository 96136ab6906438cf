// What support and moderators see: their own work, and nothing else. Each begins as a player whom an admin gives the role.
import { mustBeWell } from '../../infra/journeys/checks.mjs';
import { DEMO, ORIGIN, code, mailedCode, newPage } from './staff.mjs';
import { SHOTS, browser, dialog, journey, must, mustBeReadable, open, page, press } from './walk.mjs';

const PASSWORD = 'Staff-Of-Journeys-1!';
const SEES = {
  support: ['Waiting for you', 'Players', 'Support desk', 'Saves', 'Feedback', 'Figures', 'Health', 'Privacy'],
  moderator: ['Waiting for you', 'Moderation', 'Score boards', 'Conquest', 'Health'],
};

async function register(email, name) {
  const answer = await fetch(`${ORIGIN}/api/v1/auth/register`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password: PASSWORD, display_name: name }),
  });
  must(answer.ok, await answer.text());
}

async function appoint(email, role) {
  await open('roles');
  await page.getByLabel('E-mail address').fill(email);
  await press('Find');
  await press("Set an account's roles");
  await dialog().getByText(role, { exact: false }).filter({ hasText: new RegExp(`^${role}$`, 'i') }).click();
  await dialog().getByLabel('Reason').fill('They begin today.');
  await press("Set an account's roles", dialog());
  await dialog().waitFor({ state: 'detached' });
}

const secrets = new Map();

async function begin(on, email) {
  await typePassword(on, email);
  await on.getByRole('heading', { name: 'Turn on a second factor' }).waitFor();
  await mustBeReadable(on);
  await on.getByLabel('Confirm your password').fill(PASSWORD);
  await press('Continue', on);
  await press('Send me a code', on);
  await on.getByLabel('Code of the mail').waitFor();
  await mustBeReadable(on);
  await on.getByLabel('Code of the mail').fill(await mailedCode(email));
  await press('Confirm', on);
  await press('Continue', on);
  secrets.set(email, await on.locator('code').first().innerText());
  await on.getByLabel('Code', { exact: true }).fill(await code(secrets.get(email)));
  await press('Turn it on', on);
}

async function signInAgain(on, email) {
  await typePassword(on, email);
  await on.getByLabel('Code', { exact: true }).fill(await code(secrets.get(email)));
  await press('Sign in', on);
  await on.getByRole('navigation').waitFor({ state: 'attached' });
}

async function typePassword(on, email) {
  await on.goto(ORIGIN);
  await on.getByLabel('E-mail address').fill(email);
  await on.getByLabel('Password').fill(PASSWORD);
  await press('Sign in', on);
}

const paths = (on) => on.getByRole('navigation').getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href').replace(/^.*#\//, '')));

const WORK = {
  /** A player is found and their thread answered; what only admins do is not offered. */
  async support(on) {
    await open('players', on);
    await on.getByLabel('Value').fill(DEMO.email);
    await press('Find', on);
    await on.getByRole('heading', { level: 1, name: 'Demo Player' }).waitFor();
    must((await on.getByRole('button', { name: "Set an account's status" }).count()) === 0, 'support may suspend');
    await open('support', on);
    await on.getByRole('option', { name: 'My chest is empty' }).first().focus();
    await on.keyboard.press('Enter');
    await on.getByText('I bought the chest of gems an hour ago').waitFor();
    await on.getByLabel('Internal note').fill('The order is granted.');
    await press('Keep note', on);
    await on.getByRole('listitem').filter({ hasText: 'The order is granted.' }).waitFor();
  },
  /** What waits is claimed and decided by key. */
  async moderator(on) {
    await open('moderation', on);
    await press('Claim the next', on);
    await on.getByText('P publishes, F flags, R removes.').waitFor();
    await mustBeReadable(on);
    await on.screenshot({ path: `${SHOTS}/claimed-wide.png` });
    await on.keyboard.press('p');
    await press('Publish', dialog(on));
    await dialog(on).waitFor({ state: 'detached' });
  },
};

for (const [role, sections] of Object.entries(SEES)) {
  const email = `${role}-${Date.now()}@ludus.example`;
  const theirs = await newPage(browser);

  await journey(`a ${role} is appointed, and turns on the second factor that the role needs`, async () => {
    await register(email, 'Robin');
    await appoint(email, role);
    await begin(theirs, email);
    await press('I kept them: sign in again', theirs);
  }, theirs);

  await journey(`a ${role} sees these sections and no other`, async () => {
    await signInAgain(theirs, email);
    const seen = await theirs.getByRole('navigation').getByRole('link').allInnerTexts();
    must(seen.join() === sections.join(), `they see ${seen.join(', ')}`);
    for (const path of await paths(theirs)) {
      await open(path, theirs);
      await mustBeWell(theirs, path);
      await mustBeReadable(theirs);
    }
    await theirs.screenshot({ path: `${SHOTS}/role-${role}-wide.png` });
  }, theirs);

  await journey(`a ${role} who types the address of another section is refused`, async () => {
    await open('webhooks', theirs);
    await theirs.getByText('Your roles do not allow this.').first().waitFor();
    must((await theirs.getByRole('button', { name: 'Create a webhook' }).count()) === 0, 'the button is there');
  }, theirs);

  await journey(`a ${role} does their work`, () => WORK[role](theirs), theirs);
  await theirs.context().close();
}
