"""How a season goes, added up over its players."""

from datetime import UTC, datetime, timedelta

from functions.commerce.api import wallets as commerce
from functions.commerce.models.wallets import Currency
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.local_api import code_of, data_of
from tests.redis_client import redis_client
from tests.seasons import give_xp, season_on_now

ANALYTICS = "battlepass-get-analytics"


async def test_engagement_velocity_claims_premium_and_completion(api, accounts, admin, server, tiers):
    now = datetime.now(UTC)
    dates = {"start_date": now - timedelta(days=20), "end_date": now + timedelta(days=1)}
    async with season_on_now(tiers=tiers, premium_price={"amount": 10}, **dates) as on:
        today, this_week, long_ago, collector = await accounts.players(4)
        await give_xp(api, server, today, 10_000, now - timedelta(hours=2))
        await give_xp(api, server, today, 100, now - timedelta(hours=1))
        await give_xp(api, server, this_week, 100, now - timedelta(days=3))
        await give_xp(api, server, this_week, 100, now - timedelta(days=3, minutes=20))
        await give_xp(api, server, long_ago, 100, now - timedelta(days=15))

        async def pay(tx: Transaction) -> None:
            await commerce.credit(tx, collector.id, Currency.PREMIUM, 10, fact="test", reason="A test")

        await transaction.run(pay)
        data_of(await api("battlepass-purchase-premium", token=collector.token))
        data_of(await api("battlepass-claim-reward", token=today.token, json={"tier": 1}))
        shown = data_of(await api(ANALYTICS, token=admin.token, path_values={"season": on.season_id}))
        await redis_client().unlink(f"battlepass:analytics:{on.season_id}")
    assert (shown["players"], shown["daily_active_players"], shown["weekly_active_players"]) == (4, 1, 2)
    assert (shown["total_xp"], shown["xp_per_session"], shown["xp_per_player"]) == (10_400, 2600.0, 2600.0)
    assert (shown["rewards_available"], shown["rewards_claimed"], shown["claim_rate"]) == (6, 1, 0.1667)
    assert (shown["premium_players"], shown["premium_conversion"]) == (1, 0.25)
    assert (shown["completed_players"], shown["completion_rate"]) == (1, 0.25)


async def test_a_season_that_nobody_plays(api, admin, season):
    shown = data_of(await api(ANALYTICS, token=admin.token, path_values={"season": season["season_id"]}))
    assert (shown["players"], shown["total_xp"]) == (0, 0)
    assert {shown[name] for name in ("claim_rate", "premium_conversion", "completion_rate", "xp_per_session")} == {None}


async def test_a_season_that_there_is_not(api, admin):
    refused = await api(ANALYTICS, token=admin.token, path_values={"season": "season-9999"})
    assert (refused.status_code, code_of(refused)) == (404, "UNKNOWN_SEASON")
