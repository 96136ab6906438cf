// Two tabs play a duel; rating, battle pass, shop and inbox move without a reload.
import { must } from '../../infra/journeys/checks.mjs';
import { look, newTab, ORIGIN, until } from './tabs.mjs';

const URL = `${ORIGIN}/samples/duel/`;
const number = (text) => Number(text.match(/-?\d+/)?.[0] ?? NaN);

export async function duel(context, step) {
  const demo = await newTab(context);
  const guest = await newTab(context);
  const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
  let before = {};

  await step('a guest and the demo player sign in, each in a tab', [demo, guest], async () => {
    await demo.goto(URL);
    await look(demo, 'duel-sign-in');
    await press(demo, 'Play as the demo player');
    await guest.goto(URL);
    await guest.getByLabel('Name').fill('Ada of the tab');
    await press(guest, 'Play as a guest');
    for (const page of [demo, guest]) await until(page, '#live', (text) => text.startsWith('Live'));
    before = { elo: await until(demo, '#elo', (text) => /\d/.test(text)), xp: await until(demo, '#pass-xp', (text) => /\d/.test(text)) };
    must((await demo.locator('#name').innerText()) === 'Demo Player', 'the guest took the demo player\'s session');
    await look(demo, 'duel-lobby');
  });

  await step('they meet, and show their hands at once', [demo, guest], async () => {
    await press(demo, 'Find an opponent');
    await demo.getByRole('heading', { name: 'Looking for an opponent…' }).waitFor();
    await press(guest, 'Find an opponent');
    await until(demo, '#opponent', (text) => text === 'Ada of the tab');
    await until(guest, '#opponent', (text) => text === 'Demo Player');
    await press(demo, 'Rock');
    await look(demo, 'duel-round');
    must((await guest.locator('#round').innerText()) === 'Choose your hand.', 'the guest knows something');
    await press(guest, 'Scissors');
    await until(guest, '#round', (text) => text === 'Your scissors, their rock: they win the round.');
    await until(demo, '#my-score', (text) => text === '1');
  });

  await step('a reload in the middle of a round goes on with it', [demo], async () => {
    await demo.reload();
    await press(demo, 'Find an opponent');
    await until(demo, '#my-score', (text) => text === '1');
  });

  await step('the demo player wins, and the match counts', [demo, guest], async () => {
    for (const score of ['2', '3']) {
      await press(demo, 'Rock');
      await press(guest, 'Scissors');
      if (score === '2') await until(demo, '#my-score', (text) => text === score);
    }
    await until(demo, '#result', (text) => text === 'You won');
    await until(guest, '#result', (text) => text === 'You lost');
    for (const page of [demo, guest]) await until(page, '#recorded', (text) => text === 'The match counts.');
  });

  await step('rating and battle pass move by themselves', [demo], async () => {
    await until(demo, '#pass-xp', (text) => text !== before.xp);
    await until(demo, '#elo', (text) => number(text) > number(before.elo));
    await look(demo, 'duel-over');
  });

  await step('a purchase takes coins, as the wallet itself says', [demo], async () => {
    const coins = number(await demo.locator('#coins').innerText());
    const button = demo.getByRole('button', { name: /^Buy .* for [1-9]\d* coins$/ }).first();
    const price = number((await button.getAttribute('aria-label')).split(' for ')[1]);
    await button.click();
    await until(demo, '#coins', (text) => number(text) === coins - price);
    await demo.locator('#shop').getByText('yours').first().waitFor();
  });

  await step('what the guest asks for is in the demo player\'s inbox', [demo, guest], async () => {
    const unread = number(await demo.locator('#unread').innerText()) || 0;
    await press(guest, 'Befriend Demo Player');
    await until(demo, '#unread', (text) => number(text) === unread + 1);
    await demo.getByRole('button', { name: /^Mark as read/ }).first().click();
    await until(demo, '#unread', (text) => (number(text) || 0) === unread);
  });

  await step('another duel starts from the end of the last', [demo, guest], async () => {
    await press(demo, 'Once more');
    await press(guest, 'Once more');
    await until(demo, '#my-score', (text) => text === '0');
    must(await demo.getByRole('button', { name: 'Paper', exact: true }).isEnabled(), 'no hand can be shown');
  });

  await step('signing out ends the session of this tab alone', [demo, guest], async () => {
    await press(demo, 'Sign out');
    await demo.getByRole('heading', { name: 'Who plays?' }).waitFor();
    must((await guest.locator('#name').innerText()) === 'Ada of the tab', 'the guest was signed out, too');
  });
}
