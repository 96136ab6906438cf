import { listen, type LiveData, type Ludus } from 'ludus-sdk';
import { firebaseSource } from '../../shared/firebase';
import type { Config } from '../../shared/ludus';
import { byId, setText } from '../../shared/page';
import { showInbox } from './inbox';
import { showShop } from './shop';

/** The parts of the live document that this page shows, each as `openapi.yaml` has it in the answers of its service. */
interface Sections {
  battle_pass?: { current_tier: number; current_xp: number; xp_to_next_tier: number | null };
  rating?: { elo: number; tier: string; wins: number; losses: number; draws: number };
  wallet?: { balances: { currency: string; balance: number }[] };
  inbox?: { unread: number };
}

const RATING_EVERY_MS = 1000;
const RATING_TRIES = 15;

/** Show a player's standing, and go on showing it as it moves. Returns what ends that. */
export function followStanding(ludus: Ludus, config: Config['firebase']): () => void {
  byId('standing').hidden = false;
  void showRating(ludus);
  let before: Sections = {};
  return listen(ludus, firebaseSource(config), {
    onChange: ({ own }: LiveData) => {
      if (own === null) return;
      showSections(ludus, own as Sections, before);
      before = own as Sections;
    },
    onListening: (listens) => setText('live', listens ? 'Live: this moves by itself.' : 'Not live: trying again…'),
  });
}

function showSections(ludus: Ludus, now: Sections, before: Sections): void {
  if (now.battle_pass) {
    const { current_tier, current_xp, xp_to_next_tier } = now.battle_pass;
    const whole = xp_to_next_tier === null ? null : current_xp + xp_to_next_tier;
    setText('pass-tier', current_tier);
    setText('pass-xp', whole === null ? 'complete' : `${current_xp} of ${whole}`);
    byId<HTMLProgressElement>('pass-progress').value = whole === null ? 1 : current_xp / whole;
  }
  if (now.rating) {
    setText('elo', now.rating.elo);
    setText('tier', now.rating.tier);
  }
  const coins = coinsOf(now);
  setText('coins', `${coins} coins`);
  if (coins !== coinsOf(before) || before.wallet === undefined) void showShop(ludus, coins);
  const unread = now.inbox?.unread ?? 0;
  setText('unread', unread === 0 ? 'all read' : `${unread} unread`);
  if (unread !== before.inbox?.unread) void showInbox(ludus);
}

function coinsOf(sections: Sections): number {
  return sections.wallet?.balances.find(({ currency }) => currency === 'coins')?.balance ?? 0;
}

/** The rank is asked for: others move it, too. */
export async function showRating(ludus: Ludus): Promise<string> {
  const { elo, tier, rank } = await ludus.leaderboards.getMyStanding();
  setText('elo', elo);
  setText('tier', tier);
  setText('rank', rank ?? 'none yet');
  return `${elo} ${rank}`;
}

/** Ask again until the match that was just reported has moved the rating, a second later in most cases. */
export async function followRating(ludus: Ludus): Promise<void> {
  const before = await showRating(ludus);
  for (let attempt = 0; attempt < RATING_TRIES; attempt++) {
    await new Promise((resolve) => setTimeout(resolve, RATING_EVERY_MS));
    if ((await showRating(ludus)) !== before) return;
  }
}
