"""Paying by Epic: what the player's Epic account bought is granted once, redeemed, and taken back when it is gone."""

import asyncio
import json
import uuid
from datetime import UTC, datetime, timedelta

import pytest

from functions.commerce.models.acknowledgements import AcknowledgePurchase
from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import HandleNotice
from functions.commerce.models.orders import Environment
from functions.commerce.operations.purchases import reconciliation, waiting
from functions.commerce.partners import epic
from functions.commerce.rules.payments.providers import UnknownTransaction
from functions.commerce.rules.purchases.orders import order_id_of
from functions.commerce.settings import settings
from functions.commerce.store.notices import NOTICES
from functions.commerce.store.orders import ORDERS
from functions.commerce.store.wallets import WALLETS
from functions.cosmetics.store.inventory import INVENTORY
from shared.firestore import transaction
from tests.accounts import Account
from tests.cosmetics import make
from tests.epic import bought, epic_player, link_epic, sell_by_epic
from tests.local_api import code_of, data_of
from tests.steam import signed_notice

WEBHOOK = "commerce-receive-epic-notice"
VERIFY, HANDLE, ACKNOWLEDGE = "commerce-verify-receipt", "commerce-handle-notice", "commerce-acknowledge-purchase"


@pytest.fixture
async def ada(api, partners) -> tuple[Account, str]:
    epic._new_token.cache_clear()
    return await epic_player(api, partners)


async def premium(player: Account) -> int:
    wallet = await WALLETS.get(player.id)
    return wallet.premium if wallet else 0


async def owns(player: Account, cosmetic_id: str) -> bool:
    inventory = await INVENTORY.get(player.id)
    return inventory is not None and cosmetic_id in inventory.items


async def verify(api, player: Account, entitlement_id: str):
    return await api(VERIFY, token=player.token, json={"provider": "epic", "transaction": entitlement_id})


async def handle(api, account_id: str, entitlement_id: str):
    work = HandleNotice(provider=PaymentProvider.EPIC, transaction=f"{account_id}:{entitlement_id}")
    return (await api.deliver(HANDLE, work.model_dump_json().encode())).raise_for_status()


async def redeem(api, order_id: str):
    return await api.deliver(ACKNOWLEDGE, AcknowledgePurchase(order_id=order_id).model_dump_json().encode())


async def state(account_id: str, entitlement_id: str) -> tuple[str, str]:
    order = await ORDERS.get(order_id_of(PaymentProvider.EPIC, Environment.LIVE, f"{account_id}:{entitlement_id}"))
    assert order is not None
    return order.status.value, order.acknowledgement.value


async def redeem_of(api, account_id: str, entitlement_id: str) -> None:
    order_id = order_id_of(PaymentProvider.EPIC, Environment.LIVE, f"{account_id}:{entitlement_id}")
    (await redeem(api, order_id)).raise_for_status()


async def compare(_api, account_id: str, entitlement_id: str) -> None:
    order = await ORDERS.get(order_id_of(PaymentProvider.EPIC, Environment.LIVE, f"{account_id}:{entitlement_id}"))
    assert order is not None
    await reconciliation._compare(order)


