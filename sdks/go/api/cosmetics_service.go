// Code generated from openapi.yaml by `make generate`. DO NOT EDIT.

package api

import (
	"context"
	"encoding/json"
)

// CosmeticsService is the service `cosmetics`.
type CosmeticsService struct{ caller Caller }

// CosmeticsGetByTypeOrIDQuery is the query of GetByTypeOrID.
type CosmeticsGetByTypeOrIDQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// CosmeticsListCatalogQuery is the query of ListCatalog.
type CosmeticsListCatalogQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// CosmeticsListMyInventoryQuery is the query of ListMyInventory.
type CosmeticsListMyInventoryQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// CosmeticsListShopQuery is the query of ListShop.
type CosmeticsListShopQuery struct {
	Type   *CosmeticType `json:"type,omitempty"`
	Rarity *Rarity       `json:"rarity,omitempty"`
	Limit  *int64        `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// CreateCosmetic: Create a cosmetic.
//
// The id must be new. It cannot be changed later.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: COSMETIC_EXISTS, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INVALID_COSMETIC, SECOND_FACTOR_NEEDED.
func (s *CosmeticsService) CreateCosmetic(ctx context.Context, body CreateCosmetic, options ...Option) (*Cosmetic, error) {
	var answer Cosmetic
	err := s.caller.Call(ctx, "cosmetics-create-cosmetic", Given{Body: body}, &answer, options...)
	return &answer, err
}

// EquipCosmetic: Equip a cosmetic.
//
// Puts an item that you own into the slot of its type. The item that was there is taken off.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_OWNED, UNKNOWN_COSMETIC.
func (s *CosmeticsService) EquipCosmetic(ctx context.Context, cosmeticID string, options ...Option) (*EquippedItems, error) {
	var answer EquippedItems
	err := s.caller.Call(ctx, "cosmetics-equip-cosmetic", Given{Path: map[string]any{"cosmetic_id": cosmeticID}}, &answer, options...)
	return &answer, err
}

// GetByTypeOrID: Get cosmetics by type or id.
//
// Returns, for a type, all released items of the type, for sale or not, the latest first; for an id, that item.
//
// Roles: player.
//
// Errors: INVALID_CURSOR, UNKNOWN_COSMETIC.
func (s *CosmeticsService) GetByTypeOrID(ctx context.Context, typeOrID string, query *CosmeticsGetByTypeOrIDQuery, options ...Option) (json.RawMessage, error) {
	var answer json.RawMessage
	err := s.caller.Call(ctx, "cosmetics-get-by-type-or-id", Given{Path: map[string]any{"type_or_id": typeOrID}, Query: query}, &answer, options...)
	return answer, err
}

// GetEquipped: Get my loadout.
//
// The item that you wear in each slot.
//
// Roles: player.
func (s *CosmeticsService) GetEquipped(ctx context.Context, options ...Option) (*EquippedItems, error) {
	var answer EquippedItems
	err := s.caller.Call(ctx, "cosmetics-get-equipped", Given{}, &answer, options...)
	return &answer, err
}

// ListCatalog: List the catalogue.
//
// Every item, on sale or not, with the number of its owners. The newest item comes first.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *CosmeticsService) ListCatalog(ctx context.Context, query *CosmeticsListCatalogQuery, options ...Option) (*PageOfCosmetic, error) {
	var answer PageOfCosmetic
	err := s.caller.Call(ctx, "cosmetics-list-catalog", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListCatalog calls each with every item of ListCatalog, from page to page, until it returns an error.
func (s *CosmeticsService) EachListCatalog(ctx context.Context, query *CosmeticsListCatalogQuery, each func(Cosmetic) error, options ...Option) error {
	var place CosmeticsListCatalogQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListCatalog(ctx, &place, options...)
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

// ListMyInventory: List my inventory.
//
// The items that you own, and whether you wear them; the latest first.
//
// Roles: player.
//
// Errors: INVALID_CURSOR.
func (s *CosmeticsService) ListMyInventory(ctx context.Context, query *CosmeticsListMyInventoryQuery, options ...Option) (*PageOfInventoryItem, error) {
	var answer PageOfInventoryItem
	err := s.caller.Call(ctx, "cosmetics-list-my-inventory", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListMyInventory calls each with every item of ListMyInventory, from page to page, until it returns an error.
func (s *CosmeticsService) EachListMyInventory(ctx context.Context, query *CosmeticsListMyInventoryQuery, each func(InventoryItem) error, options ...Option) error {
	var place CosmeticsListMyInventoryQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListMyInventory(ctx, &place, options...)
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

// ListShop: List the shop.
//
// Items that are for sale now, the latest release first.
//
// Roles: player.
//
// Errors: INVALID_CURSOR.
func (s *CosmeticsService) ListShop(ctx context.Context, query *CosmeticsListShopQuery, options ...Option) (*PageOfCatalogItem, error) {
	var answer PageOfCatalogItem
	err := s.caller.Call(ctx, "cosmetics-list-shop", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListShop calls each with every item of ListShop, from page to page, until it returns an error.
func (s *CosmeticsService) EachListShop(ctx context.Context, query *CosmeticsListShopQuery, each func(CatalogItem) error, options ...Option) error {
	var place CosmeticsListShopQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListShop(ctx, &place, options...)
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

// PurchaseCosmetic: Buy a cosmetic.
//
// Pays the price from your wallet and adds the item to your inventory. A second purchase of the same item is refused
// and costs nothing.
//
// Roles: player.
//
// Errors: ALREADY_OWNED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_FUNDS, INVENTORY_FULL, NOT_FOR_SALE, PRICE_CHANGED, UNKNOWN_COSMETIC.
func (s *CosmeticsService) PurchaseCosmetic(ctx context.Context, cosmeticID string, body Purchase, options ...Option) (*PurchasedItem, error) {
	var answer PurchasedItem
	err := s.caller.Call(ctx, "cosmetics-purchase-cosmetic", Given{Path: map[string]any{"cosmetic_id": cosmeticID}, Body: body}, &answer, options...)
	return &answer, err
}

// UnequipCosmetic: Unequip a cosmetic.
//
// Empties the slot that the item is in. Nothing changes if the item is not worn.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT.
func (s *CosmeticsService) UnequipCosmetic(ctx context.Context, cosmeticID string, options ...Option) (*EquippedItems, error) {
	var answer EquippedItems
	err := s.caller.Call(ctx, "cosmetics-unequip-cosmetic", Given{Path: map[string]any{"cosmetic_id": cosmeticID}}, &answer, options...)
	return &answer, err
}

// UpdateCosmetic: Update a cosmetic.
//
// Changes the fields that are given. `on_sale: false` takes the item off sale; players who own it keep it.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, INVALID_COSMETIC, SECOND_FACTOR_NEEDED, UNKNOWN_COSMETIC.
func (s *CosmeticsService) UpdateCosmetic(ctx context.Context, cosmeticID string, body CosmeticChanges, options ...Option) (*Cosmetic, error) {
	var answer Cosmetic
	err := s.caller.Call(ctx, "cosmetics-update-cosmetic", Given{Path: map[string]any{"cosmetic_id": cosmeticID}, Body: body}, &answer, options...)
	return &answer, err
}
