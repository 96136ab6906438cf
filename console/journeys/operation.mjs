// What admins do: keys, webhooks, seasons, broadcasts, flagged players.
import { SHOTS, dialog, journey, must, mustBeReadable, open, page, press } from './walk.mjs';

await journey('a server key is shown once', async () => {
  await open('server-keys');
  await press('Create a key for game servers');
  await dialog().getByLabel('Name').fill(`journey ${Date.now() % 100_000}`);
  await dialog().getByText('Matches', { exact: true }).click();
  await press('Create a key for game servers', dialog());
  await page.getByRole('heading', { name: 'Shown once' }).waitFor();
  await press('Close', dialog());
});

await journey('the end of a season is previewed before it can be done', async () => {
  await open('seasons');
  await press('End early');
  const end = dialog().getByRole('button', { name: 'End a season early' });
  must(await end.isDisabled(), 'it can be done unseen');
  await dialog().getByLabel('Reason').fill('A journey looks at the end.');
  await press('Preview', dialog());
  await dialog().getByText('This would happen').waitFor();
  must(!(await end.isDisabled()), 'it cannot be done after the preview');
  await page.screenshot({ path: `${SHOTS}/season-end-wide.png` });
  await press('Cancel', dialog());
});

const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);

await journey('a live event is planned, moved and removed', async () => {
  await open('seasons/extras');
  await press('Create or change a live event');
  await dialog().getByLabel('Event', { exact: true }).fill('journey');
  await dialog().getByLabel('Name').fill('Double XP');
  await dialog().getByLabel('Starts', { exact: true }).fill(inDays(1));
  await dialog().getByLabel('Ends', { exact: true }).fill(inDays(2));
  await dialog().getByLabel('Factor, in thousandths').fill('2000');
  await mustBeReadable();
  await press('Create or change a live event', dialog());
  const events = page.getByRole('table', { name: 'Live events' });
  await events.getByRole('button', { name: 'Change' }).click();
  await dialog().getByLabel('Name').fill('Triple XP');
  await press('Create or change a live event', dialog());
  await events.getByText('Triple XP').waitFor();
  await mustBeReadable();
  await page.screenshot({ path: `${SHOTS}/season-event-wide.png` });
  await events.getByRole('button', { name: 'Remove a live event' }).click();
  await dialog().getByText('I am sure').click();
  await press('Remove a live event', dialog());
  await events.waitFor({ state: 'detached' });
});

await journey('a season to come gets a bonus, and loses it again', async () => {
  const number = String(Math.floor(Date.now() / 1000) % 9000 + 10);
  await open('seasons/extras');
  await press('Create a season');
  await dialog().getByLabel('Season number').fill(number);
  await dialog().getByLabel('Name').fill('Second Light');
  await dialog().getByLabel('Start date').fill(inDays(400));
  await dialog().getByLabel('End date').fill(inDays(460));
  await press('Create a season', dialog());
  await dialog().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /Seasons and battle pass/ }).click();
  await page.getByRole('option', { name: `${number} Second Light` }).click();
  const bonuses = page.locator('section', { has: page.getByRole('heading', { name: 'Bonuses for earlier seasons' }) });
  await press('Change', bonuses);
  await press('Add: Bonuses', dialog());
  await dialog().getByLabel('Seasons').fill('3');
  await dialog().getByLabel('Level').fill('50');
  await dialog().getByRole('button', { name: /Kind/ }).click();
  await page.getByRole('option', { name: 'Coins' }).click();
  await dialog().getByLabel('Quantity').fill('500');
  await press('Update a season', dialog());
  await bonuses.getByText('500 coins').waitFor();
  await press('Change', bonuses);
  await press('Remove: Bonuses 1', dialog());
  await press('Update a season', dialog());
  await bonuses.getByText('500 coins').waitFor({ state: 'detached' });
});

