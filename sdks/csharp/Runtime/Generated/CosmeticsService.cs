// Generated from openapi.yaml by `make generate`. Do not edit.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Ludus
{
    /// <summary>The query of GetByTypeOrId.</summary>
    public class CosmeticsGetByTypeOrIdQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListCatalog.</summary>
    public class CosmeticsListCatalogQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListMyInventory.</summary>
    public class CosmeticsListMyInventoryQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListShop.</summary>
    public class CosmeticsListShopQuery
    {
        [JsonProperty("type")]
        public string Type;

        [JsonProperty("rarity")]
        public string Rarity;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The service cosmetics.</summary>
    public class CosmeticsService
    {
        private readonly ICaller caller;

        public CosmeticsService(ICaller caller)
        {
            this.caller = caller;
        }

        /// <summary>
        /// Create a cosmetic.
        ///
        /// The id must be new. It cannot be changed later.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: COSMETIC_EXISTS, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INVALID_COSMETIC, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.Cosmetic> CreateCosmetic(Models.CreateCosmetic body, CallOptions options = null)
        {
            return caller.Call<Models.Cosmetic>("cosmetics-create-cosmetic", body: body ?? new Models.CreateCosmetic(), options: options);
        }

        /// <summary>
        /// Equip a cosmetic.
        ///
        /// Puts an item that you own into the slot of its type. The item that was there is taken off.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_OWNED, UNKNOWN_COSMETIC.
        /// </summary>
        public Task<Models.EquippedItems> EquipCosmetic(string cosmeticId, CallOptions options = null)
        {
            return caller.Call<Models.EquippedItems>("cosmetics-equip-cosmetic", path: new System.Collections.Generic.Dictionary<string, object> { { "cosmetic_id", cosmeticId } }, options: options);
        }

        /// <summary>
        /// Get cosmetics by type or id.
        ///
        /// Returns, for a type, all released items of the type, for sale or not, the latest first; for an id, that item.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR, UNKNOWN_COSMETIC.
        /// </summary>
        public Task<JToken> GetByTypeOrId(string typeOrId, CosmeticsGetByTypeOrIdQuery query = null, CallOptions options = null)
        {
            return caller.Call<JToken>("cosmetics-get-by-type-or-id", path: new System.Collections.Generic.Dictionary<string, object> { { "type_or_id", typeOrId } }, query: query, options: options);
        }

        /// <summary>
        /// Get my loadout.
        ///
        /// The item that you wear in each slot.
        ///
        /// Roles: player.
        /// </summary>
        public Task<Models.EquippedItems> GetEquipped(CallOptions options = null)
        {
            return caller.Call<Models.EquippedItems>("cosmetics-get-equipped", options: options);
        }

        /// <summary>
        /// List the catalogue.
        ///
        /// Every item, on sale or not, with the number of its owners. The newest item comes first.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfCosmetic> ListCatalog(CosmeticsListCatalogQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfCosmetic>("cosmetics-list-catalog", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListCatalog, from page to page.</summary>
        public async Task<int> EachListCatalog(Action<Models.Cosmetic> each, CosmeticsListCatalogQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new CosmeticsListCatalogQuery();
            for (var count = 0; ;)
            {
                var page = await ListCatalog(place, options);
                foreach (var item in page.Items)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// List my inventory.
        ///
        /// The items that you own, and whether you wear them; the latest first.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR.
        /// </summary>
        public Task<Models.PageOfInventoryItem> ListMyInventory(CosmeticsListMyInventoryQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfInventoryItem>("cosmetics-list-my-inventory", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListMyInventory, from page to page.</summary>
        public async Task<int> EachListMyInventory(Action<Models.InventoryItem> each, CosmeticsListMyInventoryQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new CosmeticsListMyInventoryQuery();
            for (var count = 0; ;)
            {
                var page = await ListMyInventory(place, options);
                foreach (var item in page.Items)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// List the shop.
        ///
        /// Items that are for sale now, the latest release first.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR.
        /// </summary>
        public Task<Models.PageOfCatalogItem> ListShop(CosmeticsListShopQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfCatalogItem>("cosmetics-list-shop", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListShop, from page to page.</summary>
        public async Task<int> EachListShop(Action<Models.CatalogItem> each, CosmeticsListShopQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new CosmeticsListShopQuery();
            for (var count = 0; ;)
            {
                var page = await ListShop(place, options);
                foreach (var item in page.Items)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// Buy a cosmetic.
        ///
        /// Pays the price from your wallet and adds the item to your inventory. A second purchase of the same item is refused
        /// and costs nothing.
        ///
        /// Roles: player.
        ///
        /// Errors: ALREADY_OWNED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_FUNDS, INVENTORY_FULL, NOT_FOR_SALE, PRICE_CHANGED, UNKNOWN_COSMETIC.
        /// </summary>
        public Task<Models.PurchasedItem> PurchaseCosmetic(string cosmeticId, Models.Purchase body = null, CallOptions options = null)
        {
            return caller.Call<Models.PurchasedItem>("cosmetics-purchase-cosmetic", path: new System.Collections.Generic.Dictionary<string, object> { { "cosmetic_id", cosmeticId } }, body: body ?? new Models.Purchase(), options: options);
        }

        /// <summary>
        /// Unequip a cosmetic.
        ///
        /// Empties the slot that the item is in. Nothing changes if the item is not worn.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT.
        /// </summary>
        public Task<Models.EquippedItems> UnequipCosmetic(string cosmeticId, CallOptions options = null)
        {
            return caller.Call<Models.EquippedItems>("cosmetics-unequip-cosmetic", path: new System.Collections.Generic.Dictionary<string, object> { { "cosmetic_id", cosmeticId } }, options: options);
        }

        /// <summary>
        /// Update a cosmetic.
        ///
        /// Changes the fields that are given. `on_sale: false` takes the item off sale; players who own it keep it.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, INVALID_COSMETIC, SECOND_FACTOR_NEEDED, UNKNOWN_COSMETIC.
        /// </summary>
        public Task<Models.Cosmetic> UpdateCosmetic(string cosmeticId, Models.CosmeticChanges body = null, CallOptions options = null)
        {
            return caller.Call<Models.Cosmetic>("cosmetics-update-cosmetic", path: new System.Collections.Generic.Dictionary<string, object> { { "cosmetic_id", cosmeticId } }, body: body ?? new Models.CosmeticChanges(), options: options);
        }
    }
}
