import type { Army, BattleView, Formation, Ludus } from 'ludus-sdk';
import { byId, element, onSubmit, setText } from '../../shared/page';
import { armyText, UNITS } from './camp';
import { chosenTerritory } from './territories';

const LOOK_EVERY_MS = 500;
const RESULTS = { attacker: 'Victory', defender: 'Defeat', reinforced: 'Reinforced', called_off: 'Called off' } as const;
const formations = () => document.querySelectorAll<HTMLButtonElement>('[data-formation]');
const dialog = () => byId<HTMLDialogElement>('battle');

/** The dialog in which an attack is chosen, and its result is shown. `changed` is called when it is known. */
export function openAttacks(ludus: Ludus, changed: () => Promise<void>): void {
  for (const button of formations()) button.addEventListener('click', () => choose(button));
  byId('close').addEventListener('click', () => dialog().close());
  onSubmit(byId<HTMLFormElement>('army-form'), () => attack(ludus).then(changed), 'battle-said');
}

/** Ask how many of the army attack the chosen territory. */
export function askForArmy(army: Army): void {
  const territory = chosenTerritory();
  if (!territory) return;
  setText('battle-title', `Attack territory ${territory.territory_id}`);
  setText('battle-said', '');
  const fields = UNITS.flatMap((unit) => [
    element('label', { for: `army-${unit}` }, `${unit} (of ${army[unit]})`),
    element('input', { id: `army-${unit}`, name: unit, type: 'number', min: '0', max: String(army[unit]), value: '0', required: '' }),
  ]);
  byId('army-fields').replaceChildren(...fields);
  byId('army-form').hidden = false;
  byId('outcome').hidden = true;
  dialog().showModal();
}

function choose(chosen: HTMLButtonElement): void {
  for (const button of formations()) button.setAttribute('aria-pressed', String(button === chosen));
}

async function attack(ludus: Ludus): Promise<void> {
  const territory = chosenTerritory();
  if (!territory) return;
  const army = Object.fromEntries(UNITS.map((unit) => [unit, byId<HTMLInputElement>(`army-${unit}`).valueAsNumber])) as unknown as Army;
  const formation = [...formations()].find((button) => button.ariaPressed === 'true')?.dataset['formation'] as Formation;
  const { battle_id } = await ludus.conquest.attackTerritory({ territory_id: territory.territory_id, army, formation });
  byId('army-form').hidden = true;
  byId('outcome').hidden = false;
  setText('outcome-state', 'Your units are on their way…');
  document.querySelector('[data-battle-result]')!.textContent = '';
  byId('outcome-facts').replaceChildren();
  showResult(await decided(ludus, battle_id));
}

/** The battle when it is decided: within a second, or within a minute when its task was lost. */
async function decided(ludus: Ludus, battleId: string): Promise<BattleView> {
  for (;;) {
    const battle = await ludus.conquest.getBattle(battleId);
    if (battle.status === 'completed') return battle;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

function showResult({ results, attacker, defender }: BattleView): void {
  if (!results) return;
  setText('outcome-state', 'Battle Complete');
  document.querySelector('[data-battle-result]')!.textContent = RESULTS[results.winner];
  const facts = {
    'Your power': String(attacker.power),
    'Their power': String(defender?.power ?? 0),
    'You lost': armyText(results.casualties.attacker),
    'They lost': armyText(results.casualties.defender),
    'Victory points': String(results.vp_awarded.attacker),
    Territory: results.territory_transferred ? 'your tribe holds it' : 'stays as it was',
  };
  byId('outcome-facts').replaceChildren(...Object.entries(facts).flatMap(([what, value]) => [element('dt', {}, what), element('dd', {}, value)]));
}
