"""Seasons and their map, by value."""

import math
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from functions.conquest.models.game import Game, Terrain, Tier
from functions.conquest.models.players import SeasonPlayer
from functions.conquest.models.seasons import CreateConquestSeason, Season, SeasonStatus, SeasonView, Timeline
from functions.conquest.models.territories import Coordinates, Territory
from functions.conquest.rules.payouts import prizes
from shared.errors import DomainError, NotFound

SKU = "conquest-"
"""How the products begin that entry fees are paid by."""

REMEMBERED = 30
"""Seconds for which an instance remembers seasons."""

CENTRE = 5
"""The coordinates of the map's middle, both ways."""

WILD = (Terrain.FOREST, Terrain.HILLS, Terrain.RIVER, Terrain.PLAINS)


class UnknownConquestSeason(NotFound):
    """There is no such season."""

    code = "UNKNOWN_CONQUEST_SEASON"
    message = "There is no such season; GET /v1/seasons/current says which one is on."


class SeasonNotActive(DomainError):
    """What was asked for is not open now."""

    code = "SEASON_NOT_ACTIVE"
    message = "No season is on that allows this now; details.status says where it is."


class NotRegistered(NotFound):
    """The player takes no part in the season."""

    code = "NOT_REGISTERED"
    message = "You take no part in this season: POST /v1/seasons/{season_id}/register, while registration is open."


class EntryFeeNeeded(DomainError):
    """The season costs an entry fee that was not paid."""

    status = 402
    code = "ENTRY_FEE_NEEDED"
    message = (
        "This season has an entry fee, which was not paid: POST /v1/payments/create-entry-fee. details.cents says how"
        " much it is."
    )


class ConquestSeasonsOverlap(DomainError):
    """Another season is on at that time."""

    status = 409
    code = "CONQUEST_SEASONS_OVERLAP"
    message = "Another season is on at that time; details.season_id names it."


def status_of(season: Season, now: datetime) -> SeasonStatus:
    """Where a season is: its times decide, so no job has to run on time."""
    if season.paid_out_at is not None:
        return SeasonStatus.PAID_OUT
    if now >= season.ends_at:
        return SeasonStatus.ENDED
    if now >= season.starts_at:
        return SeasonStatus.ACTIVE
    return SeasonStatus.REGISTRATION if now >= season.registration_starts_at else SeasonStatus.UPCOMING


SETTLES = timedelta(minutes=1)
"""How long after its end a season's result waits for commits that began before it."""


def is_played_on(season: Season, now: datetime) -> bool:
    """Whether a season has begun, and its result is not written yet."""
    return now >= season.starts_at and season.closed_at is None


def has_settled(season: Season, now: datetime) -> bool:
    """Whether a season is over, and what began before its end is, too."""
    return now >= season.ends_at + SETTLES


def current(seasons: Iterable[Season], now: datetime) -> Season:
    """The season that is on; else the next to come; else the last. Raises UnknownConquestSeason where there is none."""
    ordered = sorted(seasons, key=lambda season: season.starts_at)
    to_come = (season for season in ordered if now < season.ends_at)
    season = next(to_come, ordered[-1] if ordered else None)
    if season is None:
        raise UnknownConquestSeason
    return season


def named(seasons: Iterable[Season], season_id: str) -> Season:
    """A season by its id. Raises UnknownConquestSeason."""
    season = next((season for season in seasons if season.season_id == season_id), None)
    if season is None:
        raise UnknownConquestSeason(season_id=season_id)
    return season


def require_active(season: Season, now: datetime) -> Season:
    """Raises SeasonNotActive unless a season is played now."""
    if (status := status_of(season, now)) is not SeasonStatus.ACTIVE:
        raise SeasonNotActive(season_id=season.season_id, status=status.value)
    return season


