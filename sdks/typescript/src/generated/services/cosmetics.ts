// Generated from openapi.yaml by `make generate`. Do not edit.
import { items } from "../../pages.js";
import type { CallOptions, Caller } from "../../operation.js";
import type {
  CatalogItem,
  Cosmetic,
  CosmeticChanges,
  CosmeticType,
  CreateCosmetic,
  EquippedItems,
  InventoryItem,
  PageOfCatalogItem,
  PageOfCosmetic,
  PageOfInventoryItem,
  Purchase,
  PurchasedItem,
  Rarity,
} from "../models.js";

/** The query of `getByTypeOrId`. */
export interface GetByTypeOrIdQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listCatalog`. */
export interface ListCatalogQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listMyInventory`. */
export interface ListMyInventoryQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listShop`. */
export interface ListShopQuery {
  type?: CosmeticType | undefined;
  rarity?: Rarity | undefined;
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The service `cosmetics`. */
export class Cosmetics {
  constructor(private readonly caller: Caller) {}

  /**
   * Create a cosmetic.
   *
   * The id must be new. It cannot be changed later.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: COSMETIC_EXISTS, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INVALID_COSMETIC, SECOND_FACTOR_NEEDED.
   */
  createCosmetic(body: CreateCosmetic, options?: CallOptions): Promise<Cosmetic> {
    return this.caller.call("cosmetics-create-cosmetic", { body }, options);
  }

  /**
   * Equip a cosmetic.
   *
   * Puts an item that you own into the slot of its type. The item that was there is taken off.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_OWNED, UNKNOWN_COSMETIC.
   */
  equipCosmetic(cosmeticId: string, options?: CallOptions): Promise<EquippedItems> {
    return this.caller.call("cosmetics-equip-cosmetic", { path: { cosmetic_id: cosmeticId } }, options);
  }

  /**
   * Get cosmetics by type or id.
   *
   * Returns, for a type, all released items of the type, for sale or not, the latest first; for an id, that item.
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR, UNKNOWN_COSMETIC.
   */
  getByTypeOrId(typeOrId: string, query: GetByTypeOrIdQuery = {}, options?: CallOptions): Promise<PageOfCatalogItem | CatalogItem> {
    return this.caller.call("cosmetics-get-by-type-or-id", { path: { type_or_id: typeOrId }, query }, options);
  }

  /**
   * Get my loadout.
   *
   * The item that you wear in each slot.
   *
   * Roles: player.
   */
  getEquipped(options?: CallOptions): Promise<EquippedItems> {
    return this.caller.call("cosmetics-get-equipped", {}, options);
  }

  /**
   * List the catalogue.
   *
   * Every item, on sale or not, with the number of its owners. The newest item comes first.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
   */
  listCatalog(query: ListCatalogQuery = {}, options?: CallOptions): Promise<PageOfCosmetic> {
    return this.caller.call("cosmetics-list-catalog", { query }, options);
  }

  /** Every item of `listCatalog`, from page to page. */
  iterateListCatalog(query: ListCatalogQuery = {}, options?: CallOptions): AsyncGenerator<Cosmetic> {
    return items((place) => this.listCatalog({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List my inventory.
   *
   * The items that you own, and whether you wear them; the latest first.
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR.
   */
  listMyInventory(query: ListMyInventoryQuery = {}, options?: CallOptions): Promise<PageOfInventoryItem> {
    return this.caller.call("cosmetics-list-my-inventory", { query }, options);
  }

  /** Every item of `listMyInventory`, from page to page. */
  iterateListMyInventory(query: ListMyInventoryQuery = {}, options?: CallOptions): AsyncGenerator<InventoryItem> {
    return items((place) => this.listMyInventory({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List the shop.
   *
   * Items that are for sale now, the latest release first.
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR.
   */
  listShop(query: ListShopQuery = {}, options?: CallOptions): Promise<PageOfCatalogItem> {
    return this.caller.call("cosmetics-list-shop", { query }, options);
  }

  /** Every item of `listShop`, from page to page. */
  iterateListShop(query: ListShopQuery = {}, options?: CallOptions): AsyncGenerator<CatalogItem> {
    return items((place) => this.listShop({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * Buy a cosmetic.
   *
   * Pays the price from your wallet and adds the item to your inventory. A second purchase of the same item is refused
   * and costs nothing.
   *
   * Roles: player.
   *
   * Errors: ALREADY_OWNED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_FUNDS, INVENTORY_FULL, NOT_FOR_SALE, PRICE_CHANGED, UNKNOWN_COSMETIC.
   */
  purchaseCosmetic(cosmeticId: string, body: Purchase = {}, options?: CallOptions): Promise<PurchasedItem> {
    return this.caller.call("cosmetics-purchase-cosmetic", { path: { cosmetic_id: cosmeticId }, body }, options);
  }

  /**
   * Unequip a cosmetic.
   *
   * Empties the slot that the item is in. Nothing changes if the item is not worn.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT.
   */
  unequipCosmetic(cosmeticId: string, options?: CallOptions): Promise<EquippedItems> {
    return this.caller.call("cosmetics-unequip-cosmetic", { path: { cosmetic_id: cosmeticId } }, options);
  }

  /**
   * Update a cosmetic.
   *
   * Changes the fields that are given. `on_sale: false` takes the item off sale; players who own it keep it.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, INVALID_COSMETIC, SECOND_FACTOR_NEEDED, UNKNOWN_COSMETIC.
   */
  updateCosmetic(cosmeticId: string, body: CosmeticChanges = {}, options?: CallOptions): Promise<Cosmetic> {
    return this.caller.call("cosmetics-update-cosmetic", { path: { cosmetic_id: cosmeticId }, body }, options);
  }
}
