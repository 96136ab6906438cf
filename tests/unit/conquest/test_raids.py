"""Raids by value: whom they spare, what they take, and that no gold comes from nowhere."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.conquest.models.battles import BattleResult
from functions.conquest.models.game import Building, Unit
from functions.conquest.models.players import Army, SeasonPlayer
from functions.conquest.models.raids import RaidPlayer
from functions.conquest.rules.battles import raids, resolving
from functions.conquest.rules.battles.attacks import AttackTooSmall
from functions.conquest.rules.battles.units import InsufficientUnits
from functions.conquest.rules.buildings import economy
from functions.conquest.rules.players import conduct
from functions.conquest.rules.seasons.default_game import GAME
from tests.unit.conquest.test_resolving import PLAYED, SEASON, START

NOW = START + timedelta(days=2)


def player(name: str, tribe: str | None = None, **changes: object) -> SeasonPlayer:
    made = SeasonPlayer(season_id="season-1", player_id=name, gold=0, gold_at=NOW, tribe_id=tribe, registered_at=START)
    return made.model_copy(update=changes)


def raid(raider: SeasonPlayer, target: SeasonPlayer, units: int = 50, now: datetime = NOW) -> raids.Raid:
    wanted = RaidPlayer(target_id=target.player_id, army=Army(cavalry=units))
    return raids.raid(SEASON, PLAYED, (raider, target), wanted, ("raid-1", "seed"), now)


ADA = player("ada", "reds", army={Unit.CAVALRY: 60})
BOB = player("bob", "blues", gold=1000, army={Unit.MILITIA: 5})


def test_a_raid_takes_half_of_what_the_warehouse_does_not_protect() -> None:
    done = raid(ADA, BOB)
    assert done.battle.result is BattleResult.ATTACKER
    assert (done.battle.gold_looted, done.raider.gold, done.target.gold) == (450, 450, 550)
    assert done.raider.raid_ready_at == NOW + timedelta(minutes=10)
    assert done.target.raid_protection_until == NOW + timedelta(hours=4)
    assert done.battle.victory_points == {}
    assert not done.battle.territory_transferred
    assert resolving.replayed(PLAYED, done.battle) == done.battle


def test_raids_count_that_take_gold_of_who_has_nobody_at_home() -> None:
    alone = BOB.model_copy(update={"army": {}})
    for target, counted in ((alone, {"bob": 3}), (BOB, {"bob": 2}), (alone.model_copy(update={"gold": 0}), {"bob": 2})):
        raider = ADA.model_copy(update={"fed_by": {"bob": 2}})
        done = raid(raider, target)
        assert conduct.raided(done.raider, target.player_id, done.battle).fed_by == counted
    many = ADA.model_copy(update={"fed_by": {f"player-{number}": 1 for number in range(20)}})
    latest = conduct.raided(many, "bob", raid(many, alone).battle).fed_by
    assert (len(latest), latest["bob"], "player-0" in latest) == (20, 1, False)


@pytest.mark.parametrize(
    ("raider", "units", "looted"),
    [
        (ADA, 12, 12 * 20),
        (ADA.model_copy(update={"gold": 900}), 50, 100),
        (ADA.model_copy(update={"gold": 2000}), 50, 0),
    ],
)
def test_spoils_are_what_is_carried_and_what_the_own_warehouse_holds(
    raider: SeasonPlayer, units: int, looted: int
) -> None:
    done = raid(raider, BOB, units)
    lost = sum(done.battle.attacker_losses.values())
    assert done.battle.gold_looted == looted - 20 * lost * (units == 12)
    assert done.raider.gold == raider.gold + done.battle.gold_looted


def test_a_raid_that_is_beaten_takes_nothing_and_protects_nobody() -> None:
    strong = BOB.model_copy(update={"army": {Unit.CAVALRY: 90}})
    done = raid(ADA, strong, 10)
    assert (done.battle.gold_looted, done.target.gold, done.target.raid_protection_until) == (0, 1000, None)
    assert done.raider.army == {Unit.CAVALRY: 54}


@pytest.mark.parametrize(
    ("raider", "target", "now", "refusal"),
    [
        (ADA, ADA, NOW, raids.RaidForbidden),
        (ADA, player("eve", "reds"), NOW, raids.RaidForbidden),
        (ADA, BOB, START + timedelta(hours=23), raids.RaidTargetProtected),
        (ADA, BOB.model_copy(update={"raid_protection_until": NOW + timedelta(1)}), NOW, raids.RaidTargetProtected),
        (ADA.model_copy(update={"raid_ready_at": NOW + timedelta(seconds=1)}), BOB, NOW, raids.RaidCooldown),
        (ADA.model_copy(update={"levels": {Building.BARRACKS: 5}}), BOB, NOW, raids.RaidUneven),
        (ADA, BOB.model_copy(update={"levels": {Building.WORKSHOP: 5}}), NOW, raids.RaidUneven),
        (ADA.model_copy(update={"army": {Unit.CAVALRY: 49}}), BOB, NOW, InsufficientUnits),
    ],
)
def test_who_is_spared(raider: SeasonPlayer, target: SeasonPlayer, now: datetime, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        raid(raider, target, now=now)


def test_players_without_a_tribe_raid_each_other_but_not_with_a_handful() -> None:
    raid(ADA.model_copy(update={"tribe_id": None}), BOB.model_copy(update={"tribe_id": None}))
    with pytest.raises(AttackTooSmall):
        raid(ADA, BOB, 9)


def test_who_raids_gives_up_the_own_protection() -> None:
    done = raid(ADA.model_copy(update={"raid_protection_until": NOW + timedelta(hours=3)}), BOB)
    assert done.raider.raid_protection_until == NOW


@given(st.integers(0, 30_000), st.integers(0, 30_000), st.integers(1, 10), st.integers(10, 1000), st.integers(0, 1000))
def test_no_gold_and_no_unit_comes_or_goes(own: int, other: int, level: int, sent: int, home: int) -> None:
    levels = {Building.WAREHOUSE: level}
    raider = player("ada", gold=own, levels=levels, army={Unit.CAVALRY: 1000})
    target = player("bob", gold=other, levels=levels, army={Unit.CAVALRY: home} if home else {})
    done = raid(raider, target, sent)
    assert done.raider.gold + done.target.gold == own + other
    assert done.target.gold >= other * economy.protected(GAME, target) // 1000
    assert done.raider.gold <= max(own, economy.capacity(GAME, raider))
    for before, after, lost in (
        (raider, done.raider, done.battle.attacker_losses),
        (target, done.target, done.battle.defender_losses),
    ):
        assert sum(before.army.values()) == sum(after.army.values()) + sum(lost.values())
        assert after.away == before.away
