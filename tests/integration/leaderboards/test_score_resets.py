"""Score boards over their resets: week by week, by a cron expression, archived and cleared by the real job."""

import random
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from functions.leaderboards.store.score_boards import BOARDS
from functions.leaderboards.store.score_seasons import SEASONS
from functions.leaderboards.store.scores import SCORES, SUBMISSIONS
from shared.identity.callers import Role
from tests.local_api import data_of
from tests.redis_client import redis_client
from tests.score_boards import TOP, create, fill, submit

MONDAY = datetime(2027, 2, 1, tzinfo=UTC)
WEEK, HOUR, MICROSECOND = timedelta(days=7), timedelta(hours=1), timedelta(microseconds=1)


@pytest.fixture
def clock(time_machine):
    """Sets the clock; it stands still."""

    def to(moment: datetime) -> None:
        time_machine.move_to(moment, tick=False)

    return to


async def pages(api, player, season, **params):
    """All lines of a board, by small pages."""
    lines, cursor = [], {}
    while True:
        query = params | cursor | {"limit": 3}
        board = data_of(await api(TOP, token=player.token, path_values={"season_id": season}, params=query))
        lines += board["entries"]
        if board["next_cursor"] is None:
            return board, lines
        cursor = {"cursor": board["next_cursor"]}


async def signed_in(accounts):
    """Tokens of now: the clock has been set."""
    return await accounts.staff(Role.ADMIN), await accounts.server(), await accounts.players(7)


@pytest.mark.parametrize(
    ("schedule", "resets"),
    [
        ({"recurrence": "weekly"}, [MONDAY + WEEK, MONDAY + 2 * WEEK, MONDAY + 3 * WEEK]),
        (
            {"recurrence": "cron", "cron": "0 18 * * 3,5"},
            [MONDAY + timedelta(days=day, hours=18) for day in (2, 4, 9)],
        ),
    ],
)
async def test_each_period_is_archived_as_recomputed_and_none_is_left_out(api, accounts, clock, schedule, resets):
    chance, start = random.Random(3), MONDAY + HOUR
    clock(start - HOUR)
    admin, server, players = await signed_in(accounts)
    season = await create(api, admin, start_date=start.isoformat(), reset_rule="archive", **schedule)
    submitted = defaultdict(list)
    begins = [start, *resets]
    for begin, end in pairwise(begins):
        for moment in sorted([begin, end - MICROSECOND, begin + (end - begin) / 2, begin + (end - begin) / 3]):
            clock(moment)
            server, reader = await accounts.server(), await accounts.player()
            for player in chance.sample(players, 4):
                score = chance.randrange(6)
                made = await submit(api, server, season, player, score)
                assert made["period"]["starts_at"] == begin.isoformat().replace("+00:00", "Z")
                submitted[begin].append((player.id, score, moment))
        clock(end + 3 * timedelta(minutes=1))
        await fill(api)
    reader = await accounts.player()
    for begin in begins[:-1]:
        assert await redis_client().keys(f"{BOARDS.prefix(season)}{begin:%Y%m%dT%H%M%SZ}:*") == []
        best = {}
        for player_id, score, moment in submitted[begin]:
            if player_id not in best or score > best[player_id][0]:
                best[player_id] = (score, moment)
        board, lines = await pages(api, reader, season, period=begin.strftime("%Y%m%dT%H%M%SZ"))
        assert board["is_final"]
        assert board["total_players"] == len(best)
        assert [line["rank"] for line in lines] == list(range(1, len(best) + 1))
        shown = [(line["score"], datetime.fromisoformat(line["reached_at"])) for line in lines]
        assert shown == sorted(best.values(), key=lambda reached: (-reached[0], reached[1]))
        assert {line["player_id"]: line["score"] for line in lines} == {each: best[each][0] for each in best}
    now, lines = await pages(api, reader, season)
    assert (now["is_final"], lines) == (False, [])
    kept = await SEASONS.get(season)
    assert kept.closes_at > begins[-1]


async def test_what_is_cleared_is_gone_with_its_proofs_and_what_is_of_the_next_period_stays(api, accounts, clock):
    clock(MONDAY)
    admin, server, players = await signed_in(accounts)
    fields = {"start_date": MONDAY.isoformat(), "proof": "match", "recurrence": "daily", "reset_rule": "clear"}
    season = await create(api, admin, **fields)
    boards = [f"{season}:{(MONDAY + timedelta(days=day)):%Y%m%dT%H%M%SZ}" for day in range(2)]
    for day in range(2):
        clock(MONDAY + timedelta(days=day, hours=1))
        server = await accounts.server()
        ada, bob, *_ = players
        match = {"match_id": f"{season}-{day}", "winner_id": ada.id}
        parts = [{"player_id": ada.id, "kills": 7}, {"player_id": bob.id, "kills": 2}]
        await api("matches-report-match", token=server.token, json=match | {"players": parts})
        proof = {"kind": "match", "match_id": match["match_id"]}
        for player in (ada, bob):
            await submit(api, server, season, player, 7, proof=proof)
    held = [await SCORES.count(("board", "==", board)) for board in boards]
    proofs = [await SUBMISSIONS.count(("board", "==", board)) for board in boards]
    assert (held, proofs) == ([2, 2], [2, 2])
    await fill(api)
    assert [await SCORES.count(("board", "==", board)) for board in boards] == [0, 2]
    assert [await SUBMISSIONS.count(("board", "==", board)) for board in boards] == [0, 2]
    _, lines = await pages(api, await accounts.player(), season)
    assert [line["score"] for line in lines] == [7, 7]
