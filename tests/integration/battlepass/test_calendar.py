"""Seasons that change, end early, begin and end: no XP is lost or misplaced, and each fact is published once."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from google.cloud.tasks_v2 import Task

from functions.battlepass.events import SeasonEnded, SeasonStarted
from functions.battlepass.models.seasons import Season, SeasonState
from functions.battlepass.models.tasks import AnnounceChange
from functions.battlepass.rules.calendar import NOTICE, ended_early
from functions.battlepass.rules.seasons import REMEMBERED
from functions.battlepass.store import calendar
from functions.battlepass.store.progress import PROGRESS
from functions.battlepass.store.seasons import SEASONS
from functions.battlepass.store.tiers import PAGE, TIERS
from functions.cosmetics.store.catalog import CATALOG
from shared.events import tasks
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.settings import settings
from tests.accounts import Account
from tests.cosmetics import make
from tests.local_api import LocalApi, code_of, data_of
from tests.matches import completed
from tests.redis_client import redis_client
from tests.seasons import FIRST, give_xp, season_on_now, unused_season

CREATE, UPDATE, END = "battlepass-create-season", "battlepass-update-season", "battlepass-end-season"
AWARD, ANNOUNCE = "battlepass-award-match-xp", "battlepass-announce-seasons"
WIN = 100 + 7 * 5 + 3 * 10 + 10
HOUR = timedelta(hours=1)


async def update(api: LocalApi, admin: Account, season_id: str, **changes: Any) -> Any:
    return await api(UPDATE, token=admin.token, path_values={"season": season_id}, json=changes)


async def end(api: LocalApi, admin: Account, season_id: str, **body: Any) -> Any:
    why = {"reason": "Its rewards were wrong."}
    return await api(END, token=admin.token, path_values={"season": season_id}, json=why | body)


async def xp_of(season_id: str, player: Account) -> int:
    progress = await PROGRESS.get(f"{season_id}:{player.id}")
    return progress.xp if progress else 0


@asynccontextmanager
async def only_season_on_now() -> AsyncIterator[Season]:
    """A season that may go on for longer: the one that all tests share is away meanwhile."""
    shared = await SEASONS.get("season-1")

    async def write(tx: Transaction, season: Season | None) -> None:
        if season:
            tx.put(SEASONS, "season-1", season, overwrite=True)
        else:
            tx.delete(SEASONS, "season-1")

    await transaction.run(lambda tx: write(tx, None))
    async with season_on_now() as season:
        yield season
    await transaction.run(lambda tx: write(tx, shared))


@pytest.fixture
async def upcoming(api, admin, tiers) -> AsyncIterator[dict[str, Any]]:
    """A season of two days, in the far future."""
    past = unused_season(tiers=tiers)
    ahead = datetime.now(UTC) - FIRST + timedelta(days=2000)
    dates = {name: (datetime.fromisoformat(past[name]) + ahead).isoformat() for name in ("start_date", "end_date")}
    made = dict(data_of(await api(CREATE, token=admin.token, json=past | dates)))
    yield made

    async def remove(tx: Transaction) -> None:
        tx.delete(SEASONS, made["season_id"])

    await transaction.run(remove)


class TestChanges:
    async def test_anything_of_a_season_to_come(self, api, admin, upcoming):
        start = datetime.fromisoformat(upcoming["start_date"])
        changed = data_of(
            await update(
                api,
                admin,
                upcoming["season_id"],
                name="Renamed",
                theme="Dusk",
                start_date=(start + HOUR).isoformat(),
                end_date=(start + 2 * HOUR).isoformat(),
                xp_per_tier=50,
                premium_price={"currency": "coins", "amount": 5000},
                tiers=[{"tier": 7, "premium_reward": {"kind": "coins"}}],
            )
        )
        assert (changed["name"], changed["theme"], changed["xp_per_tier"]) == ("Renamed", "Dusk", 50)
        assert changed["premium_price"] == {"currency": "coins", "amount": 5000}
        assert datetime.fromisoformat(changed["start_date"]) == start + HOUR
        shown = await api("battlepass-get-tiers", token=admin.token, path_values={"season": upcoming["season_id"]})
        assert [tier["tier"] for tier in data_of(shown)["tiers"]] == [7]

    async def test_its_rewards_show_at_once(self, api, admin, upcoming):
        values = {"season": upcoming["season_id"]}
        data_of(await api("battlepass-get-tiers", token=admin.token, path_values=values))
        cosmetic = await make()
        tiers = [{"tier": 9, "free_reward": {"kind": "cosmetic", "reference": cosmetic}}]
        data_of(await update(api, admin, upcoming["season_id"], tiers=tiers))
        shown = data_of(await api("battlepass-get-tiers", token=admin.token, path_values=values))
        assert shown["tiers"][0]["free_reward"]["reference"] == cosmetic

    async def test_rewards_that_another_instance_changed_show_before_the_season_begins(self, api, admin, upcoming):
        """What this one remembers may go into the page once more; both are gone within the minute's notice."""
        values = {"season": upcoming["season_id"]}
        data_of(await api("battlepass-get-tiers", token=admin.token, path_values=values))
        await redis_client().unlink(page := PAGE.format(season=upcoming["season_id"]))
        data_of(await api("battlepass-get-tiers", token=admin.token, path_values=values))
        assert 0 < await redis_client().ttl(page) + REMEMBERED <= NOTICE.total_seconds()

    async def test_its_limited_items_stay_in_the_shop_as_long(self, api, admin, upcoming):
        """1v1bro 3.9, in both directions; what leaves sooner by a date of its own does so."""
        season_id, until = upcoming["season_id"], datetime.fromisoformat(upcoming["end_date"])
        own = {"is_limited": True, "season_id": season_id}
        limited, early, other = (
            await make(**own, available_until=until),
            await make(**own, available_until=until - 9 * HOUR),
            await make(**own | {"season_id": "season-0"}, available_until=until),
        )
        for moved in (until + HOUR, until - HOUR):
            data_of(await update(api, admin, season_id, end_date=moved.isoformat()))
            kept = [(await CATALOG.get(cosmetic_id)).available_until for cosmetic_id in (limited, early, other)]
            assert kept == [moved, until - 9 * HOUR, until]
        before = await CATALOG.get(limited)
        data_of(await update(api, admin, season_id, theme="Dusk"))
        assert await CATALOG.get(limited) == before

    async def test_what_is_not_said_stays(self, api, admin, upcoming):
        changed = data_of(await update(api, admin, upcoming["season_id"], theme="Dusk"))
        assert changed == upcoming | {"theme": "Dusk"}
        stored = await TIERS.get(upcoming["season_id"])
        assert stored is not None
        assert len(stored.tiers) == 4

    @pytest.mark.parametrize(
        ("changes", "status", "code"),
        [
            ({"name": None}, 422, "INVALID_REQUEST"),
            ({"name": ""}, 422, "INVALID_REQUEST"),
            ({"season_number": 5}, 422, "INVALID_REQUEST"),
            ({"tiers": [{"tier": 1}, {"tier": 1}]}, 422, "INVALID_REQUEST"),
            ({"start_date": "2020-12-01T00:00:00Z"}, 409, "TOO_LATE_TO_CHANGE"),
            ({"tiers": [{"tier": 1, "free_reward": {"kind": "cosmetic", "reference": "x"}}]}, 404, "UNKNOWN_COSMETIC"),
        ],
    )
    async def test_what_is_refused(self, api, admin, upcoming, changes, status, code):
        refused = await update(api, admin, upcoming["season_id"], **changes)
        assert (refused.status_code, code_of(refused)) == (status, code)

    async def test_it_ends_after_it_begins(self, api, admin, upcoming):
        refused = await update(api, admin, upcoming["season_id"], end_date=upcoming["start_date"])
        assert (refused.status_code, code_of(refused)) == (422, "INVALID_REQUEST")

    async def test_while_it_is_on_nothing_is_taken_from_players(self, api, admin):
        async with only_season_on_now() as on:
            later = (on.end_date + HOUR).isoformat()
            changed = data_of(await update(api, admin, on.season_id, name="Renamed", end_date=later))
            assert (changed["name"], datetime.fromisoformat(changed["end_date"])) == ("Renamed", on.end_date + HOUR)
            for changes in ({"xp_per_tier": 1}, {"end_date": on.end_date.isoformat()}, {"tiers": []}):
                refused = await update(api, admin, on.season_id, **changes)
                assert (refused.status_code, code_of(refused)) == (409, "SEASON_LOCKED")
                assert refused.json()["error"]["details"]["fields"] == list(changes)

    async def test_an_ended_one_stays_as_it_was(self, api, admin, season):
        refused = await update(api, admin, season["season_id"], name="Renamed")
        assert (refused.status_code, code_of(refused)) == (409, "SEASON_ENDED")

    async def test_one_that_there_is_not(self, api, admin):
        refused = await update(api, admin, "season-9999", name="Renamed")
        assert (refused.status_code, code_of(refused)) == (404, "UNKNOWN_SEASON")

    async def test_of_two_at_once_neither_is_lost(self, api, admin, upcoming):
        first, second = {"name": "Renamed"}, {"theme": "Dusk"}
        answers = await asyncio.gather(
            *(update(api, admin, upcoming["season_id"], **changes) for changes in (first, second))
        )
        assert [answer.status_code for answer in answers] == [200, 200]
        stored = await SEASONS.get(upcoming["season_id"])
        assert stored is not None
        assert (stored.name, stored.theme) == ("Renamed", "Dusk")


