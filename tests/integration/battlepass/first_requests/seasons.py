"""Seasons, progress, rewards and passes."""

import uuid
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from functions.battlepass.models.calendar import CreateSeason
from functions.battlepass.models.progress import Progress
from functions.battlepass.models.seasons import Season
from functions.battlepass.models.tasks import AnnounceChange
from functions.battlepass.models.xp_events import PutXpEvent
from functions.battlepass.operations import calendar as operations
from functions.battlepass.rules.calendar import new_season
from functions.battlepass.store import calendar, progress
from functions.commerce.api import wallets as commerce
from functions.commerce.models.wallets import Currency
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.bench import players
from tests.bench.callers import Maker, get, job, player, staff
from tests.bench.in_process import Request
from tests.bench.players import Player
from tests.integration.matches.first_requests.reports import pushed_match

_later, _past, _coming = count(3000), count(5000), count(8000)
SEASONS = "/api/v1/admin/battlepass/seasons"
LONG_AGO, LATER, IN_A_LONG_TIME = (datetime(year, 1, 1, tzinfo=UTC) for year in (1890, 2100, 2300))
"""Years in which no test has seasons: their numbers and dates are free whatever ran before."""


def later_season() -> dict[str, Any]:
    """What creates a season that is to come."""
    number = next(_later)
    starts = LATER + timedelta(days=10 * number)
    ends = starts + timedelta(days=9)
    return {
        "season_number": number,
        "name": "Later",
        "start_date": starts.isoformat(),
        "end_date": ends.isoformat(),
    }


async def open_past_season(tiers: int = 1) -> Season:
    """A season that has ended, whose first tiers give coins."""
    number = next(_past)
    return await _open_season(number, LONG_AGO + timedelta(days=number), tiers)


async def _open_season(number: int, starts: datetime, tiers: int) -> Season:
    """A season of a day."""
    rewards = [{"tier": tier, "free_reward": {"kind": "coins", "quantity": 100}} for tier in range(1, tiers + 1)]
    dates = {"start_date": starts, "end_date": starts + timedelta(hours=23), "backdated": True}
    new = CreateSeason.model_validate({"season_number": number, "name": "Short", "tiers": rewards, **dates})

    async def open_it(tx: Transaction) -> Season:
        season = new_season(new, (), tx.now)
        calendar.add_season(tx, season, new.tiers)
        return season

    return await transaction.run(open_it)


async def open_progress(season: Season, who: Player, tier: int = 1) -> None:
    """A player at a tier of a season."""

    async def open_it(tx: Transaction) -> None:
        mine = Progress(
            season_id=season.season_id,
            season_number=season.season_number,
            player_id=who.id,
            xp=tier * season.xp_per_tier,
            available=tier,
            updated_at=tx.now,
        )
        await progress.to_change(tx, season.season_id, who.id)
        progress.save(tx, mine)

    await transaction.run(open_it)


async def open_wallet(who: Player, amount: int = 1000) -> None:
    """A player who can pay for a pass."""

    async def fill(tx: Transaction) -> None:
        await commerce.credit(tx, who.id, Currency.PREMIUM, amount, fact="bench", reason="A bench")

    await transaction.run(fill)


async def _create_season() -> Request:
    return Request("POST", SEASONS, await staff(), later_season())


async def _change_season() -> Request:
    """Of a season to come."""
    number = next(_coming)
    season = await _open_season(number, IN_A_LONG_TIME + timedelta(days=number), tiers=1)
    return Request("PUT", f"{SEASONS}/{season.season_id}", await staff(), {"theme": "Dusk"})


async def _put_xp_event() -> Request:
    number = next(_coming)
    season = await _open_season(number, IN_A_LONG_TIME + timedelta(days=number), tiers=1)
    return put_event(season, await staff())


async def _remove_xp_event() -> Request:
    request = await _put_xp_event()
    season_id = request.path.split("/")[-3]
    wanted = PutXpEvent.model_validate(request.body)
    await transaction.run(lambda tx: operations.put_event(tx, season_id, "weekend", wanted))
    return Request("DELETE", request.path, request.token)


