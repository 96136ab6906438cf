"""What claims, passes, grants and the seasons' own functions cost."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

from functions.battlepass.models.calendar import CreateSeason
from functions.battlepass.models.seasons import Season
from functions.battlepass.rules.calendar import new_season
from functions.battlepass.store import calendar, seasons, tiers
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.bench import in_process, players
from tests.bench.first_requests.battlepass import open_wallet
from tests.bench.first_requests.callers import player, staff
from tests.bench.in_process import Request
from tests.bench.players import Player

ROWS = (
    ("battlepass-update-season", "an upcoming season, its words", 5, 3, 3, 2, 0),
    ("battlepass-grant-xp", "the first XP of a player", 3, 3, 2, 2, 0),
    ("battlepass-grant-xp", "a tier and a level are reached", 3, 7, 3, 2, 2),
    ("battlepass-grant-xp", "the same again", 3, 0, 1, 1, 0),
    ("battlepass-claim-reward", "coins", 2, 6, 3, 2, 1),
    ("battlepass-claim-reward", "a cosmetic", 2, 5, 3, 2, 1),
    ("battlepass-claim-reward", "the same again", 2, 0, 1, 1, 0),
    ("battlepass-claim-reward", "premium, without the pass", 3, 0, 2, 1, 0),
    ("battlepass-claim-level", "a title", 2, 5, 3, 2, 1),
    ("battlepass-purchase-premium", "the wallet holds enough", 2, 6, 3, 2, 1),
    ("battlepass-purchase-premium", "had already", 2, 0, 1, 1, 0),
    ("battlepass-get-progress", "always", 1, 0, 1, 1, 0),
    ("battlepass-get-rewards", "tiers known here", 1, 0, 1, 1, 0),
    ("battlepass-get-my-xp", "two gains", 3, 0, 2, 1, 0),
    ("battlepass-list-history", "two seasons", 2, 0, 1, 1, 0),
    ("battlepass-list-seasons", "seasons known here", 0, 0, 0, 1, 0),
    ("battlepass-get-tiers", "not cached, tiers known here", 0, 0, 0, 2, 0),
    ("battlepass-get-tiers", "cached", 0, 0, 0, 1, 0),
    ("battlepass-get-analytics", "not cached", 5, 1, 6, 2, 0),
    ("battlepass-get-analytics", "cached", 0, 1, 1, 1, 0),
    ("battlepass-end-season", "only asked", 6, 1, 5, 1, 0),
    ("battlepass-end-season", "ended", 8, 3, 6, 1, 0),
    ("battlepass-announce-seasons", "a season that began and ended meanwhile", 10, 6, 9, 0, 2),
    ("battlepass-announce-seasons", "nothing is due", 2, 0, 1, 0, 0),
)


async def travel(journey: Any) -> None:
    """Earn, claim, buy, look; then change, announce and end seasons."""
    tick = Request("POST", body={})
    await in_process.call("battlepass-announce-seasons", tick)
    past, upcoming = await _season(5000, -20), await _season(5001, 200)
    ada, admin, server = await player(), await staff(), await players.open_server()
    await in_process.call("matches-report-match", Request("POST", "/api/v1/matches", token=server, body={}))
    await _earn(journey, ada, server, past)
    await _claim(journey, ada, past)
    await _buy(journey, ada)
    await _look(journey, ada, past, admin)
    change = Request("PUT", f"/api/v1/admin/battlepass/seasons/{upcoming.season_id}", admin, {"theme": "Dusk"})
    await journey.call("battlepass-update-season", "an upcoming season, its words", change)
    await journey.call("battlepass-announce-seasons", "a season that began and ended meanwhile", tick, status=204)
    await journey.call("battlepass-announce-seasons", "nothing is due", tick, status=204)
    for case, dry_run in (("only asked", True), ("ended", False)):
        end = Request("POST", "/api/v1/admin/battlepass/seasons/season-1/end", admin, {"dry_run": dry_run})
        await journey.call("battlepass-end-season", case, end)


async def _season(number: int, begins_in_days: int) -> Season:
    start = datetime.now(UTC) + timedelta(days=begins_in_days)
    rewards = (
        {"tier": 1, "free_reward": {"kind": "coins"}, "premium_reward": {"kind": "coins"}},
        {"tier": 2, "free_reward": {"kind": "cosmetic", "reference": "skin-fox"}},
        {"tier": 3, "free_reward": {"kind": "title", "reference": "Dawn"}},
    )
    dates = {"start_date": start, "end_date": start + timedelta(days=10), "backdated": True}
    wanted = CreateSeason.model_validate(
        {"season_number": number, "name": "Other", "xp_per_tier": 100, "tiers": rewards} | dates
    )

    async def open_it(tx: Transaction) -> Season:
        season = new_season(wanted, (), tx.now)
        calendar.add_season(tx, season, wanted.tiers)
        return season

    return await transaction.run(open_it)


async def _known(season: Season) -> None:
    """Let this instance remember the seasons and the rewards, from now on."""
    await calendar.forget_seasons()
    await seasons.seasons()
    await tiers.tiers(season.season_id)


async def _earn(journey: Any, ada: Player, server: str, past: Season) -> None:
    moment = (past.start_date + timedelta(days=1)).isoformat()
    body = {"amount": 50, "reason": "daily_bonus", "grant_id": uuid.uuid4().hex, "earned_at": moment}
    more = body | {"amount": 300, "grant_id": uuid.uuid4().hex}
    for case, one in (
        ("the first XP of a player", body),
        ("a tier and a level are reached", more),
        ("the same again", more),
    ):
        await _known(past)
        grant = Request("POST", f"/api/v1/battlepass/progress/{ada.id}/xp", server, one)
        await journey.call("battlepass-grant-xp", case, grant)


async def _claim(journey: Any, ada: Player, past: Season) -> None:
    coins = {"tier": 1, "season_id": past.season_id}
    cases = (
        ("coins", coins, 200),
        ("a cosmetic", coins | {"tier": 2}, 200),
        ("the same again", coins, 409),
        ("premium, without the pass", coins | {"track": "premium"}, 403),
    )
    for case, body, status in cases:
        await _known(past)
        claim = Request("POST", "/api/v1/me/battlepass/claim-reward", ada.token, body)
        await journey.call("battlepass-claim-reward", case, claim, status=status)
    body = {"level": 3, "season_id": past.season_id}
    claim = Request("POST", f"/api/v1/battlepass/rewards/{ada.id}/claim", ada.token, body)
    await journey.call("battlepass-claim-level", "a title", claim)


async def _buy(journey: Any, ada: Player) -> None:
    await open_wallet(ada)
    buy = Request("POST", "/api/v1/me/battlepass/purchase-premium", ada.token)
    await seasons.seasons()
    await journey.call("battlepass-purchase-premium", "the wallet holds enough", buy)
    await journey.call("battlepass-purchase-premium", "had already", buy, status=409)


async def _look(journey: Any, ada: Player, past: Season, admin: str) -> None:
    of_season = f"season_id={past.season_id}"
    cases = (
        ("get-progress", "always", f"battlepass/progress/{ada.id}"),
        ("get-rewards", "tiers known here", f"battlepass/rewards/{ada.id}?{of_season}"),
        ("get-my-xp", "two gains", f"me/battlepass/xp-progress?{of_season}"),
        ("list-history", "two seasons", f"battlepass/players/{ada.id}/history"),
        ("list-seasons", "seasons known here", "battlepass/seasons"),
        ("get-tiers", "not cached, tiers known here", f"battlepass/tiers/{past.season_id}"),
        ("get-tiers", "cached", f"battlepass/tiers/{past.season_id}"),
    )
    for function, case, path in cases:
        await _known(past)
        await journey.call(f"battlepass-{function}", case, Request(path=f"/api/v1/{path}", token=ada.token))
    analytics = Request(path=f"/api/v1/battlepass/analytics/{past.season_id}", token=admin)
    for case in ("not cached", "cached"):
        await journey.call("battlepass-get-analytics", case, analytics)
