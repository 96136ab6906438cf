"""What players own by purchases ends, is revoked by hand or by a ban, and is restored."""

import asyncio
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from functions.commerce.models.catalogue import Sku
from functions.commerce.models.orders import Order, PaymentState
from functions.commerce.operations.purchases import orders, terms
from functions.commerce.operations.purchases.revocations import follow_ban
from functions.commerce.store.orders import ENTITLEMENTS, ORDERS
from functions.commerce.store.wallets import WALLETS
from functions.cosmetics.store.inventory import INVENTORY, LOADOUTS
from shared.catalog import register
from shared.events.bans import BanChanged
from shared.extension_points import GRANTING
from shared.firestore import transaction
from shared.firestore.audit import ACTIONS
from shared.identity.callers import Role
from tests.accounts import Account
from tests.cosmetics import make
from tests.local_api import code_of, data_of
from tests.payments import now, paid, sell

REVOKE, RESTORE, STATUS = "commerce-revoke-entitlement", "commerce-restore-entitlement", "auth-set-account-status"
WHY = "Ticket 4711: a stolen account"
MONTH = timedelta(days=30)


@pytest.fixture(autouse=True)
def granters(api):
    register(GRANTING)


@pytest.fixture
async def admin(accounts) -> Account:
    return await accounts.staff(Role.ADMIN)


@pytest.fixture
async def player(accounts) -> Account:
    return await accounts.player()


@pytest.fixture
def change(api, admin):
    async def ask(function: str, order: Order, place: int = 0) -> httpx.Response:
        values = {"order_id": order.order_id, "place": str(place)}
        return await api(function, token=admin.token, path_values=values, json={"reason": WHY})

    return ask


async def skin() -> tuple[str, Sku]:
    cosmetic_id = await make()
    return cosmetic_id, await sell(type="durable", items=[{"kind": "cosmetic", "id": cosmetic_id}])


async def has(player: Account, cosmetic_id: str) -> bool:
    inventory = await INVENTORY.get(player.id)
    return inventory is not None and cosmetic_id in inventory.items


async def entitlements_of(api, player: Account) -> list[dict[str, object]]:
    return list(data_of(await api("commerce-list-entitlements", token=player.token))["items"])


async def status_of(api, player: Account) -> list[tuple[object, object]]:
    return [(each["status"], each["revocation_reason"]) for each in await entitlements_of(api, player)]


async def test_what_is_revoked_is_taken_off_and_no_reversal_gives_it_back(api, change, player, admin):
    cosmetic_id, sku = await skin()
    payment = paid(sku)
    order = await orders.settle(payment, player.id)
    await api("cosmetics-equip-cosmetic", token=player.token, path_values={"cosmetic_id": cosmetic_id})
    answer = data_of(await change(REVOKE, order))
    assert (answer["status"], answer["revocation_reason"], answer["player_id"]) == ("revoked", "manual", player.id)
    assert [(each["revoked_by"], each["reason"]) for each in answer["history"]] == [(admin.id, WHY)]
    loadout = await LOADOUTS.get(player.id)
    assert not await has(player, cosmetic_id)
    assert loadout is not None
    assert cosmetic_id not in loadout.model_dump().values()
    assert await status_of(api, player) == [("revoked", "manual")]
    await orders.settle(now(payment, PaymentState.REFUNDED))
    assert code_of(await change(RESTORE, order)) == "PURCHASE_REFUNDED"
    await orders.settle(now(payment, PaymentState.PAID))
    assert not await has(player, cosmetic_id)
    assert await status_of(api, player) == [("revoked", "manual")]
    (action,) = await ACTIONS.select(
        ("actor_id", "==", admin.id), ("function", "==", REVOKE), ("outcome", "==", "done"), limit=10
    )
    assert WHY in action.body
    assert player.id in action.about
    restored = data_of(await change(RESTORE, order))
    assert (restored["status"], restored["history"][0]["restored_by"]) == ("active", admin.id)
    assert await has(player, cosmetic_id)
    assert await status_of(api, player) == [("active", None)]