def put_event(season: Season, admin: str) -> Request:
    """Double XP for a season's first hour."""
    body = {
        "name": "Double XP",
        "starts_at": season.start_date.isoformat(),
        "ends_at": (season.start_date + timedelta(hours=1)).isoformat(),
        "factor_permille": 2000,
    }
    return Request("PUT", f"{SEASONS}/{season.season_id}/xp-events/weekend", admin, body)


async def _end_season() -> Request:
    """Of the season that is on: only asked."""
    now = datetime.now(UTC)
    on = next(season for season in await calendar.seasons_now() if season.start_date <= now < season.end_date)
    return Request("POST", f"{SEASONS}/{on.season_id}/end", await staff(), {"dry_run": True, "reason": "A test."})


async def _analytics() -> Request:
    season = await open_past_season()
    return Request(path=f"/api/v1/battlepass/analytics/{season.season_id}", token=await staff())


async def _tiers() -> Request:
    season = await open_past_season()
    return Request(path=f"/api/v1/battlepass/tiers/{season.season_id}", token=(await player()).token)


def _own(path: str) -> Maker:
    async def make() -> Request:
        who = await player()
        return Request(path=f"/api/v1/battlepass/{path.format(player_id=who.id)}", token=who.token)

    return make


async def _claim() -> Request:
    season, who = await open_past_season(), await player()
    await open_progress(season, who)
    return claim_of(season, who, 1)


def claim_of(season: Season, who: Player, tier: int) -> Request:
    """A claim of a free reward of a season."""
    body = {"tier": tier, "season_id": season.season_id}
    return Request("POST", "/api/v1/me/battlepass/claim-reward", who.token, body)


async def _claim_level() -> Request:
    season, who = await open_past_season(), await player()
    await open_progress(season, who)
    body = {"level": 1, "season_id": season.season_id}
    return Request("POST", f"/api/v1/battlepass/rewards/{who.id}/claim", who.token, body)


async def _purchase() -> Request:
    who = await player()
    await open_wallet(who)
    return Request("POST", "/api/v1/me/battlepass/purchase-premium", who.token)


def granted_to(who: Player, server: str, amount: int = 250) -> Request:
    """XP for a player, from a game server."""
    body = {"amount": amount, "reason": "mission_complete", "grant_id": uuid.uuid4().hex}
    return Request("POST", f"/api/v1/battlepass/progress/{who.id}/xp", server, body)


async def _grant() -> Request:
    return granted_to(await player(), await players.open_server())


def shared_among(who: Sequence[Player], server: str, grant_id: str, amount: int = 250) -> Request:
    """XP for several players, from a game server."""
    shares = [{"player_id": each.id, "amount": amount} for each in who]
    body = {"reason": "mission_complete", "grant_id": grant_id, "players": shares}
    return Request("POST", "/api/v1/battlepass/xp", server, body)


async def _grant_to_many() -> Request:
    return shared_among([await player(), await player()], await players.open_server(), uuid.uuid4().hex)


async def _change() -> Request:
    season = await open_past_season()
    return Request("POST", body=AnnounceChange(season_id=season.season_id).model_dump())


REQUESTS = {
    "battlepass-announce-change": _change,
    "battlepass-announce-seasons": job,
    "battlepass-award-match-xp": pushed_match,
    "battlepass-claim-level": _claim_level,
    "battlepass-claim-reward": _claim,
    "battlepass-create-season": _create_season,
    "battlepass-end-season": _end_season,
    "battlepass-get-analytics": _analytics,
    "battlepass-get-current": get("/api/v1/battlepass/current"),
    "battlepass-get-my-progress": get("/api/v1/me/battlepass"),
    "battlepass-get-my-xp": get("/api/v1/me/battlepass/xp-progress"),
    "battlepass-get-progress": _own("progress/{player_id}"),
    "battlepass-get-rewards": _own("rewards/{player_id}"),
    "battlepass-get-tiers": _tiers,
    "battlepass-grant-xp": _grant,
    "battlepass-grant-xp-to-many": _grant_to_many,
    "battlepass-list-history": _own("players/{player_id}/history"),
    "battlepass-list-seasons": get("/api/v1/battlepass/seasons"),
    "battlepass-purchase-premium": _purchase,
    "battlepass-put-xp-event": _put_xp_event,
    "battlepass-remove-xp-event": _remove_xp_event,
    "battlepass-update-season": _change_season,
}
