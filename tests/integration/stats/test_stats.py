"""Statistics and history of what was played."""

import base64
import json
from datetime import UTC, datetime, timedelta

import pytest

from functions.stats.store.matches import MATCHES
from functions.stats.store.players import PLAYERS
from shared.telemetry import metrics
from tests.accounts import Account
from tests.local_api import code_of, data_of
from tests.matches import completed, react

RECORD, LIFETIME, HISTORY = "stats-record-match", "stats-get-my-lifetime", "stats-list-my-matches"
NEWEST = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)


async def test_before_the_first_match(api, accounts):
    player = await accounts.player()
    stats = data_of(await api(LIFETIME, token=player.token))
    assert stats["totals"]["matches"] == 0
    assert stats["derived"]["win_rate"] is None
    assert stats["personal_bests"] == {"best_win_streak": 0, "fastest_answer_ms": None, "peak_elo": 1200}
    assert (stats["last_match_at"], stats["current_win_streak"]) == (None, 0)
    assert data_of(await api(HISTORY, token=player.token)) == {"items": [], "next_cursor": None}


async def test_what_was_played_is_counted(api, accounts):
    ada, bob = await accounts.players(2)
    await react(api, completed(ada, bob))
    await react(api, completed(bob, ada))
    stats = data_of(await api(LIFETIME, token=ada.token))
    totals = {name: stats["totals"][name] for name in ("matches", "wins", "losses", "kills", "deaths", "shots", "hits")}
    assert totals == {"matches": 2, "wins": 1, "losses": 1, "kills": 9, "deaths": 9, "shots": 100, "hits": 60}
    assert stats["derived"]["win_rate"] == 0.5
    assert stats["derived"]["accuracy_pct"] == 60.0
    assert stats["personal_bests"]["peak_elo"] == 1216
    assert stats["totals"]["seconds_played"] == 200


async def test_the_spans_are_kept_apart(api, accounts):
    ada, bob = await accounts.players(2)
    for days in (0, 1, 8, 40):
        await api.push(RECORD, completed(ada, bob, played_at=(NEWEST + timedelta(days=days)).isoformat()))
    stats = await PLAYERS.get(ada.id)
    assert stats is not None
    assert stats.lifetime.matches == 4
    assert stats.week is not None
    assert stats.day is not None
    assert (stats.week.totals.matches, stats.day.totals.matches) == (1, 1)


async def test_a_match_of_a_clock_that_is_ahead_is_of_now(api, accounts):
    """Else what follows would count as from before it: no streak, and nothing today if it was of tomorrow."""
    ada, bob = await accounts.players(2)
    ahead = (datetime.now(UTC) + timedelta(minutes=4)).isoformat()
    assert (await api.push(RECORD, completed(bob, ada, played_at=ahead))).status_code == 204
    for _ in range(3):
        await api.push(RECORD, completed(ada, bob, played_at=datetime.now(UTC).isoformat()))
    stats = data_of(await api(LIFETIME, token=ada.token))
    assert (stats["current_win_streak"], stats["totals"]["losses"]) == (3, 1)


async def test_a_match_of_somebody_unknown_is_not_recorded_for_the_other(api, accounts):
    ada = await accounts.player()
    match = completed(ada, Account(id="nobody", token=""))
    assert (await api.push(RECORD, match)).status_code == 500
    assert await MATCHES.get(match.match_id) is None
    assert await PLAYERS.get(ada.id) is None


