// Generated from openapi.yaml by `make generate`. Do not edit.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Ludus
{
    /// <summary>The query of ExportCatalogue.</summary>
    public class CommerceExportCatalogueQuery
    {
        [JsonProperty("versions")]
        public bool? Versions;
    }

    /// <summary>The query of ImportCatalogue.</summary>
    public class CommerceImportCatalogueQuery
    {
        [JsonProperty("dry_run")]
        public bool? DryRun;

        [JsonProperty("retire_missing")]
        public bool? RetireMissing;
    }

    /// <summary>The query of ListDifferences.</summary>
    public class CommerceListDifferencesQuery
    {
        [JsonProperty("is_open")]
        public bool? IsOpen;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListEntitlements.</summary>
    public class CommerceListEntitlementsQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListMyWalletHistory.</summary>
    public class CommerceListMyWalletHistoryQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListOrders.</summary>
    public class CommerceListOrdersQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListReviews.</summary>
    public class CommerceListReviewsQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListSkus.</summary>
    public class CommerceListSkusQuery
    {
        [JsonProperty("country")]
        public string Country;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of SearchOrders.</summary>
    public class CommerceSearchOrdersQuery
    {
        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("provider")]
        public string Provider;

        [JsonProperty("transaction")]
        public string Transaction;

        [JsonProperty("order_id")]
        public string OrderId;

        [JsonProperty("status")]
        public string Status;

        [JsonProperty("flag")]
        public string Flag;

        [JsonProperty("opened_from")]
        public string OpenedFrom;

        [JsonProperty("opened_before")]
        public string OpenedBefore;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The service commerce.</summary>
    public class CommerceService
    {
        private readonly ICaller caller;

        public CommerceService(ICaller caller)
        {
            this.caller = caller;
        }

        /// <summary>
        /// Close a difference between a purchase and its store.
        ///
        /// Closes a difference: nothing more is to be done about it, and `reason` says why. It opens again when a comparison
        /// finds another difference of the same purchase. Closing it again changes nothing.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UNKNOWN_DIFFERENCE.
        /// </summary>
        public Task<Models.OrderDifference> CloseDifference(string orderId, Models.CloseDifference body, CallOptions options = null)
        {
            return caller.Call<Models.OrderDifference>("commerce-close-difference", path: new System.Collections.Generic.Dictionary<string, object> { { "order_id", orderId } }, body: body ?? new Models.CloseDifference(), options: options);
        }

        /// <summary>
        /// Open the payment of an entry fee.
        ///
        /// Opens a Stripe payment of a season's entry fee; the client confirms it by `client_secret` within 28 minutes. Called
        /// again, it returns the same payment while that can be paid. You are registered when the payment has succeeded, some
        /// seconds later: `GET /v1/users/me` shows it. A payment that comes after the season's start, a second one, and one of
        /// who does not meet the season's conditions are refunded automatically.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, DEBT_TOO_HIGH, ENTRY_REFUSED, NOT_OFFERED_IN_COUNTRY, NOT_SOLD, NO_ENTRY_FEE, PARTNER_UNAVAILABLE, PAYMENT_DECLINED, PROVIDER_NOT_CONFIGURED, PURCHASE_LIMIT_REACHED, UNKNOWN_SKU.
        /// </summary>
        public Task<Models.Checkout> CreateEntryFee(Models.CreateEntryFee body, CallOptions options = null)
        {
            return caller.Call<Models.Checkout>("commerce-create-entry-fee", body: body ?? new Models.CreateEntryFee(), options: options);
        }

        /// <summary>
        /// Create a product.
        ///
        /// The id must be new, and so must be the product's ids in the stores: a receipt names only those. Neither can be given
        /// to another product later.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INVALID_SKU, PRODUCT_TAKEN, SECOND_FACTOR_NEEDED, SKU_EXISTS.
        /// </summary>
        public Task<Models.Sku> CreateSku(Models.CreateSku body, CallOptions options = null)
        {
            return caller.Call<Models.Sku>("commerce-create-sku", body: body ?? new Models.CreateSku(), options: options);
        }

        /// <summary>
        /// Credit a player's wallet.
        ///
        /// Adds an amount to the wallet, once for each `fact`. The wallet's history keeps who credited it, and why.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: ALREADY_CREDITED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UNKNOWN_CURRENCY, UNKNOWN_PLAYER, WALLET_FULL, WALLET_MERGED.
        /// </summary>
        public Task<Models.Balances> CreditWallet(string playerId, Models.WalletCredit body, CallOptions options = null)
        {
            return caller.Call<Models.Balances>("commerce-credit-wallet", path: new System.Collections.Generic.Dictionary<string, object> { { "player_id", playerId } }, body: body ?? new Models.WalletCredit(), options: options);
        }

        /// <summary>
        /// Approve or deny a purchase.
        ///
        /// Approves or denies a purchase that waits for a review. If it is approved, its money is taken and it is granted
        /// within moments; if it is denied, the player is not charged. The first decision counts.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NO_REVIEW, SECOND_FACTOR_NEEDED, UNKNOWN_ORDER.
        /// </summary>
        public Task<Models.OrderDetails> DecideReview(string orderId, Models.DecideReview body, CallOptions options = null)
        {
            return caller.Call<Models.OrderDetails>("commerce-decide-review", path: new System.Collections.Generic.Dictionary<string, object> { { "order_id", orderId } }, body: body ?? new Models.DecideReview(), options: options);
        }

        /// <summary>
        /// Export the catalogue.
        ///
        /// All products, retired ones among them, as one file to keep: indented JSON without an envelope, sorted by `sku_id`
        /// and by field, which changes only where a product does. With `versions=false` it has no versions, for a catalogue of
        /// another deployment, or one that always replaces what is there.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.CatalogueFile> ExportCatalogue(CommerceExportCatalogueQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.CatalogueFile>("commerce-export-catalogue", query: query, options: options);
        }

        /// <summary>
        /// Forgive a player's debt.
        ///
        /// Reduces what the player owes of a currency, or ends the debt, once for each `fact`. A debt arises when a purchase is
        /// refunded whose currency was spent already. The wallet's history keeps who forgave it, and why.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: ALREADY_FORGIVEN, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NO_SUCH_DEBT, SECOND_FACTOR_NEEDED, UNKNOWN_PLAYER.
        /// </summary>
        public Task<Models.WalletBalances> ForgiveDebt(string playerId, Models.ForgiveDebt body, CallOptions options = null)
        {
            return caller.Call<Models.WalletBalances>("commerce-forgive-debt", path: new System.Collections.Generic.Dictionary<string, object> { { "player_id", playerId } }, body: body ?? new Models.ForgiveDebt(), options: options);
        }

        /// <summary>
        /// Get my coins and premium currency.
        ///
        /// Your balance of each, in minor units. Use `GET /api/v1/commerce/wallet`, which has every currency and what you owe.
        ///
        /// Roles: player.
        /// </summary>
        [System.Obsolete("See its description.")]
        public Task<Models.Balances> GetMyWallet(CallOptions options = null)
        {
            return caller.Call<Models.Balances>("commerce-get-my-wallet", options: options);
        }

        /// <summary>
        /// Get one of my purchases.
        ///
        /// Returns the purchase's price, items and status. A purchase of another player is unknown.
        ///
        /// Roles: player.
        ///
        /// Errors: UNKNOWN_ORDER.
        /// </summary>
        public Task<Models.OrderView> GetOrder(string orderId, CallOptions options = null)
        {
            return caller.Call<Models.OrderView>("commerce-get-order", path: new System.Collections.Generic.Dictionary<string, object> { { "order_id", orderId } }, options: options);
        }

        /// <summary>
        /// Get a product on sale.
        ///
        /// Returns the product with its items and its price at each store. A product that cannot be bought now is unknown.
        ///
        /// Public: no access token is needed.
        ///
        /// Errors: UNKNOWN_SKU.
        /// </summary>
        public Task<Models.SkuOnSale> GetSku(string skuId, CallOptions options = null)
        {
            return caller.Call<Models.SkuOnSale>("commerce-get-sku", path: new System.Collections.Generic.Dictionary<string, object> { { "sku_id", skuId } }, options: options);
        }

        /// <summary>
        /// Get my wallet.
        ///
        /// Returns what you can spend of each currency and consumable, and what you owe of it, in minor units. A debt arises
        /// when a purchase is refunded whose currency you have spent already; what you get next pays it off first. Give
        /// `payers` to a store with each purchase, so that its receipt is known to be yours.
        ///
        /// Roles: player.
        /// </summary>
        public Task<Models.WalletBalances> GetWallet(CallOptions options = null)
        {
            return caller.Call<Models.WalletBalances>("commerce-get-wallet", options: options);
        }

        /// <summary>
        /// Import a catalogue.
        ///
        /// Creates, changes and retires products until the catalogue is as the file says, and answers what differed, field by
        /// field. With `dry_run=true` nothing is written. Products that the file does not have are left alone, or retired with
        /// `retire_missing=true`; none is deleted.
        ///
        /// All that is wrong with all products is said at once, before anything is written. An entry with a `version` is
        /// refused with `SKU_CHANGED` where the product has another one by now; an entry without replaces what is there. A
        /// product's ids in the stores belong to its SKU for ever.
        ///
        /// Up to 499 products, their new ids in the stores counted too, are changed all at once or not at all. A larger import
        /// is made in several steps; if one of them fails, import the file again: what is done already is no change.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, INVALID_CATALOGUE, PRODUCT_TAKEN, SECOND_FACTOR_NEEDED, SKU_CHANGED, SKU_EXISTS.
        /// </summary>
        public Task<Models.CatalogueChanges> ImportCatalogue(Models.CatalogueFileInput body, CommerceImportCatalogueQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.CatalogueChanges>("commerce-import-catalogue", query: query, body: body ?? new Models.CatalogueFileInput(), options: options);
        }

        /// <summary>
        /// List differences between purchases and their stores.
        ///
        /// Each purchase is compared with what its store says when it is 1, 7, 30 and 90 days old. What is safe is mended by
        /// itself: what is paid is granted, what is refunded is taken back. What a person has to look at is listed here, the
        /// latest first, until a comparison finds it gone; `is_open=false` lists those.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfOrderDifference> ListDifferences(CommerceListDifferencesQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfOrderDifference>("commerce-list-differences", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListDifferences, from page to page.</summary>
        public async Task<int> EachListDifferences(Action<Models.OrderDifference> each, CommerceListDifferencesQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new CommerceListDifferencesQuery();
            for (var count = 0; ;)
            {
                var page = await ListDifferences(place, options);
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
        /// List my entitlements.
        ///
        /// Everything durable that you own by a purchase, what has ended (its `status` is `expired`), and what was taken back
        /// (`revoked`); the latest first. Amounts of currencies are in the wallet.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR.
        /// </summary>
        public Task<Models.PageOfEntitlementView> ListEntitlements(CommerceListEntitlementsQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfEntitlementView>("commerce-list-entitlements", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListEntitlements, from page to page.</summary>
        public async Task<int> EachListEntitlements(Action<Models.EntitlementView> each, CommerceListEntitlementsQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new CommerceListEntitlementsQuery();
            for (var count = 0; ;)
            {
                var page = await ListEntitlements(place, options);
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
        /// List my debts.
        ///
        /// Returns what you owe of each currency: how much, since when, which purchases made it, and how much was paid off. A
        /// debt arises when a purchase is refunded whose currency you have spent already. Whatever you get of the currency pays
        /// it off first. Play never stops; a game may stop further purchases (`purchases_stop`).
        ///
        /// Roles: player.
        /// </summary>
        public Task<Models.Debts> ListMyDebts(CallOptions options = null)
        {
            return caller.Call<Models.Debts>("commerce-list-my-debts", options: options);
        }

        /// <summary>
        /// List my wallet's history.
        ///
        /// Each credit and debit, the latest first.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR.
        /// </summary>
        public Task<Models.PageOfWalletHistoryEntry> ListMyWalletHistory(CommerceListMyWalletHistoryQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfWalletHistoryEntry>("commerce-list-my-wallet-history", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListMyWalletHistory, from page to page.</summary>
        public async Task<int> EachListMyWalletHistory(Action<Models.WalletHistoryEntry> each, CommerceListMyWalletHistoryQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new CommerceListMyWalletHistoryQuery();
            for (var count = 0; ;)
            {
                var page = await ListMyWalletHistory(place, options);
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
        /// List my purchases.
        ///
        /// Each purchase for money, refunds among them, the latest first.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR.
        /// </summary>
        public Task<Models.PageOfOrderView> ListOrders(CommerceListOrdersQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfOrderView>("commerce-list-orders", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListOrders, from page to page.</summary>
        public async Task<int> EachListOrders(Action<Models.OrderView> each, CommerceListOrdersQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new CommerceListOrdersQuery();
            for (var count = 0; ;)
            {
                var page = await ListOrders(place, options);
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
        /// List purchases that wait for a review.
        ///
        /// Returns purchases whose players have agreed to pay and whose money is not taken yet, the oldest first.
        /// `review.reasons` says why a person should look. A purchase is approved or denied automatically at `review.until`:
        /// 24 hours after its player agreed to pay, much sooner with Steam, which does not wait.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfOrderDetails> ListReviews(CommerceListReviewsQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfOrderDetails>("commerce-list-reviews", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListReviews, from page to page.</summary>
        public async Task<int> EachListReviews(Action<Models.OrderDetails> each, CommerceListReviewsQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new CommerceListReviewsQuery();
            for (var count = 0; ;)
            {
                var page = await ListReviews(place, options);
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
        /// List the products on sale.
        ///
        /// Returns each product that can be bought for money now, with its items and its price at each store; the newest comes
        /// first. With `country` (ISO 3166-1, two letters), the list has only those that are offered there, as the `countries`
        /// of each say. A page may have fewer items than `limit`; `next_cursor` says whether there are more.
        ///
        /// Public: no access token is needed.
        ///
        /// Errors: INVALID_CURSOR.
        /// </summary>
        public Task<Models.PageOfSkuOnSale> ListSkus(CommerceListSkusQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfSkuOnSale>("commerce-list-skus", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListSkus, from page to page.</summary>
        public async Task<int> EachListSkus(Action<Models.SkuOnSale> each, CommerceListSkusQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new CommerceListSkusQuery();
            for (var count = 0; ;)
            {
                var page = await ListSkus(place, options);
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
        /// Open a purchase.
        ///
        /// Opens a payment of a product at its price now. With Stripe, the client confirms it by `client_secret`. With Steam,
        /// the player's linked account pays: the player agrees in the overlay, or in the browser at `url`; the currency is that
        /// of the account's wallet, where the product has a price in it. Then show `transaction` to `verify-receipt`, which
        /// with Steam takes the money. Send an `Idempotency-Key`: with the same key, the same purchase is opened.
        ///
        /// A product may be limited to some purchases a player: one that is open and not paid counts for 30 minutes
        /// (`details.open_orders` names those), a refunded one does not. With Stripe, it can be paid for 28 minutes, and one
        /// without limits for a week. A product
        /// that is offered in some countries only needs the country of the player's profile.
        ///
        /// Roles: player.
        ///
        /// Errors: ACCOUNT_NOT_LINKED, CSRF_REJECTED, DEBT_TOO_HIGH, NOT_OFFERED_IN_COUNTRY, NOT_SOLD, NO_CHECKOUT, OFFER_CHANGED, PARTNER_UNAVAILABLE, PAYMENT_DECLINED, PROVIDER_NOT_CONFIGURED, PURCHASE_LIMIT_REACHED, UNKNOWN_SKU.
        /// </summary>
        public Task<Models.Checkout> OpenCheckout(Models.OpenCheckout body, CallOptions options = null)
        {
            return caller.Call<Models.Checkout>("commerce-open-checkout", body: body ?? new Models.OpenCheckout(), options: options);
        }

        /// <summary>
        /// Open the receipt of a purchase.
        ///
        /// Returns what the store said of the purchase when it was granted, as evidence in a dispute. The receipt is kept
        /// encrypted and never changes. The audit trail records who has opened it.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: RECEIPT_UNREADABLE, SECOND_FACTOR_NEEDED, UNKNOWN_RECEIPT.
        /// </summary>
        public Task<Models.OrderReceipt> OpenReceipt(string orderId, CallOptions options = null)
        {
            return caller.Call<Models.OrderReceipt>("commerce-open-receipt", path: new System.Collections.Generic.Dictionary<string, object> { { "order_id", orderId } }, options: options);
        }

        /// <summary>
        /// Refund a purchase, whole or in part.
        ///
        /// The provider gives the payer all the money back that is left, and what the purchase gave is taken back: things leave
        /// the player's possession, amounts leave the wallet, and what was spent of them becomes debt. With `dry_run`, nothing
        /// changes: the answer says what would be taken. A purchase that is refunded already stays as it is.
        ///
        /// With an `amount`, only that is given back, and the same share of the amounts of currencies is taken, rounded down;
        /// things stay with the player until the rest is given back, too. The purchase is `partially_refunded` then, and more
        /// can be given back. Stripe gives back parts (else `PART_NOT_REFUNDABLE`). Two requests with an `amount` are two
        /// parts: send the `refunded_amount` that you saw, or an Idempotency-Key, so that a repeated press is one.
        ///
        /// When the provider does not answer (`PARTNER_UNAVAILABLE`), the refund is kept and carried out by itself within
        /// hours; asking again does it at once, and never twice. An order whose `refund_due` is true waits for its provider.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, NOTHING_TO_REFUND, PARTNER_UNAVAILABLE, PART_NOT_REFUNDABLE, PROVIDER_NOT_CONFIGURED, REFUNDED_MEANWHILE, REFUND_NOT_OFFERED, REFUND_REFUSED, SECOND_FACTOR_NEEDED, UNKNOWN_ORDER, UNKNOWN_TRANSACTION.
        /// </summary>
        public Task<Models.OrderRefund> RefundOrder(string orderId, Models.AskRefund body, CallOptions options = null)
        {
            return caller.Call<Models.OrderRefund>("commerce-refund-order", path: new System.Collections.Generic.Dictionary<string, object> { { "order_id", orderId } }, body: body ?? new Models.AskRefund(), options: options);
        }

        /// <summary>
        /// Restore an entitlement.
        ///
        /// Gives the player again what was revoked by hand or by a ban. Of what ends, the time is given that was left when it
        /// was revoked. A purchase whose money was given back is not restored.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, ENTITLEMENT_NOT_RESTORABLE, ENTITLEMENT_NOT_REVOKED, IDEMPOTENCY_CONFLICT, PURCHASE_REFUNDED, SECOND_FACTOR_NEEDED, UNKNOWN_ENTITLEMENT, UNKNOWN_ORDER.
        /// </summary>
        public Task<Models.EntitlementDetails> RestoreEntitlement(string orderId, long place, Models.ChangeEntitlement body, CallOptions options = null)
        {
            return caller.Call<Models.EntitlementDetails>("commerce-restore-entitlement", path: new System.Collections.Generic.Dictionary<string, object> { { "order_id", orderId }, { "place", place } }, body: body ?? new Models.ChangeEntitlement(), options: options);
        }

        /// <summary>
        /// Revoke an entitlement.
        ///
        /// Takes a thing that a purchase gave out of the player's possession, and off, if it is worn; no money is given back.
        /// What another purchase paid for, too, stays by that one. A reversed refund does not give it again: `restore` does.
        /// The same again changes nothing. Amounts of currencies are no entitlements.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, ENTITLEMENT_NOT_ACTIVE, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UNKNOWN_ENTITLEMENT, UNKNOWN_ORDER.
        /// </summary>
        public Task<Models.EntitlementDetails> RevokeEntitlement(string orderId, long place, Models.ChangeEntitlement body, CallOptions options = null)
        {
            return caller.Call<Models.EntitlementDetails>("commerce-revoke-entitlement", path: new System.Collections.Generic.Dictionary<string, object> { { "order_id", orderId }, { "place", place } }, body: body ?? new Models.ChangeEntitlement(), options: options);
        }

        /// <summary>
        /// Look orders up.
        ///
        /// Returns purchases for money, the latest first. The list can be narrowed to a player (with the accounts that were
        /// merged into this one), a provider, a provider's transaction, an order, a status, a flag, and the time when they were
        /// opened.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfOrderDetails> SearchOrders(CommerceSearchOrdersQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfOrderDetails>("commerce-search-orders", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of SearchOrders, from page to page.</summary>
        public async Task<int> EachSearchOrders(Action<Models.OrderDetails> each, CommerceSearchOrdersQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new CommerceSearchOrdersQuery();
            for (var count = 0; ;)
            {
                var page = await SearchOrders(place, options);
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
        /// Spend a currency or a consumable.
        ///
        /// Takes an amount out of your wallet. Send an `Idempotency-Key`, and send the request again with the same key when its
        /// answer was lost: it is spent once.
        ///
        /// Roles: player.
        ///
        /// Errors: ALREADY_SPENT, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_FUNDS, UNKNOWN_CURRENCY.
        /// </summary>
        public Task<Models.Spent> SpendFromWallet(Models.SpendCurrency body, CallOptions options = null)
        {
            return caller.Call<Models.Spent>("commerce-spend-from-wallet", body: body ?? new Models.SpendCurrency(), options: options);
        }

        /// <summary>
        /// Update or retire a product.
        ///
        /// Replaces the whole product. Send the `version` that you read. `is_active: false` retires it: it is sold no more, but
        /// what was bought keeps what it gave, and receipts that come late still count.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, INVALID_SKU, PRODUCT_TAKEN, SECOND_FACTOR_NEEDED, SKU_CHANGED, UNKNOWN_SKU.
        /// </summary>
        public Task<Models.Sku> UpdateSku(string skuId, Models.UpdateSku body, CallOptions options = null)
        {
            return caller.Call<Models.Sku>("commerce-update-sku", path: new System.Collections.Generic.Dictionary<string, object> { { "sku_id", skuId } }, body: body ?? new Models.UpdateSku(), options: options);
        }

        /// <summary>
        /// Verify a purchase.
        ///
        /// Asks the store whether the purchase is paid, and grants what it is for, once, however often and from however many
        /// devices it is shown. A purchase that was granted before is answered with its order.
        ///
        /// Google Play: show the purchase token, and give `payers.google` of your wallet to `setObfuscatedAccountId` with each
        /// purchase; one without it is refused. The server consumes or acknowledges the purchase when it is granted, so a
        /// client need not. A purchase that is pending is a 409: show it again when it is paid.
        ///
        /// Epic: show the entitlement's id. It is looked for among those of the Epic account that is linked to the player. The
        /// server redeems what is used up when it is granted; a client must not.
        ///
        /// Steam: show the order id of `checkout` when the player has agreed; this takes the money. A 409 says that the player
        /// has not agreed yet, or has refused; a 402 that Steam does not take the money, and `details.reason` says why. After
        /// any other error, show it again: the money is taken once.
        ///
        /// A purchase by Steam or Stripe may wait for a review (`IN_REVIEW`) before its money is taken: its order is
        /// `in_review` until then, and is granted by itself when it is approved.
        ///
        /// A product may be limited. Where others have taken the place of a purchase that was opened long ago, its money is not
        /// taken: a 402, and `details.reason` is `limit_reached`.
        ///
        /// Roles: player.
        ///
        /// Errors: ACCOUNT_NOT_LINKED, CSRF_REJECTED, IN_REVIEW, NOT_PAID, PARTNER_UNAVAILABLE, PAYMENT_DECLINED, PRODUCT_UNKNOWN, PROVIDER_NOT_CONFIGURED, RECEIPT_OF_ANOTHER_PLAYER, SANDBOX_PURCHASE, UNKNOWN_TRANSACTION.
        /// </summary>
        public Task<Models.OrderView> VerifyReceipt(Models.VerifyReceipt body, CallOptions options = null)
        {
            return caller.Call<Models.OrderView>("commerce-verify-receipt", body: body ?? new Models.VerifyReceipt(), options: options);
        }
    }
}
