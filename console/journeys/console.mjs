// How the console itself behaves: a slow network, another language, two tabs.
import { ORIGIN } from './staff.mjs';
import { SHOTS, journey, must, open, page, press } from './walk.mjs';

await journey('a slow network shows that something is under way', async () => {
  const network = await page.context().newCDPSession(page);
  await network.send('Network.emulateNetworkConditions', { offline: false, latency: 1500, downloadThroughput: 50_000, uploadThroughput: 50_000 });
  await page.goto(`${ORIGIN}/#/dead-letters`);
  await page.getByRole('status', { name: 'Loading…' }).first().waitFor();
  await network.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await page.getByRole('table').waitFor();
});

await journey('German is all German where the console speaks', async () => {
  await open('dead-letters');
  await page.evaluate(() => { localStorage.setItem('ludus.language', 'de'); location.reload(); });
  await page.getByRole('heading', { level: 1, name: 'Unzustellbares' }).waitFor();
  must((await page.locator('html').getAttribute('lang')) === 'de', 'the page says that it is English');
  await open('commerce');
  await page.screenshot({ path: `${SHOTS}/commerce-german.png` });
  await page.evaluate(() => { localStorage.setItem('ludus.language', 'en'); location.reload(); });
  await page.getByRole('heading', { level: 1, name: 'Commerce' }).waitFor();
});

const other = await page.context().newPage();
other.problems = [];
await journey('signing out in one tab signs out the other', async () => {
  await open('health', other);
  await page.getByRole('button', { name: /Demo Operator/ }).click();
  await press('Sign out');
  await page.getByLabel('Password').waitFor();
  await other.getByLabel('Password').waitFor();
}, other);