await journey('a picture is sent, has an address, and is removed', async () => {
  await open('pictures');
  await press('Upload');
  await page.getByText('Choose a file.').waitFor();
  await page.getByLabel('File').setInputFiles({ name: 'fox.png', mimeType: 'image/png', buffer: await page.screenshot() });
  await page.getByLabel('Name').fill('Neon Fox');
  await press('Upload');
  const [row, sent] = [page.getByRole('row', { name: /Neon Fox/ }), page.locator('section', { has: page.getByLabel('File') })];
  await sent.getByText('Ready').waitFor();
  await sent.getByRole('button', { name: 'Copy' }).waitFor();
  await row.getByText('Ready').waitFor();
  must(await row.locator('img').evaluate((image) => image.decode().then(() => image.naturalWidth > 0)), 'the picture is not shown');
  await mustBeReadable();
  await page.screenshot({ path: `${SHOTS}/picture-wide.png` });
  await press('Remove a picture of the library', row);
  await dialog().getByLabel('Reason').fill('A journey is over.');
  await press('Remove a picture of the library', dialog());
  await row.waitFor({ state: 'detached' });
});

await journey('a broadcast is estimated first', async () => {
  await open('messages');
  await press('Broadcast a message');
  await dialog().getByRole('button', { name: /^Add: Texts/ }).click();
  await dialog().getByLabel('Name').fill('en');
  await dialog().getByLabel('Subject').fill('Double XP');
  await dialog().getByLabel('Body').fill('All weekend.');
  await dialog().getByLabel('Reason').fill('Weekend event.');
  await press('Preview', dialog());
  await dialog().getByText('This would happen').waitFor();
  await page.screenshot({ path: `${SHOTS}/broadcast-wide.png` });
  await press('Cancel', dialog());
});

await journey('a webhook is made, its secret shown once, tried and deleted', async () => {
  await open('webhooks');
  await press('Create a webhook');
  const url = `https://hooks.example.com/${Date.now()}`;
  await dialog().getByLabel('URL').fill(url);
  await dialog().getByLabel('Events').fill('match.completed\ncommerce.purchase_granted');
  await mustBeReadable();
  await press('Create a webhook', dialog());
  await page.getByRole('heading', { name: 'Shown once' }).waitFor();
  must((await dialog().innerText()).includes('whsec_'), 'no secret is shown');
  await press('Close', dialog());
  await press(url);
  await page.getByRole('heading', { name: url }).waitFor();
  await press('Send a test event to a webhook');
  await press('Send a test event to a webhook', dialog());
  await dialog().waitFor({ state: 'detached' });
  await page.getByRole('table').getByRole('button').first().click();
  await dialog().getByText('Attempts').first().waitFor();
  await mustBeReadable();
  await page.screenshot({ path: `${SHOTS}/webhook-delivery-wide.png` });
  await page.keyboard.press('Escape');
  await press('Delete a webhook');
  await dialog().getByText('I am sure').click();
  await press('Delete a webhook', dialog());
  await page.getByRole('heading', { level: 1, name: 'Webhooks' }).waitFor();
  await page.getByText(url).waitFor({ state: 'detached' });
});

await journey('a flagged player of the war is looked at and decided on', async () => {
  await open('waiting');
  await page.getByRole('link', { name: /Flagged players/ }).click();
  await page.getByRole('table', { name: 'Flagged players' }).waitFor();
  await mustBeReadable();
  await page.getByRole('button', { name: 'Decide', exact: true }).first().click();
  await dialog().getByRole('button', { name: /Verdict/ }).first().click();
  await page.getByRole('option', { name: 'Harmless' }).click();
  await dialog().getByLabel('Reason').fill('A club that plays in one room.');
  await page.screenshot({ path: `${SHOTS}/flag-wide.png` });
  await press('Decide on a flagged player', dialog());
  await dialog().waitFor({ state: 'detached' });
});

await journey('a dead letter of the demo is replayed', async () => {
  await open('dead-letters');
  await page.getByRole('row', { name: /stats-record-match/ }).getByRole('button', { name: 'Replay' }).click();
  await dialog().getByRole('button', { name: 'Replay a dead letter' }).click();
  await dialog().waitFor({ state: 'detached' });
  await page.getByRole('row', { name: /stats-record-match/ }).waitFor({ state: 'detached' });
});
