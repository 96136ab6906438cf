// Code generated from openapi.yaml by `make generate`. DO NOT EDIT.

package api

import (
	"context"
	"time"
)

// CommerceService is the service `commerce`.
type CommerceService struct{ caller Caller }

// CommerceExportCatalogueQuery is the query of ExportCatalogue.
type CommerceExportCatalogueQuery struct {
	Versions *bool `json:"versions,omitempty"`
}

// CommerceImportCatalogueQuery is the query of ImportCatalogue.
type CommerceImportCatalogueQuery struct {
	DryRun        *bool `json:"dry_run,omitempty"`
	RetireMissing *bool `json:"retire_missing,omitempty"`
}

// CommerceListDifferencesQuery is the query of ListDifferences.
type CommerceListDifferencesQuery struct {
	IsOpen *bool  `json:"is_open,omitempty"`
	Limit  *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// CommerceListEntitlementsQuery is the query of ListEntitlements.
type CommerceListEntitlementsQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// CommerceListMyWalletHistoryQuery is the query of ListMyWalletHistory.
type CommerceListMyWalletHistoryQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// CommerceListOrdersQuery is the query of ListOrders.
type CommerceListOrdersQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// CommerceListReviewsQuery is the query of ListReviews.
type CommerceListReviewsQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// CommerceListSkusQuery is the query of ListSkus.
type CommerceListSkusQuery struct {
	Country *string `json:"country,omitempty"`
	Limit   *int64  `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// CommerceSearchOrdersQuery is the query of SearchOrders.
type CommerceSearchOrdersQuery struct {
	PlayerID     *string          `json:"player_id,omitempty"`
	Provider     *PaymentProvider `json:"provider,omitempty"`
	Transaction  *string          `json:"transaction,omitempty"`
	OrderID      *string          `json:"order_id,omitempty"`
	Status       *OrderStatus     `json:"status,omitempty"`
	Flag         *string          `json:"flag,omitempty"`
	OpenedFrom   *time.Time       `json:"opened_from,omitempty"`
	OpenedBefore *time.Time       `json:"opened_before,omitempty"`
	Limit        *int64           `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// CloseDifference: Close a difference between a purchase and its store.
//
// Closes a difference: nothing more is to be done about it, and `reason` says why. It opens again when a comparison
// finds another difference of the same purchase. Closing it again changes nothing.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UNKNOWN_DIFFERENCE.
func (s *CommerceService) CloseDifference(ctx context.Context, orderID string, body CloseDifference, options ...Option) (*OrderDifference, error) {
	var answer OrderDifference
	err := s.caller.Call(ctx, "commerce-close-difference", Given{Path: map[string]any{"order_id": orderID}, Body: body}, &answer, options...)
	return &answer, err
}

// CreateEntryFee: Open the payment of an entry fee.
//
// Opens a Stripe payment of a season's entry fee; the client confirms it by `client_secret` within 28 minutes. Called
// again, it returns the same payment while that can be paid. You are registered when the payment has succeeded, some
// seconds later: `GET /v1/users/me` shows it. A payment that comes after the season's start, a second one, and one of
// who does not meet the season's conditions are refunded automatically.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, DEBT_TOO_HIGH, ENTRY_REFUSED, NOT_OFFERED_IN_COUNTRY, NOT_SOLD, NO_ENTRY_FEE, PARTNER_UNAVAILABLE, PAYMENT_DECLINED, PROVIDER_NOT_CONFIGURED, PURCHASE_LIMIT_REACHED, UNKNOWN_SKU.
func (s *CommerceService) CreateEntryFee(ctx context.Context, body CreateEntryFee, options ...Option) (*Checkout, error) {
	var answer Checkout
	err := s.caller.Call(ctx, "commerce-create-entry-fee", Given{Body: body}, &answer, options...)
	return &answer, err
}

// CreateSKU: Create a product.
//
// The id must be new, and so must be the product's ids in the stores: a receipt names only those. Neither can be given
// to another product later.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INVALID_SKU, PRODUCT_TAKEN, SECOND_FACTOR_NEEDED, SKU_EXISTS.
func (s *CommerceService) CreateSKU(ctx context.Context, body CreateSku, options ...Option) (*Sku, error) {
	var answer Sku
	err := s.caller.Call(ctx, "commerce-create-sku", Given{Body: body}, &answer, options...)
	return &answer, err
}

// CreditWallet: Credit a player's wallet.
//
// Adds an amount to the wallet, once for each `fact`. The wallet's history keeps who credited it, and why.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: ALREADY_CREDITED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UNKNOWN_CURRENCY, UNKNOWN_PLAYER, WALLET_FULL, WALLET_MERGED.
func (s *CommerceService) CreditWallet(ctx context.Context, playerID string, body WalletCredit, options ...Option) (*Balances, error) {
	var answer Balances
	err := s.caller.Call(ctx, "commerce-credit-wallet", Given{Path: map[string]any{"player_id": playerID}, Body: body}, &answer, options...)
	return &answer, err
}

// DecideReview: Approve or deny a purchase.
//
// Approves or denies a purchase that waits for a review. If it is approved, its money is taken and it is granted
// within moments; if it is denied, the player is not charged. The first decision counts.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NO_REVIEW, SECOND_FACTOR_NEEDED, UNKNOWN_ORDER.
func (s *CommerceService) DecideReview(ctx context.Context, orderID string, body DecideReview, options ...Option) (*OrderDetails, error) {
	var answer OrderDetails
	err := s.caller.Call(ctx, "commerce-decide-review", Given{Path: map[string]any{"order_id": orderID}, Body: body}, &answer, options...)
	return &answer, err
}

// ExportCatalogue: Export the catalogue.
//
// All products, retired ones among them, as one file to keep: indented JSON without an envelope, sorted by `sku_id`
// and by field, which changes only where a product does. With `versions=false` it has no versions, for a catalogue of
// another deployment, or one that always replaces what is there.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: SECOND_FACTOR_NEEDED.
func (s *CommerceService) ExportCatalogue(ctx context.Context, query *CommerceExportCatalogueQuery, options ...Option) (*CatalogueFile, error) {
	var answer CatalogueFile
	err := s.caller.Call(ctx, "commerce-export-catalogue", Given{Query: query}, &answer, options...)
	return &answer, err
}

// ForgiveDebt: Forgive a player's debt.
//
// Reduces what the player owes of a currency, or ends the debt, once for each `fact`. A debt arises when a purchase is
// refunded whose currency was spent already. The wallet's history keeps who forgave it, and why.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: ALREADY_FORGIVEN, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NO_SUCH_DEBT, SECOND_FACTOR_NEEDED, UNKNOWN_PLAYER.
func (s *CommerceService) ForgiveDebt(ctx context.Context, playerID string, body ForgiveDebt, options ...Option) (*WalletBalances, error) {
	var answer WalletBalances
	err := s.caller.Call(ctx, "commerce-forgive-debt", Given{Path: map[string]any{"player_id": playerID}, Body: body}, &answer, options...)
	return &answer, err
}

// GetMyWallet: Get my coins and premium currency.
//
// Your balance of each, in minor units. Use `GET /api/v1/commerce/wallet`, which has every currency and what you owe.
//
// Roles: player.
//
// Deprecated: see its description.
func (s *CommerceService) GetMyWallet(ctx context.Context, options ...Option) (*Balances, error) {
	var answer Balances
	err := s.caller.Call(ctx, "commerce-get-my-wallet", Given{}, &answer, options...)
	return &answer, err
}

// GetOrder: Get one of my purchases.
//
// Returns the purchase's price, items and status. A purchase of another player is unknown.
//
// Roles: player.
//
// Errors: UNKNOWN_ORDER.
func (s *CommerceService) GetOrder(ctx context.Context, orderID string, options ...Option) (*OrderView, error) {
	var answer OrderView
	err := s.caller.Call(ctx, "commerce-get-order", Given{Path: map[string]any{"order_id": orderID}}, &answer, options...)
	return &answer, err
}

// GetSKU: Get a product on sale.
//
// Returns the product with its items and its price at each store. A product that cannot be bought now is unknown.
//
// Public: no access token is needed.
//
// Errors: UNKNOWN_SKU.
func (s *CommerceService) GetSKU(ctx context.Context, skuID string, options ...Option) (*SkuOnSale, error) {
	var answer SkuOnSale
	err := s.caller.Call(ctx, "commerce-get-sku", Given{Path: map[string]any{"sku_id": skuID}}, &answer, options...)
	return &answer, err
}

// GetWallet: Get my wallet.
//
// Returns what you can spend of each currency and consumable, and what you owe of it, in minor units. A debt arises
// when a purchase is refunded whose currency you have spent already; what you get next pays it off first. Give
// `payers` to a store with each purchase, so that its receipt is known to be yours.
//
// Roles: player.
func (s *CommerceService) GetWallet(ctx context.Context, options ...Option) (*WalletBalances, error) {
	var answer WalletBalances
	err := s.caller.Call(ctx, "commerce-get-wallet", Given{}, &answer, options...)
	return &answer, err
}

// ImportCatalogue: Import a catalogue.
//
// Creates, changes and retires products until the catalogue is as the file says, and answers what differed, field by
// field. With `dry_run=true` nothing is written. Products that the file does not have are left alone, or retired with
// `retire_missing=true`; none is deleted.
//
// All that is wrong with all products is said at once, before anything is written. An entry with a `version` is
// refused with `SKU_CHANGED` where the product has another one by now; an entry without replaces what is there. A
// product's ids in the stores belong to its SKU for ever.
//
// Up to 499 products, their new ids in the stores counted too, are changed all at once or not at all. A larger import
// is made in several steps; if one of them fails, import the file again: what is done already is no change.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, INVALID_CATALOGUE, PRODUCT_TAKEN, SECOND_FACTOR_NEEDED, SKU_CHANGED, SKU_EXISTS.
func (s *CommerceService) ImportCatalogue(ctx context.Context, body CatalogueFileInput, query *CommerceImportCatalogueQuery, options ...Option) (*CatalogueChanges, error) {
	var answer CatalogueChanges
	err := s.caller.Call(ctx, "commerce-import-catalogue", Given{Query: query, Body: body}, &answer, options...)
	return &answer, err
}

// ListDifferences: List differences between purchases and their stores.
//
// Each purchase is compared with what its store says when it is 1, 7, 30 and 90 days old. What is safe is mended by
// itself: what is paid is granted, what is refunded is taken back. What a person has to look at is listed here, the
// latest first, until a comparison finds it gone; `is_open=false` lists those.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *CommerceService) ListDifferences(ctx context.Context, query *CommerceListDifferencesQuery, options ...Option) (*PageOfOrderDifference, error) {
	var answer PageOfOrderDifference
	err := s.caller.Call(ctx, "commerce-list-differences", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListDifferences calls each with every item of ListDifferences, from page to page, until it returns an error.
func (s *CommerceService) EachListDifferences(ctx context.Context, query *CommerceListDifferencesQuery, each func(OrderDifference) error, options ...Option) error {
	var place CommerceListDifferencesQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListDifferences(ctx, &place, options...)
		if err != nil {
			return err
		}
		for _, item := range page.Items {
			if err := each(item); err != nil {
				return err
			}
		}
		if page.NextCursor == nil {
			return nil
		}
		place.Cursor = page.NextCursor
	}
}

// ListEntitlements: List my entitlements.
//
// Everything durable that you own by a purchase, what has ended (its `status` is `expired`), and what was taken back
// (`revoked`); the latest first. Amounts of currencies are in the wallet.
//
// Roles: player.
//
// Errors: INVALID_CURSOR.
func (s *CommerceService) ListEntitlements(ctx context.Context, query *CommerceListEntitlementsQuery, options ...Option) (*PageOfEntitlementView, error) {
	var answer PageOfEntitlementView
	err := s.caller.Call(ctx, "commerce-list-entitlements", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListEntitlements calls each with every item of ListEntitlements, from page to page, until it returns an error.
func (s *CommerceService) EachListEntitlements(ctx context.Context, query *CommerceListEntitlementsQuery, each func(EntitlementView) error, options ...Option) error {
	var place CommerceListEntitlementsQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListEntitlements(ctx, &place, options...)
		if err != nil {
			return err
		}
		for _, item := range page.Items {
			if err := each(item); err != nil {
				return err
			}
		}
		if page.NextCursor == nil {
			return nil
		}
		place.Cursor = page.NextCursor
	}
}

// ListMyDebts: List my debts.
//
// Returns what you owe of each currency: how much, since when, which purchases made it, and how much was paid off. A
// debt arises when a purchase is refunded whose currency you have spent already. Whatever you get of the currency pays
// it off first. Play never stops; a game may stop further purchases (`purchases_stop`).
//
// Roles: player.
func (s *CommerceService) ListMyDebts(ctx context.Context, options ...Option) (*Debts, error) {
	var answer Debts
	err := s.caller.Call(ctx, "commerce-list-my-debts", Given{}, &answer, options...)
	return &answer, err
}

// ListMyWalletHistory: List my wallet's history.
//
// Each credit and debit, the latest first.
//
// Roles: player.
//
// Errors: INVALID_CURSOR.
func (s *CommerceService) ListMyWalletHistory(ctx context.Context, query *CommerceListMyWalletHistoryQuery, options ...Option) (*PageOfWalletHistoryEntry, error) {
	var answer PageOfWalletHistoryEntry
	err := s.caller.Call(ctx, "commerce-list-my-wallet-history", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListMyWalletHistory calls each with every item of ListMyWalletHistory, from page to page, until it returns an error.
func (s *CommerceService) EachListMyWalletHistory(ctx context.Context, query *CommerceListMyWalletHistoryQuery, each func(WalletHistoryEntry) error, options ...Option) error {
	var place CommerceListMyWalletHistoryQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListMyWalletHistory(ctx, &place, options...)
		if err != nil {
			return err
		}
		for _, item := range page.Items {
			if err := each(item); err != nil {
				return err
			}
		}
		if page.NextCursor == nil {
			return nil
		}
		place.Cursor = page.NextCursor
	}
}

// ListOrders: List my purchases.
//
// Each purchase for money, refunds among them, the latest first.
//
// Roles: player.
//
// Errors: INVALID_CURSOR.
func (s *CommerceService) ListOrders(ctx context.Context, query *CommerceListOrdersQuery, options ...Option) (*PageOfOrderView, error) {
	var answer PageOfOrderView
	err := s.caller.Call(ctx, "commerce-list-orders", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListOrders calls each with every item of ListOrders, from page to page, until it returns an error.
func (s *CommerceService) EachListOrders(ctx context.Context, query *CommerceListOrdersQuery, each func(OrderView) error, options ...Option) error {
	var place CommerceListOrdersQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListOrders(ctx, &place, options...)
		if err != nil {
			return err
		}
		for _, item := range page.Items {
			if err := each(item); err != nil {
				return err
			}
		}
		if page.NextCursor == nil {
			return nil
		}
		place.Cursor = page.NextCursor
	}
}

// ListReviews: List purchases that wait for a review.
//
// Returns purchases whose players have agreed to pay and whose money is not taken yet, the oldest first.
// `review.reasons` says why a person should look. A purchase is approved or denied automatically at `review.until`:
// 24 hours after its player agreed to pay, much sooner with Steam, which does not wait.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *CommerceService) ListReviews(ctx context.Context, query *CommerceListReviewsQuery, options ...Option) (*PageOfOrderDetails, error) {
	var answer PageOfOrderDetails
	err := s.caller.Call(ctx, "commerce-list-reviews", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListReviews calls each with every item of ListReviews, from page to page, until it returns an error.
func (s *CommerceService) EachListReviews(ctx context.Context, query *CommerceListReviewsQuery, each func(OrderDetails) error, options ...Option) error {
	var place CommerceListReviewsQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListReviews(ctx, &place, options...)
		if err != nil {
			return err
		}
		for _, item := range page.Items {
			if err := each(item); err != nil {
				return err
			}
		}
		if page.NextCursor == nil {
			return nil
		}
		place.Cursor = page.NextCursor
	}
}

// ListSkus: List the products on sale.
//
// Returns each product that can be bought for money now, with its items and its price at each store; the newest comes
// first. With `country` (ISO 3166-1, two letters), the list has only those that are offered there, as the `countries`
// of each say. A page may have fewer items than `limit`; `next_cursor` says whether there are more.
//
// Public: no access token is needed.
//
// Errors: INVALID_CURSOR.
func (s *CommerceService) ListSkus(ctx context.Context, query *CommerceListSkusQuery, options ...Option) (*PageOfSkuOnSale, error) {
	var answer PageOfSkuOnSale
	err := s.caller.Call(ctx, "commerce-list-skus", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListSkus calls each with every item of ListSkus, from page to page, until it returns an error.
func (s *CommerceService) EachListSkus(ctx context.Context, query *CommerceListSkusQuery, each func(SkuOnSale) error, options ...Option) error {
	var place CommerceListSkusQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListSkus(ctx, &place, options...)
		if err != nil {
			return err
		}
		for _, item := range page.Items {
			if err := each(item); err != nil {
				return err
			}
		}
		if page.NextCursor == nil {
			return nil
		}
		place.Cursor = page.NextCursor
	}
}

// OpenCheckout: Open a purchase.
//
// Opens a payment of a product at its price now. With Stripe, the client confirms it by `client_secret`. With Steam,
// the player's linked account pays: the player agrees in the overlay, or in the browser at `url`; the currency is that
// of the account's wallet, where the product has a price in it. Then show `transaction` to `verify-receipt`, which
// with Steam takes the money. Send an `Idempotency-Key`: with the same key, the same purchase is opened.
//
// A product may be limited to some purchases a player: one that is open and not paid counts for 30 minutes
// (`details.open_orders` names those), a refunded one does not. With Stripe, it can be paid for 28 minutes, and one
// without limits for a week. A product
// that is offered in some countries only needs the country of the player's profile.
//
// Roles: player.
//
// Errors: ACCOUNT_NOT_LINKED, CSRF_REJECTED, DEBT_TOO_HIGH, NOT_OFFERED_IN_COUNTRY, NOT_SOLD, NO_CHECKOUT, OFFER_CHANGED, PARTNER_UNAVAILABLE, PAYMENT_DECLINED, PROVIDER_NOT_CONFIGURED, PURCHASE_LIMIT_REACHED, UNKNOWN_SKU.
func (s *CommerceService) OpenCheckout(ctx context.Context, body OpenCheckout, options ...Option) (*Checkout, error) {
	var answer Checkout
	err := s.caller.Call(ctx, "commerce-open-checkout", Given{Body: body}, &answer, options...)
	return &answer, err
}

// OpenReceipt: Open the receipt of a purchase.
//
// Returns what the store said of the purchase when it was granted, as evidence in a dispute. The receipt is kept
// encrypted and never changes. The audit trail records who has opened it.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: RECEIPT_UNREADABLE, SECOND_FACTOR_NEEDED, UNKNOWN_RECEIPT.
func (s *CommerceService) OpenReceipt(ctx context.Context, orderID string, options ...Option) (*OrderReceipt, error) {
	var answer OrderReceipt
	err := s.caller.Call(ctx, "commerce-open-receipt", Given{Path: map[string]any{"order_id": orderID}}, &answer, options...)
	return &answer, err
}

// RefundOrder: Refund a purchase, whole or in part.
//
// The provider gives the payer all the money back that is left, and what the purchase gave is taken back: things leave
// the player's possession, amounts leave the wallet, and what was spent of them becomes debt. With `dry_run`, nothing
// changes: the answer says what would be taken. A purchase that is refunded already stays as it is.
//
// With an `amount`, only that is given back, and the same share of the amounts of currencies is taken, rounded down;
// things stay with the player until the rest is given back, too. The purchase is `partially_refunded` then, and more
// can be given back. Stripe gives back parts (else `PART_NOT_REFUNDABLE`). Two requests with an `amount` are two
// parts: send the `refunded_amount` that you saw, or an Idempotency-Key, so that a repeated press is one.
//
// When the provider does not answer (`PARTNER_UNAVAILABLE`), the refund is kept and carried out by itself within
// hours; asking again does it at once, and never twice. An order whose `refund_due` is true waits for its provider.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, NOTHING_TO_REFUND, PARTNER_UNAVAILABLE, PART_NOT_REFUNDABLE, PROVIDER_NOT_CONFIGURED, REFUNDED_MEANWHILE, REFUND_NOT_OFFERED, REFUND_REFUSED, SECOND_FACTOR_NEEDED, UNKNOWN_ORDER, UNKNOWN_TRANSACTION.
func (s *CommerceService) RefundOrder(ctx context.Context, orderID string, body AskRefund, options ...Option) (*OrderRefund, error) {
	var answer OrderRefund
	err := s.caller.Call(ctx, "commerce-refund-order", Given{Path: map[string]any{"order_id": orderID}, Body: body}, &answer, options...)
	return &answer, err
}

// RestoreEntitlement: Restore an entitlement.
//
// Gives the player again what was revoked by hand or by a ban. Of what ends, the time is given that was left when it
// was revoked. A purchase whose money was given back is not restored.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, ENTITLEMENT_NOT_RESTORABLE, ENTITLEMENT_NOT_REVOKED, IDEMPOTENCY_CONFLICT, PURCHASE_REFUNDED, SECOND_FACTOR_NEEDED, UNKNOWN_ENTITLEMENT, UNKNOWN_ORDER.
func (s *CommerceService) RestoreEntitlement(ctx context.Context, orderID string, place int64, body ChangeEntitlement, options ...Option) (*EntitlementDetails, error) {
	var answer EntitlementDetails
	err := s.caller.Call(ctx, "commerce-restore-entitlement", Given{Path: map[string]any{"order_id": orderID, "place": place}, Body: body}, &answer, options...)
	return &answer, err
}

// RevokeEntitlement: Revoke an entitlement.
//
// Takes a thing that a purchase gave out of the player's possession, and off, if it is worn; no money is given back.
// What another purchase paid for, too, stays by that one. A reversed refund does not give it again: `restore` does.
// The same again changes nothing. Amounts of currencies are no entitlements.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, ENTITLEMENT_NOT_ACTIVE, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UNKNOWN_ENTITLEMENT, UNKNOWN_ORDER.
func (s *CommerceService) RevokeEntitlement(ctx context.Context, orderID string, place int64, body ChangeEntitlement, options ...Option) (*EntitlementDetails, error) {
	var answer EntitlementDetails
	err := s.caller.Call(ctx, "commerce-revoke-entitlement", Given{Path: map[string]any{"order_id": orderID, "place": place}, Body: body}, &answer, options...)
	return &answer, err
}

// SearchOrders: Look orders up.
//
// Returns purchases for money, the latest first. The list can be narrowed to a player (with the accounts that were
// merged into this one), a provider, a provider's transaction, an order, a status, a flag, and the time when they were
// opened.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *CommerceService) SearchOrders(ctx context.Context, query *CommerceSearchOrdersQuery, options ...Option) (*PageOfOrderDetails, error) {
	var answer PageOfOrderDetails
	err := s.caller.Call(ctx, "commerce-search-orders", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachSearchOrders calls each with every item of SearchOrders, from page to page, until it returns an error.
func (s *CommerceService) EachSearchOrders(ctx context.Context, query *CommerceSearchOrdersQuery, each func(OrderDetails) error, options ...Option) error {
	var place CommerceSearchOrdersQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.SearchOrders(ctx, &place, options...)
		if err != nil {
			return err
		}
		for _, item := range page.Items {
			if err := each(item); err != nil {
				return err
			}
		}
		if page.NextCursor == nil {
			return nil
		}
		place.Cursor = page.NextCursor
	}
}

// SpendFromWallet: Spend a currency or a consumable.
//
// Takes an amount out of your wallet. Send an `Idempotency-Key`, and send the request again with the same key when its
// answer was lost: it is spent once.
//
// Roles: player.
//
// Errors: ALREADY_SPENT, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_FUNDS, UNKNOWN_CURRENCY.
func (s *CommerceService) SpendFromWallet(ctx context.Context, body SpendCurrency, options ...Option) (*Spent, error) {
	var answer Spent
	err := s.caller.Call(ctx, "commerce-spend-from-wallet", Given{Body: body}, &answer, options...)
	return &answer, err
}

// UpdateSKU: Update or retire a product.
//
// Replaces the whole product. Send the `version` that you read. `is_active: false` retires it: it is sold no more, but
// what was bought keeps what it gave, and receipts that come late still count.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, INVALID_SKU, PRODUCT_TAKEN, SECOND_FACTOR_NEEDED, SKU_CHANGED, UNKNOWN_SKU.
func (s *CommerceService) UpdateSKU(ctx context.Context, skuID string, body UpdateSku, options ...Option) (*Sku, error) {
	var answer Sku
	err := s.caller.Call(ctx, "commerce-update-sku", Given{Path: map[string]any{"sku_id": skuID}, Body: body}, &answer, options...)
	return &answer, err
}

// VerifyReceipt: Verify a purchase.
//
// Asks the store whether the purchase is paid, and grants what it is for, once, however often and from however many
// devices it is shown. A purchase that was granted before is answered with its order.
//
// Google Play: show the purchase token, and give `payers.google` of your wallet to `setObfuscatedAccountId` with each
// purchase; one without it is refused. The server consumes or acknowledges the purchase when it is granted, so a
// client need not. A purchase that is pending is a 409: show it again when it is paid.
//
// Epic: show the entitlement's id. It is looked for among those of the Epic account that is linked to the player. The
// server redeems what is used up when it is granted; a client must not.
//
// Steam: show the order id of `checkout` when the player has agreed; this takes the money. A 409 says that the player
// has not agreed yet, or has refused; a 402 that Steam does not take the money, and `details.reason` says why. After
// any other error, show it again: the money is taken once.
//
// A purchase by Steam or Stripe may wait for a review (`IN_REVIEW`) before its money is taken: its order is
// `in_review` until then, and is granted by itself when it is approved.
//
// A product may be limited. Where others have taken the place of a purchase that was opened long ago, its money is not
// taken: a 402, and `details.reason` is `limit_reached`.
//
// Roles: player.
//
// Errors: ACCOUNT_NOT_LINKED, CSRF_REJECTED, IN_REVIEW, NOT_PAID, PARTNER_UNAVAILABLE, PAYMENT_DECLINED, PRODUCT_UNKNOWN, PROVIDER_NOT_CONFIGURED, RECEIPT_OF_ANOTHER_PLAYER, SANDBOX_PURCHASE, UNKNOWN_TRANSACTION.
func (s *CommerceService) VerifyReceipt(ctx context.Context, body VerifyReceipt, options ...Option) (*OrderView, error) {
	var answer OrderView
	err := s.caller.Call(ctx, "commerce-verify-receipt", Given{Body: body}, &answer, options...)
	return &answer, err
}
