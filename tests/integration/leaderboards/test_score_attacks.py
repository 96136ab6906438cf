"""Score boards against a hostile game server, a player who tries again, and two admins at once."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from functions.leaderboards.models.scores import SessionProof
from functions.leaderboards.rules.score_sessions import signed_text
from functions.leaderboards.store.score_boards import BOARDS
from functions.leaderboards.store.score_seasons import SEASONS
from functions.leaderboards.store.scores import SCORES, SUBMISSIONS
from shared.extension_points import FRIENDS
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from tests.local_api import code_of, data_of
from tests.score_boards import SUBMIT, create, fill, new_season, rank, submit, top

CREATE, CHANGE = "leaderboards-create-score-season", "leaderboards-change-score-season"
KEY = Ed25519PrivateKey.generate()
SESSIONS = {
    "proof": "session",
    "scoring_rule": "points",
    "session_keys": [KEY.public_key().public_bytes_raw().hex()],
    "operator": "sum",
}


@pytest.fixture
async def admin(accounts):
    return await accounts.staff(Role.ADMIN)


@pytest.fixture
async def server(accounts):
    return await accounts.server()


def session(season, player, points=7, session_id="s1"):
    actions = [{"at_ms": 10, "kind": "coin", "value": points}]
    fields = {"session_id": session_id, "started_at": datetime.now(UTC) - timedelta(minutes=1), "actions": actions}
    proof = SessionProof.model_validate(fields | {"signature": "0" * 128})
    signature = KEY.sign(signed_text(season, player.id, proof)).hex()
    return proof.model_copy(update={"signature": signature}).model_dump(mode="json")


async def send(api, server, season, player, score, **more):
    body = {"player_id": player.id, "score": score} | more
    return await api(SUBMIT, token=server.token, path_values={"season_id": season}, json=body)


async def test_a_session_that_is_sent_twenty_times_at_once_counts_once(api, accounts, admin, server):
    season = await create(api, admin, **SESSIONS)
    ada = await accounts.player()
    proof = session(season, ada)
    answers = await asyncio.gather(*(send(api, server, season, ada, 7, proof=proof) for _ in range(20)))
    assert {answer.status_code for answer in answers} <= {200, 503}
    again = data_of(await send(api, server, season, ada, 7, proof=proof))
    assert (again["score"], again["attempts"], again["repeated"]) == (7, 1, True)
    other = data_of(await send(api, server, season, ada, 5, proof=session(season, ada, 5, "s2")))
    assert (other["score"], other["attempts"]) == (12, 2)


async def test_a_proof_of_somebody_or_somewhere_else_counts_for_nobody_and_is_kept(api, accounts, admin, server):
    season, another = await create(api, admin, **SESSIONS), await create(api, admin, **SESSIONS)
    ada, bob = await accounts.players(2)
    for where, player in ((season, bob), (another, ada)):
        answer = await send(api, server, where, player, 7, proof=session(season, ada))
        assert code_of(answer) == "PROOF_REFUSED"
    assert await SCORES.count(("season_id", "in", [season, another])) == 0
    assert await SUBMISSIONS.count(("season_id", "==", season), ("accepted", "==", False)) == 1
    assert data_of(await send(api, server, season, ada, 7, proof=session(season, ada)))["score"] == 7


async def test_a_score_goes_to_the_period_of_the_moment_in_which_it_comes(api, accounts, time_machine):
    midnight = datetime(2027, 3, 2, tzinfo=UTC)
    second = timedelta(seconds=1)
    time_machine.move_to(midnight - 30 * second, tick=False)
    admin, server, player = await accounts.staff(Role.ADMIN), await accounts.server(), await accounts.player()
    fields = {"recurrence": "daily", "reset_rule": "archive", "start_date": (midnight - 20 * second).isoformat()}
    season = await create(api, admin, end_date=(midnight + 20 * second).isoformat(), **fields)
    taken = {}
    for late in (-20.000001, -20, -0.000001, 0, 19.999999, 20):
        time_machine.move_to(midnight + late * second, tick=False)
        answer = await send(api, server, season, player, 1)
        taken[late] = data_of(answer)["period"]["key"] if answer.is_success else code_of(answer)
    closed, first, following = "SCORE_SEASON_NOT_OPEN", "20270301T235940Z", "20270302T000000Z"
    assert list(taken.values()) == [closed, first, first, following, following, closed]


@pytest.mark.parametrize("score", ["NaN", "Infinity", "-1e999", "1e300", "9007199254740992", "[]", "null", '"x"'])
async def test_what_is_no_score_is_refused(api, accounts, admin, server, score):
    ada, season = await accounts.player(), await create(api, admin)
    content = f'{{"player_id": "{ada.id}", "score": {score}}}'
    headers = {"content-type": "application/json"}
    values = {"season_id": season}
    answer = await api(SUBMIT, token=server.token, path_values=values, content=content, headers=headers)
    assert answer.status_code in {400, 422}


async def test_a_property_of_any_size_is_kept_or_refused_and_never_breaks_the_server(api, accounts, admin, server):
    ada, season = await accounts.player(), await create(api, admin)
    for number, value in enumerate((10**30, -(10**30), 2**63, 1e300, True)):
        data_of(await send(api, server, season, ada, number, properties={"hero": value}))
    line = (await top(api, ada, season))["entries"][0]
    assert line["properties"] == {"hero": True}
    for value in ("a\u0000b", "\u202eevil", "x" * 129):
        assert (await send(api, server, season, ada, 9, properties={"hero": value})).status_code == 422


async def test_a_board_that_cannot_be_is_refused(api, admin):
    recurring = {"recurrence": "cron", "reset_rule": "archive"}
    for changes in (
        {"cron": "0 0 30 2 *"} | recurring,
        {"cron": "* * * * *"} | recurring,
        {"cron": "R R * * *"} | recurring,
        {"end_date": "2020-01-01T00:00:00Z"},
        {"start_date": "2020-01-01T00:00:00Z", "end_date": "2021-01-01T00:00:00Z"},
        {"start_date": "0001-01-01T00:00:00Z", "recurrence": "daily", "reset_rule": "archive"},
        {"start_date": "9999-12-31T23:59:59Z", "recurrence": "weekly", "reset_rule": "archive"},
        {"name": "Kills\u0007"},
        {"season_id": "global"},
    ):
        answer = await api(CREATE, token=admin.token, json=new_season(**changes))
        assert answer.status_code == 422, changes


async def test_of_two_admins_at_once_neither_s_change_is_lost(api, accounts, admin):
    season, other = await create(api, admin), await accounts.staff(Role.ADMIN)
    changes = [(admin, {"name": "Coins"}), (other, {"attempts": 3}), (admin, {"metadata": {"icon": "coin"}})]
    values = {"season_id": season}
    answers = await asyncio.gather(
        *(api(CHANGE, token=who.token, path_values=values, json=change) for who, change in changes)
    )
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    kept = await SEASONS.get(season)
    assert (kept.name, kept.attempts, kept.metadata, kept.version) == ("Coins", 3, {"icon": "coin"}, 4)
    twice = new_season()
    made = await asyncio.gather(*(api(CREATE, token=who.token, json=twice) for who in (admin, other)))
    assert sorted(answer.status_code for answer in made) == [201, 409]


async def test_a_thousand_friends_are_ranked_in_one_round_trip_and_no_more_are(
    api, accounts, admin, server, monkeypatch
):
    ada, season = await accounts.player(), await create(api, admin, type="friends")
    own = (await submit(api, server, season, ada, 500))["score"]
    entry = await SCORES.get(f"{season}:all:{ada.id}")
    friends = [f"friend-{number:04}" for number in range(1001)]
    for start in range(0, 1001, 400):
        tx = Transaction()
        for number in range(start, min(start + 400, 1001)):
            name = friends[number]
            changes = {"player_id": name, "standing": number, "member": entry.member[:14] + name}
            tx.put(SCORES, f"{season}:all:{name}", entry.model_copy(update=changes), overwrite=True)
        await tx.commit()

    class OfAda:
        async def friend_ids(self, player_id):
            return friends

    async def page():
        answer = await api("leaderboards-get-score-friends", token=ada.token, path_values={"season_id": season})
        board = data_of(answer)
        return board["total_players"], [line["score"] for line in board["entries"]]

    assert (await page())[0] == 1
    monkeypatch.setattr(FRIENDS, "_implementations", {"test": OfAda()})
    without = await page()
    assert without == (1001, list(range(999, 949, -1)))
    await fill(api)
    live = await BOARDS.range(f"{season}:all", "*", 0, 3)
    assert live is not None
    assert live.total == 1002
    assert await page() == without
    assert own == 500


async def test_a_board_that_is_hidden_takes_and_shows_nothing_and_goes_on_afterwards(api, accounts, admin, server):
    ada, season = await accounts.player(), await create(api, admin)
    await submit(api, server, season, ada, 5)
    values = {"season_id": season}
    data_of(await api(CHANGE, token=admin.token, path_values=values, json={"is_active": False}))
    assert code_of(await send(api, server, season, ada, 6)) == "SCORE_SEASON_NOT_OPEN"
    answer = await api("leaderboards-get-score-top", token=ada.token, path_values=values)
    assert code_of(answer) == "UNKNOWN_SCORE_SEASON"
    data_of(await api(CHANGE, token=admin.token, path_values=values, json={"is_active": True}))
    assert (await rank(api, ada, season))["score"] == 5