class TestBuying:
    async def test_a_purchase_is_granted_and_then_redeemed(self, api, ada, partners):
        player, account = ada
        entitlement = await bought(partners, await sell_by_epic(), account)
        order = data_of(await verify(api, player, entitlement))
        assert (order["status"], order["currency"], order["amount"]) == ("granted", None, None)
        assert (await premium(player), await state(account, entitlement)) == (1000, ("granted", "due"))
        assert entitlement not in (await partners.epic_store())["redeemed"]
        for _ in range(2):
            (await redeem(api, order["order_id"])).raise_for_status()
        assert entitlement in (await partners.epic_store())["redeemed"]
        assert await state(account, entitlement) == ("granted", "done")
        assert data_of(await verify(api, player, entitlement)) == order
        await handle(api, account, entitlement)
        assert (await premium(player), await state(account, entitlement)) == (1000, ("granted", "done"))

    async def test_two_hundred_devices_are_one_grant(self, api, ada, partners):
        player, account = ada
        entitlement = await bought(partners, await sell_by_epic(), account)
        answers = await asyncio.gather(*(verify(api, player, entitlement) for _ in range(200)))
        assert {answer.status_code for answer in answers} <= {200, 503}
        assert data_of(await verify(api, player, entitlement))["status"] == "granted"
        assert await premium(player) == 1000

    async def test_what_is_durable_is_not_redeemed(self, api, ada, partners):
        player, account = ada
        skin = await make()
        sku = await sell_by_epic(type="durable", items=[{"kind": "cosmetic", "id": skin}])
        entitlement = await bought(partners, sku, account, consumable=False)
        order = data_of(await verify(api, player, entitlement))
        (await redeem(api, order["order_id"])).raise_for_status()
        assert (await owns(player, skin), await state(account, entitlement)) == (True, ("granted", "not_needed"))
        assert entitlement not in (await partners.epic_store())["redeemed"]

    async def test_what_another_bought_is_not_found(self, api, ada, partners):
        player, account = ada
        thief, _ = await epic_player(api, partners)
        entitlement = await bought(partners, await sell_by_epic(), account)
        for shown in (entitlement, f"{account}:{entitlement}"):
            refused = await verify(api, thief, shown)
            assert (refused.status_code, code_of(refused)) == (404, "UNKNOWN_TRANSACTION")
        assert await premium(thief) == 0
        assert data_of(await verify(api, player, entitlement))["status"] == "granted"

    @pytest.mark.parametrize("act", ["restore", "revoke"])
    async def test_what_an_account_shows_that_has_moved_to_another_player_is_refused_and_flagged(
        self, api, ada, partners, accounts, act
    ):
        player, account = ada
        sku = await sell_by_epic(type="durable", items=[{"kind": "entitlement", "id": "founder"}])
        entitlement = await bought(partners, sku, account, consumable=False)
        order = data_of(await verify(api, player, entitlement))
        await partners.epic(entitlement, act)
        await handle(api, account, entitlement)
        other = await accounts.player()
        await link_epic(other.id, account)
        refused = await verify(api, other, entitlement)
        assert (refused.status_code, code_of(refused)) == (403, "RECEIPT_OF_ANOTHER_PLAYER")
        kept = await ORDERS.get(order["order_id"])
        assert kept is not None
        assert (kept.player_id, kept.flags) == (player.id, ("shown_by_another",))

    async def test_who_has_no_epic_account_is_told_to_link_it(self, api, accounts):
        refused = await verify(api, await accounts.player(), uuid.uuid4().hex)
        assert (refused.status_code, code_of(refused)) == (409, "ACCOUNT_NOT_LINKED")

    async def test_a_purchase_of_another_sandbox_is_not_found(self, api, ada, partners):
        player, account = ada
        entitlement = await bought(partners, await sell_by_epic(), account, sandbox="sandbox-of-another")
        assert code_of(await verify(api, player, entitlement)) == "UNKNOWN_TRANSACTION"

    async def test_what_was_redeemed_by_somebody_else_is_not_granted(self, api, ada, partners):
        player, account = ada
        entitlement = await bought(partners, await sell_by_epic(), account)
        await partners.epic(entitlement, "redeem")
        refused = await verify(api, player, entitlement)
        assert (code_of(refused), refused.json()["error"]["details"]["state"]) == ("NOT_PAID", "cancelled")
        assert await premium(player) == 0

    async def test_a_purchase_that_no_client_shows_is_granted_by_a_notice(self, api, ada, partners):
        player, account = ada
        entitlement = await bought(partners, await sell_by_epic(), account)
        for _ in range(2):
            await handle(api, account, entitlement)
        assert (await premium(player), await state(account, entitlement)) == (1000, ("granted", "due"))

    async def test_a_product_that_is_not_sold_yet_waits(self, api, ada, partners):
        player, account = ada
        entitlement = (await partners.epic_purchase(account_id=account))["id"]
        refused = await verify(api, player, entitlement)
        assert (refused.status_code, code_of(refused)) == (409, "PRODUCT_UNKNOWN")
        assert await state(account, entitlement) == ("verified", "not_needed")

    async def test_a_test_sandbox_counts_where_it_is_said_to(self, api, ada, partners, monkeypatch):
        player, account = ada
        entitlement = await bought(partners, await sell_by_epic(), account)
        monkeypatch.setenv("EPIC_TEST_SANDBOX", "true")
        settings.cache_clear()
        assert code_of(await verify(api, player, entitlement)) == "SANDBOX_PURCHASE"
        monkeypatch.setenv("SANDBOX_PURCHASES", "true")
        settings.cache_clear()
        assert data_of(await verify(api, player, entitlement))["status"] == "granted"


