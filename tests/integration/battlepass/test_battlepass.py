"""XP for matches, tiers, and the seasons that they belong to."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from functions.battlepass.events import RewardEarned
from functions.battlepass.models.xp import XpSource
from functions.battlepass.rules.calendar import NOTICE
from functions.battlepass.store.progress import PROGRESS, XP_LOG
from functions.battlepass.store.seasons import SEASONS
from functions.battlepass.store.tiers import TIERS
from functions.profiles.events import PlayerLeveledUp
from shared.telemetry import metrics
from tests.accounts import Account
from tests.cosmetics import make
from tests.local_api import LocalApi, code_of, data_of
from tests.matches import completed
from tests.seasons import FIRST, current_season, unused_season, within

AWARD, CREATE = "battlepass-award-match-xp", "battlepass-create-season"
WIN = 100 + 7 * 5 + 3 * 10 + 10


async def award(api: LocalApi, match: Any) -> None:
    assert (await api.push(AWARD, match)).status_code == 204


async def profile(api: LocalApi, player: Account) -> dict[str, Any]:
    return dict(data_of(await api("profiles-get-me", token=player.token)))


class TestAwards:
    async def test_a_match_gives_xp_to_the_season_and_the_profile(self, api, accounts, season):
        ada, bob = await accounts.players(2)
        match = completed(ada, bob, played_at=within(season).isoformat())
        await award(api, match)
        ids = [f"{season['season_id']}:{player.id}" for player in (ada, bob)]
        progress = await PROGRESS.get_many(ids)
        assert [progress[player_id].xp for player_id in ids] == [WIN, 50 + 2 * 5 + 10]
        assert (await profile(api, ada))["total_xp"] == WIN
        assert (await profile(api, ada))["level"] == 1

    async def test_every_gain_is_logged_with_its_source(self, api, accounts, season):
        ada, bob = await accounts.players(2)
        match = completed(ada, bob, played_at=within(season).isoformat())
        await award(api, match)
        gains = await XP_LOG.select(("match_id", "==", match.match_id), limit=10)
        assert {gain.player_id: gain.source for gain in gains} == {
            ada.id: XpSource.MATCH_WIN,
            bob.id: XpSource.MATCH_LOSS,
        }
        assert {gain.season_id for gain in gains} == {season["season_id"]}
        assert {gain.earned_at for gain in gains} == {match.played_at}

    async def test_tiers_and_levels_that_are_reached_are_published(self, api, accounts, season, listen):
        rewards, levels = await listen(RewardEarned.topic), await listen(PlayerLeveledUp.topic)
        ada, bob = await accounts.players(2)
        for _ in range(3):
            await award(api, completed(ada, bob, played_at=within(season).isoformat()))
        earned = [message.data for message in await rewards.messages(4) if message.data["player_id"] == ada.id]
        tiers = sorted(tier for fact in earned for tier in fact["tiers"])
        assert tiers == list(range(1, 3 * WIN // 100 + 1))
        reached = [message.data for message in await levels.messages(3) if message.data["user_id"] == ada.id]
        assert sorted(fact["level"] for fact in reached) == [1, 2]

    async def test_without_a_season_xp_counts_for_the_profile_only(self, api, accounts):
        ada, bob = await accounts.players(2)
        match = completed(ada, bob, played_at=(FIRST - timedelta(days=400)).isoformat())
        await award(api, match)
        await award(api, match)
        assert (await profile(api, ada))["total_xp"] == WIN
        (gain,) = await XP_LOG.select(("player_id", "==", ada.id), limit=10)
        assert gain.season_id is None

    async def test_a_match_belongs_to_the_season_in_which_it_ended(self, api, accounts, season):
        """It is reported after the season is over, and still counts for it."""
        ada, bob = await accounts.players(2)
        last = datetime.fromisoformat(season["end_date"]) - timedelta(microseconds=1)
        await award(api, completed(ada, bob, played_at=last.isoformat()))
        await award(api, completed(ada, bob, played_at=season["end_date"]))
        progress = await PROGRESS.get(f"{season['season_id']}:{ada.id}")
        assert progress is not None
        assert progress.xp == WIN

    async def test_many_matches_at_once_are_all_counted(self, api, accounts, season):
        ada, bob = await accounts.players(2)
        matches = [completed(ada, bob, played_at=within(season).isoformat()) for _ in range(10)]
        answers = await asyncio.gather(*(api.push(AWARD, match) for match in matches))
        again = [match for match, answer in zip(matches, answers, strict=True) if answer.status_code != 204]
        for match in again:
            await award(api, match)
        progress = await PROGRESS.get(f"{season['season_id']}:{ada.id}")
        assert progress is not None
        assert progress.xp == 10 * WIN
        assert (await profile(api, ada))["total_xp"] == 10 * WIN


class TestMyProgress:
    async def test_the_start_of_a_season(self, api, accounts):
        await current_season(api, accounts)
        mine = data_of(await api("battlepass-get-my-progress", token=(await accounts.player()).token))
        assert (mine["current_tier"], mine["current_xp"], mine["xp_to_next_tier"]) == (0, 0, 100)
        assert mine["season"]["is_active"] is True

    async def test_a_match_shows_at_once(self, api, accounts):
        await current_season(api, accounts)
        ada, bob = await accounts.players(2)
        for played in (1, 2):
            await api("battlepass-get-my-progress", token=ada.token)
            await award(api, completed(ada, bob))
            mine = data_of(await api("battlepass-get-my-progress", token=ada.token))
            xp = played * WIN
            assert (mine["total_xp"], mine["current_tier"], mine["current_xp"]) == (xp, xp // 100, xp % 100)

    async def test_it_is_read_from_firestore_once(self, api, accounts):
        await current_season(api, accounts)
        player = await accounts.player()
        await api("battlepass-get-my-progress", token=player.token)
        before = metrics.usage.copy()
        await api("battlepass-get-my-progress", token=player.token)
        assert (metrics.usage - before)["firestore.calls"] == 0


class TestSeasons:
    async def test_an_admin_creates_a_season_with_its_tiers(self, api, admin):
        tiers = [
            {"tier": 1, "free_reward": {"kind": "coins", "quantity": 100}},
            {"tier": 100, "premium_reward": {"kind": "cosmetic", "reference": await make()}},
        ]
        wanted = unused_season(tiers=tiers, theme="Aurora")
        answer = await api(CREATE, token=admin.token, json=wanted)
        assert answer.status_code == 201
        made = data_of(answer)
        assert (made["season_id"], made["state"], made["is_active"]) == (
            f"season-{wanted['season_number']}",
            "ended",
            False,
        )
        stored = await TIERS.get(made["season_id"])
        assert stored is not None
        assert [tier.tier for tier in stored.tiers] == [1, 100]

    async def test_a_reward_that_nobody_could_be_given_is_refused(self, api, admin):
        tiers = [{"tier": 1, "free_reward": {"kind": "cosmetic", "reference": "skin-of-nowhere"}}]
        refused = await api(CREATE, token=admin.token, json=unused_season(tiers=tiers))
        assert (refused.status_code, code_of(refused)) == (404, "UNKNOWN_COSMETIC")

    async def test_a_number_is_taken_once(self, api, admin):
        wanted = unused_season()
        other = unused_season(season_number=wanted["season_number"])
        data_of(await api(CREATE, token=admin.token, json=wanted))
        refused = await api(CREATE, token=admin.token, json=other)
        assert (refused.status_code, code_of(refused)) == (409, "SEASON_EXISTS")

    async def test_of_ten_at_once_with_one_number_one_is_created(self, api, admin):
        wanted = unused_season()
        answers = await asyncio.gather(*(api(CREATE, token=admin.token, json=wanted) for _ in range(10)))
        assert sorted(answer.status_code for answer in answers) == [201] + [409] * 9

    async def test_an_overlap_is_refused(self, api, admin):
        wanted = unused_season()
        data_of(await api(CREATE, token=admin.token, json=wanted))
        start = datetime.fromisoformat(wanted["end_date"]) - timedelta(seconds=1)
        overlapping = unused_season(start_date=start.isoformat(), end_date=(start + timedelta(days=1)).isoformat())
        refused = await api(CREATE, token=admin.token, json=overlapping)
        assert (refused.status_code, code_of(refused)) == (409, "SEASONS_OVERLAP")
        assert await SEASONS.get(f"season-{overlapping['season_number']}") is None

    @pytest.mark.parametrize("seconds", [-3600, 0, 30, 55])
    async def test_a_season_of_which_not_everybody_knew_when_it_begins_is_refused(self, api, admin, seconds):
        start = datetime.now(UTC) + timedelta(seconds=seconds)
        dates = {"start_date": start.isoformat(), "end_date": (start + timedelta(days=1)).isoformat()}
        wanted = unused_season(**dates, backdated=False)
        refused = await api(CREATE, token=admin.token, json=wanted)
        assert (refused.status_code, code_of(refused)) == (409, "TOO_LATE_TO_CHANGE")
        earliest = datetime.fromisoformat(refused.json()["error"]["details"]["earliest"])
        assert start < earliest <= datetime.now(UTC) + NOTICE
        assert await SEASONS.get(f"season-{wanted['season_number']}") is None

    async def test_of_two_overlapping_seasons_at_once_one_is_created(self, api, admin):
        first = unused_season()
        second = unused_season(start_date=first["start_date"], end_date=first["end_date"])
        answers = await asyncio.gather(*(api(CREATE, token=admin.token, json=body) for body in (first, second)))
        assert sorted(answer.status_code for answer in answers) == [201, 409]

    async def test_the_season_that_is_on_now(self, api, accounts):
        now = datetime.now(UTC)
        season = await current_season(api, accounts)
        assert season["state"] == "active"
        assert datetime.fromisoformat(season["start_date"]) <= now < datetime.fromisoformat(season["end_date"])
        assert 360 < season["days_left"] <= 365
