"""What claims, passes, grants and the seasons' own functions cost."""

import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, cast

from functions.battlepass.models.calendar import CreateSeason
from functions.battlepass.models.seasons import Season
from functions.battlepass.models.tasks import AnnounceChange
from functions.battlepass.rules.calendar import new_season
from functions.battlepass.store import calendar, seasons, tiers
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.bench import in_process, players
from tests.bench.callers import player, staff
from tests.bench.in_process import Request
from tests.bench.players import Player
from tests.costs import Cost, Journey
from tests.integration.battlepass.first_requests.seasons import (
    later_season,
    open_progress,
    open_wallet,
    put_event,
    shared_among,
)

ROWS = (
    Cost("battlepass-create-season", case="a fourth season", reads=4, writes=4, rpcs=3, redis=1),
    Cost("battlepass-update-season", case="an upcoming season, its words", reads=5, writes=3, rpcs=3, redis=2),
    Cost("battlepass-put-xp-event", case="a new one", reads=1, writes=2, rpcs=2, redis=1),
    Cost("battlepass-remove-xp-event", case="one to come", reads=1, writes=2, rpcs=2, redis=1),
    Cost("battlepass-grant-xp", case="the first XP of a player", reads=3, writes=3, rpcs=2, redis=2),
    Cost("battlepass-grant-xp", case="a tier and a level are reached", reads=3, writes=7, rpcs=3, redis=2, publishes=2),
    Cost("battlepass-grant-xp", case="the same again", reads=3, rpcs=1, redis=1),
    Cost("battlepass-grant-xp-to-many", case="the first XP of 20 players", reads=60, writes=60, rpcs=2, redis=3),
    Cost("battlepass-grant-xp-to-many", case="the same again", reads=60, rpcs=1, redis=2),
    Cost("battlepass-claim-reward", case="coins", reads=2, writes=6, rpcs=3, redis=2, publishes=1),
    Cost("battlepass-claim-reward", case="a cosmetic", reads=2, writes=5, rpcs=3, redis=2, publishes=1),
    Cost("battlepass-claim-reward", case="a bonus", reads=3, writes=6, rpcs=3, redis=2, publishes=1),
    Cost("battlepass-claim-reward", case="the same again", reads=2, rpcs=1, redis=1),
    Cost("battlepass-claim-reward", case="premium, without the pass", reads=3, rpcs=2, redis=1),
    Cost("battlepass-claim-level", case="a title", reads=2, writes=5, rpcs=3, redis=2, publishes=1),
    Cost(
        "battlepass-purchase-premium", case="the wallet holds enough", reads=2, writes=8, rpcs=3, redis=2, publishes=2
    ),
    Cost("battlepass-purchase-premium", case="had already", reads=2, rpcs=1, redis=1),
    Cost("battlepass-get-progress", case="always", reads=1, rpcs=1, redis=1),
    Cost("battlepass-get-rewards", case="tiers known here", reads=1, rpcs=1, redis=1),
    Cost("battlepass-get-rewards", case="of a season with bonuses", reads=2, rpcs=1, redis=1),
    Cost("battlepass-get-my-xp", case="two gains", reads=3, rpcs=2, redis=1),
    Cost("battlepass-list-history", case="two seasons", reads=2, rpcs=1, redis=1),
    Cost("battlepass-list-seasons", case="seasons known here", redis=1),
    Cost("battlepass-get-tiers", case="not cached, tiers known here", redis=2),
    Cost("battlepass-get-tiers", case="cached", redis=1),
    Cost("battlepass-get-analytics", case="not cached", reads=5, writes=1, rpcs=6, redis=2),
    Cost("battlepass-get-analytics", case="cached", writes=1, rpcs=1, redis=1),
    Cost("battlepass-end-season", case="only asked", reads=6, writes=1, rpcs=5, redis=1),
    Cost("battlepass-end-season", case="ended", reads=8, writes=3, rpcs=6, redis=1),
    Cost(
        "battlepass-announce-seasons",
        case="a season that began and ended meanwhile",
        reads=5,
        writes=6,
        rpcs=7,
        publishes=2,
    ),
    Cost("battlepass-announce-change", case="a start that is due", reads=1, writes=3, rpcs=3, publishes=1),
    Cost("battlepass-announce-change", case="nothing is due", reads=1, rpcs=1),
    Cost("battlepass-announce-seasons", case="nothing is due", reads=2, rpcs=1),
)


