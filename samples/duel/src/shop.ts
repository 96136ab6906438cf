import { LudusError, type CatalogItem, type Ludus } from 'ludus-sdk';
import { byId, element, onPress } from '../../shared/page';

const SHOWN = 6;

/** Show the cheapest of what coins buy, and what of it the player has. */
export async function showShop(ludus: Ludus, coins: number): Promise<void> {
  const owned = new Set<string>();
  for await (const { cosmetic_id } of ludus.cosmetics.iterateListMyInventory()) owned.add(cosmetic_id);
  const offered: CatalogItem[] = [];
  for await (const item of ludus.cosmetics.iterateListShop()) if (item.price_coins !== null) offered.push(item);
  offered.sort((one, other) => (one.price_coins ?? 0) - (other.price_coins ?? 0));
  const lines = offered.slice(0, SHOWN).map((item) => line(ludus, item, coins, owned.has(item.cosmetic_id)));
  byId('shop').replaceChildren(...lines);
}

function line(ludus: Ludus, item: CatalogItem, coins: number, isOwned: boolean): HTMLElement {
  const name = element('span', {}, item.name);
  if (isOwned) return element('li', { class: 'soft' }, name, 'yours');
  const price = item.price_coins ?? 0;
  const button = element('button', { type: 'button', class: 'quiet', 'aria-label': `Buy ${item.name} for ${price} coins` }, String(price));
  button.disabled = price > coins;
  onPress(button, () => buy(ludus, item, coins));
  return element('li', {}, name, button);
}

/** The SDK sends an Idempotency-Key: a lost answer and a second try buy once. The price is the one that was seen. */
async function buy(ludus: Ludus, item: CatalogItem, coins: number): Promise<void> {
  try {
    await ludus.cosmetics.purchaseCosmetic(item.cosmetic_id, { currency: 'coins', price: item.price_coins });
  } catch (error) {
    if (!(error instanceof LudusError && error.code === 'ALREADY_OWNED')) throw error;
  }
  await showShop(ludus, coins - (item.price_coins ?? 0));
}
