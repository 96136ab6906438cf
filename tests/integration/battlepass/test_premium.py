"""The premium pass: paid and had in one commit, once; what was passed can be claimed."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from functions.battlepass.events import PremiumPurchased
from functions.battlepass.models.claims import PassPurchase
from functions.battlepass.store.progress import PROGRESS
from functions.battlepass.store.purchases import PURCHASES
from functions.commerce.api import wallets as commerce
from functions.commerce.models.wallets import Currency
from functions.commerce.store.wallets import WALLETS
from shared.events.notices import PlayerNotice
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.settings import settings
from tests.accounts import Account
from tests.local_api import code_of, data_of
from tests.seasons import give_xp, season_on_now

BUY, CLAIM = "battlepass-purchase-premium", "battlepass-claim-reward"
PRICE = {"currency": "premium", "amount": 950}


@pytest.fixture
async def now_on(cloud, tiers) -> Any:
    async with season_on_now(tiers=tiers, premium_price=PRICE) as season:
        yield season


@pytest.fixture
async def rich(accounts) -> Account:
    """Somebody with a thousand of the premium currency."""
    player = await accounts.player()

    async def fill(tx: Transaction) -> None:
        await commerce.credit(tx, player.id, Currency.PREMIUM, 1000, fact="test", reason="A test")

    await transaction.run(fill)
    return player


@pytest.fixture
def logged(monkeypatch, capsys):
    """What was logged with a message."""
    monkeypatch.setenv("LOG_LEVEL", "INFO")
    settings.cache_clear()

    def lines(message: str) -> list[dict[str, Any]]:
        entries = [json.loads(line) for line in capsys.readouterr().out.splitlines() if line.startswith("{")]
        return [entry for entry in entries if entry["message"] == message]

    return lines


async def test_it_is_paid_and_had(api, rich, now_on, listen, logged):
    sold, told = await listen(PremiumPurchased.topic), await listen(PlayerNotice.topic)
    bought = data_of(await api(BUY, token=rich.token))
    assert bought == {
        "season_id": now_on.season_id,
        "is_premium": True,
        "currency": "premium",
        "amount": 950,
        "balance": 50,
        "claimable_tiers": [],
    }
    mine = data_of(await api("battlepass-get-my-progress", token=rich.token))
    assert mine["is_premium"] is True
    (fact,) = [message.data for message in await sold.messages(1) if message.data["player_id"] == rich.id]
    assert (fact["season_id"], fact["amount"]) == (now_on.season_id, 950)
    (notice,) = await told.messages(1, key=f"battlepass:premium_purchased:{now_on.season_id}:{rich.id}")
    assert (notice.data["player_id"], notice.data["name"]) == (rich.id, "premium_purchased")
    assert notice.data["values"] == {"season": now_on.season_id, "amount": "950", "currency": "premium"}
    (line,) = logged("battlepass.premium_bought")
    assert (line["player_id"], line["amount"]) == (rich.id, 950)


async def test_the_page_shows_it_at_once(api, rich, now_on):
    assert data_of(await api("battlepass-get-my-progress", token=rich.token))["is_premium"] is False
    data_of(await api(BUY, token=rich.token))
    assert data_of(await api("battlepass-get-my-progress", token=rich.token))["is_premium"] is True


async def test_after_40_tiers_all_that_was_passed_can_be_claimed(api, rich, server, now_on):
    await give_xp(api, server, rich, 4000, now_on.start_date)
    data_of(await api(CLAIM, token=rich.token, json={"tier": 1}))
    assert code_of(await api(CLAIM, token=rich.token, json={"tier": 1, "track": "premium"})) == "PREMIUM_REQUIRED"
    assert data_of(await api(BUY, token=rich.token))["claimable_tiers"] == [1, 40]
    progress = await PROGRESS.get(f"{now_on.season_id}:{rich.id}")
    assert progress is not None
    assert (progress.available, progress.claimed) == (5, 1)
    for tier in (1, 40):
        data_of(await api(CLAIM, token=rich.token, json={"tier": tier, "track": "premium"}))
    wallet = await WALLETS.get(rich.id)
    assert wallet is not None
    assert (wallet.coins, wallet.premium) == (100 + 250 + 100, 50)


async def test_it_is_bought_once(api, rich, now_on):
    data_of(await api(BUY, token=rich.token))
    refused = await api(BUY, token=rich.token)
    assert (refused.status_code, code_of(refused)) == (409, "ALREADY_PREMIUM")


async def test_of_200_purchases_at_once_one_is_paid(api, rich, now_on):
    answers = await asyncio.gather(*(api(BUY, token=rich.token) for _ in range(200)))
    assert sorted({(answer.status_code, code_of(answer)) for answer in answers}) == [
        (200, ""),
        (409, "ALREADY_PREMIUM"),
    ]
    assert [answer.status_code for answer in answers].count(200) == 1
    wallet = await WALLETS.get(rich.id)
    assert wallet is not None
    assert wallet.premium == 50


async def test_who_cannot_pay_has_nothing(api, accounts, now_on):
    poor = await accounts.player()
    refused = await api(BUY, token=poor.token)
    assert (refused.status_code, code_of(refused)) == (402, "INSUFFICIENT_FUNDS")
    assert await PROGRESS.get(f"{now_on.season_id}:{poor.id}") is None
    assert await PURCHASES.get(f"{now_on.season_id}:{poor.id}") is None


async def test_buying_while_xp_comes_in_loses_neither(api, rich, server, now_on):
    grants = [give_xp(api, server, rich, 100, now_on.start_date) for _ in range(10)]
    bought, *_ = await asyncio.gather(api(BUY, token=rich.token), *grants)
    data_of(bought)
    progress = await PROGRESS.get(f"{now_on.season_id}:{rich.id}")
    assert progress is not None
    assert (progress.xp, progress.is_premium) == (1000, True)


async def test_a_paid_pass_that_is_refused_is_told_to_people(api, accounts, server, now_on, logged):
    player = await accounts.player()
    await give_xp(api, server, player, 100, now_on.start_date)
    for paid_before, told in ((timedelta(seconds=1), 0), (timedelta(minutes=2), 1)):
        purchase = PassPurchase(
            season_id=now_on.season_id,
            player_id=player.id,
            currency="premium",
            amount=950,
            bought_at=datetime.now(UTC) - paid_before,
        )

        async def pay(tx: Transaction, purchase: PassPurchase = purchase) -> None:
            tx.put(PURCHASES, f"{now_on.season_id}:{player.id}", purchase, overwrite=True)

        await transaction.run(pay)
        refused = await api(CLAIM, token=player.token, json={"tier": 1, "track": "premium"})
        assert code_of(refused) == "PREMIUM_REQUIRED"
        assert len(logged("battlepass.premium_mismatch")) == told


@pytest.mark.parametrize("seen", [{"season_id": "season-of-yesterday"}, {"price": 949}])
async def test_another_pass_than_the_one_that_was_seen_is_not_sold(api, rich, now_on, seen):
    """A season that begins between the look and the purchase has a pass of its own, at a price of its own."""
    refused = await api(BUY, token=rich.token, json=seen)
    assert (refused.status_code, code_of(refused)) == (409, "PASS_CHANGED")
    wallet = await WALLETS.get(rich.id)
    assert wallet is not None
    assert wallet.premium == 1000
    as_seen = {"season_id": now_on.season_id, "price": 950}
    assert data_of(await api(BUY, token=rich.token, json=as_seen))["balance"] == 50
