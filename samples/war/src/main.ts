import { listen, LudusError, type Ludus, type SeasonView } from 'ludus-sdk';
import { firebaseSource } from '../../shared/firebase';
import { newLudus, readConfig } from '../../shared/ludus';
import { byId, onPress, say, setText, show } from '../../shared/page';
import { askForArmy, openAttacks } from './attack';
import { clock, openCamp, showCamp, showUnits, type Shown } from './camp';
import { readMap, showOwners, showTribe } from './territories';
import { hasOwnWallet, ownWallet, tabWallet, type Wallet } from './wallet';

const LOOK_EVERY_MS = 2000;

const config = await readConfig();
const ludus: Ludus = newLudus(config, leave);
let stopListening = () => {};
let waiting = 0;
let army: Shown['army'] | null = null;

byId('connect-own').hidden = !hasOwnWallet;
onPress(byId('connect'), async () => connect(tabWallet()));
onPress(byId('connect-own'), async () => connect(await ownWallet()));
onPress(byId('sign-out'), () => ludus.signOut().finally(leave));
onPress(byId('look-again'), look);
onPress(byId('attack'), async () => {
  await refresh();
  if (army) askForArmy(army);
});
openCamp(ludus, refresh);
openAttacks(ludus, async () => {
  await Promise.all([refresh(), readMap(ludus)]);
});
window.addEventListener('hashchange', route);

/** Sign in as EIP-4361 has it: the wallet signs a message that the API has made, which is good for one try. */
async function connect(wallet: Wallet): Promise<void> {
  const { message } = await ludus.auth.createNonce({ wallet_address: wallet.address });
  await ludus.auth.connectWallet({ wallet_address: wallet.address, message, signature: await wallet.sign(message) });
  await enter();
}

async function enter(): Promise<void> {
  const { display_name } = await ludus.profiles.getMe();
  setText('name', display_name);
  byId('sign-out').hidden = false;
  await look();
}

/** Where the season is decides what there is to do. */
async function look(): Promise<void> {
  clearTimeout(waiting);
  const season = await currentSeason();
  if (season === null || season.status === 'ended' || season.status === 'paid_out') {
    return wait('No season is on', 'On your own machine, `make war` opens one.');
  }
  const isIn = season.status === 'registration' ? await register(season) : await takesPart();
  if (!isIn) return wait(`${season.name} is on without you`, `Its registration is over; it ends at ${clock(season.timeline.ends_at)}.`);
  if (season.status !== 'active') return wait('You take part', `${season.name} starts at ${clock(season.timeline.starts_at)}.`);
  await play(season);
}

async function currentSeason(): Promise<SeasonView | null> {
  return unless('UNKNOWN_CONQUEST_SEASON', ludus.conquest.getCurrentSeason());
}

async function register(season: SeasonView): Promise<boolean> {
  return (await unless('SEASON_NOT_ACTIVE', ludus.conquest.registerForSeason(season.season_id))) !== null;
}

async function takesPart(): Promise<boolean> {
  return (await unless('NOT_REGISTERED', ludus.conquest.getMyConquest())) !== null;
}

/** An answer, or null where the API refuses it by this code. */
async function unless<Answer>(code: string, asked: Promise<Answer>): Promise<Answer | null> {
  return asked.catch((error: unknown) => {
    if (error instanceof LudusError && error.code === code) return null;
    throw error;
  });
}

/** Nothing can be done now: say why, and look again in a while. */
function wait(state: string, hint: string): void {
  show('no-season');
  setText('season-state', state);
  setText('season-hint', hint);
  waiting = window.setTimeout(() => void look().catch((error: Error) => say(error.message)), LOOK_EVERY_MS);
}

async function play(season: SeasonView): Promise<void> {
  setText('season-name', season.name);
  setText('ends', clock(season.timeline.ends_at));
  showUnits(season.game);
  await Promise.all([refresh(), readMap(ludus)]);
  byId('standing').hidden = false;
  byId('pages').hidden = false;
  stopListening();
  stopListening = listen(ludus, firebaseSource(config.firebase), {
    onChange: ({ own, world }) => {
      if (own?.['conquest']) showMine(own['conquest'] as Shown);
      if (world?.['held']) showOwners(world['held'] as Record<string, number[]>);
    },
    onListening: (listens) => setText('live', listens ? 'Live: this moves by itself.' : 'Not live: trying again…'),
  });
  if (!location.hash) location.hash = '#/camp';
  route();
}

async function refresh(): Promise<void> {
  showMine(await ludus.conquest.getMyConquest());
}

function showMine(mine: Shown): void {
  army = mine.army;
  showCamp(mine);
  showTribe(mine.tribe_id);
}

function route(): void {
  if (byId('pages').hidden) return;
  show(location.hash === '#/territories' ? 'territories' : 'camp');
}

function leave(): void {
  clearTimeout(waiting);
  stopListening();
  byId('standing').hidden = true;
  byId('pages').hidden = true;
  byId('sign-out').hidden = true;
  setText('name', '');
  show('connect');
}

if (await ludus.session()) await enter().catch(leave);
