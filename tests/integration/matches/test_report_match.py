"""A match is reported once, however often; who contradicts it is told; its event is published with it."""

import asyncio
import json
from datetime import UTC, datetime, timedelta

import pytest

from functions.leaderboards.store.ratings import RESULTS
from functions.matches.events import MatchCompleted
from functions.matches.store import REPORTS
from functions.stats.store.matches import MATCHES
from shared.firestore.outbox import OUTBOX
from tests.accounts import Account
from tests.local_api import code_of, data_of
from tests.matches import REACTIONS, new_report, react

REPORT = "matches-report-match"


@pytest.fixture
async def server(accounts) -> Account:
    return await accounts.server()


async def test_a_report_is_taken_in_and_published(api, accounts, server, listen):
    listener = await listen(MatchCompleted.topic)
    report = new_report(*await accounts.players(2))
    answer = await api(REPORT, token=server.token, json=report)
    assert answer.status_code == 202
    assert data_of(answer) == {"match_id": report["match_id"], "repeated": False}
    (message,) = await listener.messages(1, key=report["match_id"])
    match = MatchCompleted.model_validate(message.data)
    assert match == MatchCompleted.model_validate(report)
    taken = await REPORTS.get(report["match_id"])
    assert taken is not None
    assert taken.reported_by == server.id


async def test_the_same_report_again_changes_nothing(api, accounts, server, listen):
    listener = await listen(MatchCompleted.topic)
    report = new_report(*await accounts.players(2))
    await api(REPORT, token=server.token, json=report)
    for _ in range(2):
        answer = await api(REPORT, token=server.token, json=report)
        assert data_of(answer) == {"match_id": report["match_id"], "repeated": True}
    assert len(await listener.messages(1, key=report["match_id"])) == 1
    assert await listener.silence(key=report["match_id"]) == []


async def test_of_twenty_at_once_one_is_taken_and_none_is_lost(api, accounts, server, listen):
    listener = await listen(MatchCompleted.topic)
    report = new_report(*await accounts.players(2))
    answers = await asyncio.gather(*(api(REPORT, token=server.token, json=report) for _ in range(20)))
    assert {answer.status_code for answer in answers} == {202}
    assert sorted(data_of(answer)["repeated"] for answer in answers) == [False] + [True] * 19
    assert len(await listener.messages(1, key=report["match_id"])) == 1
    assert await listener.silence(key=report["match_id"]) == []


async def test_twenty_matches_at_once_are_all_taken(api, accounts, server, listen):
    listener = await listen(MatchCompleted.topic)
    ada, bob = await accounts.players(2)
    reports = [new_report(ada, bob) for _ in range(20)]
    answers = await asyncio.gather(*(api(REPORT, token=server.token, json=report) for report in reports))
    assert [data_of(answer)["repeated"] for answer in answers] == [False] * 20
    published = {message.attributes["key"] for message in await listener.messages(20)}
    assert published >= {report["match_id"] for report in reports}


async def test_another_content_is_a_conflict_and_the_first_stands(api, accounts, server):
    ada, bob = await accounts.players(2)
    report = new_report(ada, bob)
    await api(REPORT, token=server.token, json=report)
    refused = await api(REPORT, token=server.token, json=report | {"winner_id": bob.id})
    assert (refused.status_code, code_of(refused)) == (409, "MATCH_CONTRADICTED")
    assert refused.json()["error"]["details"] == {"match_id": report["match_id"]}
    assert data_of(await api(REPORT, token=server.token, json=report))["repeated"] is True


async def test_of_two_contradicting_reports_at_once_one_stands(api, accounts, server):
    ada, bob = await accounts.players(2)
    report = new_report(ada, bob)
    bodies = [report | {"winner_id": player.id} for player in (ada, bob)] * 5
    answers = await asyncio.gather(*(api(REPORT, token=server.token, json=body) for body in bodies))
    winners = {body["winner_id"] for body, answer in zip(bodies, answers, strict=True) if answer.status_code == 202}
    assert len(winners) == 1
    assert sorted(answer.status_code for answer in answers) == [202] * 5 + [409] * 5


async def test_another_server_may_repeat_a_report(api, accounts, server):
    report = new_report(*await accounts.players(2))
    await api(REPORT, token=server.token, json=report)
    other = await accounts.server()
    assert data_of(await api(REPORT, token=other.token, json=report))["repeated"] is True


async def test_unknown_players_are_named_and_nothing_is_published(api, accounts, server):
    report = new_report(await accounts.player(), Account(id="nobody", token=""))
    answer = await api(REPORT, token=server.token, json=report)
    assert (answer.status_code, code_of(answer)) == (404, "UNKNOWN_PLAYER")
    assert answer.json()["error"]["details"] == {"players": ["nobody"]}
    assert await REPORTS.get(report["match_id"]) is None
    waiting = [entry.key for entry in await OUTBOX.select(("key", "==", report["match_id"]), limit=10)]
    assert waiting == []


