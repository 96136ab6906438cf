import type { Army, Game, Ludus, MyConquest, Unit } from 'ludus-sdk';
import { byId, element, onSubmit, setText } from '../../shared/page';

export const UNITS: Unit[] = ['militia', 'spearman', 'archer', 'cavalry'];

/** A player's camp: what there is, what is trained, and the tribe to found. `changed` is called after each act. */
export function openCamp(ludus: Ludus, changed: () => Promise<void>): void {
  onSubmit(byId<HTMLFormElement>('train'), async () => {
    const unit_type = byId<HTMLSelectElement>('train-unit').value as Unit;
    await ludus.conquest.startTraining({ unit_type, quantity: byId<HTMLInputElement>('train-quantity').valueAsNumber });
    await changed();
  });
  onSubmit(byId<HTMLFormElement>('found'), async () => {
    const [name, tag] = [byId<HTMLInputElement>('tribe-name').value, byId<HTMLInputElement>('tribe-tag').value];
    await ludus.conquest.createTribe({ name, tag });
    await changed();
  });
}

/** What can be trained, as the season's game has it. */
export function showUnits(game: Game): void {
  const choices = UNITS.map((unit) => {
    const { cost, barracks_level } = game.units[unit]!;
    return element('option', { value: unit }, `${unit}, ${cost} gold${barracks_level > 1 ? `, barracks ${barracks_level}` : ''}`);
  });
  byId('train-unit').replaceChildren(...choices);
}

/** The fields of a live document are those of the answer, without what never changes. */
export type Shown = Pick<MyConquest, 'gold' | 'army' | 'army_away' | 'training_queue' | 'victory_points' | 'tribe_id'>;

export function showCamp(mine: Shown): void {
  setText('gold', mine.gold);
  setText('points', mine.victory_points);
  setText('tribe', mine.tribe_id === null ? 'none' : 'yours');
  byId('found').hidden = mine.tribe_id !== null;
  const lines = UNITS.flatMap((unit) => [element('dt', {}, unit), element('dd', { 'data-army': unit }, String(mine.army[unit]))]);
  byId('army').replaceChildren(...lines, element('dt', {}, 'away'), element('dd', {}, String(mine.army_away)));
  const batches = mine.training_queue.map(({ quantity, unit_type, end_time }) =>
    element('li', {}, `${quantity} ${unit_type}`, element('span', { class: 'soft' }, `until ${clock(end_time)}`)));
  byId('training').replaceChildren(...(batches.length ? batches : [element('li', { class: 'soft' }, 'Nobody.')]));
}

export function clock(moment: string): string {
  return new Date(moment).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

export function armyText(army: Army | null | undefined): string {
  if (!army) return 'unknown';
  const parts = UNITS.filter((unit) => army[unit] > 0).map((unit) => `${army[unit]} ${unit}`);
  return parts.join(', ') || 'nobody';
}
