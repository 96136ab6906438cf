"""What players see of their money, and what admins give them."""

import asyncio
import hashlib
import uuid
from datetime import UTC, datetime, timedelta

import pytest

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.wallets import Wallet
from functions.commerce.operations.payments import payers
from functions.commerce.rules.wallet.wallets import MOST_HELD
from functions.commerce.store.wallets import LEDGER, WALLETS
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.http import idempotency
from shared.identity.callers import Role
from shared.settings import settings
from tests.accounts import Account
from tests.cosmetics import coins, give
from tests.local_api import code_of, data_of

ALL, SPEND = "commerce-get-wallet", "commerce-spend-from-wallet"
WALLET, HISTORY, CREDIT = "commerce-get-my-wallet", "commerce-list-my-wallet-history", "commerce-credit-wallet"


@pytest.fixture
async def admin(accounts) -> Account:
    return await accounts.staff(Role.ADMIN)


def by_hand(**changes: object) -> dict[str, object]:
    whole = {"currency": "coins", "amount": 500, "reason": "The outage of Friday", "fact": uuid.uuid4().hex}
    return whole | changes


class TestMyWallet:
    async def test_who_never_had_anything_has_nothing(self, api, accounts):
        player = await accounts.player()
        mine = data_of(await api(WALLET, token=player.token))
        assert mine == {"player_id": player.id, "coins": 0, "premium": 0}
        assert data_of(await api(HISTORY, token=player.token)) == {"items": [], "next_cursor": None}

    async def test_it_shows_what_one_has_oneself(self, api, accounts):
        ada, bob = await accounts.players(2)
        await give(ada.id, 70)
        assert data_of(await api(WALLET, token=ada.token))["coins"] == 70
        assert data_of(await api(WALLET, token=bob.token))["coins"] == 0
        assert data_of(await api(HISTORY, token=bob.token))["items"] == []

    async def test_the_history_pages_from_the_latest(self, api, accounts):
        player = await accounts.player()
        for amount in (1, 2, 3, 4, 5):
            await give(player.id, amount)
        seen, cursor = [], None
        for _ in range(3):
            params = {"limit": "2"} | ({"cursor": cursor} if cursor else {})
            page = data_of(await api(HISTORY, token=player.token, params=params))
            seen += [(line["amount"], line["balance_after"]) for line in page["items"]]
            cursor = page["next_cursor"]
        assert seen == [(5, 15), (4, 10), (3, 6), (2, 3), (1, 1)]
        assert cursor is None

    @pytest.mark.parametrize(
        ("params", "code"),
        [
            ({"limit": "0"}, "INVALID_REQUEST"),
            ({"limit": "101"}, "INVALID_REQUEST"),
            ({"cursor": "!"}, "INVALID_CURSOR"),
        ],
    )
    async def test_what_is_no_page_is_refused(self, api, accounts, params, code):
        refused = await api(HISTORY, token=(await accounts.player()).token, params=params)
        assert (refused.status_code, code_of(refused)) == (422, code)


