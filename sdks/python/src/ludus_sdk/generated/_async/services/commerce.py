# Generated from openapi.yaml by `make generate`. Do not edit.
"""The service `commerce`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from ludus_sdk._async.pages import items
from ludus_sdk.operation import CallOptions

if TYPE_CHECKING:
    from ludus_sdk.generated import models


class AsyncCommerce:
    """The service `commerce`."""

    def __init__(self, caller: Any) -> None:
        self._caller = caller

    async def close_difference(
        self,
        order_id: str,
        body: models.CloseDifference,
        *,
        options: CallOptions | None = None,
    ) -> models.OrderDifference:
        """Close a difference between a purchase and its store.

        Closes a difference: nothing more is to be done about it, and `reason` says why. It opens again when a comparison
        finds another difference of the same purchase. Closing it again changes nothing.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UNKNOWN_DIFFERENCE.
        """
        answer: models.OrderDifference = await self._caller.call(
            "commerce-close-difference",
            path={"order_id": order_id},
            body=body,
            options=options,
        )
        return answer

    async def create_entry_fee(
        self,
        body: models.CreateEntryFee,
        *,
        options: CallOptions | None = None,
    ) -> models.Checkout:
        """Open the payment of an entry fee.

        Opens a Stripe payment of a season's entry fee; the client confirms it by `client_secret` within 28 minutes. Called
        again, it returns the same payment while that can be paid. You are registered when the payment has succeeded, some
        seconds later: `GET /v1/users/me` shows it. A payment that comes after the season's start, a second one, and one of
        who does not meet the season's conditions are refunded automatically.

        Roles: player.

        Errors: CSRF_REJECTED, DEBT_TOO_HIGH, ENTRY_REFUSED, NOT_OFFERED_IN_COUNTRY, NOT_SOLD, NO_ENTRY_FEE, PARTNER_UNAVAILABLE, PAYMENT_DECLINED, PROVIDER_NOT_CONFIGURED, PURCHASE_LIMIT_REACHED, UNKNOWN_SKU.
        """
        answer: models.Checkout = await self._caller.call(
            "commerce-create-entry-fee",
            body=body,
            options=options,
        )
        return answer

    async def create_sku(
        self,
        body: models.CreateSku,
        *,
        options: CallOptions | None = None,
    ) -> models.Sku:
        """Create a product.

        The id must be new, and so must be the product's ids in the stores: a receipt names only those. Neither can be given
        to another product later.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INVALID_SKU, PRODUCT_TAKEN, SECOND_FACTOR_NEEDED, SKU_EXISTS.
        """
        answer: models.Sku = await self._caller.call(
            "commerce-create-sku",
            body=body,
            options=options,
        )
        return answer

    async def credit_wallet(
        self,
        player_id: str,
        body: models.WalletCredit,
        *,
        options: CallOptions | None = None,
    ) -> models.Balances:
        """Credit a player's wallet.

        Adds an amount to the wallet, once for each `fact`. The wallet's history keeps who credited it, and why.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: ALREADY_CREDITED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UNKNOWN_CURRENCY, UNKNOWN_PLAYER, WALLET_FULL, WALLET_MERGED.
        """
        answer: models.Balances = await self._caller.call(
            "commerce-credit-wallet",
            path={"player_id": player_id},
            body=body,
            options=options,
        )
        return answer

    async def decide_review(
        self,
        order_id: str,
        body: models.DecideReview,
        *,
        options: CallOptions | None = None,
    ) -> models.OrderDetails:
        """Approve or deny a purchase.

        Approves or denies a purchase that waits for a review. If it is approved, its money is taken and it is granted
        within moments; if it is denied, the player is not charged. The first decision counts.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NO_REVIEW, SECOND_FACTOR_NEEDED, UNKNOWN_ORDER.
        """
        answer: models.OrderDetails = await self._caller.call(
            "commerce-decide-review",
            path={"order_id": order_id},
            body=body,
            options=options,
        )
        return answer

    async def export_catalogue(
        self,
        *,
        versions: bool | None = None,
        options: CallOptions | None = None,
    ) -> models.CatalogueFile:
        """Export the catalogue.

        All products, retired ones among them, as one file to keep: indented JSON without an envelope, sorted by `sku_id`
        and by field, which changes only where a product does. With `versions=false` it has no versions, for a catalogue of
        another deployment, or one that always replaces what is there.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: SECOND_FACTOR_NEEDED.
        """
        answer: models.CatalogueFile = await self._caller.call(
            "commerce-export-catalogue",
            query={"versions": versions},
            options=options,
        )
        return answer

    async def forgive_debt(
        self,
        player_id: str,
        body: models.ForgiveDebt,
        *,
        options: CallOptions | None = None,
    ) -> models.WalletBalances:
        """Forgive a player's debt.

        Reduces what the player owes of a currency, or ends the debt, once for each `fact`. A debt arises when a purchase is
        refunded whose currency was spent already. The wallet's history keeps who forgave it, and why.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: ALREADY_FORGIVEN, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NO_SUCH_DEBT, SECOND_FACTOR_NEEDED, UNKNOWN_PLAYER.
        """
        answer: models.WalletBalances = await self._caller.call(
            "commerce-forgive-debt",
            path={"player_id": player_id},
            body=body,
            options=options,
        )
        return answer

    async def get_my_wallet(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.Balances:
        """Get my coins and premium currency.

        Your balance of each, in minor units. Use `GET /api/v1/commerce/wallet`, which has every currency and what you owe.

        Roles: player.
        """
        answer: models.Balances = await self._caller.call(
            "commerce-get-my-wallet",
            options=options,
        )
        return answer

    async def get_order(
        self,
        order_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.OrderView:
        """Get one of my purchases.

        Returns the purchase's price, items and status. A purchase of another player is unknown.

        Roles: player.

        Errors: UNKNOWN_ORDER.
        """
        answer: models.OrderView = await self._caller.call(
            "commerce-get-order",
            path={"order_id": order_id},
            options=options,
        )
        return answer

    async def get_sku(
        self,
        sku_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.SkuOnSale:
        """Get a product on sale.

        Returns the product with its items and its price at each store. A product that cannot be bought now is unknown.

        Public: no access token is needed.

        Errors: UNKNOWN_SKU.
        """
        answer: models.SkuOnSale = await self._caller.call(
            "commerce-get-sku",
            path={"sku_id": sku_id},
            options=options,
        )
        return answer

    async def get_wallet(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.WalletBalances:
        """Get my wallet.

        Returns what you can spend of each currency and consumable, and what you owe of it, in minor units. A debt arises
        when a purchase is refunded whose currency you have spent already; what you get next pays it off first. Give
        `payers` to a store with each purchase, so that its receipt is known to be yours.

        Roles: player.
        """
        answer: models.WalletBalances = await self._caller.call(
            "commerce-get-wallet",
            options=options,
        )
        return answer

    async def import_catalogue(
        self,
        body: models.CatalogueFileInput,
        *,
        dry_run: bool | None = None,
        retire_missing: bool | None = None,
        options: CallOptions | None = None,
    ) -> models.CatalogueChanges:
        """Import a catalogue.

        Creates, changes and retires products until the catalogue is as the file says, and answers what differed, field by
        field. With `dry_run=true` nothing is written. Products that the file does not have are left alone, or retired with
        `retire_missing=true`; none is deleted.

        All that is wrong with all products is said at once, before anything is written. An entry with a `version` is
        refused with `SKU_CHANGED` where the product has another one by now; an entry without replaces what is there. A
        product's ids in the stores belong to its SKU for ever.

        Up to 499 products, their new ids in the stores counted too, are changed all at once or not at all. A larger import
        is made in several steps; if one of them fails, import the file again: what is done already is no change.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, INVALID_CATALOGUE, PRODUCT_TAKEN, SECOND_FACTOR_NEEDED, SKU_CHANGED, SKU_EXISTS.
        """
        answer: models.CatalogueChanges = await self._caller.call(
            "commerce-import-catalogue",
            query={"dry_run": dry_run, "retire_missing": retire_missing},
            body=body,
            options=options,
        )
        return answer

    async def list_differences(
        self,
        *,
        is_open: bool | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfOrderDifference:
        """List differences between purchases and their stores.

        Each purchase is compared with what its store says when it is 1, 7, 30 and 90 days old. What is safe is mended by
        itself: what is paid is granted, what is refunded is taken back. What a person has to look at is listed here, the
        latest first, until a comparison finds it gone; `is_open=false` lists those.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfOrderDifference = await self._caller.call(
            "commerce-list-differences",
            query={"is_open": is_open, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_differences(
        self,
        *,
        is_open: bool | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.OrderDifference]:
        """Every item of `list_differences`, from page to page."""
        return items(lambda place: self.list_differences(is_open=is_open, limit=limit, cursor=place, options=options), "items", cursor)

    async def list_entitlements(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfEntitlementView:
        """List my entitlements.

        Everything durable that you own by a purchase, what has ended (its `status` is `expired`), and what was taken back
        (`revoked`); the latest first. Amounts of currencies are in the wallet.

        Roles: player.

        Errors: INVALID_CURSOR.
        """
        answer: models.PageOfEntitlementView = await self._caller.call(
            "commerce-list-entitlements",
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_entitlements(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.EntitlementView]:
        """Every item of `list_entitlements`, from page to page."""
        return items(lambda place: self.list_entitlements(limit=limit, cursor=place, options=options), "items", cursor)

    async def list_my_debts(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.Debts:
        """List my debts.

        Returns what you owe of each currency: how much, since when, which purchases made it, and how much was paid off. A
        debt arises when a purchase is refunded whose currency you have spent already. Whatever you get of the currency pays
        it off first. Play never stops; a game may stop further purchases (`purchases_stop`).

        Roles: player.
        """
        answer: models.Debts = await self._caller.call(
            "commerce-list-my-debts",
            options=options,
        )
        return answer

    async def list_my_wallet_history(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfWalletHistoryEntry:
        """List my wallet's history.

        Each credit and debit, the latest first.

        Roles: player.

        Errors: INVALID_CURSOR.
        """
        answer: models.PageOfWalletHistoryEntry = await self._caller.call(
            "commerce-list-my-wallet-history",
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_my_wallet_history(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.WalletHistoryEntry]:
        """Every item of `list_my_wallet_history`, from page to page."""
        return items(lambda place: self.list_my_wallet_history(limit=limit, cursor=place, options=options), "items", cursor)

    async def list_orders(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfOrderView:
        """List my purchases.

        Each purchase for money, refunds among them, the latest first.

        Roles: player.

        Errors: INVALID_CURSOR.
        """
        answer: models.PageOfOrderView = await self._caller.call(
            "commerce-list-orders",
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_orders(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.OrderView]:
        """Every item of `list_orders`, from page to page."""
        return items(lambda place: self.list_orders(limit=limit, cursor=place, options=options), "items", cursor)

    async def list_reviews(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfOrderDetails:
        """List purchases that wait for a review.

        Returns purchases whose players have agreed to pay and whose money is not taken yet, the oldest first.
        `review.reasons` says why a person should look. A purchase is approved or denied automatically at `review.until`:
        24 hours after its player agreed to pay, much sooner with Steam, which does not wait.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfOrderDetails = await self._caller.call(
            "commerce-list-reviews",
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_reviews(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.OrderDetails]:
        """Every item of `list_reviews`, from page to page."""
        return items(lambda place: self.list_reviews(limit=limit, cursor=place, options=options), "items", cursor)

    async def list_skus(
        self,
        *,
        country: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfSkuOnSale:
        """List the products on sale.

        Returns each product that can be bought for money now, with its items and its price at each store; the newest comes
        first. With `country` (ISO 3166-1, two letters), the list has only those that are offered there, as the `countries`
        of each say. A page may have fewer items than `limit`; `next_cursor` says whether there are more.

        Public: no access token is needed.

        Errors: INVALID_CURSOR.
        """
        answer: models.PageOfSkuOnSale = await self._caller.call(
            "commerce-list-skus",
            query={"country": country, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_skus(
        self,
        *,
        country: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.SkuOnSale]:
        """Every item of `list_skus`, from page to page."""
        return items(lambda place: self.list_skus(country=country, limit=limit, cursor=place, options=options), "items", cursor)

    async def open_checkout(
        self,
        body: models.OpenCheckout,
        *,
        options: CallOptions | None = None,
    ) -> models.Checkout:
        """Open a purchase.

        Opens a payment of a product at its price now. With Stripe, the client confirms it by `client_secret`. With Steam,
        the player's linked account pays: the player agrees in the overlay, or in the browser at `url`; the currency is that
        of the account's wallet, where the product has a price in it. Then show `transaction` to `verify-receipt`, which
        with Steam takes the money. Send an `Idempotency-Key`: with the same key, the same purchase is opened.

        A product may be limited to some purchases a player: one that is open and not paid counts for 30 minutes
        (`details.open_orders` names those), a refunded one does not. With Stripe, it can be paid for 28 minutes, and one
        without limits for a week. A product
        that is offered in some countries only needs the country of the player's profile.

        Roles: player.

        Errors: ACCOUNT_NOT_LINKED, CSRF_REJECTED, DEBT_TOO_HIGH, NOT_OFFERED_IN_COUNTRY, NOT_SOLD, NO_CHECKOUT, OFFER_CHANGED, PARTNER_UNAVAILABLE, PAYMENT_DECLINED, PROVIDER_NOT_CONFIGURED, PURCHASE_LIMIT_REACHED, UNKNOWN_SKU.
        """
        answer: models.Checkout = await self._caller.call(
            "commerce-open-checkout",
            body=body,
            options=options,
        )
        return answer

    async def open_receipt(
        self,
        order_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.OrderReceipt:
        """Open the receipt of a purchase.

        Returns what the store said of the purchase when it was granted, as evidence in a dispute. The receipt is kept
        encrypted and never changes. The audit trail records who has opened it.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: RECEIPT_UNREADABLE, SECOND_FACTOR_NEEDED, UNKNOWN_RECEIPT.
        """
        answer: models.OrderReceipt = await self._caller.call(
            "commerce-open-receipt",
            path={"order_id": order_id},
            options=options,
        )
        return answer

    async def refund_order(
        self,
        order_id: str,
        body: models.AskRefund,
        *,
        options: CallOptions | None = None,
    ) -> models.OrderRefund:
        """Refund a purchase, whole or in part.

        The provider gives the payer all the money back that is left, and what the purchase gave is taken back: things leave
        the player's possession, amounts leave the wallet, and what was spent of them becomes debt. With `dry_run`, nothing
        changes: the answer says what would be taken. A purchase that is refunded already stays as it is.

        With an `amount`, only that is given back, and the same share of the amounts of currencies is taken, rounded down;
        things stay with the player until the rest is given back, too. The purchase is `partially_refunded` then, and more
        can be given back. Stripe gives back parts (else `PART_NOT_REFUNDABLE`). Two requests with an `amount` are two
        parts: send the `refunded_amount` that you saw, or an Idempotency-Key, so that a repeated press is one.

        When the provider does not answer (`PARTNER_UNAVAILABLE`), the refund is kept and carried out by itself within
        hours; asking again does it at once, and never twice. An order whose `refund_due` is true waits for its provider.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, NOTHING_TO_REFUND, PARTNER_UNAVAILABLE, PART_NOT_REFUNDABLE, PROVIDER_NOT_CONFIGURED, REFUNDED_MEANWHILE, REFUND_NOT_OFFERED, REFUND_REFUSED, SECOND_FACTOR_NEEDED, UNKNOWN_ORDER, UNKNOWN_TRANSACTION.
        """
        answer: models.OrderRefund = await self._caller.call(
            "commerce-refund-order",
            path={"order_id": order_id},
            body=body,
            options=options,
        )
        return answer

    async def restore_entitlement(
        self,
        order_id: str,
        place: int,
        body: models.ChangeEntitlement,
        *,
        options: CallOptions | None = None,
    ) -> models.EntitlementDetails:
        """Restore an entitlement.

        Gives the player again what was revoked by hand or by a ban. Of what ends, the time is given that was left when it
        was revoked. A purchase whose money was given back is not restored.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, ENTITLEMENT_NOT_RESTORABLE, ENTITLEMENT_NOT_REVOKED, IDEMPOTENCY_CONFLICT, PURCHASE_REFUNDED, SECOND_FACTOR_NEEDED, UNKNOWN_ENTITLEMENT, UNKNOWN_ORDER.
        """
        answer: models.EntitlementDetails = await self._caller.call(
            "commerce-restore-entitlement",
            path={"order_id": order_id, "place": place},
            body=body,
            options=options,
        )
        return answer

    async def revoke_entitlement(
        self,
        order_id: str,
        place: int,
        body: models.ChangeEntitlement,
        *,
        options: CallOptions | None = None,
    ) -> models.EntitlementDetails:
        """Revoke an entitlement.

        Takes a thing that a purchase gave out of the player's possession, and off, if it is worn; no money is given back.
        What another purchase paid for, too, stays by that one. A reversed refund does not give it again: `restore` does.
        The same again changes nothing. Amounts of currencies are no entitlements.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, ENTITLEMENT_NOT_ACTIVE, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UNKNOWN_ENTITLEMENT, UNKNOWN_ORDER.
        """
        answer: models.EntitlementDetails = await self._caller.call(
            "commerce-revoke-entitlement",
            path={"order_id": order_id, "place": place},
            body=body,
            options=options,
        )
        return answer

    async def search_orders(
        self,
        *,
        player_id: str | None = None,
        provider: models.PaymentProvider | None = None,
        transaction: str | None = None,
        order_id: str | None = None,
        status: models.OrderStatus | None = None,
        flag: str | None = None,
        opened_from: str | None = None,
        opened_before: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfOrderDetails:
        """Look orders up.

        Returns purchases for money, the latest first. The list can be narrowed to a player (with the accounts that were
        merged into this one), a provider, a provider's transaction, an order, a status, a flag, and the time when they were
        opened.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfOrderDetails = await self._caller.call(
            "commerce-search-orders",
            query={"player_id": player_id, "provider": provider, "transaction": transaction, "order_id": order_id, "status": status, "flag": flag, "opened_from": opened_from, "opened_before": opened_before, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_search_orders(
        self,
        *,
        player_id: str | None = None,
        provider: models.PaymentProvider | None = None,
        transaction: str | None = None,
        order_id: str | None = None,
        status: models.OrderStatus | None = None,
        flag: str | None = None,
        opened_from: str | None = None,
        opened_before: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.OrderDetails]:
        """Every item of `search_orders`, from page to page."""
        return items(lambda place: self.search_orders(player_id=player_id, provider=provider, transaction=transaction, order_id=order_id, status=status, flag=flag, opened_from=opened_from, opened_before=opened_before, limit=limit, cursor=place, options=options), "items", cursor)

    async def spend_from_wallet(
        self,
        body: models.SpendCurrency,
        *,
        options: CallOptions | None = None,
    ) -> models.Spent:
        """Spend a currency or a consumable.

        Takes an amount out of your wallet. Send an `Idempotency-Key`, and send the request again with the same key when its
        answer was lost: it is spent once.

        Roles: player.

        Errors: ALREADY_SPENT, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_FUNDS, UNKNOWN_CURRENCY.
        """
        answer: models.Spent = await self._caller.call(
            "commerce-spend-from-wallet",
            body=body,
            options=options,
        )
        return answer

    async def update_sku(
        self,
        sku_id: str,
        body: models.UpdateSku,
        *,
        options: CallOptions | None = None,
    ) -> models.Sku:
        """Update or retire a product.

        Replaces the whole product. Send the `version` that you read. `is_active: false` retires it: it is sold no more, but
        what was bought keeps what it gave, and receipts that come late still count.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, INVALID_SKU, PRODUCT_TAKEN, SECOND_FACTOR_NEEDED, SKU_CHANGED, UNKNOWN_SKU.
        """
        answer: models.Sku = await self._caller.call(
            "commerce-update-sku",
            path={"sku_id": sku_id},
            body=body,
            options=options,
        )
        return answer

    async def verify_receipt(
        self,
        body: models.VerifyReceipt,
        *,
        options: CallOptions | None = None,
    ) -> models.OrderView:
        """Verify a purchase.

        Asks the store whether the purchase is paid, and grants what it is for, once, however often and from however many
        devices it is shown. A purchase that was granted before is answered with its order.

        Google Play: show the purchase token, and give `payers.google` of your wallet to `setObfuscatedAccountId` with each
        purchase; one without it is refused. The server consumes or acknowledges the purchase when it is granted, so a
        client need not. A purchase that is pending is a 409: show it again when it is paid.

        Epic: show the entitlement's id. It is looked for among those of the Epic account that is linked to the player. The
        server redeems what is used up when it is granted; a client must not.

        Steam: show the order id of `checkout` when the player has agreed; this takes the money. A 409 says that the player
        has not agreed yet, or has refused; a 402 that Steam does not take the money, and `details.reason` says why. After
        any other error, show it again: the money is taken once.

        A purchase by Steam or Stripe may wait for a review (`IN_REVIEW`) before its money is taken: its order is
        `in_review` until then, and is granted by itself when it is approved.

        A product may be limited. Where others have taken the place of a purchase that was opened long ago, its money is not
        taken: a 402, and `details.reason` is `limit_reached`.

        Roles: player.

        Errors: ACCOUNT_NOT_LINKED, CSRF_REJECTED, IN_REVIEW, NOT_PAID, PARTNER_UNAVAILABLE, PAYMENT_DECLINED, PRODUCT_UNKNOWN, PROVIDER_NOT_CONFIGURED, RECEIPT_OF_ANOTHER_PLAYER, SANDBOX_PURCHASE, UNKNOWN_TRANSACTION.
        """
        answer: models.OrderView = await self._caller.call(
            "commerce-verify-receipt",
            body=body,
            options=options,
        )
        return answer
