// What staff do about a player: look up, suspend, answer.
import { NARROW, WIDE } from '../../infra/journeys/checks.mjs';
import { DEMO, code } from './staff.mjs';
import { SHOTS, asPlayer, dialog, journey, must, mustBeReadable, open, page, press } from './walk.mjs';

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
  await asPlayer('/api/v1/messages/support', { category: 'purchase', subject: 'My crown is missing', text: 'I won a crown and nothing came.' });
  await open('waiting');
  await page.getByText('My crown is missing').first().waitFor();
  await page.screenshot({ path: `${SHOTS}/waiting-some-wide.png` });
  await open('support');
  await page.getByRole('option', { name: 'My crown is missing' }).first().focus();
  await page.keyboard.press('Enter');
  await page.getByText('I won a crown and nothing came.').waitFor();
  await page.getByRole('heading', { name: 'My crown is missing' }).click();
  await page.keyboard.press('r');
  await page.keyboard.type('We look into it.');
  await press('Send');
  await page.getByRole('listitem').filter({ hasText: 'We look into it.' }).waitFor();
  await page.getByLabel('Internal note').fill('Stripe says paid.');
  await press('Keep note');
  await page.getByRole('listitem').filter({ hasText: 'Stripe says paid.' }).waitFor();
  await mustBeReadable();
  await page.screenshot({ path: `${SHOTS}/support-thread-wide.png` });
  await page.setViewportSize(NARROW);
  await page.screenshot({ path: `${SHOTS}/support-thread-narrow.png` });
  await page.setViewportSize(WIDE);
});