async def test_a_refused_report_may_be_sent_again_mended(api, accounts, server):
    ada, bob = await accounts.players(2)
    report = new_report(ada, bob)
    wrong = report | {"players": [{"player_id": ada.id}, {"player_id": "nobody"}]}
    assert (await api(REPORT, token=server.token, json=wrong)).status_code == 404
    assert data_of(await api(REPORT, token=server.token, json=report))["repeated"] is False


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"match_id": "a/b"}, "match_id"),
        ({"match_id": "__m__"}, "match_id"),
        ({"winner_id": "somebody-else"}, "body"),
        ({"players": []}, "players.0"),
        ({"duration_seconds": -1}, "duration_seconds"),
        ({"played_at": "2999-01-01T00:00:00Z"}, "played_at"),
        ({"played_at": "2026-01-01T00:00:00"}, "played_at"),
        ({"played_at": "0001-01-01T00:00:00+14:00"}, "played_at"),
        ({"players": [{"player_id": "a", "kills": 10**30}, {"player_id": "b"}]}, "players.0.kills"),
    ],
)
async def test_what_is_no_match_is_refused_by_its_field(api, accounts, server, changes, field):
    report = new_report(*await accounts.players(2)) | {"winner_id": None} | changes
    answer = await api(REPORT, token=server.token, json=report)
    assert answer.status_code == 422
    assert field in {problem["field"] for problem in answer.json()["error"]["details"]["fields"]}


async def test_a_draw_with_nothing_counted(api, accounts, server):
    """What real data has: no winner, no duration, no statistics."""
    ada, bob = await accounts.players(2)
    report = new_report(ada, bob, winner_id=None, duration_seconds=None, map=None)
    report["players"] = [{"player_id": ada.id}, {"player_id": bob.id, "kills": None, "shots": None}]
    del report["played_at"]
    assert (await api(REPORT, token=server.token, json=report)).status_code == 202
    taken = await REPORTS.get(report["match_id"])
    assert taken is not None
    match = MatchCompleted.model_validate(report | {"played_at": taken.reported_at})
    await react(api, match)
    for player in (ada, bob):
        stats = data_of(await api("stats-get-my-lifetime", token=player.token))
        counts = [stats["totals"][name] for name in ("matches", "wins", "losses", "draws", "counted_matches")]
        assert counts == [1, 0, 0, 1, 0]
        assert stats["derived"] == {
            "win_rate": 0.0,
            "kd_ratio": None,
            "accuracy_pct": None,
            "avg_answer_time_ms": None,
            "answer_rate": None,
        }
        standing = data_of(await api("leaderboards-get-my-standing", token=player.token))
        assert standing["elo"] == 1200
        profile = data_of(await api("profiles-get-me", token=player.token))
        assert profile["total_xp"] == 50
        (shown,) = data_of(await api("stats-list-my-matches", token=player.token))["items"]
        assert (shown["outcome"], shown["duration_seconds"], shown["elo_change"]) == ("draw", None, 0)


async def test_a_match_that_was_published_without_a_report_has_the_same_result(api, accounts, server):
    ada, bob, eve, dan = await accounts.players(4)
    reported, published = new_report(ada, bob), new_report(eve, dan)
    await api(REPORT, token=server.token, json=reported)
    for report in (reported, published):
        await react(api, MatchCompleted.model_validate(report))
    results = [data_of(await api("stats-get-my-lifetime", token=player.token))["totals"] for player in (ada, eve)]
    assert results[0] == results[1]


async def test_a_report_after_its_publication_changes_nothing_more(api, accounts, server):
    ada, bob = await accounts.players(2)
    report = new_report(ada, bob)
    await react(api, MatchCompleted.model_validate(report))
    assert data_of(await api(REPORT, token=server.token, json=report))["repeated"] is False
    await react(api, MatchCompleted.model_validate(report))
    assert data_of(await api("stats-get-my-lifetime", token=ada.token))["totals"]["matches"] == 1


@pytest.mark.parametrize("reaction", REACTIONS)
async def test_a_match_of_the_future_that_is_published_directly_is_refused(api, accounts, reaction):
    """It would be the latest for years: no season, week or day would begin for its players until then."""
    ada, bob = await accounts.players(2)
    report = new_report(ada, bob, played_at=(datetime.now(UTC) + timedelta(minutes=6)).isoformat())
    assert (await api.push_raw(reaction, json.dumps(report).encode(), key=report["match_id"])).status_code == 500
    assert await MATCHES.get(report["match_id"]) is None
    assert await RESULTS.get(report["match_id"]) is None
