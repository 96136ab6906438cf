"""Orders follow their payment: granted once, taken back once, whatever comes first and how often."""

import asyncio
from datetime import UTC, datetime

import pytest

from functions.commerce.models.entitlements import EntitlementStatus
from functions.commerce.models.orders import OrderStatus, PaymentState
from functions.commerce.operations.purchases import orders
from functions.commerce.operations.wallet.owners import players_bought_by
from functions.commerce.rules.purchases.orders import ReceiptOfAnother
from functions.commerce.store.orders import ENTITLEMENTS, ORDERS
from functions.commerce.store.wallets import LEDGER, WALLETS
from functions.cosmetics.store.inventory import INVENTORY, LOADOUTS
from functions.profiles.store import PROFILES
from shared.catalog import register
from shared.errors import Unavailable
from shared.extension_points import GRANTING
from shared.granting import Outcome
from shared.identity.callers import Role
from tests.accounts import Account
from tests.cosmetics import make
from tests.local_api import code_of, data_of
from tests.payments import PRICE, now, paid, sell

LIST, GET, OWNED = "commerce-list-orders", "commerce-get-order", "commerce-list-entitlements"

WHY = "Ticket 1234."


@pytest.fixture(autouse=True)
def granters(api):
    register(GRANTING)


async def premium(player: Account) -> int:
    wallet = await WALLETS.get(player.id)
    return wallet.premium if wallet else 0


async def merge(api, admin: Account, source: Account, target: Account):
    body = {"source_id": source.id, "target_id": target.id, "reason": WHY, "perform": True}
    answer = await api("auth-merge-accounts", token=admin.token, json=body)
    assert answer.status_code == 200, answer.text
    return answer


async def has(player: Account, cosmetic_id: str) -> bool:
    inventory = await INVENTORY.get(player.id)
    return inventory is not None and cosmetic_id in inventory.items


class TestGranting:
    async def test_what_is_paid_is_granted_with_its_order_and_ledger(self, accounts):
        player, sku = await accounts.player(), await sell()
        order = await orders.settle(paid(sku), player.id)
        assert (order.status, order.sku_id, order.amount) == (OrderStatus.GRANTED, sku.sku_id, PRICE)
        assert await premium(player) == 1000
        (entry,) = await LEDGER.select(("player_id", "==", player.id), limit=10)
        assert (entry.movement, entry.order_id, entry.amount) == ("purchase", order.order_id, 1000)

    async def test_two_hundred_devices_get_one_grant(self, accounts):
        player, sku = await accounts.player(), await sell()
        payment = paid(sku)
        answers = await asyncio.gather(*(orders.settle(payment, player.id) for _ in range(200)), return_exceptions=True)
        assert all(isinstance(answer, Unavailable) or answer.status == "granted" for answer in answers)
        assert await premium(player) == 1000
        assert await LEDGER.count(("player_id", "==", player.id)) == 1

    async def test_another_player_gets_nothing_for_it(self, accounts):
        (owner, thief), sku = await accounts.players(2), await sell()
        payment = paid(sku)
        await orders.settle(payment, owner.id)
        with pytest.raises(ReceiptOfAnother):
            await orders.settle(payment, thief.id)
        assert (await premium(owner), await premium(thief)) == (1000, 0)

    async def test_a_notice_before_the_receipt_waits_for_its_player(self, accounts):
        player, sku = await accounts.player(), await sell()
        payment = paid(sku)
        assert (await orders.settle(payment)).status is OrderStatus.VERIFIED
        assert (await orders.settle(payment, player.id)).status is OrderStatus.GRANTED
        assert (await orders.settle(payment)).player_id == player.id
        assert await premium(player) == 1000

    async def test_what_no_product_stands_for_is_kept_until_one_does(self, accounts):
        player, sku = await accounts.player(), await sell()
        payment = paid(sku, product_id="sold-later")
        assert (await orders.settle(payment, player.id)).status is OrderStatus.VERIFIED
        await sell(offers={"stripe": {"product_id": "sold-later", "prices": {"EUR": PRICE}}})
        assert (await orders.settle(payment, player.id)).status is OrderStatus.GRANTED

    async def test_a_bundle_is_granted_by_each_service(self, accounts):
        player, cosmetic_id = await accounts.player(), await make()
        items = [
            {"kind": "currency", "id": "premium", "quantity": 500},
            {"kind": "cosmetic", "id": cosmetic_id},
            {"kind": "title", "id": "founder"},
            {"kind": "entitlement", "id": "beta-access"},
        ]
        order = await orders.settle(paid(await sell(type="bundle", items=items)), player.id)
        assert [grant.outcome for grant in order.granted] == [Outcome.GRANTED] * 4
        assert await premium(player) == 500
        assert await has(player, cosmetic_id)
        profile = await PROFILES.get(player.id)
        assert profile is not None
        assert "founder" in profile.titles
        owned = await ENTITLEMENTS.select(("player_id", "==", player.id), limit=10)
        assert sorted(item.kind for item in owned) == ["cosmetic", "entitlement", "title"]

    async def test_who_owns_it_gets_what_stands_for_it(self, accounts):
        player, cosmetic_id = await accounts.player(), await make()
        item = {"kind": "cosmetic", "id": cosmetic_id, "instead": {"currency": "premium", "amount": 300}}
        sku = await sell(type="durable", items=[item])
        first = await orders.settle(paid(sku), player.id)
        second = paid(sku)
        replaced = await orders.settle(second, player.id)
        assert [first.granted[0].outcome, replaced.granted[0].outcome] == [Outcome.GRANTED, Outcome.REPLACED]
        assert await premium(player) == 300
        await orders.settle(now(second, PaymentState.REFUNDED), player.id)
        assert await premium(player) == 0
        assert await has(player, cosmetic_id)


