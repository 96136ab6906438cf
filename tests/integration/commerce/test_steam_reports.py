"""What Steam's reports say, which it calls nobody about; purchases in its own store; and notices that scripts send."""

import asyncio
import time
import uuid
from datetime import UTC, datetime, timedelta

import pytest

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import HandleNotice
from functions.commerce.operations.payments.relayed_notices import KEYS
from functions.commerce.partners import steam
from functions.commerce.store.notices import NOTICES
from functions.commerce.store.orders import ORDERS
from functions.commerce.store.wallets import WALLETS
from shared.identity.signatures import signature_of
from shared.settings import settings
from tests.local_api import code_of, data_of
from tests.steam import sell_by_steam, steam_player

WEBHOOK, HANDLE, VERIFY = "commerce-receive-steam-notice", "commerce-handle-notice", "commerce-verify-receipt"
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


async def premium(player_id: str) -> int:
    wallet = await WALLETS.get(player_id)
    return wallet.premium if wallet else 0


async def reported(since: datetime, until: datetime) -> list[str]:
    return [transaction async for transaction in steam.changed_since(since, until)]


async def handle(api, transaction: str):
    work = HandleNotice(provider=PaymentProvider.STEAM, transaction=transaction)
    return (await api.deliver(HANDLE, work.model_dump_json().encode())).raise_for_status()


async def bought(api, partners) -> tuple[str, str]:
    """A player, and the id of what the player bought."""
    player, _ = await steam_player(api, partners)
    body = {"sku_id": (await sell_by_steam()).sku_id, "provider": "steam", "currency": "EUR"}
    transaction = data_of(await api("commerce-open-checkout", token=player.token, json=body))["transaction"]
    await partners.steam(transaction, "approve")
    data_of(await api(VERIFY, token=player.token, json={"provider": "steam", "transaction": transaction}))
    return player.id, transaction


async def in_store(partners, moments: list[datetime], steam_id: str = "76561197960265729", item: int = 1) -> list[str]:
    """Purchases in Steam's own store at these times, by our names of them."""
    bought = [
        await partners.steam_store(steam_id=steam_id, item_id=item, time=f"{moment:%Y-%m-%dT%H:%M:%SZ}")
        for moment in moments
    ]
    return [f"transid:{order['transid']}" for order in bought]


def another_day() -> datetime:
    """A day of the past that no other test has."""
    return LONG_AGO + timedelta(days=uuid.uuid4().int % 2000, seconds=uuid.uuid4().int % 80_000)


class TestReports:
    @pytest.mark.parametrize("act", ["refund", "chargeback", "suspect"])
    async def test_money_that_went_back_is_reported_and_taken_back(self, api, partners, act):
        player_id, transaction = await bought(api, partners)
        now = datetime.now(UTC)
        await partners.steam(transaction, act)
        changed = await reported(now - timedelta(hours=1), now + timedelta(hours=1))
        assert transaction in changed
        for _ in range(2):
            await handle(api, transaction)
        (order,) = await ORDERS.select(("transaction_id", "==", transaction), limit=2)
        status = {"chargeback": "charged_back"}.get(act, "refunded")
        assert (order.status, await premium(player_id)) == (status, 0)

    @pytest.mark.parametrize("short", [0, 2, 3])
    async def test_every_purchase_is_reported_however_short_the_pages_are(self, api, partners, monkeypatch, short):
        monkeypatch.setattr(steam, "PAGE", 3)
        day = another_day()
        moments = [day, day, *(day + timedelta(seconds=second) for second in range(1, 8))]
        bought = await in_store(partners, moments)
        await partners.steam_reports(short)
        try:
            changed = await reported(day, day + timedelta(seconds=7))
        finally:
            await partners.steam_reports(0)
        assert set(bought) <= set(changed)
        assert len(set(changed) & set(bought)) == len(bought)

    async def test_a_second_with_more_purchases_than_a_page_is_reported_whole(self, api, partners, monkeypatch):
        monkeypatch.setattr(steam, "PAGE", 2)
        day = another_day()
        bought = await in_store(partners, [day] * 7 + [day + timedelta(seconds=1)])
        assert set(bought) <= set(await reported(day, day + timedelta(seconds=1)))

    async def test_nothing_is_reported_of_a_time_without_purchases(self, api, partners):
        far = datetime(2100, 1, 1, tzinfo=UTC)
        assert await reported(far, far + timedelta(hours=1)) == []

    async def test_the_job_has_what_changed_looked_up(self, api, partners, monkeypatch):
        _, transaction = await bought(api, partners)
        asked: list[HandleNotice] = []

        async def accept(work: HandleNotice, **_more) -> bool:
            asked.append(work)
            return True

        monkeypatch.setattr("functions.commerce.operations.payments.reports.enqueue", accept)
        assert (await api.deliver("commerce-ask-for-changes", b"{}")).is_success
        assert HandleNotice(provider=PaymentProvider.STEAM, transaction=transaction) in asked