def created(wanted: CreateConquestSeason, others: Iterable[Season], game: Game, now: datetime) -> Season:
    """A season by the game as it is now. Raises ConquestSeasonsOverlap."""
    others, played = tuple(others), game
    if wanted.hour_seconds is not None:
        played = played.model_copy(update={"hour_seconds": wanted.hour_seconds})
    if wanted.entry_fee is not None:
        fee = min(game.season.platform_fee, wanted.entry_fee)
        rule = played.season.model_copy(update={"entry_fee": wanted.entry_fee, "platform_fee": fee})
        played = played.model_copy(update={"season": rule})
    if wanted.days is not None:
        played = played.model_copy(update={"season": played.season.model_copy(update={"days": wanted.days})})
    number = max((season.number for season in others), default=0) + 1
    season = Season(
        season_id=f"season-{number}",
        number=number,
        name=wanted.name,
        registration_starts_at=wanted.registration_starts_at,
        registration_ends_at=wanted.registration_ends_at,
        starts_at=wanted.starts_at,
        money_prizes=wanted.money_prizes,
        countries=wanted.countries,
        minimum_age=wanted.minimum_age,
        ends_at=wanted.starts_at + timedelta(seconds=played.season.days * 24 * played.hour_seconds),
        game=played,
        created_at=now,
    )
    for other in others:
        if season.starts_at < other.ends_at and other.starts_at < season.ends_at:
            raise ConquestSeasonsOverlap(season_id=other.season_id)
    return season


def joined(season: Season, player_id: str, now: datetime) -> SeasonPlayer:
    """A player who takes part from now on. Raises SeasonNotActive outside of registration, and EntryFeeNeeded."""
    check_registration(season, now)
    if season.game.season.entry_fee:
        raise EntryFeeNeeded(cents=season.game.season.entry_fee)
    return enrolled(season, player_id, now)


def check_registration(season: Season, now: datetime) -> None:
    """Raises SeasonNotActive unless one can begin to take part."""
    if not season.registration_starts_at <= now < season.registration_ends_at:
        raise SeasonNotActive(
            "Registration for this season is not open.",
            status=status_of(season, now).value,
            opens_at=season.registration_starts_at.isoformat(),
            closes_at=season.registration_ends_at.isoformat(),
        )


def enrolled(season: Season, player_id: str, now: datetime) -> SeasonPlayer:
    """A player who takes part, however that came about."""
    return SeasonPlayer(
        season_id=season.season_id,
        player_id=player_id,
        gold=season.game.start_gold,
        gold_at=season.starts_at,
        registered_at=now,
    )


def view(season: Season, registered: int, now: datetime, paid: int = 0) -> SeasonView:
    """A season as players see it, when so many take part and have paid."""
    times = {name: getattr(season, name) for name in Timeline.model_fields}
    return SeasonView(
        season_id=season.season_id,
        number=season.number,
        name=season.name,
        status=status_of(season, now),
        timeline=Timeline(**times),
        registered_players=registered,
        entry_fee=season.game.season.entry_fee,
        prize_pool=prizes.shown(season, paid),
        minimum_age=season.minimum_age,
        countries=season.countries,
        game=season.game,
    )


def territories_of(season: Season) -> Iterator[Territory]:
    """The map of a season: the centre first, then its rings, each place of its own."""
    places, number = _places(), 0
    for tier in Tier:
        rule = season.game.tiers[tier]
        for _ in range(rule.territories):
            number += 1
            x, y = next(places)
            terrain = Terrain.CASTLE if tier is Tier.CENTER else WILD[number % len(WILD)]
            yield Territory(
                season_id=season.season_id,
                territory_id=number,
                tier=tier,
                terrain=terrain,
                coordinates=Coordinates(x=x, y=y),
                guards=rule.guards,
                changed_at=season.created_at,
            )


def _places() -> Iterator[tuple[int, int]]:
    """Squares around the middle: the nearer first, those as near clockwise."""
    distance = 0
    while True:
        ring = [
            (x, y)
            for x in range(-distance, distance + 1)
            for y in range(-distance, distance + 1)
            if abs(x) + abs(y) == distance
        ]
        yield from ((CENTRE + x, CENTRE + y) for x, y in sorted(ring, key=lambda at: math.atan2(at[1], at[0])))
        distance += 1