class TestEarlyEnd:
    async def test_a_dry_run_says_what_it_would_do(self, api, accounts, admin, server, tiers):
        async with season_on_now(tiers=tiers) as on:
            player = await accounts.player()
            await give_xp(api, server, player, 300, on.start_date)
            body = {"tier": 1, "season_id": on.season_id}
            data_of(await api("battlepass-claim-reward", token=player.token, json=body))
            told = data_of(await end(api, admin, on.season_id, dry_run=True))
            assert (told["dry_run"], told["players"], told["premium_players"]) == (True, 1, 0)
            assert told["unclaimed_rewards"] == 2
            assert datetime.fromisoformat(told["would_have_ended_at"]) == on.end_date
            assert await SEASONS.get(on.season_id) == on

    async def test_it_ends_in_a_minute_by_which_everybody_knows(self, api, admin):
        async with season_on_now() as on:
            before = datetime.now(UTC)
            told = data_of(await end(api, admin, on.season_id))
            ends_at = datetime.fromisoformat(told["ends_at"])
            assert before + NOTICE <= ends_at <= datetime.now(UTC) + NOTICE
            stored = await SEASONS.get(on.season_id)
            assert stored is not None
            assert (stored.end_date, stored.start_date) == (ends_at, on.start_date)
            again = await end(api, admin, on.season_id)
            assert (again.status_code, code_of(again)) == (409, "TOO_LATE_TO_CHANGE")

    async def test_its_limited_items_leave_the_shop_with_it(self, api, accounts, admin):
        """1v1bro 3.9. What is not limited, or of another season, or leaves before, stays as it is."""
        async with season_on_now() as on:
            own = {"season_id": on.season_id, "available_until": on.end_date}
            sooner = datetime.now(UTC) + NOTICE / 2
            limited, early = (
                await make(is_limited=True, **own),
                await make(is_limited=True, **own | {"available_until": sooner}),
            )
            others = [await make(**own), await make(is_limited=True, **own | {"season_id": "season-0"})]
            data_of(await end(api, admin, on.season_id, dry_run=True))
            assert (await CATALOG.get(limited)).available_until == on.end_date
            ends_at = datetime.fromisoformat(data_of(await end(api, admin, on.season_id))["ends_at"])
            assert (await CATALOG.get(limited)).available_until == ends_at
            assert (await CATALOG.get(early)).available_until == sooner
            assert [(await CATALOG.get(cosmetic_id)).available_until for cosmetic_id in others] == [on.end_date] * 2

    async def test_matches_belong_to_where_they_were_played(self, api, accounts, admin):
        """One before the new end, reported after it, still counts; one after it does not, on any instance."""
        async with season_on_now() as on:
            over = ended_early(on, datetime.now(UTC) - NOTICE)

            async def save(tx: Transaction) -> None:
                await calendar.season_to_change(tx, over.season_id)
                calendar.save_season(tx, over)

            await transaction.run(save)
            ends_at = over.end_date
            ada, bob = await accounts.players(2)
            for moment in (ends_at - timedelta(microseconds=1), ends_at):
                match = completed(ada, bob, played_at=moment.isoformat())
                assert (await api.push(AWARD, match)).status_code == 204
            assert await xp_of(on.season_id, ada) == WIN

    async def test_the_next_season_is_named_with_the_gap_before_it(self, api, admin, upcoming):
        async with season_on_now() as on:
            told = data_of(await end(api, admin, on.season_id, dry_run=True))
        following = told["next_season"]
        assert datetime.fromisoformat(following["start_date"]) <= datetime.fromisoformat(upcoming["start_date"])
        gap = datetime.fromisoformat(following["start_date"]) - datetime.fromisoformat(told["ends_at"])
        assert told["gap_seconds"] == int(gap.total_seconds())

    async def test_what_cannot_be_ended(self, api, admin, upcoming, season):
        for season_id, status, code in (
            (upcoming["season_id"], 409, "SEASON_NOT_STARTED"),
            (season["season_id"], 409, "SEASON_ENDED"),
            ("season-9999", 404, "UNKNOWN_SEASON"),
        ):
            refused = await end(api, admin, season_id)
            assert (refused.status_code, code_of(refused)) == (status, code)

    async def test_of_ten_at_once_one_ends_it(self, api, admin):
        async with season_on_now() as on:
            answers = await asyncio.gather(*(end(api, admin, on.season_id) for _ in range(10)))
            assert sorted(answer.status_code for answer in answers) == [200] + [409] * 9


