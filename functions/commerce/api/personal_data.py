"""What commerce gives out of a player's data, and what the law wants kept of an erased one."""

from collections.abc import AsyncIterator

from functions.commerce.models.entitlements import Entitlement
from functions.commerce.operations.purchases.erasure import erase_notices
from functions.commerce.rules.wallet.lots import without_orders
from functions.commerce.store.differences import DIFFERENCES
from functions.commerce.store.gift_records import GIFT_RECORDS
from functions.commerce.store.limits import LIMITED_PURCHASES
from functions.commerce.store.notices import NOTICES
from functions.commerce.store.order_records import RECORDS
from functions.commerce.store.orders import ENTITLEMENTS, ORDERS
from functions.commerce.store.wallets import LEDGER, WALLETS
from shared.firestore.clones import Clone
from shared.firestore.holdings import Holding, erased, exported
from shared.privacy import Erasure, Kept, Section

BOOKS = "the books: tax and accounting law, and refunds that may still come"

CLONED_ORDER = "clone-{player_id}"
"""What an entitlement was given by where there is no order of it."""

ENTITLEMENTS_CLONE: Clone[Entitlement] = Clone(
    fields=("status", "granted_at", "expires_at", "revoked_at", "revocation_reason"),
    names=("sku_id", "kind", "id"),
    document_name=CLONED_ORDER + ":{place}",
    filled={"entitlement_id": CLONED_ORDER + ":{place}", "order_id": CLONED_ORDER},
)
WALLETS_CLONE = Clone(fields=("coins", "premium", "updated_at"), names=("others", "lots"), cleaned=without_orders)

HOLDINGS = (
    Holding(
        ORDERS,
        kept=BOOKS,
        secret=("flags", "review", "revocations", "recorded", "records"),
        blank={"paid_with": "", "approval_url": ""},
    ),
    Holding(RECORDS, kept=BOOKS),
    Holding(GIFT_RECORDS, kept=BOOKS),
    Holding(ENTITLEMENTS, kept=BOOKS, clone=ENTITLEMENTS_CLONE),
    Holding(LEDGER, kept=BOOKS, secret=("actor_id",)),
    Holding(WALLETS, secret=("ban",), kept=BOOKS, clone=WALLETS_CLONE),
    Holding(DIFFERENCES, kept=BOOKS, secret=("closed_by", "close_reason")),
    Holding(LIMITED_PURCHASES),
)


async def export_player(player_id: str) -> AsyncIterator[Section]:
    """Orders and what they gave, which receipts are kept, the wallet and its ledger; without what fraud is found by.

    A receipt is sealed, and says what the order says: what is not in it is the payer, which the player's wallet shows.
    """
    async for section in exported(HOLDINGS, player_id):
        yield section
        if section.name == ORDERS.name:
            granted = [order["order_id"] for order in section.documents if order["granted_at"]]
            receipts = tuple({"order_id": order_id, "kept": RECEIPTS.why} for order_id in granted)
            if receipts:
                yield Section(name=RECEIPTS.what, documents=receipts)


RECEIPTS = Kept(
    what="commerce_receipts",
    why="what stores said of purchases, sealed, without name and address: tax and accounting law, and disputes;"
    " deleted eleven years after the purchase",
)


async def erase_player(player_id: str) -> Erasure:
    """Delete what stores told of the player's purchases; the books stay: orders without cards and pages to pay at."""
    notices = await erase_notices(player_id)
    erasure = await erased(HOLDINGS, player_id)
    counts = {NOTICES.name: notices} if notices else {}
    kept = (*erasure.kept, RECEIPTS)
    return erasure.model_copy(update={"erased": counts | erasure.erased, "kept": kept})