class TestRepurchases:
    @pytest.mark.parametrize("kind", ["cosmetic", "title"])
    async def test_what_a_second_order_paid_for_stays_until_its_own_refund(self, accounts, kind):
        player, thing = await accounts.player(), await make() if kind == "cosmetic" else "founder"
        sku = await sell(type="durable", items=[{"kind": kind, "id": thing}])
        first, second = paid(sku), paid(sku)
        for payment in (first, second):
            await orders.settle(payment, player.id)

        async def owned() -> bool:
            profile = await PROFILES.get(player.id)
            assert profile is not None
            return await has(player, thing) if kind == "cosmetic" else thing in profile.titles

        await orders.settle(now(first, PaymentState.REFUNDED, PRICE))
        assert await owned()
        await orders.settle(now(second, PaymentState.REFUNDED, PRICE))
        assert not await owned()
        active = await ENTITLEMENTS.count(("player_id", "==", player.id), ("status", "==", "active"))
        assert active == 0

    async def test_of_three_orders_the_last_refund_takes_it(self, accounts):
        player, cosmetic_id = await accounts.player(), await make()
        sku = await sell(type="durable", items=[{"kind": "cosmetic", "id": cosmetic_id}])
        payments = [paid(sku) for _ in range(3)]
        for payment in payments:
            await orders.settle(payment, player.id)
        for payment, left in zip(payments, (True, True, False), strict=True):
            await orders.settle(now(payment, PaymentState.REFUNDED, PRICE))
            assert await has(player, cosmetic_id) is left

    async def test_what_the_second_order_found_owned_goes_with_the_first_once_both_are_refunded(self, accounts):
        player, cosmetic_id = await accounts.player(), await make()
        sku = await sell(type="durable", items=[{"kind": "cosmetic", "id": cosmetic_id}])
        first, second = paid(sku), paid(sku)
        for payment in (first, second):
            await orders.settle(payment, player.id)
        for payment, left in ((second, True), (first, False)):
            await orders.settle(now(payment, PaymentState.REFUNDED, PRICE))
            assert await has(player, cosmetic_id) is left
        assert await ENTITLEMENTS.count(("player_id", "==", player.id), ("status", "==", "active")) == 0
        await orders.settle(now(second, PaymentState.PAID))
        assert await has(player, cosmetic_id)
        assert await ENTITLEMENTS.count(("player_id", "==", player.id), ("status", "==", "active")) == 1


