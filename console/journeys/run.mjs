// Walks through the console as staff do, in Chromium, against a local cloud with the demo season: node journeys/run.mjs [words]
import { end } from '../../infra/journeys/checks.mjs';
import { DEMO, ORIGIN, signIn } from './staff.mjs';
import { SHOTS, browser, journey, must, mustBeReadable, page, press } from './walk.mjs';

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

await import('./sections.mjs');
await import('./players.mjs');
await import('./operation.mjs');
await import('./roles.mjs');
await import('./console.mjs');

await browser.close();
end();