class TestRedeeming:
    async def test_a_redeem_whose_answer_is_lost_is_done_once(self, api, ada, partners):
        player, account = ada
        entitlement = await bought(partners, await sell_by_epic(), account)
        order = data_of(await verify(api, player, entitlement))
        async with partners.broken("epic", "lost", path="redeem", times=3):
            assert (await redeem(api, order["order_id"])).status_code >= 500
        assert entitlement in (await partners.epic_store())["redeemed"]
        assert await state(account, entitlement) == ("granted", "due")
        (await redeem(api, order["order_id"])).raise_for_status()
        assert (await premium(player), await state(account, entitlement)) == (1000, ("granted", "done"))

    async def test_devices_that_show_it_while_it_is_redeemed_get_their_order(self, api, ada, partners):
        player, account = ada
        entitlement = await bought(partners, await sell_by_epic(), account)
        order = data_of(await verify(api, player, entitlement))
        calls = [verify(api, player, entitlement) for _ in range(20)]
        answers = await asyncio.gather(redeem(api, order["order_id"]), *calls)
        assert {answer.status_code for answer in answers[1:]} == {200}
        assert await premium(player) == 1000

    async def test_what_is_gone_before_it_is_redeemed_is_taken_back(self, api, ada, partners):
        player, account = ada
        entitlement = await bought(partners, await sell_by_epic(), account)
        order = data_of(await verify(api, player, entitlement))
        await partners.epic(entitlement, "vanish")
        (await redeem(api, order["order_id"])).raise_for_status()
        assert (await premium(player), await state(account, entitlement)) == (0, ("refunded", "not_needed"))


class TestRevoked:
    @pytest.mark.parametrize("act", ["vanish", "revoke"])
    async def test_what_is_gone_is_taken_back_and_given_back_when_it_is_there_again(self, api, ada, partners, act):
        player, account = ada
        skin = await make()
        sku = await sell_by_epic(type="durable", items=[{"kind": "cosmetic", "id": skin}])
        entitlement = await bought(partners, sku, account, consumable=False)
        await verify(api, player, entitlement)
        await partners.epic(entitlement, act)
        for _ in range(2):
            await handle(api, account, entitlement)
        assert (await owns(player, skin), (await state(account, entitlement))[0]) == (False, "refunded")
        await partners.epic(entitlement, "restore")
        await handle(api, account, entitlement)
        assert (await owns(player, skin), (await state(account, entitlement))[0]) == (True, "granted")

    async def test_what_was_redeemed_need_not_be_listed(self, api, ada, partners):
        player, account = ada
        entitlement = await bought(partners, await sell_by_epic(), account)
        order = data_of(await verify(api, player, entitlement))
        await redeem(api, order["order_id"])
        await partners.epic(entitlement, "vanish")
        await handle(api, account, entitlement)
        assert (await premium(player), await state(account, entitlement)) == (1000, ("granted", "done"))

    @pytest.mark.parametrize("asks", [handle, redeem_of, compare])
    async def test_an_older_answer_takes_nothing_back_that_is_listed_again(self, api, ada, partners, monkeypatch, asks):
        player, account = ada
        skin = await make()
        sku = await sell_by_epic(items=[{"kind": "cosmetic", "id": skin}], type="durable")
        entitlement = await bought(partners, sku, account)
        await verify(api, player, entitlement)
        await partners.epic(entitlement, "vanish")
        real = epic.look_up
        answered = False

        async def late(transaction: str, /):
            nonlocal answered
            try:
                return await real(transaction)
            except UnknownTransaction:
                if not answered:
                    answered = True
                    await handle(api, account, entitlement)
                    await partners.epic(entitlement, "restore")
                    await handle(api, account, entitlement)
                raise

        monkeypatch.setattr(epic, "look_up", late)
        await asks(api, account, entitlement)
        assert answered
        assert (await owns(player, skin), (await state(account, entitlement))[0]) == (True, "granted")

    async def test_an_unknown_entitlement_leaves_nothing(self, api, ada):
        _, account = ada
        entitlement = uuid.uuid4().hex
        await handle(api, account, entitlement)
        order_id = order_id_of(PaymentProvider.EPIC, Environment.LIVE, f"{account}:{entitlement}")
        assert await ORDERS.get(order_id) is None

    async def test_orders_are_looked_up_at_their_ages_unless_they_are_redeemed(self, api, ada, partners, monkeypatch):
        player, account = ada
        skin = await make()
        sku = await sell_by_epic(type="durable", items=[{"kind": "cosmetic", "id": skin}])
        durable = await bought(partners, sku, account, consumable=False)
        used_up = await bought(partners, await sell_by_epic(), account)
        for entitlement in (durable, used_up):
            await verify(api, player, entitlement)
        asked: list[tuple[str, str]] = []

        async def note(work, *, name):
            asked.append((work.transaction, name))

        monkeypatch.setattr(waiting, "enqueue", note)
        now = datetime.now(UTC)
        for days in (2, 3, 5, 182):
            await age(f"{account}:{durable}", timedelta(days=days), now)
            await waiting.ask_for_revocations(now)
        mine = [name for transaction_id, name in asked if transaction_id == f"{account}:{durable}"]
        assert len(mine) == 2  # a day later and two days later; four days are no age, and 181 are too many
        assert all(transaction_id != f"{account}:{used_up}" for transaction_id, _ in asked)


