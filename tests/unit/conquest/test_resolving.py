"""Wars by value: thousands of attacks, garrisons that come and go, and no unit lost, doubled or in two places."""

import random
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from functions.conquest.models.attacks import Attack, AttackTerritory
from functions.conquest.models.battles import Battle, BattleResult
from functions.conquest.models.game import Formation, Unit
from functions.conquest.models.players import Army, SeasonPlayer
from functions.conquest.models.seasons import Season
from functions.conquest.models.territories import Territory
from functions.conquest.rules.battles import attacks, garrisons, resolving
from functions.conquest.rules.battles import units as armies
from functions.conquest.rules.battles.resolving import Front
from functions.conquest.rules.seasons import seasons as season_rules
from functions.conquest.rules.seasons.default_game import GAME

START = datetime(2026, 12, 1, tzinfo=UTC)
SEASON = Season(
    season_id="season-1",
    number=1,
    name="War",
    registration_starts_at=START - timedelta(days=5),
    registration_ends_at=START - timedelta(days=1),
    starts_at=START,
    ends_at=START + timedelta(days=10),
    game=GAME,
    created_at=START - timedelta(days=5),
)
PLAYED = resolving.played(SEASON)
BATTLES = 10_000


def territory(number: int = 30, **changes: object) -> Territory:
    place = list(season_rules.territories_of(SEASON))[number - 1]
    return place.model_copy(update=changes)


def player(name: str, tribe: str | None = "reds", **changes: object) -> SeasonPlayer:
    made = SeasonPlayer(
        season_id="season-1", player_id=name, gold=0, gold_at=START, tribe_id=tribe, registered_at=START
    )
    return made.model_copy(update=changes)


def sent(
    who: SeasonPlayer, place: Territory, units: dict[Unit, int], formation: Formation = Formation.BALANCED
) -> tuple[SeasonPlayer, Attack]:
    wanted = AttackTerritory(
        territory_id=place.territory_id,
        army=Army(**{unit.value: count for unit, count in units.items()}),
        formation=formation,
    )
    return attacks.sent(GAME, who, place, wanted, f"battle-{who.player_id}", START)


def resolve(front: Front, attack: Attack, seed: str = "seed") -> tuple[Front, Battle]:
    return resolving.resolve(PLAYED, front, attack, seed, START)


def everywhere(front: Front, flying: list[Attack], name: str) -> Counter[Unit]:
    """All units of a player: at home, in the garrison, and on their way."""
    total = Counter(front.players[name].army) + Counter(front.territory.garrison.get(name, {}))
    for attack in flying:
        if attack.player_id == name:
            total += Counter(attack.units)
    return total