async def test_what_is_not_owned_is_not_revoked_and_the_same_again_changes_nothing(change, player):
    order = await orders.settle(paid(await sell()), player.id)
    assert code_of(await change(REVOKE, order)) == "UNKNOWN_ENTITLEMENT"
    assert code_of(await change(REVOKE, order, 7)) == "UNKNOWN_ENTITLEMENT"
    title = paid(await sell(type="durable", items=[{"kind": "entitlement", "id": "founder"}]))
    order = await orders.settle(title, player.id)
    assert code_of(await change(RESTORE, order)) == "ENTITLEMENT_NOT_REVOKED"
    first = data_of(await change(REVOKE, order))
    assert data_of(await change(REVOKE, order)) == first
    data_of(await change(RESTORE, order))
    await orders.settle(now(title, PaymentState.CHARGED_BACK))
    assert code_of(await change(REVOKE, order)) == "ENTITLEMENT_NOT_ACTIVE"


async def test_twenty_at_once_revoke_once(change, player):
    cosmetic_id, sku = await skin()
    order = await orders.settle(paid(sku), player.id)
    answers = await asyncio.gather(*(change(REVOKE, order) for _ in range(20)))
    assert {answer.status_code for answer in answers} <= {200, 503}
    kept = await ORDERS.get(order.order_id)
    assert kept is not None
    assert len(kept.revocations) == 1
    assert not await has(player, cosmetic_id)


async def test_what_another_order_paid_for_too_stays(change, player):
    cosmetic_id, sku = await skin()
    first = await orders.settle(paid(sku), player.id)
    second = await orders.settle(paid(sku), player.id)
    data_of(await change(REVOKE, first))
    assert await has(player, cosmetic_id)
    data_of(await change(REVOKE, second))
    assert not await has(player, cosmetic_id)
    data_of(await change(RESTORE, first))
    assert await has(player, cosmetic_id)


async def test_a_ban_alone_takes_nothing(api, player, admin):
    cosmetic_id, sku = await skin()
    await orders.settle(paid(sku), player.id)
    banned = {"status": "banned", "reason": WHY}
    answer = data_of(await api(STATUS, token=admin.token, path_values={"user_id": player.id}, json=banned))
    assert answer["entitlements_revoked"] is False
    assert await has(player, cosmetic_id)
    wallet = await WALLETS.get(player.id)
    assert wallet is None or wallet.ban is None


async def test_a_ban_that_says_so_revokes_and_its_end_gives_back(api, change, player, admin, listen):
    cosmetic_id, sku = await skin()
    of_hand_id, of_hand = await skin()
    await orders.settle(paid(sku), player.id)
    data_of(await change(REVOKE, await orders.settle(paid(of_hand), player.id)))

    listener = await listen(BanChanged.topic)

    async def set_status(**body: object) -> dict[str, object]:
        values = {"user_id": player.id}
        answer = await api(STATUS, token=admin.token, path_values=values, json=body | {"reason": WHY})
        (message,) = await listener.messages(1)
        await follow_ban(BanChanged.model_validate(message.data))
        return dict(data_of(answer))

    assert (await set_status(status="banned", revoke_entitlements=True))["entitlements_revoked"] is True
    assert not await has(player, cosmetic_id)
    assert (await set_status(status="active"))["entitlements_revoked"] is False
    assert await has(player, cosmetic_id)
    assert not await has(player, of_hand_id)


async def test_facts_of_bans_arrive_in_any_order_and_twice(player, admin):
    cosmetic_id, sku = await skin()
    await orders.settle(paid(sku), player.id)
    ban = BanChanged(player_id=player.id, revokes=True, epoch=5, by=admin.id, reason=WHY)
    lifted = ban.model_copy(update={"revokes": False, "epoch": 6})
    for fact in (ban, ban):
        await follow_ban(fact)
        assert not await has(player, cosmetic_id)
    for fact in (lifted, ban, lifted):
        await follow_ban(fact)
        assert await has(player, cosmetic_id)