class TestWalletCredit:
    async def test_it_is_in_the_wallet_and_in_the_ledger(self, api, accounts, admin):
        player, body = await accounts.player(), by_hand(currency="premium")
        path = {"player_id": player.id}
        given = data_of(await api(CREDIT, token=admin.token, path_values=path, json=body))
        assert given == {"player_id": player.id, "coins": 0, "premium": 500}
        entry = await LEDGER.get(f"{player.id}:hand:{body['fact']}")
        assert entry is not None
        assert (entry.actor_id, entry.reason, entry.amount) == (admin.id, "The outage of Friday", 500)
        (line,) = data_of(await api(HISTORY, token=player.token))["items"]
        assert (line["reason"], line["amount"]) == ("The outage of Friday", 500)
        assert "actor_id" not in line

    async def test_a_fact_is_credited_once(self, api, accounts, admin):
        player, body = await accounts.player(), by_hand()
        path = {"player_id": player.id}
        answers = [await api(CREDIT, token=admin.token, path_values=path, json=body) for _ in range(2)]
        answers.append(await api(CREDIT, token=admin.token, path_values=path, json=body | {"amount": 7}))
        assert [answer.status_code for answer in answers] == [200, 409, 409]
        assert {code_of(answer) for answer in answers[1:]} == {"ALREADY_CREDITED"}
        assert await coins(player.id) == 500

    async def test_twenty_at_once_are_credited_once(self, api, accounts, admin):
        player, body = await accounts.player(), by_hand()
        path = {"player_id": player.id}
        answers = await asyncio.gather(
            *(api(CREDIT, token=admin.token, path_values=path, json=body) for _ in range(20))
        )
        assert sorted(answer.status_code for answer in answers) == [200] + [409] * 19
        assert await coins(player.id) == 500

    async def test_the_same_key_brings_the_same_answer(self, api, accounts, admin):
        player, body = await accounts.player(), by_hand()
        path, key = {"player_id": player.id}, {"idempotency-key": uuid.uuid4().hex}
        first, second = [
            await api(CREDIT, token=admin.token, path_values=path, json=body, headers=key) for _ in range(2)
        ]
        assert data_of(first) == data_of(second)
        assert second.headers["idempotency-replayed"] == "true"
        assert await coins(player.id) == 500

    async def test_an_account_that_was_merged_gets_nothing(self, api, accounts, admin):
        source, target = await accounts.players(2)
        merge = {"source_id": source.id, "target_id": target.id, "reason": "Ticket 4711.", "perform": True}
        data_of(await api("auth-merge-accounts", token=admin.token, json=merge))
        refused = await api(CREDIT, token=admin.token, path_values={"player_id": source.id}, json=by_hand())
        assert (refused.status_code, code_of(refused)) == (409, "WALLET_MERGED")
        assert refused.json()["error"]["details"]["merged_into"] == target.id
        assert await coins(source.id) == 0

    async def test_there_has_to_be_such_a_player(self, api, admin):
        refused = await api(CREDIT, token=admin.token, path_values={"player_id": uuid.uuid4().hex}, json=by_hand())
        assert (refused.status_code, code_of(refused)) == (404, "UNKNOWN_PLAYER")

    async def test_a_wallet_has_its_bounds(self, api, accounts, admin):
        player = await accounts.player()
        nearly = Wallet(player_id=player.id, coins=MOST_HELD - 499, updated_at=datetime.now(UTC))

        async def fill(tx: Transaction) -> None:
            tx.put(WALLETS, player.id, nearly, overwrite=True)

        await transaction.run(fill)
        refused = await api(CREDIT, token=admin.token, path_values={"player_id": player.id}, json=by_hand())
        assert (refused.status_code, code_of(refused)) == (409, "WALLET_FULL")
        assert await coins(player.id) == MOST_HELD - 499

    async def test_there_has_to_be_such_a_currency(self, api, accounts, admin):
        player = await accounts.player()
        body = by_hand(currency="gold")
        refused = await api(CREDIT, token=admin.token, path_values={"player_id": player.id}, json=body)
        assert (refused.status_code, code_of(refused)) == (422, "UNKNOWN_CURRENCY")
        assert refused.json()["error"]["details"]["currencies"] == ["coins", "premium"]

    @pytest.mark.parametrize(
        "wrong",
        [
            {"amount": 0},
            {"amount": -5},
            {"amount": 1.5},
            {"amount": "5"},
            {"amount": 10**30},
            {"currency": "Gold!"},
            {"reason": ""},
            {"reason": "x" * 501},
            {"fact": "a/b"},
            {"fact": "a:b"},
            {"fact": "__a__"},
            {"player_id": "another"},
        ],
        ids=str,
    )
    async def test_what_is_no_credit_is_refused(self, api, accounts, admin, wrong):
        path = {"player_id": (await accounts.player()).id}
        refused = await api(CREDIT, token=admin.token, path_values=path, json=by_hand(**wrong))
        assert (refused.status_code, code_of(refused)) == (422, "INVALID_REQUEST")
        (problem,) = refused.json()["error"]["details"]["fields"]
        assert problem["field"] == next(iter(wrong))


async def forget_answer(function: str, player_id: str, key: str) -> None:
    """Let a day go by for a stored answer."""
    answer_id = hashlib.sha256(f"{function}:{player_id}:{key}".encode()).hexdigest()

    async def over(tx: Transaction) -> None:
        stored = await tx.get(idempotency.ANSWERS, answer_id)
        assert stored is not None
        tx.put(idempotency.ANSWERS, answer_id, stored.model_copy(update={"expire_at": tx.now - timedelta(seconds=1)}))

    await transaction.run(over)


def spending(**changes: object) -> dict[str, object]:
    return {"currency": "coins", "amount": 30, "reason": "Revived in level 7"} | changes


async def owe(player_id: str, amount: int) -> None:
    """Let a player owe coins, as after a refund of what was spent."""

    async def owing(tx: Transaction) -> None:
        wallet = Wallet(player_id=player_id, coins=-amount, updated_at=tx.now)
        tx.put(WALLETS, player_id, wallet, overwrite=True)

    await transaction.run(owing)


