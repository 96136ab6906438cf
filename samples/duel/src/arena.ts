import { byId, setText, show } from '../../shared/page';
import type { Hand, Told } from './game';


const buttons = () => document.querySelectorAll<HTMLButtonElement>('[data-hand]');
let ticking = 0;

export function onHand(choose: (hand: Hand) => void): void {
  for (const button of buttons()) button.addEventListener('click', () => choose(button.dataset['hand'] as Hand));
}

export function showRound({ round, opponent, score, seconds, chosen }: Extract<Told, { kind: 'round' }>): void {
  show('duel');
  setText('opponent', opponent.name);
  showScore(score);
  if (round === 1) setText('round', 'Choose your hand.');
  showChosen(chosen);
  tick(seconds);
}

/** The hand that was chosen, null while one can be. */
export function showChosen(chosen: Hand | null): void {
  for (const button of buttons()) {
    button.disabled = chosen !== null;
    button.setAttribute('aria-pressed', String(button.dataset['hand'] === chosen));
  }
}

export function showRevealed({ mine, theirs, winner, score }: Extract<Told, { kind: 'revealed' }>): void {
  showScore(score);
  const hands = `Your ${said(mine)}, their ${said(theirs)}`;
  setText('round', `${hands}: ${winner === null ? 'nobody wins' : winner === 'me' ? 'you win' : 'they win'} the round.`);
}

export function showOver({ opponent, winner, score, counts }: Extract<Told, { kind: 'over' }>): void {
  show('over');
  clearInterval(ticking);
  setText('result', winner === null ? 'A draw' : winner === 'me' ? 'You won' : 'You lost');
  setText('final', score.join(' : '));
  setText('befriend-name', opponent.name);
  setText('recorded', counts ? 'The game server reports the match…' : 'Neither of you played, so it does not count.');
}

function said(hand: Hand | null): string {
  return hand === null ? 'empty hand' : hand;
}

function showScore([mine, theirs]: [number, number]): void {
  setText('my-score', mine);
  setText('their-score', theirs);
}

function tick(seconds: number): void {
  clearInterval(ticking);
  const ends = performance.now() + seconds * 1000;
  const time = byId<HTMLProgressElement>('time');
  time.max = seconds;
  const draw = () => { time.value = Math.max(0, (ends - performance.now()) / 1000); };
  draw();
  ticking = window.setInterval(draw, 200);
}