class TestLateAnswers:
    async def test_an_answer_of_before_a_refund_gives_nothing_back(self, accounts):
        player, sku = await accounts.player(), await sell()
        payment = paid(sku, asked_at=datetime(2026, 11, 29, 12, 0, tzinfo=UTC))
        later = {"asked_at": datetime(2026, 11, 29, 12, 1, tzinfo=UTC)}
        await orders.settle(payment, player.id)
        await orders.settle(now(payment, PaymentState.REFUNDED, PRICE).model_copy(update=later))
        assert (await orders.settle(payment)).status is OrderStatus.REFUNDED
        assert await premium(player) == 0

    async def test_an_answer_of_before_a_reversal_takes_nothing(self, accounts):
        player, sku = await accounts.player(), await sell()
        payment = paid(sku)
        await orders.settle(payment, player.id)
        times = [datetime(2026, 11, 29, 12, minute, tzinfo=UTC) for minute in (1, 2)]
        disputed = now(payment, PaymentState.CHARGED_BACK).model_copy(update={"asked_at": times[0]})
        await orders.settle(disputed)
        await orders.settle(payment.model_copy(update={"asked_at": times[1]}))
        assert (await orders.settle(disputed)).status is OrderStatus.GRANTED
        assert await premium(player) == 1000


class TestMergedAccounts:
    async def test_a_refund_takes_from_the_account_that_has_it_now(self, api, accounts):
        admin, (source, target) = await accounts.staff(Role.ADMIN), await accounts.players(2)
        cosmetic_id = await make()
        items = [{"kind": "currency", "id": "premium", "quantity": 1000}, {"kind": "cosmetic", "id": cosmetic_id}]
        payment = paid(await sell(type="bundle", items=items))
        order = await orders.settle(payment, source.id)
        await merge(api, admin, source, target)
        assert (await premium(target), await has(target, cosmetic_id)) == (1000, True)
        (line,) = data_of(await api(LIST, token=target.token))["items"]
        assert line["order_id"] == order.order_id
        path = {"order_id": order.order_id}
        assert data_of(await api(GET, token=target.token, path_values=path)) == line
        assert len(data_of(await api(OWNED, token=target.token))["items"]) == 1
        await orders.settle(now(payment, PaymentState.REFUNDED, PRICE))
        assert (await premium(source), await premium(target), await has(target, cosmetic_id)) == (0, 0, False)

    @pytest.mark.parametrize("refunded", ["source", "target"])
    async def test_what_both_accounts_paid_for_stays_until_both_are_refunded(self, api, accounts, refunded):
        admin, (source, target) = await accounts.staff(Role.ADMIN), await accounts.players(2)
        cosmetic_id = await make()
        sku = await sell(items=[{"kind": "cosmetic", "id": cosmetic_id}, {"kind": "title", "id": "founder"}])
        payments = {"source": paid(sku), "target": paid(sku)}
        await orders.settle(payments["source"], source.id)
        await orders.settle(payments["target"], target.id)
        await merge(api, admin, source, target)
        for payment, stays in ((payments.pop(refunded), True), (payments.popitem()[1], False)):
            await orders.settle(now(payment, PaymentState.REFUNDED, PRICE))
            profile = await PROFILES.get(target.id)
            assert profile is not None
            assert (await has(target, cosmetic_id), "founder" in profile.titles) == (stays, stays)

    async def test_what_was_paid_before_the_merge_is_granted_after_it(self, api, accounts):
        admin, (source, middle, target) = await accounts.staff(Role.ADMIN), await accounts.players(3)
        sku = await sell()
        first, second = paid(sku), paid(sku)
        for payment in (first, second):
            await orders.settle(now(payment, PaymentState.OPEN), source.id)
        await merge(api, admin, source, middle)
        await merge(api, admin, middle, target)
        await orders.settle(first)
        await orders.settle(second, target.id)
        assert (await premium(source), await premium(middle), await premium(target)) == (0, 0, 2000)

    async def test_an_undone_merge_parts_the_purchases_again(self, api, accounts):
        admin, (source, target) = await accounts.staff(Role.ADMIN), await accounts.players(2)
        payment = paid(await sell())
        await orders.settle(payment, source.id)
        merged = data_of(await merge(api, admin, source, target))
        await api(
            "auth-undo-merge", token=admin.token, json={"reason": WHY}, path_values={"merge_id": merged["merge_id"]}
        )
        assert await players_bought_by(target.id) == (target.id,)
        await orders.settle(now(payment, PaymentState.REFUNDED, PRICE))
        assert (await premium(source), await premium(target)) == (0, 0)


