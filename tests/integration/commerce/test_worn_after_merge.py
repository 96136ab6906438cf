"""What was bought, worn and used by an account that was merged since is taken from whoever has it now."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from functions.battlepass.store.calendar import forget_seasons
from functions.battlepass.store.progress import PROGRESS
from functions.commerce.models.orders import Order, PaymentState
from functions.commerce.operations.purchases import orders
from functions.commerce.store.wallets import WALLETS
from functions.cosmetics.store.inventory import INVENTORY, LOADOUTS
from shared.catalog import register
from shared.extension_points import GRANTING
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from tests.accounts import Account
from tests.cosmetics import make
from tests.local_api import data_of
from tests.payments import PRICE, now, paid, sell
from tests.seasons import season_on_now

TITLE = "founder"
MANY = 70
"""Accounts that are one: more than two queries may ask for."""
DAY = timedelta(days=1)


@pytest.fixture
async def admin(api, accounts) -> Account:
    register(GRANTING)
    return await accounts.staff(Role.ADMIN)


async def merge(api, admin: Account, source: Account, target: Account) -> None:
    body = {"source_id": source.id, "target_id": target.id, "reason": "Ticket 4711", "perform": True}
    data_of(await api("auth-merge-accounts", token=admin.token, json=body))


class Worn:
    """A skin, a title and the season's pass, all in use, and whoever has them."""

    def __init__(self, skin: str, season_id: str) -> None:
        self.skin, self.season_id = skin, season_id

    async def of(self, api, player: Account) -> tuple[bool, bool, str, bool]:
        """Whether the skin is owned, and worn, which title is shown, and whether the pass is had."""
        inventory, loadout = await INVENTORY.get(player.id), await LOADOUTS.get(player.id)
        progress = await PROGRESS.get(f"{self.season_id}:{player.id}")
        return (
            inventory is not None and self.skin in inventory.items,
            loadout is not None and self.skin in loadout.model_dump().values(),
            data_of(await api("profiles-get-me", token=player.token))["title"],
            progress is not None and progress.is_premium,
        )


async def test_a_refund_takes_off_what_is_worn_and_shown(api, accounts, admin):
    source, target = await accounts.players(2)
    skin = await make()
    items = [
        {"kind": "cosmetic", "id": skin},
        {"kind": "title", "id": TITLE},
        {"kind": "premium_pass", "id": "current"},
    ]
    async with season_on_now() as season:
        await forget_seasons()
        payment = paid(await sell(type="bundle", items=items))
        order = await orders.settle(payment, source.id)
        await merge(api, admin, source, target)
        await api("cosmetics-equip-cosmetic", token=target.token, path_values={"cosmetic_id": skin})
        data_of(await api("profiles-update-me", token=target.token, json={"title": TITLE}))
        worn = Worn(skin, season.season_id)
        assert await worn.of(api, target) == (True, True, TITLE, True)

        await change(api, admin, "commerce-revoke-entitlement", order, 0)
        await change(api, admin, "commerce-revoke-entitlement", order, 1)
        assert await worn.of(api, target) == (False, False, "Rookie", True)
        await change(api, admin, "commerce-restore-entitlement", order, 0)
        assert await worn.of(api, target) == (True, False, "Rookie", True)

        await api("cosmetics-equip-cosmetic", token=target.token, path_values={"cosmetic_id": skin})
        await orders.settle(now(payment, PaymentState.REFUNDED, PRICE))
        assert await worn.of(api, target) == (False, False, "Rookie", False)
        listed = data_of(await api("commerce-list-entitlements", token=target.token))["items"]
        assert {each["status"] for each in listed} == {"revoked"}
        await orders.settle(now(payment, PaymentState.PAID))
        assert (await worn.of(api, target))[::3] == (True, True)
    await forget_seasons()


async def change(api, admin: Account, function: str, order: Order, place: int) -> None:
    values = {"order_id": order.order_id, "place": str(place)}
    data_of(await api(function, token=admin.token, path_values=values, json={"reason": "Ticket 4711"}))


async def test_what_ends_is_expired_for_the_account_that_has_it_now(api, accounts, admin):
    source, target = await accounts.players(2)
    item = {"kind": "entitlement", "id": "no-ads", "duration_seconds": int(DAY.total_seconds())}
    await orders.settle(paid(await sell(type="durable", items=[item])), source.id)
    await merge(api, admin, source, target)

    async def status() -> str:
        (each,) = data_of(await api("commerce-list-entitlements", token=target.token))["items"]
        return str(each["status"])

    assert await status() == "active"
    with time_machine.travel(datetime.now(UTC) + DAY - timedelta(minutes=5)):
        renewed = await orders.settle(paid(await sell(type="durable", items=[item])), target.id)
        assert renewed.granted[0].expires_at is not None
        assert renewed.granted[0].expires_at > datetime.now(UTC) + DAY


async def test_of_many_accounts_that_are_one_the_first_purchase_is_shown_too(api, accounts):
    """The account that was merged first has bought something: it is listed, shown again, and taken back."""
    register(GRANTING)
    buyer, owner = await accounts.players(2)
    payment = paid(await sell())
    order = await orders.settle(payment, buyer.id)

    async def join(tx: Transaction) -> None:
        for player, changes in (
            (buyer, {"merged_into": owner.id}),
            (owner, {"merged_from": (buyer.id, *(f"{owner.id}-{place}" for place in range(MANY)))}),
        ):
            wallet = await tx.get(WALLETS, player.id)
            assert player is owner or wallet is not None
            empty = {"player_id": player.id, "updated_at": tx.now}
            before = wallet.model_dump() if wallet else empty
            tx.put(WALLETS, player.id, WALLETS.parse(before | changes))

    await transaction.run(join)
    (line,) = data_of(await api("commerce-list-orders", token=owner.token))["items"]
    assert line["order_id"] == order.order_id
    receipt = {"provider": "stripe", "transaction": payment.transaction_id}
    assert data_of(await api("commerce-verify-receipt", token=owner.token, json=receipt))["status"] == "granted"
    assert data_of(await api("commerce-list-entitlements", token=owner.token))["items"] == []
    await orders.settle(now(payment, PaymentState.REFUNDED, PRICE))
    (debt,) = data_of(await api("commerce-list-my-debts", token=owner.token))["debts"]
    assert [cause["order_id"] for cause in debt["causes"]] == [order.order_id]