class TestBoundary:
    async def test_a_season_that_ends_between_two_matches(self, api, accounts, admin):
        """Both are reported late and in the wrong order, and each counts for its own season."""
        first = unused_season()
        second = unused_season(start_date=first["end_date"])
        for wanted in (first, second):
            data_of(await api(CREATE, token=admin.token, json=wanted))
        ada, bob = await accounts.players(2)
        boundary = datetime.fromisoformat(first["end_date"])
        for moment in (boundary, boundary - timedelta(microseconds=1)):
            match = completed(ada, bob, played_at=moment.isoformat())
            assert (await api.push(AWARD, match)).status_code == 204
        for season in (first, second):
            assert await xp_of(f"season-{season['season_number']}", ada) == WIN

    async def test_a_reward_of_a_late_match_can_still_be_claimed(self, api, accounts, season, moment):
        ada, bob = await accounts.players(2)
        assert (await api.push(AWARD, completed(ada, bob, played_at=moment.isoformat()))).status_code == 204
        body = {"tier": 1, "season_id": season["season_id"]}
        claimed = data_of(await api("battlepass-claim-reward", token=ada.token, json=body))
        assert claimed["reward"]["quantity"] == 100


class TestAnnouncements:
    async def announce(self, api: LocalApi) -> None:
        assert (await api.deliver(ANNOUNCE, b"{}")).status_code == 204

    async def at_its_moment(self, api: LocalApi, season: Season) -> None:
        """What Cloud Tasks does when a task's time has come."""
        work = AnnounceChange(season_id=season.season_id)
        assert (await api.deliver(AnnounceChange.function, work.model_dump_json().encode())).status_code == 204

    async def change_end(self, season: Season, moment: datetime) -> None:
        async def write(tx: Transaction) -> None:
            stored = await calendar.season_to_change(tx, season.season_id)
            calendar.save_season(tx, stored.model_copy(update={"end_date": moment}))

        await transaction.run(write)

    async def test_each_fact_is_published_once(self, api, listen):
        await self.announce(api)
        starts, ends = await listen(SeasonStarted.topic), await listen(SeasonEnded.topic)
        async with season_on_now() as on:
            await asyncio.gather(self.announce(api), self.announce(api))
            await self.announce(api)
            (start,) = await starts.messages(1)
            assert (start.data["season_id"], start.data["season_number"]) == (on.season_id, on.season_number)
            assert datetime.fromisoformat(start.data["start_date"]) == on.start_date
            assert await starts.silence() == []
            assert await ends.silence() == []
            await self.change_end(on, datetime.now(UTC))
            await asyncio.gather(self.announce(api), self.announce(api))
            await self.announce(api)
            (over,) = await ends.messages(1)
            assert over.data["season_id"] == on.season_id
            assert await ends.silence() == []
            stored = await SEASONS.get(on.season_id)
            assert stored is not None
            assert stored.announced is SeasonState.ENDED

    async def test_what_was_missed_is_caught_up_with(self, api, admin, listen):
        """The scheduler was down over a whole season: its start and its end come now, in order."""
        await self.announce(api)
        starts, ends = await listen(SeasonStarted.topic), await listen(SeasonEnded.topic)
        made = data_of(await api(CREATE, token=admin.token, json=unused_season()))
        await self.announce(api)
        assert [message.data["season_id"] for message in await starts.messages(1)] == [made["season_id"]]
        assert [message.data["season_id"] for message in await ends.messages(1)] == [made["season_id"]]

    async def test_many_that_were_missed_are_caught_up_with_in_one_run(self, api, admin, listen, monkeypatch):
        await self.announce(api)
        monkeypatch.setattr(calendar, "AT_ONCE", 2)
        ends = await listen(SeasonEnded.topic)
        made = [data_of(await api(CREATE, token=admin.token, json=unused_season()))["season_id"] for _ in range(5)]
        await self.announce(api)
        assert [message.data["season_id"] for message in await ends.messages(5)] == made

    async def queued(self, season: Season) -> list[datetime]:
        """When the queue calls for a season."""
        client, configured = tasks.client(), settings()
        place = (configured.google_cloud_project, configured.google_cloud_region, AnnounceChange.queue)
        wanted = {"parent": client.queue_path(*place), "response_view": Task.View.FULL}
        listed = [task async for task in await client.list_tasks(wanted)]
        return [task.schedule_time for task in listed if season.season_id in task.http_request.body.decode()]

    async def test_an_end_that_is_near_has_a_task_of_its_moment(self, api):
        moment = datetime.now(UTC) + timedelta(seconds=80)
        async with season_on_now() as on:
            await self.change_end(on, moment)
            await asyncio.gather(self.announce(api), self.announce(api))
            await self.announce(api)
            (at,) = await self.queued(on)
            assert moment < at < moment + timedelta(seconds=1)

    async def test_an_end_that_is_far_has_none(self, api):
        async with season_on_now() as on:
            await self.announce(api)
            assert await self.queued(on) == []

    async def test_a_task_publishes_the_end_once_and_not_before(self, api, listen, monkeypatch, capsys):
        await self.announce(api)
        ends = await listen(SeasonEnded.topic)
        monkeypatch.setenv("LOG_LEVEL", "INFO")
        settings.cache_clear()
        async with season_on_now() as on:
            await self.change_end(on, datetime.now(UTC) + timedelta(seconds=80))
            await self.announce(api)
            await self.at_its_moment(api, on)
            assert await ends.silence() == []
            await self.change_end(on, datetime.now(UTC))
            await asyncio.gather(*(self.at_its_moment(api, on) for _ in range(3)))
            (over,) = await ends.messages(1)
            assert over.data["season_id"] == on.season_id
            assert await ends.silence() == []
        lines = [json.loads(line) for line in capsys.readouterr().out.splitlines() if line.startswith("{")]
        told = [line for line in lines if line["message"] == "battlepass.season_changed"]
        assert [(line["season_id"], line["state"]) for line in told] == [
            (on.season_id, "active"),
            (on.season_id, "ended"),
        ]
        assert told[0]["delay_seconds"] > 3000
        assert 0 <= told[1]["delay_seconds"] < 1.5