async def test_what_a_ban_revoked_and_a_hand_too_its_end_does_not_give_back(change, player, admin):
    cosmetic_id, sku = await skin()
    order = await orders.settle(paid(sku), player.id)
    ban = BanChanged(player_id=player.id, revokes=True, epoch=5, by=admin.id, reason=WHY)
    await follow_ban(ban)
    assert data_of(await change(REVOKE, order))["revocation_reason"] == "manual"
    await follow_ban(ban.model_copy(update={"revokes": False, "epoch": 6}))
    assert not await has(player, cosmetic_id)


def vip(**more: object) -> dict[str, object]:
    return {"type": "durable", "items": [{"kind": "entitlement", "id": "vip", "duration_seconds": 2_592_000}], **more}


async def test_it_ends_and_a_renewal_extends_it(api, change, player):
    first_payment = paid(await sell(**vip()))
    first = await orders.settle(first_payment, player.id)
    second = await orders.settle(paid(await sell(**vip())), player.id)
    start, end = first.granted[0].expires_at, second.granted[0].expires_at
    assert first.granted_at is not None
    assert (start, end) == (first.granted_at + MONTH, first.granted_at + 2 * MONTH)
    await orders.settle(now(first_payment, PaymentState.REFUNDED))
    moved = await ORDERS.get(second.order_id)
    assert moved is not None
    assert moved.granted[0].expires_at is not None
    assert timedelta() <= moved.granted[0].expires_at - (first.granted_at + MONTH) < timedelta(minutes=5)
    owned = await ENTITLEMENTS.get(f"{second.order_id}:0")
    assert owned is not None
    assert owned.expires_at == moved.granted[0].expires_at


async def test_ten_renewals_at_once_are_ten_months(player):
    payments = [paid(await sell(**vip())) for _ in range(10)]
    bought = await asyncio.gather(*(orders.settle(payment, player.id) for payment in payments))
    ends = sorted(order.granted[0].expires_at for order in bought if order.granted[0].expires_at)
    starts = sorted(order.granted[0].starts_at for order in bought if order.granted[0].starts_at)
    assert starts[1:] == ends[:-1]
    assert ends[-1] - starts[0] == 10 * MONTH


async def test_what_has_ended_is_expired_before_and_after_the_job(api, change, player):
    order = await orders.settle(paid(await sell(**vip())), player.id)
    ended = datetime.now(UTC) - timedelta(days=1)
    await transaction.run(lambda tx: _end(tx, order, ended))
    assert await status_of(api, player) == [("expired", None)]
    assert code_of(await change(REVOKE, order)) == "ENTITLEMENT_NOT_ACTIVE"
    assert await terms.expire(datetime.now(UTC)) >= 1
    stored = await ENTITLEMENTS.get(f"{order.order_id}:0")
    assert stored is not None
    assert stored.status == "expired"
    await terms.expire(datetime.now(UTC))
    assert await status_of(api, player) == [("expired", None)]


async def _end(tx: transaction.Transaction, order: Order, ended: datetime) -> None:
    granted = tuple(each.model_copy(update={"expires_at": ended}) for each in order.granted)
    await tx.read(ORDERS.ref(order.order_id), ENTITLEMENTS.ref(f"{order.order_id}:0"))
    tx.put(ORDERS, order.order_id, order.model_copy(update={"granted": granted}))
    entitlement = await tx.get(ENTITLEMENTS, f"{order.order_id}:0")
    assert entitlement is not None
    tx.put(ENTITLEMENTS, entitlement.entitlement_id, entitlement.model_copy(update={"expires_at": ended}))


async def test_only_an_entitlement_ends(api, admin):
    cosmetic_id = await make()
    body = {
        "sku_id": "rented-skin",
        "type": "durable",
        "name": "A skin for a month",
        "items": [{"kind": "cosmetic", "id": cosmetic_id, "duration_seconds": 2_592_000}],
        "offers": {"stripe": {"product_id": "rented-skin", "prices": {"EUR": 9_990_000}}},
    }
    answer = await api("commerce-create-sku", token=admin.token, json=body)
    assert code_of(answer) == "INVALID_SKU"
    assert "duration_seconds" in str(answer.json()["error"]["details"]["problems"])
