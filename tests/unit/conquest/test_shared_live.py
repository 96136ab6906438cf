"""The document of a season is written however the war goes: it fits, whoever holds what of the largest map."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest
from pydantic import ValidationError

from functions.conquest.api import shared_live
from functions.conquest.models.game import MOST_TERRITORIES, Game, Tier
from functions.conquest.models.seasons import CreateConquestSeason
from functions.conquest.rules.seasons.default_game import GAME
from functions.conquest.rules.seasons.seasons import created, territories_of
from functions.realtime.rules.sharing import fits

NOW = datetime(2026, 11, 30, 12, 0, 0, 123456, tzinfo=UTC)


def game(edge):
    """The game as it is, with a map whose edge has so many territories."""
    tiers = {tier: rule.model_dump() for tier, rule in GAME.tiers.items()}
    tiers[Tier.EDGE]["territories"] = edge
    return Game.model_validate(GAME.model_dump() | {"tiers": tiers})


def others(rules):
    return sum(rule.territories for tier, rule in rules.tiers.items() if tier is not Tier.EDGE)


@pytest.fixture(params=[GAME, game(MOST_TERRITORIES - others(GAME))], ids=["the default map", "the largest map"])
def season(request, monkeypatch):
    wanted = CreateConquestSeason(
        name="War",
        registration_starts_at=NOW - timedelta(days=3),
        registration_ends_at=NOW - timedelta(days=2),
        starts_at=NOW - timedelta(days=1),
    )
    made = created(wanted, (), request.param, NOW)

    async def current_or(world_id):
        return made

    monkeypatch.setattr(shared_live.seasons, "current_or", current_or)
    return made


@pytest.mark.parametrize("tribes", [1, 10, MOST_TERRITORIES])
async def test_a_season_with_every_territory_held_is_shown(season, monkeypatch, tribes):
    ids = [uuid.uuid4().hex for _ in range(tribes)]
    listed = [
        place.model_copy(update={"tribe_id": ids[number % tribes]})
        for number, place in enumerate(territories_of(season))
    ]

    async def of_season(season_id):
        return listed

    monkeypatch.setattr(shared_live.territories, "of_season", of_season)
    world = await shared_live.live_world(season.season_id)
    assert world.held == {
        tribe_id: tuple(place.territory_id for place in listed if place.tribe_id == tribe_id)
        for tribe_id in ids[: len(listed)]
    }
    assert fits("world", world.model_dump_json()), len(world.model_dump_json())


def test_a_game_whose_map_cannot_be_shown_is_refused():
    with pytest.raises(ValidationError, match="200 territories at most"):
        game(MOST_TERRITORIES - others(GAME) + 1)