class TestHistory:
    @pytest.fixture
    async def played(self, api, accounts):
        """Seven matches, two of them at the same moment."""
        ada, bob = await accounts.players(2)
        moments = [NEWEST - timedelta(hours=hours) for hours in (0, 1, 2, 2, 3, 4, 5)]
        matches = [completed(ada, bob, played_at=moment.isoformat()) for moment in moments]
        for match in matches:
            await api.push(RECORD, match)
        ordered = sorted(matches, key=lambda match: (match.played_at, match.match_id), reverse=True)
        return ada, [match.match_id for match in ordered]

    async def test_the_latest_comes_first(self, api, played):
        ada, expected = played
        shown = data_of(await api(HISTORY, token=ada.token))
        assert [match["match_id"] for match in shown["items"]] == expected
        assert shown["next_cursor"] is None

    @pytest.mark.parametrize("limit", [1, 2, 3, 6, 7])
    async def test_every_match_is_on_one_page(self, api, played, limit):
        ada, expected = played
        match_ids, cursor, pages = [], None, 0
        while pages < 10:
            params = {"limit": limit} | ({"cursor": cursor} if cursor else {})
            page = data_of(await api(HISTORY, token=ada.token, params=params))
            match_ids += [match["match_id"] for match in page["items"]]
            pages += 1
            if not (cursor := page["next_cursor"]):
                break
        assert match_ids == expected
        assert pages == -(-len(expected) // limit)

    async def test_ten_come_when_nothing_is_said(self, api, accounts):
        ada, bob = await accounts.players(2)
        for hours in range(12):
            await api.push(RECORD, completed(ada, bob, played_at=(NEWEST - timedelta(hours=hours)).isoformat()))
        page = data_of(await api(HISTORY, token=ada.token))
        assert len(page["items"]) == 10
        assert page["next_cursor"]

    async def test_a_new_match_does_not_move_the_next_page(self, api, accounts, played):
        ada, expected = played
        first = data_of(await api(HISTORY, token=ada.token, params={"limit": 3}))
        newer = completed(ada, await accounts.player(), played_at=(NEWEST + timedelta(days=1)).isoformat())
        await api.push(RECORD, newer)
        params = {"limit": 3, "cursor": first["next_cursor"]}
        second = data_of(await api(HISTORY, token=ada.token, params=params))
        assert [match["match_id"] for match in second["items"]] == expected[3:6]

    @pytest.mark.parametrize(
        "cursor",
        [
            "garbage",
            "",
            base64.urlsafe_b64encode(json.dumps(["2026-06-01T12:00:00", "m"]).encode()).decode(),
            base64.urlsafe_b64encode(json.dumps(["0001-01-01T00:00:00+14:00", "m"]).encode()).decode(),
            "x" * 513,
        ],
    )
    async def test_a_cursor_of_somebody_s_own_making(self, api, accounts, cursor):
        answer = await api(HISTORY, token=(await accounts.player()).token, params={"cursor": cursor})
        assert answer.status_code == 422
        assert code_of(answer) in {"INVALID_CURSOR", "INVALID_REQUEST"}

    async def test_a_cursor_shows_nobody_else_s_matches(self, api, accounts, played):
        ada, _ = played
        cursor = data_of(await api(HISTORY, token=ada.token, params={"limit": 1}))["next_cursor"]
        eve = await accounts.player()
        assert data_of(await api(HISTORY, token=eve.token, params={"cursor": cursor}))["items"] == []

    async def test_each_player_sees_the_match_from_their_side(self, api, accounts):
        ada, bob = await accounts.players(2)
        match = completed(ada, bob)
        await react(api, match)
        (mine,) = data_of(await api(HISTORY, token=ada.token))["items"]
        (theirs,) = data_of(await api(HISTORY, token=bob.token))["items"]
        assert (mine["outcome"], mine["opponent_id"], mine["elo_change"]) == ("win", bob.id, 16)
        assert (theirs["outcome"], theirs["opponent_id"], theirs["elo_change"]) == ("loss", ada.id, -16)
        assert mine["mine"] == theirs["theirs"]

    async def test_a_match_that_is_not_rated_yet_has_no_change(self, api, accounts):
        ada, bob = await accounts.players(2)
        await api.push(RECORD, completed(ada, bob))
        (shown,) = data_of(await api(HISTORY, token=ada.token))["items"]
        assert (shown["elo_before"], shown["elo_after"], shown["elo_change"]) == (None, None, None)

    async def test_what_a_page_costs(self, api, played):
        ada, _ = played
        await api(HISTORY, token=ada.token)
        before = metrics.usage.copy()
        await api(HISTORY, token=ada.token, params={"limit": 3})
        used = metrics.usage - before
        assert (used["firestore.calls"], used["firestore.reads"]) == (3, 1 + 4 + 3)
