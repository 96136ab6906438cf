"""What players look back on, in Firestore."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from functions.battlepass.models.progress import Progress
from functions.battlepass.models.xp import XpGain
from functions.battlepass.store.progress import PROGRESS, XP_LOG, gain_id
from shared.firestore.queries import Filter


async def seasons(player_id: str, limit: int, before: int | None) -> list[Progress]:
    """A player's seasons, the latest first, before the season of the given number (a read each)."""
    return await PROGRESS.select(
        ("player_id", "==", player_id),
        order=[("season_number", "DESCENDING")],
        limit=limit,
        after=() if before is None else (before,),
    )


async def grants_between(
    player_id: str | None,
    season_id: str,
    start: datetime,
    end: datetime,
    limit: int,
    after: tuple[datetime, str] | None,
) -> list[XpGain]:
    """What game servers granted a player, or else in a season, from `start` to before `end`, the latest first.

    A read each.
    """
    which: list[Filter] = [("player_id", "==", player_id)] if player_id else [("season_id", "==", season_id)]
    return await XP_LOG.select(
        *which,
        ("is_grant", "==", True),
        ("logged_at", ">=", start),
        ("logged_at", "<", end),
        order=[("logged_at", "DESCENDING"), ("fact", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def stored(start: datetime, end: datetime, limit: int) -> list[dict[str, Any]]:
    """The fields of grants from `start` to before `end` as they are stored, the oldest first (a read each).

    With what the audit trail names and orders them by: `gain_id` and `at`.
    """
    grants = await XP_LOG.stored(
        ("granted_at", ">=", start), ("granted_at", "<", end), order=[("granted_at", "ASCENDING")], limit=limit
    )
    return [_entry(fields, gain_id(fields["fact"], fields["player_id"])) for fields in grants]


async def stored_by_id(gain_ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """The same of those that are there, by their ids, in one call (a read each)."""
    return {name: _entry(fields, name) for name, fields in (await XP_LOG.stored_by_id(gain_ids)).items()}


def _entry(fields: dict[str, Any], name: str) -> dict[str, Any]:
    return fields | {"gain_id": name, "at": fields.get("granted_at")}


async def gains(season_id: str, player_id: str, limit: int, after: tuple[datetime, str] | None) -> list[XpGain]:
    """A player's gains in a season, the latest first, after the given time and fact (a read each)."""
    return await XP_LOG.select(
        ("player_id", "==", player_id),
        ("season_id", "==", season_id),
        order=[("earned_at", "DESCENDING"), ("fact", "DESCENDING")],
        limit=limit,
        after=after or (),
    )