class TestAllBalances:
    async def test_every_configured_currency_is_there(self, api, accounts):
        player = await accounts.player()
        await give(player.id, 70)
        mine = data_of(await api(ALL, token=player.token))
        assert mine["balances"] == [
            {"currency": "coins", "balance": 70, "debt": 0},
            {"currency": "premium", "balance": 0, "debt": 0},
        ]

    async def test_the_client_learns_what_stores_know_its_player_by(self, api, accounts):
        ada, bob = await accounts.players(2)
        payers_of_ada, payers_of_bob = [data_of(await api(ALL, token=player.token))["payers"] for player in (ada, bob)]
        assert payers_of_ada.keys() == {"apple", "google"}
        assert len({*payers_of_ada.values(), *payers_of_bob.values()}) == 4
        for store, payer in payers_of_ada.items():
            assert payers.is_payer(PaymentProvider(store), ada.id, payer)

    async def test_a_wallet_is_shown_though_the_tokens_cannot_be_made(self, api, accounts, monkeypatch, tmp_path):
        player = await accounts.player()
        monkeypatch.setenv("PAYER_KEY_FILE", str(tmp_path / "none"))
        settings.cache_clear()
        mine = data_of(await api(ALL, token=player.token))
        assert (mine["payers"], len(mine["balances"])) == ({}, 2)

    async def test_a_currency_of_the_studio_is_credited_spent_and_shown(self, api, accounts, admin, monkeypatch):
        monkeypatch.setenv("WALLET_CURRENCIES", "potions")
        settings.cache_clear()
        player = await accounts.player()
        path, body = {"player_id": player.id}, by_hand(currency="potions", amount=3)
        assert (await api(CREDIT, token=admin.token, path_values=path, json=body)).status_code == 200
        spent = data_of(await api(SPEND, token=player.token, json=spending(currency="potions", amount=1)))
        assert (spent["currency"], spent["amount"], spent["balance"]) == ("potions", 1, 2)
        mine = data_of(await api(ALL, token=player.token))
        assert mine["balances"][2] == {"currency": "potions", "balance": 2, "debt": 0}

    async def test_debt_is_shown_and_paid_first(self, api, accounts):
        player = await accounts.player()
        await owe(player.id, 50)
        assert data_of(await api(WALLET, token=player.token))["coins"] == 0
        assert data_of(await api(ALL, token=player.token))["balances"][0] == {
            "currency": "coins",
            "balance": 0,
            "debt": 50,
        }
        await give(player.id, 80)
        assert data_of(await api(ALL, token=player.token))["balances"][0]["balance"] == 30


class TestSpending:
    async def test_it_is_taken_and_in_the_history(self, api, accounts):
        player = await accounts.player()
        await give(player.id, 100)
        spent = data_of(await api(SPEND, token=player.token, json=spending()))
        assert (spent["amount"], spent["balance"]) == (30, 70)
        line = data_of(await api(HISTORY, token=player.token))["items"][0]
        assert (line["movement"], line["amount"], line["balance_after"]) == ("spend", -30, 70)

    async def test_a_key_is_spent_with_once(self, api, accounts):
        player = await accounts.player()
        await give(player.id, 100)
        key = {"idempotency-key": uuid.uuid4().hex}
        answers = [await api(SPEND, token=player.token, json=spending(), headers=key) for _ in range(2)]
        assert data_of(answers[0]) == data_of(answers[1])
        assert await coins(player.id) == 70

    async def test_a_key_is_spent_with_once_though_its_answer_is_forgotten(self, api, accounts):
        player = await accounts.player()
        await give(player.id, 100)
        key = {"idempotency-key": uuid.uuid4().hex}
        assert (await api(SPEND, token=player.token, json=spending(), headers=key)).status_code == 200
        await forget_answer(SPEND, player.id, key["idempotency-key"])
        refused = await api(SPEND, token=player.token, json=spending(), headers=key)
        assert (refused.status_code, code_of(refused)) == (409, "ALREADY_SPENT")
        assert await coins(player.id) == 70

    async def test_of_two_hundred_at_once_as_many_as_there_is_money_for(self, api, accounts):
        player = await accounts.player()
        await give(player.id, 300)
        answers = await asyncio.gather(*(api(SPEND, token=player.token, json=spending(amount=2)) for _ in range(200)))
        done = sum(answer.status_code == 200 for answer in answers)
        assert {answer.status_code for answer in answers} <= {200, 402, 503}
        assert await coins(player.id) == 300 - 2 * done
        assert await LEDGER.count(("player_id", "==", player.id)) == 1 + done

    async def test_who_owes_spends_nothing(self, api, accounts):
        player = await accounts.player()
        await owe(player.id, 5)
        refused = await api(SPEND, token=player.token, json=spending(amount=1))
        assert (refused.status_code, code_of(refused)) == (402, "INSUFFICIENT_FUNDS")

    @pytest.mark.parametrize(
        ("wrong", "code"),
        [
            ({"currency": "gold"}, "UNKNOWN_CURRENCY"),
            ({"amount": 0}, "INVALID_REQUEST"),
            ({"amount": -1}, "INVALID_REQUEST"),
            ({"amount": 10**12}, "INVALID_REQUEST"),
            ({"reason": ""}, "INVALID_REQUEST"),
            ({"player_id": "another"}, "INVALID_REQUEST"),
        ],
        ids=str,
    )
    async def test_what_cannot_be_spent_is_refused(self, api, accounts, wrong, code):
        refused = await api(SPEND, token=(await accounts.player()).token, json=spending(**wrong))
        assert (refused.status_code, code_of(refused)) == (422, code)
