"""Reading recorded matches, and what becomes of them: no network."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from emulators.replay.api import Api
from emulators.replay.countries import IOC_CODES, alpha_2
from emulators.replay.dates import shift_to_now, span
from emulators.replay.matches_file import NoMatches, parse, read_record
from emulators.replay.registration import Account
from emulators.replay.reporting import as_reported
from emulators.replay.summary import percentile
from emulators.replay.verification import Tally, tallies
from emulators.seed.matches import COUNT, demo_matches
from emulators.seed.players import PLAYERS
from emulators.seed.season import tier_rewards
from functions.battlepass.models.calendar import CreateSeason
from functions.battlepass.models.rewards import TierReward
from functions.matches import rules
from shared.text.countries import COUNTRIES

NOON = "2023-05-01T12:00:00Z"


def line(match_id: str = "m1", **changes: Any) -> str:
    players = [
        {"player_id": "a", "name": "Ada", "country": "GER", "kills": 3, "deaths": None},
        {"player_id": "b", "name": "Bob", "country": "SUI"},
    ]
    match = {"match_id": match_id, "played_at": NOON, "winner_id": "a", "duration_seconds": None, "players": players}
    return json.dumps(match | changes)


def test_a_match_is_read_with_its_gaps() -> None:
    record = parse([line(), ""])
    assert not record.problems
    [match] = record.matches
    assert match.line == 1
    assert match.player_ids == ("a", "b")
    assert match.report.duration_seconds is None
    assert match.report.players[0].deaths is None
    assert [(person.name, person.country) for person in record.people.values()] == [("Ada", "DE"), ("Bob", "CH")]


def test_everything_but_the_players_may_be_missing() -> None:
    record = parse(['{"match_id": "m", "players": [{"player_id": "a"}, {"player_id": "b"}]}'])
    assert not record.problems
    assert record.matches[0].report.winner_id is None
    assert all(len(person.name) >= 3 and person.country is None for person in record.people.values())


def test_matches_are_in_the_order_in_which_they_were_played() -> None:
    lines = [
        line("now", played_at=None),
        line("late", played_at="2023-05-02T00:00:00Z"),
        line("same-2"),
        line("early", played_at="2023-05-01T13:00:00+02:00"),
        line("same-3"),
    ]
    assert [match.match_id for match in parse(lines).matches] == ["early", "same-2", "same-3", "late", "now"]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("{", "not JSON"),
        ("[]", "a match is a JSON object, and this is a list"),
        ("null", "this is null"),
        ('{"match_id": "m"}', "players: Field required"),
        (line(players=[{"player_id": "a"}]), "players"),
        (line(players=[{"player_id": "a"}, {"player_id": "a"}]), "a player cannot meet themselves"),
        (line(winner_id="c"), "winner_id: is none of the players"),
        (line(played_at="yesterday"), "played_at"),
        (line(played_at="2023-05-01T12:00:00"), "played_at"),
        (line(match_id="a/b"), "match_id"),
        (line(duration_seconds=-1), "duration_seconds"),
        (line(score=3), "score"),
        (line(players=[{"player_id": "a", "name": 7}, {"player_id": "b"}]), "a player's name is a text"),
        (line(players=[{"player_id": "a", "kills": "many"}, {"player_id": "b"}]), "players.0.kills"),
        (line(played_at="2999-01-01T00:00:00Z"), "played_at: is in the future"),
    ],
)
def test_a_line_that_is_no_match_is_told_and_left_out(text: str, complaint: str) -> None:
    record = parse([line("before"), text, line("after")])
    assert [match.match_id for match in record.matches] == ["before", "after"]
    [problem] = record.problems
    assert problem.where == "line 2"
    assert complaint in problem.text


def test_a_match_given_twice_counts_twice_only_when_it_is_the_same() -> None:
    record = parse([line(), line(), line(winner_id="b")])
    assert [match.line for match in record.matches] == [1, 2]
    [problem] = record.problems
    assert problem.where == "line 3"
    assert "stands on line 1 already" in problem.text


def test_names_and_countries_come_from_whichever_line_has_them() -> None:
    bare = [{"player_id": "a"}, {"player_id": "b", "country": "UNK"}]
    people = parse([line("m1", players=bare), line("m2")]).people
    assert (people["a"].name, people["a"].country) == ("Ada", "DE")
    assert (people["b"].name, people["b"].country) == ("Bob", None)


def test_names_fit_and_addresses_are_of_the_player_alone() -> None:
    players = [{"player_id": "x", "name": "Jo"}, {"player_id": "X", "name": "N" * 80}]
    people = parse([line(players=players, winner_id=None)]).people
    assert people["x"].name.startswith("Jo ")
    assert len(people["X"].name) == 50
    assert people["x"].email != people["X"].email
    assert people["x"].email == parse([line(players=players, winner_id=None, match_id="m2")]).people["x"].email


def test_a_file_without_matches_says_so(tmp_path: Path) -> None:
    with pytest.raises(NoMatches, match="cannot be read: No such file"):
        read_record(tmp_path / "none.jsonl")
    empty = tmp_path / "empty.jsonl"
    empty.write_text("\n{}\n")
    with pytest.raises(NoMatches, match=r"has no match in it(.|\n)*line 2: match_id"):
        read_record(empty)
    latin = tmp_path / "latin.jsonl"
    latin.write_bytes(b"\xe9\n")
    with pytest.raises(NoMatches, match="not UTF-8"):
        read_record(latin)


def test_the_first_matches_are_a_record_of_their_own() -> None:
    other = [{"player_id": "c"}, {"player_id": "d"}]
    record = parse([line(), line("m2", players=other, winner_id="c", played_at="2023-06-01T00:00:00Z")])
    assert record.first(None) is record
    assert set(record.first(1).people) == {"a", "b"}


@pytest.mark.parametrize(
    ("code", "country"),
    [("GER", "DE"), ("FRA", "FR"), ("TPE", "TW"), ("BRN", "BH"), ("gbr", "GB"), ("LVA", "LV"), ("nl", "NL")],
)
def test_countries_by_ioc_and_iso_codes(code: str, country: str) -> None:
    assert alpha_2(code) == country


@pytest.mark.parametrize("code", ["UNK", "AIN", "", None, "Germany", "XX"])
def test_what_is_no_country_is_unknown(code: str | None) -> None:
    assert alpha_2(code) is None


def test_every_ioc_code_leads_to_a_country_of_the_profiles() -> None:
    assert all(country in COUNTRIES for country in IOC_CODES.values())


def test_the_last_match_ends_now() -> None:
    record = parse([line("m1"), line("m2", played_at="2023-05-03T12:00:00Z"), line("m3", played_at=None)])
    before = datetime.now(UTC)
    first, last = span(record.matches[:2], shift_to_now(record.matches))
    assert before - timedelta(seconds=1) <= last <= datetime.now(UTC)
    assert last - first == timedelta(days=2)
    assert shift_to_now([]) == timedelta()


def test_a_report_has_the_accounts_and_the_moved_date_and_leaves_out_what_is_unknown() -> None:
    signed_in = {"access_token": "t", "expires_in": 900}

    async def again(_: Api) -> dict[str, object]:
        return signed_in

    accounts = {name: Account(name, signed_in | {"user_id": f"user-{name}"}, again, existed=False) for name in "ab"}
    [match] = parse([line()]).matches
    assert as_reported(match, accounts, timedelta(days=1)) == {
        "match_id": "m1",
        "played_at": "2023-05-02T12:00:00Z",
        "winner_id": "user-a",
        "players": [{"player_id": "user-a", "kills": 3}, {"player_id": "user-b"}],
    }


def test_a_match_counts_once_for_each_player() -> None:
    record = parse([line("won"), line("won"), line("drawn", winner_id=None, duration_seconds=100)])
    by_player = tallies(rules.completed(match.report, datetime.now(UTC)) for match in record.matches)
    assert sum(by_player["a"].values(), Tally()) == Tally(2, wins=1, draws=1, xp=115 + 75)
    assert sum(by_player["b"].values(), Tally()) == Tally(2, losses=1, draws=1, xp=50 + 60)


def test_percentiles() -> None:
    assert percentile([3.0], 95) == 3.0
    assert percentile([float(number) for number in range(101)], 95) == 95.0


def test_the_demo_season_is_the_same_each_time_and_as_the_api_wants_it() -> None:
    matches = demo_matches()
    assert matches == demo_matches()
    assert len({match.match_id for match in matches}) == COUNT
    assert {player_id for match in matches for player_id in match.player_ids} == {
        player.person.player_id for player in PLAYERS
    }
    assert all(player.person.country in COUNTRIES for player in PLAYERS if player.person.country)
    assert any(match.report.winner_id is None for match in matches)
    tiers = [TierReward.model_validate(tier_rewards(tier)) for tier in range(1, 101)]
    season = {"season_number": 1, "name": "x", "start_date": NOON, "end_date": "2024-01-01T00:00:00Z", "tiers": tiers}
    assert len(CreateSeason.model_validate(season).tiers) == 100
    assert all(tier.premium_reward for tier in tiers)
