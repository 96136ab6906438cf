import type { Ludus, TerritoryView } from 'ludus-sdk';
import { byId, element, setText } from '../../shared/page';
import { armyText } from './camp';

let territories: TerritoryView[] = [];
let chosen: number | null = null;
let tribe: string | null = null;

/** Read the map anew; it is a few seconds old at most. */
export async function readMap(ludus: Ludus): Promise<void> {
  ({ territories } = await ludus.conquest.listTerritories());
  draw();
}

/** Whose is which now, as the live document of the season says. */
export function showOwners(held: Record<string, number[]>): void {
  const owners = new Map(Object.entries(held).flatMap(([tribe_id, numbers]) => numbers.map((number) => [number, tribe_id])));
  territories = territories.map((each) => {
    const tribe_id = owners.get(each.territory_id);
    if (tribe_id === (each.owner?.tribe_id ?? undefined)) return each;
    return { ...each, owner: tribe_id ? { tribe_id, controlled_since: '' } : null, garrison: null, npc_defense: null };
  });
  draw();
}

export function showTribe(tribe_id: string | null): void {
  if (tribe_id === tribe) return;
  tribe = tribe_id;
  draw();
}

export const chosenTerritory = () => territories.find(({ territory_id }) => territory_id === chosen);

function draw(): void {
  const map = byId('map');
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['territoryId'] : undefined;
  const [left, top] = [Math.min(...territories.map((each) => each.coordinates.x)), Math.min(...territories.map((each) => each.coordinates.y))];
  map.replaceChildren(...territories.map((each) => square(each, each.coordinates.x - left + 1, each.coordinates.y - top + 1)));
  if (focused) map.querySelector<HTMLElement>(`[data-territory-id="${focused}"]`)?.focus();
  showChosen();
}

function square(territory: TerritoryView, column: number, row: number): HTMLElement {
  const { territory_id, tier, terrain } = territory;
  const made = element('button', {
    type: 'button',
    'data-territory-id': String(territory_id),
    'data-tier': tier,
    'data-owner': ownerOf(territory),
    'aria-label': `Territory ${territory_id}, ${terrain}, ${tier}, held by ${HELD_BY[ownerOf(territory)]}`,
    'aria-pressed': String(territory_id === chosen),
  }, terrain.charAt(0).toUpperCase());
  made.style.gridColumn = String(column);
  made.style.gridRow = String(row);
  made.addEventListener('click', () => {
    chosen = territory_id;
    draw();
  });
  return made;
}

type Holder = 'nobody' | 'mine' | 'others';
const HELD_BY: Record<Holder, string> = { nobody: 'nobody', mine: 'your tribe', others: 'another tribe' };

function ownerOf({ owner }: TerritoryView): Holder {
  if (owner === null) return 'nobody';
  return owner.tribe_id === tribe ? 'mine' : 'others';
}

function showChosen(): void {
  const territory = chosenTerritory();
  byId('territory').hidden = territory === undefined;
  if (!territory) return;
  const holder = ownerOf(territory);
  setText('territory-name', `Territory ${territory.territory_id}: ${territory.terrain}, ${territory.tier}`);
  const facts = {
    'Held by': HELD_BY[holder],
    'Defended by': armyText(territory.garrison?.units ?? territory.npc_defense),
    'Gold an hour': String(territory.gold_generation),
    'Points an hour': String(territory.vp_generation),
  };
  byId('territory-facts').replaceChildren(...Object.entries(facts).flatMap(([what, value]) => [element('dt', {}, what), element('dd', {}, value)]));
  byId<HTMLButtonElement>('attack').disabled = holder === 'mine';
}
