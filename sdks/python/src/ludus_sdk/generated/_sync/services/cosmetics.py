# Generated from openapi.yaml by `make generate`. Do not edit.
"""The service `cosmetics`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ludus_sdk._sync.pages import items
from ludus_sdk.operation import CallOptions

if TYPE_CHECKING:
    from ludus_sdk.generated import models


class Cosmetics:
    """The service `cosmetics`."""

    def __init__(self, caller: Any) -> None:
        self._caller = caller

    def create_cosmetic(
        self,
        body: models.CreateCosmetic,
        *,
        options: CallOptions | None = None,
    ) -> models.Cosmetic:
        """Create a cosmetic.

        The id must be new. It cannot be changed later.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: COSMETIC_EXISTS, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INVALID_COSMETIC, SECOND_FACTOR_NEEDED.
        """
        answer: models.Cosmetic = self._caller.call(
            "cosmetics-create-cosmetic",
            body=body,
            options=options,
        )
        return answer

    def equip_cosmetic(
        self,
        cosmetic_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.EquippedItems:
        """Equip a cosmetic.

        Puts an item that you own into the slot of its type. The item that was there is taken off.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_OWNED, UNKNOWN_COSMETIC.
        """
        answer: models.EquippedItems = self._caller.call(
            "cosmetics-equip-cosmetic",
            path={"cosmetic_id": cosmetic_id},
            options=options,
        )
        return answer

    def get_by_type_or_id(
        self,
        type_or_id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfCatalogItem | models.CatalogItem:
        """Get cosmetics by type or id.

        Returns, for a type, all released items of the type, for sale or not, the latest first; for an id, that item.

        Roles: player.

        Errors: INVALID_CURSOR, UNKNOWN_COSMETIC.
        """
        answer: models.PageOfCatalogItem | models.CatalogItem = self._caller.call(
            "cosmetics-get-by-type-or-id",
            path={"type_or_id": type_or_id},
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def get_equipped(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.EquippedItems:
        """Get my loadout.

        The item that you wear in each slot.

        Roles: player.
        """
        answer: models.EquippedItems = self._caller.call(
            "cosmetics-get-equipped",
            options=options,
        )
        return answer

    def list_catalog(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfCosmetic:
        """List the catalogue.

        Every item, on sale or not, with the number of its owners. The newest item comes first.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfCosmetic = self._caller.call(
            "cosmetics-list-catalog",
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_catalog(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[models.Cosmetic]:
        """Every item of `list_catalog`, from page to page."""
        return items(lambda place: self.list_catalog(limit=limit, cursor=place, options=options), "items", cursor)

    def list_my_inventory(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfInventoryItem:
        """List my inventory.

        The items that you own, and whether you wear them; the latest first.

        Roles: player.

        Errors: INVALID_CURSOR.
        """
        answer: models.PageOfInventoryItem = self._caller.call(
            "cosmetics-list-my-inventory",
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_my_inventory(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[models.InventoryItem]:
        """Every item of `list_my_inventory`, from page to page."""
        return items(lambda place: self.list_my_inventory(limit=limit, cursor=place, options=options), "items", cursor)

    def list_shop(
        self,
        *,
        type: models.CosmeticType | None = None,
        rarity: models.Rarity | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfCatalogItem:
        """List the shop.

        Items that are for sale now, the latest release first.

        Roles: player.

        Errors: INVALID_CURSOR.
        """
        answer: models.PageOfCatalogItem = self._caller.call(
            "cosmetics-list-shop",
            query={"type": type, "rarity": rarity, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_shop(
        self,
        *,
        type: models.CosmeticType | None = None,
        rarity: models.Rarity | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[models.CatalogItem]:
        """Every item of `list_shop`, from page to page."""
        return items(lambda place: self.list_shop(type=type, rarity=rarity, limit=limit, cursor=place, options=options), "items", cursor)

    def purchase_cosmetic(
        self,
        cosmetic_id: str,
        body: models.Purchase | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.PurchasedItem:
        """Buy a cosmetic.

        Pays the price from your wallet and adds the item to your inventory. A second purchase of the same item is refused
        and costs nothing.

        Roles: player.

        Errors: ALREADY_OWNED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_FUNDS, INVENTORY_FULL, NOT_FOR_SALE, PRICE_CHANGED, UNKNOWN_COSMETIC.
        """
        answer: models.PurchasedItem = self._caller.call(
            "cosmetics-purchase-cosmetic",
            path={"cosmetic_id": cosmetic_id},
            body=body or {},
            options=options,
        )
        return answer

    def unequip_cosmetic(
        self,
        cosmetic_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.EquippedItems:
        """Unequip a cosmetic.

        Empties the slot that the item is in. Nothing changes if the item is not worn.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT.
        """
        answer: models.EquippedItems = self._caller.call(
            "cosmetics-unequip-cosmetic",
            path={"cosmetic_id": cosmetic_id},
            options=options,
        )
        return answer

    def update_cosmetic(
        self,
        cosmetic_id: str,
        body: models.CosmeticChanges | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.Cosmetic:
        """Update a cosmetic.

        Changes the fields that are given. `on_sale: false` takes the item off sale; players who own it keep it.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, INVALID_COSMETIC, SECOND_FACTOR_NEEDED, UNKNOWN_COSMETIC.
        """
        answer: models.Cosmetic = self._caller.call(
            "cosmetics-update-cosmetic",
            path={"cosmetic_id": cosmetic_id},
            body=body or {},
            options=options,
        )
        return answer
