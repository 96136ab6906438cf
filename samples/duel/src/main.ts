import { SessionEnded, type Ludus } from 'ludus-sdk';
import { newLudus, readConfig } from '../../shared/ludus';
import { byId, onPress, onSubmit, say, setText, show } from '../../shared/page';
import { onHand, showChosen, showOver, showRevealed, showRound } from './arena';
import { Game, type Opponent, type Told } from './game';
import { followRating, followStanding } from './standing';

/** Everybody who runs Ludus on their machine has this player, and nobody else does. */
const DEMO = { email: 'demo@ludus.example', password: 'Demo-Player-1!' };

const config = await readConfig();
const ludus: Ludus = newLudus(config, leave);
const game = new Game(config.duel, token, told, () => say('The game server does not answer: `make duel` starts it.'));
let round = 0;
let opponent: Opponent | null = null;
let stopStanding = () => {};

onSubmit(byId<HTMLFormElement>('guest'), async () => {
  const display_name = byId<HTMLInputElement>('guest-name').value.trim();
  await ludus.auth.register({ email: `${crypto.randomUUID()}@players.example`, password: `Aa1!${crypto.randomUUID()}`, display_name });
  await enter();
});
onPress(byId('demo'), async () => {
  await ludus.auth.login(DEMO);
  await enter();
});
onPress(byId('sign-out'), async () => {
  await ludus.signOut().finally(leave);
});
onPress(byId('find'), async () => {
  show('waiting');
  await game.seek();
});
onPress(byId('again'), () => game.seek());
onPress(byId('befriend'), async () => {
  if (opponent) await ludus.friends.requestFriend(opponent.player_id);
});
onHand((hand) => {
  showChosen(hand);
  game.choose(round, hand);
});

async function enter(): Promise<void> {
  const { display_name } = await ludus.profiles.getMe();
  setText('name', display_name);
  byId('sign-out').hidden = false;
  stopStanding = followStanding(ludus, config.firebase);
  show('lobby');
}

function leave(): void {
  stopStanding();
  game.leave();
  byId('standing').hidden = true;
  byId('sign-out').hidden = true;
  setText('name', '');
  show('sign-in');
}

/** The access token, with which the game server asks the API who this is. Any call refreshes it where it is due. */
async function token(): Promise<string> {
  await ludus.auth.validate();
  const session = await ludus.session();
  if (!session?.accessToken) throw new SessionEnded('UNAUTHENTICATED', 'Nobody is signed in.', 401);
  return session.accessToken;
}

function told(what: Told): void {
  say('');
  if (what.kind === 'waiting') show('waiting');
  else if (what.kind === 'round') {
    ({ round, opponent } = what);
    showRound(what);
  } else if (what.kind === 'revealed') showRevealed(what);
  else if (what.kind === 'over') {
    ({ opponent } = what);
    showOver(what);
  } else if (what.kind === 'recorded') {
    setText('recorded', 'The match counts.');
    void followRating(ludus).catch((error: Error) => say(error.message));
  } else {
    game.leave();
    show('lobby');
    say(what.kind === 'elsewhere' ? 'You went on in another tab.' : what.why);
  }
}

if (await ludus.session()) await enter().catch(leave);