async def travel(journey: Journey) -> None:
    """Earn, claim, buy, look; then change, announce, end and make seasons."""
    tick = Request("POST", body={})
    await in_process.call("battlepass-announce-seasons", tick)
    past, upcoming = await _season(5000, -20), await _season(5001, 90_000)
    ada, admin, server = await player(), await staff(), await players.open_server()
    await in_process.call("matches-report-match", Request("POST", "/api/v1/matches", token=server, body={}))
    await _earn(journey, ada, server, past)
    await _share(journey, server, past)
    await _claim(journey, ada, past)
    await _buy(journey, ada)
    await _look(journey, ada, past, admin)
    change = Request("PUT", f"/api/v1/admin/battlepass/seasons/{upcoming.season_id}", admin, {"theme": "Dusk"})
    await journey.call("battlepass-update-season", "an upcoming season, its words", change)
    put = put_event(upcoming, admin)
    await journey.call("battlepass-put-xp-event", "a new one", put)
    await journey.call("battlepass-remove-xp-event", "one to come", Request("DELETE", put.path, admin))
    await journey.call("battlepass-announce-seasons", "a season that began and ended meanwhile", tick, status=204)
    await journey.call("battlepass-announce-seasons", "nothing is due", tick, status=204)
    for case, dry_run in (("only asked", True), ("ended", False)):
        body = {"dry_run": dry_run, "reason": "A test."}
        end = Request("POST", "/api/v1/admin/battlepass/seasons/season-1/end", admin, body)
        await journey.call("battlepass-end-season", case, end)
    create = Request("POST", "/api/v1/admin/battlepass/seasons", admin, later_season())
    await journey.call("battlepass-create-season", "a fourth season", create, status=201)
    work = Request("POST", body=AnnounceChange(season_id=(await _season(4999, -60)).season_id).model_dump())
    await journey.call("battlepass-announce-change", "a start that is due", work, status=204)
    await in_process.call("battlepass-announce-change", work)
    await journey.call("battlepass-announce-change", "nothing is due", work, status=204)
    await _come_back(journey, ada)


async def _season(number: int, begins_in_days: int, **changes: Any) -> Season:
    start = datetime.now(UTC) + timedelta(days=begins_in_days)
    rewards = (
        {"tier": 1, "free_reward": {"kind": "coins"}, "premium_reward": {"kind": "coins"}},
        {"tier": 2, "free_reward": {"kind": "cosmetic", "reference": "skin-fox"}},
        {"tier": 3, "free_reward": {"kind": "title", "reference": "Dawn"}},
    )
    dates = {"start_date": start, "end_date": start + timedelta(days=10), "backdated": True}
    wanted = CreateSeason.model_validate(
        {"season_number": number, "name": "Other", "xp_per_tier": 100, "tiers": rewards} | dates | changes
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


async def _earn(journey: Journey, ada: Player, server: str, past: Season) -> None:
    moment = (past.start_date + timedelta(days=1)).isoformat()
    body = {"amount": 50, "reason": "daily_bonus", "grant_id": uuid.uuid4().hex, "earned_at": moment}
    more = body | {"amount": 300, "grant_id": uuid.uuid4().hex}
    for case, gain in (
        ("the first XP of a player", body),
        ("a tier and a level are reached", more),
        ("the same again", more),
    ):
        await _known(past)
        grant = Request("POST", f"/api/v1/battlepass/progress/{ada.id}/xp", server, gain)
        await journey.call("battlepass-grant-xp", case, grant)


async def _share(journey: Journey, server: str, past: Season) -> None:
    team, grant_id = [await player() for _ in range(20)], uuid.uuid4().hex
    moment = (past.start_date + timedelta(days=1)).isoformat()
    for case in ("the first XP of 20 players", "the same again"):
        await _known(past)
        request = shared_among(team, server, grant_id, amount=50)
        dated = replace(request, body={**cast("dict[str, Any]", request.body), "earned_at": moment})
        await journey.call("battlepass-grant-xp-to-many", case, dated)


async def _claim(journey: Journey, ada: Player, past: Season) -> None:
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


async def _come_back(journey: Journey, ada: Player) -> None:
    """A bonus for one season, when there is one season before."""
    bonus = {"seasons": 1, "level": 1, "reward": {"kind": "coins", "quantity": 5}}
    first, second = await _season(4997, -90), await _season(4998, -75, bonuses=[bonus])
    for season in (first, second):
        await open_progress(season, ada)
    body = {"tier": 1, "track": "bonus", "season_id": second.season_id}
    await _known(second)
    claim = Request("POST", "/api/v1/me/battlepass/claim-reward", ada.token, body)
    await journey.call("battlepass-claim-reward", "a bonus", claim)
    path = f"/api/v1/battlepass/rewards/{ada.id}?season_id={second.season_id}"
    await journey.call("battlepass-get-rewards", "of a season with bonuses", Request(path=path, token=ada.token))


async def _buy(journey: Journey, ada: Player) -> None:
    await open_wallet(ada)
    buy = Request("POST", "/api/v1/me/battlepass/purchase-premium", ada.token)
    await seasons.seasons()
    await journey.call("battlepass-purchase-premium", "the wallet holds enough", buy)
    await journey.call("battlepass-purchase-premium", "had already", buy, status=409)


async def _look(journey: Journey, ada: Player, past: Season, admin: str) -> None:
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