class TestSteamsOwnStore:
    async def test_a_purchase_there_is_the_players_whose_account_paid(self, api, partners):
        player, steam_id = await steam_player(api, partners)
        item = int((await sell_by_steam()).offers[PaymentProvider.STEAM].product_id)
        (transaction,) = await in_store(partners, [datetime.now(UTC)], steam_id, item)
        await asyncio.gather(*(handle(api, transaction) for _ in range(5)))
        assert await premium(player.id) == 1000
        await partners.steam(transaction.removeprefix("transid:"), "refund")
        for _ in range(2):
            await handle(api, transaction)
        assert await premium(player.id) == 0

    async def test_of_an_account_that_nobody_has_it_is_kept_until_somebody_has(self, api, partners):
        ticket = await partners.steam_ticket()
        item = int((await sell_by_steam()).offers[PaymentProvider.STEAM].product_id)
        (transaction,) = await in_store(partners, [datetime.now(UTC)], ticket["steam_id"], item)
        await handle(api, transaction)
        (order,) = await ORDERS.select(("transaction_id", "==", transaction), limit=2)
        assert (order.status, order.player_id) == ("verified", "")
        player_id = data_of(await api("auth-steam-login", json={"ticket": ticket["ticket"]}))["user_id"]
        await handle(api, transaction)
        assert await premium(player_id) == 1000

    async def test_who_links_the_account_later_shows_it_and_gets_it(self, api, partners, accounts):
        ticket = await partners.steam_ticket()
        item = int((await sell_by_steam()).offers[PaymentProvider.STEAM].product_id)
        (transaction,) = await in_store(partners, [datetime.now(UTC)], ticket["steam_id"], item)
        await handle(api, transaction)
        shown = {"provider": "steam", "transaction": transaction}
        thief = await accounts.player()
        assert code_of(await api(VERIFY, token=thief.token, json=shown)) == "RECEIPT_OF_ANOTHER_PLAYER"
        player = data_of(await api("auth-steam-login", json={"ticket": ticket["ticket"]}))
        assert code_of(await api(VERIFY, token=thief.token, json=shown)) == "RECEIPT_OF_ANOTHER_PLAYER"
        order = data_of(await api(VERIFY, token=player["access_token"], json=shown))
        assert (order["status"], await premium(player["user_id"]), await premium(thief.id)) == ("granted", 1000, 0)

    async def test_an_owner_who_shows_it_is_not_flagged(self, api, partners):
        player, steam_id = await steam_player(api, partners)
        item = int((await sell_by_steam()).offers[PaymentProvider.STEAM].product_id)
        (transaction,) = await in_store(partners, [datetime.now(UTC)], steam_id, item)
        order = data_of(await api(VERIFY, token=player.token, json={"provider": "steam", "transaction": transaction}))
        kept = await ORDERS.get(order["order_id"])
        assert kept is not None
        assert (kept.status, kept.flags, await premium(player.id)) == ("granted", (), 1000)

    async def test_an_account_that_moves_to_another_player_takes_no_purchase_along(self, api, partners, monkeypatch):
        player, steam_id = await steam_player(api, partners)
        item = int((await sell_by_steam()).offers[PaymentProvider.STEAM].product_id)
        (transaction,) = await in_store(partners, [datetime.now(UTC)], steam_id, item)
        await handle(api, transaction)

        async def of_another(*_asked) -> str:
            return uuid.uuid4().hex

        monkeypatch.setattr("functions.auth.api.identities.player_of", of_another)
        await partners.steam(transaction.removeprefix("transid:"), "chargeback")
        await handle(api, transaction)
        assert await premium(player.id) == 0