class War:
    """Members of three tribes do what comes to their minds to one territory."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        tribes = ("reds", "blues", "greens")
        army = {Unit.MILITIA: 300, Unit.SPEARMAN: 200, Unit.ARCHER: 150, Unit.CAVALRY: 100}
        self.players = [player(f"{tribe}-{number}", tribe, army=army) for tribe in tribes for number in range(3)]
        self.front = Front(territory(), {each.player_id: each for each in self.players})
        self.flying: list[Attack] = []
        self.battles: list[Battle] = []
        self.fallen: dict[str, Counter[Unit]] = {each.player_id: Counter() for each in self.players}

    def some(self, units: armies.Units) -> dict[Unit, int]:
        return {unit: self.random.randint(count // 2, count) for unit, count in units.items() if count}

    def act(self) -> None:
        who = self.front.players[self.random.choice(self.players).player_id]
        step = self.random.random()
        try:
            if step < 0.35:
                self.send(who)
            elif step < 0.75 and self.flying:
                self.decide(self.flying.pop(0))
            elif step < 0.85:
                garrisons.require_held(self.front.territory, who)
                self.garrison(*garrisons.stationed(GAME, self.front.territory, who, self.some(who.army), START))
            elif step < 0.93:
                units = self.some(garrisons.own_units(self.front.territory, who))
                self.garrison(*garrisons.recalled(GAME, self.front.territory, who, units, START))
            else:
                self.recruit(who)
        except (attacks.AttackTooSmall, attacks.OwnTerritory, garrisons.TerritoryNotHeld, garrisons.NoUnitsStationed):
            return

    def send(self, who: SeasonPlayer) -> None:
        formation = self.random.choice(list(Formation))
        after, attack = sent(who, self.front.territory, self.some(who.army), formation)
        self.front = Front(self.front.territory, {**self.front.players, who.player_id: after})
        self.flying.append(attack.model_copy(update={"battle_id": f"battle-{len(self.battles)}-{len(self.flying)}"}))

    def decide(self, attack: Attack) -> None:
        self.front, battle = resolve(self.front, attack, f"seed-{len(self.battles)}")
        self.battles.append(battle)
        self.fallen[attack.player_id] += Counter(battle.attacker_losses)
        for member, lost in battle.garrison_losses.items():
            self.fallen[member] += Counter(lost)

    def garrison(self, place: Territory, who: SeasonPlayer) -> None:
        self.front = Front(place, {**self.front.players, who.player_id: who})

    def recruit(self, who: SeasonPlayer) -> None:
        """Who is far below the start gets what fell, so that the war goes on."""
        lost = self.fallen[who.player_id]
        after = who.model_copy(update={"army": armies.plus(who.army, lost)})
        self.fallen[who.player_id] = Counter()
        self.front = Front(self.front.territory, {**self.front.players, who.player_id: after})

    def check(self) -> None:
        place = self.front.territory
        assert bool(place.garrison) == (place.tribe_id is not None)
        assert all(sum(units.values()) > 0 for units in place.garrison.values())
        assert all(count >= 0 for count in place.guards.values())
        for begun in self.players:
            now, name = self.front.players[begun.player_id], begun.player_id
            assert everywhere(self.front, self.flying, name) + self.fallen[name] == Counter(begun.army)
            assert all(count > 0 for count in now.army.values())
            away = sum(sum(attack.units.values()) for attack in self.flying if attack.player_id == name)
            assert now.away == away + sum(place.garrison.get(name, {}).values())
            assert now.territory_gold == (GAME.tiers[place.tier].gold if name in place.garrison else 0)
            assert name not in place.garrison or now.tribe_id == place.tribe_id


def test_ten_thousand_battles_keep_every_unit_and_replay_to_the_same_result() -> None:
    results: Counter[BattleResult] = Counter()
    fought = 0
    for seed in range(100):
        war = War(seed)
        while len(war.battles) < BATTLES // 100:
            war.act()
            if war.random.random() < 0.02:
                war.check()
        war.check()
        for battle in war.battles:
            results[battle.result] += 1
            if battle.result not in (BattleResult.ATTACKER, BattleResult.DEFENDER):
                continue
            fought += 1
            assert resolving.replayed(PLAYED, battle) == battle
            assert 900 <= battle.chance <= 1100
            assert armies.together(battle.garrison_losses.values()) == (
                battle.defender_losses if battle.garrison else {}
            )
            assert battle.garrison == {} or armies.together(battle.garrison.values()) == battle.defender_units
        assert [battle.number for battle in war.battles] == list(range(1, BATTLES // 100 + 1))
    assert sum(results.values()) == BATTLES
    assert min(results[BattleResult.ATTACKER], results[BattleResult.DEFENDER], results[BattleResult.REINFORCED]) > 300
    assert fought > 5_000


def test_who_takes_a_territory_stays_and_who_loses_it_goes_home() -> None:
    place = territory(tribe_id="blues", held_since=START, garrison={"bob": {Unit.MILITIA: 10}, "eve": {Unit.ARCHER: 5}})
    ada, attack = sent(player("ada", army={Unit.CAVALRY: 100}), place, {Unit.CAVALRY: 60})
    bob = player("bob", "blues", away=10, territory_gold=25)
    eve = player("eve", "blues", away=5, territory_gold=25, army={Unit.ARCHER: 1})
    after, battle = resolve(Front(place, {"ada": ada, "bob": bob, "eve": eve}), attack)
    assert battle.result is BattleResult.ATTACKER
    assert battle.territory_transferred
    lost = battle.attacker_losses.get(Unit.CAVALRY, 0)
    assert (after.territory.tribe_id, after.territory.garrison) == ("reds", {"ada": {Unit.CAVALRY: 60 - lost}})
    assert after.territory.formation is Formation.BALANCED
    assert (after.players["ada"].army, after.players["ada"].away) == ({Unit.CAVALRY: 40}, 60 - lost)
    assert [after.players[name].territory_gold for name in ("ada", "bob", "eve")] == [25, 0, 0]
    assert [after.players[name].away for name in ("bob", "eve")] == [0, 0]
    assert sum(battle.defender_losses.values()) == 9
    assert after.players["bob"].army == {Unit.MILITIA: 4}
    assert after.players["eve"].army == {Unit.ARCHER: 3}


def test_guards_stay_as_few_as_a_battle_left_them() -> None:
    place = territory()
    ada, attack = sent(player("ada", army={Unit.MILITIA: 30}), place, {Unit.MILITIA: 30})
    after, battle = resolve(Front(place, {"ada": ada}), attack)
    assert battle.result is BattleResult.DEFENDER
    assert after.territory.guards == armies.minus(place.guards, battle.defender_losses)
    assert (after.players["ada"].army, after.players["ada"].away) == ({Unit.MILITIA: 12}, 0)
    assert (
        battle.victory_points.get("ada", 0)
        == sum(GAME.units[unit].cost * count for unit, count in battle.defender_losses.items()) // 10
    )


@pytest.mark.parametrize("tribe", [None, "blues"])
def test_units_of_who_has_left_the_tribe_come_home(tribe: str | None) -> None:
    place = territory()
    ada, attack = sent(player("ada", army={Unit.MILITIA: 30}), place, {Unit.MILITIA: 20})
    left = ada.model_copy(update={"tribe_id": tribe})
    after, battle = resolve(Front(place, {"ada": left}), attack)
    assert battle.result is BattleResult.CALLED_OFF
    assert (after.players["ada"].army, after.players["ada"].away) == ({Unit.MILITIA: 30}, 0)
    assert after.territory.guards == place.guards


def test_an_attack_after_prizes_were_paid_is_called_off() -> None:
    over = resolving.played(SEASON.model_copy(update={"paid_out_at": START}))
    ada, attack = sent(player("ada", army={Unit.MILITIA: 30}), territory(), {Unit.MILITIA: 20})
    after, battle = resolving.resolve(over, Front(territory(), {"ada": ada}), attack, "seed", START)
    assert battle.result is BattleResult.CALLED_OFF
    assert after.players["ada"].army == {Unit.MILITIA: 30}


def test_the_last_who_goes_home_leaves_the_territory_to_its_guards() -> None:
    place = territory(tribe_id="reds", held_since=START, garrison={"ada": {Unit.MILITIA: 10}}, guards={})
    ada = player("ada", away=10, territory_gold=25)
    after, home = garrisons.recalled(GAME, place, ada, {Unit.MILITIA: 10}, START)
    assert (after.tribe_id, after.garrison, after.held_since) == (None, {}, None)
    assert after.guards == GAME.tiers[after.tier].guards
    assert (home.army, home.away, home.territory_gold) == ({Unit.MILITIA: 10}, 0, 0)


def test_a_territory_remembers_its_last_battles_the_latest_first() -> None:
    war = War(1)
    while len(war.battles) < 7:
        war.act()
    remembered = [recent.battle_id for recent in war.front.territory.recent_battles]
    assert remembered == [battle.battle_id for battle in reversed(war.battles)][:5]
    assert war.front.territory.battles == 7


def test_what_names_the_rules_does_not_depend_on_the_order_in_which_they_are_stored() -> None:
    units = dict(reversed(GAME.units.items()))
    again = SEASON.model_copy(update={"game": GAME.model_copy(update={"units": units})})
    assert resolving.played(again) == PLAYED
    other = GAME.model_copy(update={"refund": 400})
    assert resolving.played(SEASON.model_copy(update={"game": other})).digest != PLAYED.digest