class TestNoticesOfScripts:
    async def test_a_notice_is_kept_once_and_what_epic_says_counts(self, api, ada, partners):
        player, account = ada
        entitlement = await bought(partners, await sell_by_epic(), account)
        content = {"id": uuid.uuid4().hex, "kind": "refund", "transaction": f"{account}:{entitlement}"}
        notice = signed_notice(json.dumps(content).encode(), "epic")
        headers = {"content-type": "application/json", **(notice.more_headers or {})}
        answers = [await api(WEBHOOK, content=notice.content, headers=headers) for _ in range(3)]
        assert [data_of(answer) for answer in answers] == [{"received": True}] * 3
        kept = await NOTICES.get(f"epic:{content['id']}")
        assert kept is not None
        assert kept.transaction == content["transaction"]
        await handle(api, account, entitlement)
        assert (await premium(player), (await state(account, entitlement))[0]) == (1000, "granted")

    async def test_a_notice_that_is_not_ours_is_refused(self, api, ada):
        content = {"id": uuid.uuid4().hex, "kind": "refund", "transaction": f"{ada[1]}:{uuid.uuid4().hex}"}
        notice = signed_notice(json.dumps(content).encode(), "epic")
        headers = {"content-type": "application/json", **(notice.more_headers or {})}
        refused = await api(WEBHOOK, content=notice.content.replace(b"refund", b"reward"), headers=headers)
        assert (refused.status_code, code_of(refused)) == (400, "INVALID_SIGNATURE")
        assert await NOTICES.get(f"epic:{content['id']}") is None


async def age(transaction_id: str, by: timedelta, now: datetime) -> None:
    """Make an order as old as this, at noon of that day."""
    order_id = order_id_of(PaymentProvider.EPIC, Environment.LIVE, transaction_id)
    opened = (now - by).replace(hour=12)

    async def write(tx) -> None:
        order = await tx.get(ORDERS, order_id)
        tx.put(ORDERS, order_id, order.model_copy(update={"created_at": opened}))

    await transaction.run(write)


class TestEpicIsWrong:
    @pytest.mark.parametrize("kind", ["unavailable", "error", "nonsense", "empty", "cut", "rate_limited"])
    async def test_a_purchase_waits_until_epic_is_back(self, api, ada, partners, kind):
        player, account = ada
        entitlement = await bought(partners, await sell_by_epic(), account)
        async with partners.broken("epic", kind):
            refused = await verify(api, player, entitlement)
            assert (refused.status_code, code_of(refused)) == (503, "PARTNER_UNAVAILABLE")
        assert data_of(await verify(api, player, entitlement))["status"] == "granted"

    async def test_a_token_is_asked_for_once_and_again_when_epic_takes_it_no_more(self, api, ada, partners):
        player, account = ada
        sku = await sell_by_epic()
        entitlements = [await bought(partners, sku, account) for _ in range(6)]
        before = (await partners.epic_store())["calls"].get("token", 0)
        await asyncio.gather(*(verify(api, player, entitlement) for entitlement in entitlements[:4]))
        await verify(api, player, entitlements[4])
        assert (await partners.epic_store())["calls"]["token"] == before + 1
        await partners.expire_epic_tokens()
        assert data_of(await verify(api, player, entitlements[5]))["status"] == "granted"
        assert (await partners.epic_store())["calls"]["token"] == before + 2

    async def test_a_client_that_epic_refuses_is_told_as_a_partner_that_is_down(self, api, ada, monkeypatch, tmp_path):
        player, _ = ada
        wrong = tmp_path / "epic.json"
        wrong.write_text('{"client_id": "x", "client_secret": "y"}')
        monkeypatch.setenv("EPIC_CREDENTIALS_FILE", str(wrong))
        settings.cache_clear()
        refused = await verify(api, player, uuid.uuid4().hex)
        assert (refused.status_code, code_of(refused)) == (503, "PARTNER_UNAVAILABLE")

    @pytest.mark.parametrize("missing", ["EPIC_SANDBOX_ID", "EPIC_DEPLOYMENT_ID", "EPIC_CREDENTIALS_FILE"])
    async def test_without_its_settings_nobody_pays_by_epic(self, api, ada, accounts, monkeypatch, tmp_path, missing):
        monkeypatch.setenv(missing, str(tmp_path / "none") if missing.endswith("FILE") else "")
        settings.cache_clear()
        for player in (ada[0], await accounts.player()):
            refused = await verify(api, player, uuid.uuid4().hex)
            assert (refused.status_code, code_of(refused)) == (404, "PROVIDER_NOT_CONFIGURED")