class TestRefunds:
    async def test_what_is_left_is_taken_and_what_is_spent_is_owed(self, api, accounts):
        player, sku = await accounts.player(), await sell()
        payment = paid(sku)
        await orders.settle(payment, player.id)
        spending = {"currency": "premium", "amount": 400, "reason": "A sword"}
        assert (await api("commerce-spend-from-wallet", token=player.token, json=spending)).status_code == 200
        order = await orders.settle(now(payment, PaymentState.REFUNDED, PRICE))
        assert (order.status, order.refunded_amount) == (OrderStatus.REFUNDED, PRICE)
        assert await premium(player) == -400

    async def test_a_durable_is_revoked_and_taken_off(self, api, accounts):
        player, cosmetic_id = await accounts.player(), await make()
        sku = await sell(type="durable", items=[{"kind": "cosmetic", "id": cosmetic_id}])
        payment = paid(sku)
        order = await orders.settle(payment, player.id)
        path = {"cosmetic_id": cosmetic_id}
        assert (await api("cosmetics-equip-cosmetic", token=player.token, path_values=path)).status_code == 200
        await orders.settle(now(payment, PaymentState.CHARGED_BACK))
        assert not await has(player, cosmetic_id)
        loadout = await LOADOUTS.get(player.id)
        assert loadout is not None
        assert cosmetic_id not in loadout.model_dump().values()
        entitlement = await ENTITLEMENTS.get(f"{order.order_id}:0")
        assert entitlement is not None
        assert (entitlement.status, entitlement.revocation_reason) == (EntitlementStatus.REVOKED, "refund")

    async def test_twenty_notices_of_one_refund_take_it_back_once(self, accounts):
        player, sku = await accounts.player(), await sell()
        payment = paid(sku)
        await orders.settle(payment, player.id)
        refund = now(payment, PaymentState.REFUNDED, PRICE)
        await asyncio.gather(*(orders.settle(refund) for _ in range(20)), return_exceptions=True)
        assert await premium(player) == 0

    async def test_a_refund_before_its_purchase_is_kept_and_never_grants(self, accounts):
        player, sku = await accounts.player(), await sell()
        payment = paid(sku)
        refund = now(payment, PaymentState.REFUNDED, PRICE)
        assert (await orders.settle(refund)).status is OrderStatus.REFUNDED
        assert (await orders.settle(refund, player.id)).status is OrderStatus.REFUNDED
        assert await premium(player) == 0

    async def test_a_partial_refund_takes_its_share_and_the_rest_later(self, accounts):
        player, sku = await accounts.player(), await sell()
        payment = paid(sku)
        await orders.settle(payment, player.id)
        half = now(payment, PaymentState.PARTIALLY_REFUNDED, PRICE // 2)
        order = await orders.settle(half)
        assert (order.status, await premium(player)) == (OrderStatus.PARTIALLY_REFUNDED, 500)
        await orders.settle(half)
        assert await premium(player) == 500
        await orders.settle(now(payment, PaymentState.REFUNDED, PRICE))
        assert await premium(player) == 0

    async def test_a_reversal_gives_back_what_the_refund_took(self, accounts):
        player, cosmetic_id = await accounts.player(), await make()
        items = [{"kind": "currency", "id": "premium", "quantity": 1000}, {"kind": "cosmetic", "id": cosmetic_id}]
        payment = paid(await sell(type="bundle", items=items))
        await orders.settle(payment, player.id)
        for _ in range(2):
            await orders.settle(now(payment, PaymentState.REFUNDED, PRICE))
            assert (await premium(player), await has(player, cosmetic_id)) == (0, False)
            order = await orders.settle(payment)
            assert (await premium(player), await has(player, cosmetic_id)) == (1000, True)
            assert [grant.outcome for grant in order.granted] == [Outcome.GRANTED] * 2

    async def test_what_is_partly_refunded_when_it_is_first_heard_of_gives_the_rest(self, accounts):
        player, sku = await accounts.player(), await sell()
        quarter = paid(sku, state=PaymentState.PARTIALLY_REFUNDED, refunded_amount=PRICE // 4)
        assert (await orders.settle(quarter, player.id)).status is OrderStatus.PARTIALLY_REFUNDED
        assert await premium(player) == 750

    async def test_a_won_dispute_after_a_partial_refund_gives_back_all_but_that(self, accounts):
        player, sku = await accounts.player(), await sell()
        payment = paid(sku)
        part = now(payment, PaymentState.PARTIALLY_REFUNDED, PRICE // 4)
        await orders.settle(payment, player.id)
        for stated, left in ((part, 750), (now(payment, PaymentState.CHARGED_BACK, PRICE // 4), 0), (part, 750)):
            await orders.settle(stated)
            assert await premium(player) == left
        assert (await orders.settle(payment)).status is OrderStatus.GRANTED
        assert await premium(player) == 1000

    async def test_a_reversal_of_a_partial_refund_gives_back_its_share(self, accounts):
        player, sku = await accounts.player(), await sell()
        payment = paid(sku)
        await orders.settle(payment, player.id)
        await orders.settle(now(payment, PaymentState.PARTIALLY_REFUNDED, PRICE // 4))
        assert await premium(player) == 750
        assert (await orders.settle(payment)).status is OrderStatus.GRANTED
        assert await premium(player) == 1000


class TestLists:
    async def test_a_player_sees_purchases_and_what_they_gave(self, api, accounts):
        (player, other), cosmetic_id = await accounts.players(2), await make()
        sku = await sell(type="durable", items=[{"kind": "cosmetic", "id": cosmetic_id}])
        payment = paid(sku)
        order = await orders.settle(payment, player.id)
        await orders.settle(now(payment, PaymentState.REFUNDED, PRICE))
        (line,) = data_of(await api(LIST, token=player.token))["items"]
        assert (line["order_id"], line["status"], line["refunded_amount"]) == (order.order_id, "refunded", PRICE)
        path = {"order_id": order.order_id}
        assert data_of(await api(GET, token=player.token, path_values=path)) == line
        assert code_of(await api(GET, token=other.token, path_values=path)) == "UNKNOWN_ORDER"
        assert data_of(await api(LIST, token=other.token))["items"] == []
        (owned,) = data_of(await api(OWNED, token=player.token))["items"]
        assert (owned["id"], owned["status"]) == (cosmetic_id, "revoked")

    async def test_lists_page(self, api, accounts):
        player, sku = await accounts.player(), await sell(type="durable", items=[{"kind": "title", "id": "founder"}])
        for _ in range(3):
            await orders.settle(paid(sku), player.id)
        for function in (LIST, OWNED):
            first = data_of(await api(function, token=player.token, params={"limit": "2"}))
            params = {"limit": "2", "cursor": first["next_cursor"]}
            rest = data_of(await api(function, token=player.token, params=params))
            assert (len(first["items"]), len(rest["items"]), rest["next_cursor"]) == (2, 1, None)

    async def test_the_order_keeps_what_was_bought(self, accounts):
        player, sku = await accounts.player(), await sell()
        order = await orders.settle(paid(sku), player.id)
        stored = await ORDERS.get(order.order_id)
        assert stored == order
        assert (stored.items, stored.sku_version) == (sku.items, 1)
