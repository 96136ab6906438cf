"""Season 1 of the demo, with rewards for all of its tiers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from emulators.replay.api import Api, ApiError
from emulators.replay.season import current_season

BEGAN_BEFORE = timedelta(weeks=5)
ENDS_AFTER = timedelta(weeks=5)
TIERS = 100
XP_PER_TIER = 500
_THINGS = ("skin", "banner", "emote", "trail", "nameplate")
_NAMES = ("ember", "aurora", "halo", "drift", "prism", "comet", "mirage", "solstice", "zenith", "dawn")


@dataclass(frozen=True, slots=True)
class DemoSeason:
    """The season that is on, in words, and whether it was made now."""

    text: str
    made: bool


async def ensure_season(api: Api, admin_token: str) -> DemoSeason:
    """Make First Light, unless it is there or another season is in its way. Raises ApiError."""
    now = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
    body = {
        "season_number": 1,
        "name": "First Light",
        "theme": "Dawn over the arena",
        "start_date": (now - BEGAN_BEFORE).isoformat(),
        "end_date": (now + ENDS_AFTER).isoformat(),
        "backdated": True,
        "xp_per_tier": XP_PER_TIER,
        "premium_price": {"currency": "premium", "amount": 250},
        "tiers": [tier_rewards(tier) for tier in range(1, TIERS + 1)],
    }
    try:
        return DemoSeason(_described(await api.post("/api/v1/admin/battlepass/seasons", body, admin_token)), made=True)
    except ApiError as error:
        if error.code not in {"SEASON_EXISTS", "SEASONS_OVERLAP"}:
            raise
    current = await current_season(api, admin_token)
    return DemoSeason(_described(current) if current else "none is on: season 1 has ended", made=False)


def _described(season: Mapping[str, Any]) -> str:
    first, last = season["start_date"][:10], season["end_date"][:10]
    return f"{season['season_number']} {season['name']}, {first} to {last}"


def tier_rewards(tier: int) -> dict[str, Any]:
    """What a tier gives: coins for everyone at every other one, something to wear at each fifth, titles at the ends."""
    return {"tier": tier, "free_reward": _free(tier), "premium_reward": _premium(tier)}


def _free(tier: int) -> dict[str, Any] | None:
    if tier == TIERS:
        return {"kind": "title", "reference": "First Light"}
    if tier % 5 == 0:
        return {"kind": "cosmetic", "reference": _cosmetic(tier)}
    return {"kind": "coins", "quantity": 50 + tier // 10 * 10} if tier % 2 else None


def _premium(tier: int) -> dict[str, Any]:
    if tier == TIERS:
        return {"kind": "cosmetic", "reference": "skin-first-light-legend"}
    if tier % 25 == 0:
        return {"kind": "title", "reference": f"Dawn {tier // 25}"}
    if tier % 3 == 0:
        return {"kind": "coins", "quantity": 100 + tier}
    return {"kind": "cosmetic", "reference": f"{_cosmetic(tier + 3)}-gold"}


def _cosmetic(tier: int) -> str:
    return f"{_THINGS[tier // 5 % len(_THINGS)]}-{_NAMES[tier % len(_NAMES)]}-{tier}"