def notice(transaction: str, **changes: object) -> bytes:
    whole = {"id": uuid.uuid4().hex, "kind": "chargeback", "transaction": transaction} | changes
    return str(whole).replace("'", '"').encode()


async def send(api, body: bytes, *, key: bytes = b"", late: int = 0, header: str | None = None):
    keys = KEYS.current() or (b"",)
    signature = header if header is not None else signature_of([key or keys[0]], body, int(time.time()) - late)
    headers = {"ludus-signature": signature, "content-type": "application/json"}
    return await api(WEBHOOK, content=body, headers=headers)


class TestNoticesOfScripts:
    async def test_a_notice_is_kept_once_and_what_steam_says_counts(self, api, partners, monkeypatch):
        player_id, transaction = await bought(api, partners)
        asked: list[str] = []

        async def accept(work: HandleNotice) -> bool:
            asked.append(work.transaction)
            return True

        monkeypatch.setattr("functions.commerce.operations.payments.notices.enqueue", accept)
        body = notice(transaction)
        answers = [await send(api, body) for _ in range(3)]
        assert ([answer.status_code for answer in answers], set(asked)) == ([200, 200, 200], {transaction})
        assert await NOTICES.count(("transaction", "==", transaction)) == 1
        await handle(api, transaction)
        assert await premium(player_id) == 1000
        await partners.steam(transaction, "chargeback")
        await handle(api, transaction)
        assert await premium(player_id) == 0

    @pytest.mark.parametrize(
        "wrong", [{"key": b"x" * 32}, {"late": 301}, {"late": -301}, {"header": ""}, {"header": "t=1,v1=00"}], ids=str
    )
    async def test_what_no_key_of_ours_signed_just_now_is_refused(self, api, wrong):
        refused = await send(api, notice("17"), **wrong)
        assert (refused.status_code, code_of(refused)) == (400, "INVALID_SIGNATURE")

    async def test_without_keys_nothing_is_signed(self, api, monkeypatch, tmp_path):
        body, keys = notice("17"), KEYS.current()
        assert keys
        header = signature_of(keys[:1], body, int(time.time()))
        (tmp_path / "keys").write_text("No key was given yet; see infra/README.md")
        monkeypatch.setenv("NOTICE_KEYS_FILE", str(tmp_path / "keys"))
        settings.cache_clear()
        assert (
            code_of(
                await api(
                    WEBHOOK,
                    content=notice("17"),
                    headers={"ludus-signature": header, "content-type": "application/json"},
                )
            )
            == "INVALID_SIGNATURE"
        )

    @pytest.mark.parametrize(
        "body",
        [
            b"{}",
            b"[]",
            b"null",
            b"\xff",
            b"[" * 100_000,
            notice("17", id="a/b"),
            notice("17", more=1),
            notice("", kind="x"),
        ],
        ids=("empty", "list", "null", "no text", "deep", "id of a path", "another field", "no transaction"),
    )
    async def test_what_is_no_notice_is_refused_though_it_is_signed(self, api, body):
        refused = await send(api, body)
        assert (refused.status_code, code_of(refused)) == (422, "INVALID_REQUEST")

    async def test_a_byte_order_mark_is_signed_with_the_rest_and_no_part_of_the_notice(self, api):
        name = uuid.uuid4().hex
        assert (await send(api, b"\xef\xbb\xbf" + notice("17", id=name))).status_code == 200
        kept = await NOTICES.get(f"steam:{name}")
        assert kept is not None
        assert kept.body[0] == "{"

    async def test_a_notice_of_any_size_is_kept(self, api):
        name = uuid.uuid4().hex
        body = notice("17", id=name) + b" " * (1024 * 1024 - 500)
        assert (await send(api, body)).status_code == 200
        kept = await NOTICES.get(f"steam:{name}")
        assert kept is not None
        assert len(kept.body) < len(body)

    async def test_a_notice_of_nothing_that_steam_knows_changes_nothing(self, api):
        assert (await send(api, notice("17"))).status_code == 200
        await handle(api, "17")
        assert await ORDERS.select(("transaction_id", "==", "17"), limit=1) == []
