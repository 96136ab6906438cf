"""Score boards: submitted to by game servers, ranked in Redis and the same without it."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from functions.leaderboards.models.scores import SessionProof
from functions.leaderboards.rules.score_periods import KEY
from functions.leaderboards.rules.score_sessions import signed_text
from functions.leaderboards.store.score_boards import BOARDS
from functions.leaderboards.store.score_seasons import SEASONS, remembered
from functions.leaderboards.store.scores import SCORES
from shared.extension_points import FRIENDS
from shared.firestore import transaction
from shared.firestore.audit import ACTIONS
from shared.identity.callers import Role
from tests.local_api import code_of, data_of
from tests.redis_client import redis_client
from tests.score_boards import SUBMIT, TOP, create, fill, rank, submit, top


@pytest.fixture
async def admin(accounts):
    return await accounts.staff(Role.ADMIN)


@pytest.fixture
async def server(accounts):
    return await accounts.server()


def scores(board):
    return [(line["rank"], line["player_id"], line["score"]) for line in board["entries"]]


async def test_a_board_ranks_by_score_and_among_equals_by_who_came_first_with_redis_and_without(
    api, accounts, admin, server
):
    season = await create(api, admin, decimals=1)
    ada, bob, cyd = await accounts.players(3)
    for player, score in ((ada, 10), (bob, 12.5), (cyd, 10), (bob, 11)):
        await submit(api, server, season, player, score, properties={"hero": "fox"})
    expected = [(1, bob.id, 12.5), (2, ada.id, 10.0), (3, cyd.id, 10.0)]
    without = await top(api, ada, season), await rank(api, cyd, season, around=1)
    await fill(api)
    await redis_client().unlink(BOARDS.page(f"{season}:all", "*"))
    assert await BOARDS.range(f"{season}:all", "*", 0, 10) is not None
    live = await top(api, ada, season), await rank(api, cyd, season, around=1)
    assert scores(live[0]) == expected
    assert (live[1]["rank"], live[1]["score"], live[1]["attempts"], live[1]["total_players"]) == (3, 10.0, 1, 3)
    assert [line["rank"] for line in live[1]["nearby"]] == [2, 3]
    assert live[0]["entries"][0]["properties"] == {"hero": "fox"}
    assert without == live
    assert (await rank(api, ada, season, bob))["attempts"] == 2


async def test_pages_follow_one_another_with_redis_and_without(api, accounts, admin, server):
    season = await create(api, admin, order="low", operator="sum")
    players = await accounts.players(5)
    for number, player in enumerate(players):
        await submit(api, server, season, player, 10 - number // 2)

    async def pages():
        seen, cursor = [], {}
        while True:
            page = await top(api, players[0], season, limit=2, **cursor)
            seen += [line["player_id"] for line in page["entries"]]
            if page["next_cursor"] is None:
                return seen
            cursor = {"cursor": page["next_cursor"]}

    expected = [players[number].id for number in (4, 2, 3, 0, 1)]
    assert await pages() == expected
    await fill(api)
    await redis_client().unlink(BOARDS.page(f"{season}:all", "*"))
    assert await pages() == expected


async def refused(api, admin, season):
    answer = await api("leaderboards-list-refused-scores", token=admin.token, path_values={"season_id": season})
    return data_of(answer)["items"]


async def try_to_submit(api, server, season, player, score, **more):
    body = {"player_id": player.id, "score": score} | more
    return code_of(await api(SUBMIT, token=server.token, path_values={"season_id": season}, json=body))


async def test_a_match_proves_a_score_once_and_what_it_does_not_prove_is_kept(api, accounts, admin, server):
    season = await create(api, admin, proof="match", match_metric="kills", operator="sum")
    ada, bob, cyd = await accounts.players(3)
    match = {"match_id": uuid.uuid4().hex, "winner_id": ada.id}
    parts = [{"player_id": ada.id, "kills": 7}, {"player_id": bob.id, "kills": 2}]
    answer = await api("matches-report-match", token=server.token, json=match | {"players": parts})
    assert answer.status_code == 202
    proof = {"kind": "match", "match_id": match["match_id"]}
    first = await submit(api, server, season, ada, 7, proof=proof)
    again = await submit(api, server, season, ada, 7, proof=proof)
    assert (first["score"], first["repeated"], again["score"], again["repeated"]) == (7, False, 7, True)
    assert await try_to_submit(api, server, season, bob, 3, proof=proof) == "PROOF_REFUSED"
    assert await try_to_submit(api, server, season, cyd, 7, proof=proof) == "PROOF_REFUSED"
    assert await try_to_submit(api, server, season, bob, 2) == "PROOF_REFUSED"
    kept = {line["player_id"] + line["proof"]: line["problem"] for line in await refused(api, admin, season)}
    assert kept == {
        f"{bob.id}match:{match['match_id']}": "the match's report says kills 2, and the score claims 3",
        f"{cyd.id}match:{match['match_id']}": "the player took no part in the match",
        f"{bob.id}none": "the board asks for a proof of kind match, and this is none",
    }
    await submit(api, server, season, bob, 2, proof=proof)
    assert scores(await top(api, ada, season)) == [(1, ada.id, 7), (2, bob.id, 2)]


async def test_a_signed_session_is_replayed_to_the_score(api, accounts, admin, server):
    key = Ed25519PrivateKey.generate()
    public = key.public_key().public_bytes_raw().hex()
    season = await create(api, admin, proof="session", scoring_rule="points", session_keys=[public])
    ada = await accounts.player()
    started = datetime.now(UTC) - timedelta(minutes=5)
    actions = [{"at_ms": 10, "kind": "coin", "value": 3}, {"at_ms": 20, "kind": "boss", "value": 4}]

    def session(**changes):
        proof = SessionProof.model_validate(
            {"session_id": "s1", "started_at": started, "actions": actions, "signature": "0" * 128} | changes
        )
        signature = key.sign(signed_text(season, ada.id, proof)).hex()
        return proof.model_copy(update={"signature": signature}).model_dump(mode="json")

    assert await try_to_submit(api, server, season, ada, 8, proof=session()) == "PROOF_REFUSED"
    forged = session() | {"actions": [*actions, {"at_ms": 30, "kind": "coin", "value": 1}]}
    assert await try_to_submit(api, server, season, ada, 8, proof=forged) == "PROOF_REFUSED"
    early = session(started_at=datetime.now(UTC) - timedelta(days=2))
    assert await try_to_submit(api, server, season, ada, 7, proof=early) == "PROOF_REFUSED"
    assert (await submit(api, server, season, ada, 7, proof=session()))["score"] == 7
    assert (await submit(api, server, season, ada, 7, proof=session()))["repeated"]


async def remove(api, admin, season, player, **params):
    values = {"season_id": season, "player_id": player.id}
    params = {"reason": "cheated"} | params
    return await api("leaderboards-remove-score", token=admin.token, path_values=values, params=params)


async def test_a_removed_score_is_gone_at_once_and_does_not_come_back_with_a_rebuild(api, accounts, admin, server):
    season = await create(api, admin, type="regional")
    ada, bob = await accounts.player(country="LU"), await accounts.player(country="LU")
    for player, score in ((ada, 9), (bob, 5)):
        await submit(api, server, season, player, score)
    await fill(api)
    assert scores(await top(api, bob, season, region="LU")) == [(1, ada.id, 9), (2, bob.id, 5)]
    assert scores(await top(api, bob, season, region="FR")) == []
    data_of(await remove(api, admin, season, ada))
    for _ in range(2):
        assert scores(await top(api, bob, season)) == [(1, bob.id, 5)]
        assert scores(await top(api, bob, season, region="LU")) == [(1, bob.id, 5)]
        assert (await rank(api, bob, season, ada))["rank"] is None
        parts = ("*", "LU", "times", "gone", "sizes", "page:*", "page:LU")
        await redis_client().unlink(*(f"leaderboards:scores:{season}:all:{part}" for part in parts))
        await rank(api, bob, season)
        await fill(api)
    assert code_of(await remove(api, admin, season, await accounts.player())) == "NO_SUCH_SCORE"
    await submit(api, server, season, ada, 1)
    assert scores(await top(api, bob, season)) == [(1, bob.id, 5), (2, ada.id, 1)]
    data_of(await remove(api, admin, season, ada, keep_out=True))
    assert await try_to_submit(api, server, season, ada, 8) == "KEPT_OUT"


async def change(api, admin, season, **changes):
    values = {"season_id": season}
    return await api("leaderboards-change-score-season", token=admin.token, path_values=values, json=changes)


async def test_a_board_is_activated_and_ended_early_after_a_dry_run(api, accounts, admin, server):
    season = await create(api, admin, is_active=False, attempts=1)
    ada = await accounts.player()
    assert await try_to_submit(api, server, season, ada, 8) == "SCORE_SEASON_NOT_OPEN"
    data_of(await change(api, admin, season, is_active=True))
    await submit(api, server, season, ada, 8)
    assert await try_to_submit(api, server, season, ada, 9) == "ATTEMPTS_USED_UP"
    dry = data_of(await change(api, admin, season, end_now=True, dry_run=True))
    assert (dry["is_dry_run"], dry["players"], dry["changed"]) == (True, 1, ["end_date"])
    assert (await rank(api, ada, season))["rank"] == 1
    assert code_of(await change(api, admin, season, order="low")) == "SCORE_SEASON_STARTED"
    assert code_of(await change(api, admin, season, end_now=True)) == "INVALID_REQUEST"
    data_of(await change(api, admin, season, end_now=True, reason="It was broken."))
    entries = await ACTIONS.select(("about", "array_contains", season), limit=20)
    assert any("It was broken." in entry.body for entry in entries)
    assert await try_to_submit(api, server, season, ada, 9) == "SCORE_SEASON_NOT_OPEN"
    final = await top(api, ada, season)
    assert (final["is_final"], scores(final)) == (True, [(1, ada.id, 8)])


async def test_a_board_for_friends_shows_a_player_among_them_alone(api, accounts, admin, server, monkeypatch):
    season = await create(api, admin, type="friends")
    ada, bob, cyd = await accounts.players(3)
    for player, score in ((ada, 3), (bob, 9), (cyd, 5)):
        await submit(api, server, season, player, score)

    class OfAda:
        async def friend_ids(self, player_id):
            return [cyd.id, "nobody"] if player_id == ada.id else []

    async def friends(player):
        answer = await api("leaderboards-get-score-friends", token=player.token, path_values={"season_id": season})
        return scores(data_of(answer))

    assert await friends(bob) == [(1, bob.id, 9)]
    monkeypatch.setattr(FRIENDS, "_implementations", {"test": OfAda()})
    without = await friends(ada), await friends(bob)
    await fill(api)
    assert without == (await friends(ada), await friends(bob))
    assert without == ([(1, cyd.id, 5), (2, ada.id, 3)], [(1, bob.id, 9)])
    answer = await api(TOP, token=ada.token, path_values={"season_id": season})
    assert code_of(answer) == "FRIENDS_ONLY"


@pytest.mark.parametrize(("rule", "left"), [("archive", 1), ("clear", 0)])
async def test_a_period_that_is_over_is_kept_or_cleared_and_the_next_has_begun_by_itself(
    api, accounts, admin, server, rule, left
):
    season = await create(api, admin, recurrence="daily", reset_rule=rule)
    ada = await accounts.player()
    period = (await submit(api, server, season, ada, 5))["period"]
    await fill(api)
    yesterday = datetime.now(UTC) - timedelta(days=1)

    async def a_day_passes(tx):
        kept, entry = await tx.get(SEASONS, season), await tx.get(SCORES, f"{season}:{period['key']}:{ada.id}")
        start = (yesterday - timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
        key = (start + timedelta(days=1)).strftime(KEY)
        tx.put(SEASONS, season, kept.model_copy(update={"start_date": start, "closes_at": start + timedelta(days=2)}))
        tx.delete(SCORES, f"{season}:{period['key']}:{ada.id}")
        earlier = entry.model_copy(update={"period": key, "board": f"{season}:{key}"})
        tx.put(SCORES, f"{season}:{key}:{ada.id}", earlier, overwrite=True)
        return key

    key = await transaction.run(a_day_passes)
    remembered.cache_invalidate(season)
    await submit(api, server, season, ada, 1)
    await fill(api)
    assert await SCORES.count(("board", "==", f"{season}:{key}")) == left
    assert scores(await top(api, ada, season)) == [(1, ada.id, 1)]
    final = await top(api, ada, season, period=key)
    assert (final["is_final"], scores(final)) == (True, [(1, ada.id, 5)][:left])
    kept = await SEASONS.get(season)
    assert kept.closes_at > datetime.now(UTC)
