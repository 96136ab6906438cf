"""What support sees of a player's scores, and what boards show of one who was erased."""

import pytest

from functions.leaderboards.api.admin_view import player_for_admin
from functions.leaderboards.api.personal_data import export_player
from functions.leaderboards.store.scores import SCORES, SUBMISSIONS
from shared.identity.callers import Role
from tests.integration.shared.test_personal_data import erase
from tests.local_api import code_of, data_of
from tests.score_boards import SUBMIT, create, fill, rank, submit, top


@pytest.fixture
async def admin(accounts):
    return await accounts.staff(Role.ADMIN)


@pytest.fixture
async def server(accounts):
    return await accounts.server()


async def remove(api, admin, season, player, **params):
    values = {"season_id": season, "player_id": player.id}
    await api("leaderboards-remove-score", token=admin.token, path_values=values, params={"reason": "cheated"} | params)


async def end(api, admin, season):
    body = {
        "token": admin.token,
        "path_values": {"season_id": season},
        "json": {"end_now": True, "reason": "It was broken."},
    }
    data_of(await api("leaderboards-change-score-season", **body))


async def test_support_sees_a_player_s_latest_scores_and_what_was_refused(api, accounts, admin, server):
    ada = await accounts.player()
    assert await player_for_admin(ada.id) is None
    low, proven = await create(api, admin, decimals=1, order="low"), await create(api, admin, proof="match")
    await submit(api, server, low, ada, 2.5)
    await remove(api, admin, low, ada, keep_out=True)
    claim = {"token": server.token, "path_values": {"season_id": proven}, "json": {"player_id": ada.id, "score": 3}}
    assert code_of(await api(SUBMIT, **claim)) == "PROOF_REFUSED"
    seen = await player_for_admin(ada.id)
    assert (seen.elo, len(seen.scores), len(seen.refused_scores)) == (None, 1, 1)
    score, refused = seen.scores[0], seen.refused_scores[0]
    assert (score.season_id, score.score, score.is_on_board, score.attempts) == (low, 2.5, False, 1)
    assert (score.removed_because, score.is_kept_out) == ("cheated", True)
    assert (refused.season_id, refused.score, refused.times) == (proven, 3, 1)


async def test_an_export_has_scores_and_submissions_without_who_of_the_staff_did_something(
    api, accounts, admin, server
):
    ada, season = await accounts.player(), await create(api, admin)
    await submit(api, server, season, ada, 5, properties={"hero": "fox"})
    claim = {"player_id": ada.id, "score": 3, "proof": {"kind": "match", "match_id": "none"}}
    await api(SUBMIT, token=server.token, path_values={"season_id": season}, json=claim)
    await remove(api, admin, season, ada)
    sections = {section.name: section.documents async for section in export_player(ada.id)}
    assert [score["properties"] for score in sections[SCORES.name]] == [{"hero": "fox"}]
    assert [made["score"] for made in sections[SUBMISSIONS.name]] == [3]
    assert admin.id not in str(sections)


async def test_an_erased_player_is_off_boards_that_are_on_and_nameless_on_those_that_are_over(
    api, accounts, admin, server
):
    ada, bob = await accounts.players(2, "LU")
    on, over = await create(api, admin, type="regional"), await create(api, admin)
    for season in (on, over):
        for player, score in ((ada, 9), (bob, 5)):
            await submit(api, server, season, player, score, properties={"hero": player.display_name})
    await fill(api)
    await end(api, admin, over)
    await erase(ada.id)
    for _ in range(2):
        for region in ({}, {"region": "LU"}):
            lines = (await top(api, bob, on, **region))["entries"]
            assert [(line["rank"], line["player_id"]) for line in lines] == [(1, bob.id)]
        await fill(api)
    assert await SCORES.get(f"{on}:all:{ada.id}") is None
    final = (await top(api, bob, over))["entries"]
    named = [(line["rank"], line["player_id"], line["display_name"], line["score"]) for line in final]
    assert named == [(1, None, None, 9), (2, bob.id, bob.display_name, 5)]
    assert final[0]["properties"] == {}
    assert (await rank(api, bob, over))["rank"] == 2
