"""Cached pages: who fills them, who forgets them, and that a stale value is never put back."""

import asyncio
import gzip
import json
import uuid

import pytest

from functions.profiles.store import OWN_PAGE, PROFILES
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.http import admission
from shared.http.limits import Limit
from shared.model import Model
from shared.redis import cache
from shared.redis.deferred_writes import defer, send_deferred
from shared.telemetry import metrics
from tests.local_api import data_of
from tests.redis_client import redis_client


class Note(Model):
    """Something to remember."""

    text: str


@pytest.fixture
def key() -> str:
    return f"test:note:{uuid.uuid4().hex}"


async def admit(key: str) -> admission.Admission:
    return await admission.admit("", Limit(1000, f"limits:test:{uuid.uuid4().hex}"), key)


@pytest.mark.usefixtures("api")
class TestLeases:
    async def test_the_first_reader_fills_and_the_next_finds_it(self, key):
        first = await admit(key)
        assert first.page is None
        assert first.lease
        await cache.fill(key, first.lease, b"page", 60)
        second = await admit(key)
        assert (second.page, second.lease) == (b"page", None)
        assert 0 < await redis_client().ttl(key) <= 60

    async def test_one_reader_at_a_time_fills(self, key):
        answers = await asyncio.gather(*(admit(key) for _ in range(20)))
        assert sum(answer.lease is not None for answer in answers) == 1
        assert all(answer.page is None for answer in answers)

    async def test_a_lease_that_was_never_used_ends_by_itself(self, key):
        await admit(key)
        assert 0 < await redis_client().pttl(key) <= cache.LEASE_MILLISECONDS

    async def test_a_stale_fill_is_refused(self, key):
        """A reader reads the old value, a writer changes it and invalidates, the reader fills too late."""
        slow = await admit(key)
        await cache.invalidate([key])
        assert slow.lease
        await cache.fill(key, slow.lease, b"old", 60)
        assert await redis_client().get(key) is None

    async def test_a_stale_fill_does_not_replace_a_newer_one(self, key):
        slow = await admit(key)
        await cache.invalidate([key])
        quick = await admit(key)
        assert slow.lease
        assert quick.lease
        await cache.fill(key, quick.lease, b"new", 60)
        await cache.fill(key, slow.lease, b"old", 60)
        assert (await admit(key)).page == b"new"

    async def test_several_keys_are_forgotten_at_once(self, key):
        keys = [f"{key}-{number}" for number in range(3)]
        for page_key in keys:
            await redis_client().set(page_key, b"page")
        await cache.invalidate(keys)
        assert await redis_client().exists(*keys) == 0
        await cache.invalidate([])

    async def test_a_caller_over_the_limit_gets_no_page(self, key):
        limit_key = f"limits:test:{uuid.uuid4().hex}"
        await redis_client().set(key, b"page")
        first = await admission.admit("", Limit(1, limit_key), key)
        second = await admission.admit("", Limit(1, limit_key), key)
        assert (first.page, second.page) == (b"page", None)
        assert (first.count, second.count) == (1, 2)

    async def test_an_ended_session_gets_no_page(self, key):
        session_key = f"auth:session:{uuid.uuid4().hex}"
        await redis_client().set(session_key, b"ended")
        await redis_client().set(key, b"page")
        answer = await admission.admit(session_key, Limit(10, f"limits:test:{uuid.uuid4().hex}"), key)
        assert (answer.session, answer.page) == (b"ended", None)

    async def test_hits_and_misses_are_counted(self, key):
        before = metrics.usage.copy()
        lease = (await admit(key)).lease
        assert lease
        await cache.fill(key, lease, b"page", 60)
        await admit(key)
        used = metrics.usage - before
        assert (used["cache.test:note.misses"], used["cache.test:note.hits"]) == (1, 1)
        assert used["redis.calls"] == 3


@pytest.mark.usefixtures("api")
class TestRemember:
    async def test_a_value_is_loaded_once(self, key):
        loads = []

        async def load() -> Note:
            loads.append(1)
            return Note(text="found")

        notes = [await cache.remember(key, Note, 60, load) for _ in range(3)]
        assert notes == [Note(text="found")] * 3
        assert len(loads) == 1

    async def test_what_an_older_version_kept_is_loaded_anew(self, key):
        await redis_client().set(key, b'{"body": "of a field that is called otherwise now"}', ex=60)

        async def load() -> Note:
            return Note(text="found")

        assert await cache.remember(key, Note, 60, load) == Note(text="found")

    async def test_nothing_is_not_remembered(self, key):
        async def load() -> Note | None:
            return None

        assert await cache.remember(key, Note, 60, load) is None
        assert (await redis_client().get(key) or b"").startswith(cache.LEASE)

    async def test_what_turns_out_stale_while_others_are_forgotten_is_forgotten_too(self, key):
        """Two requests could not reach Redis; it is back while the second notices."""
        await redis_client().set(key, "old", ex=60)
        cache._stale.add(f"{key}-other")
        defer("cache", cache._unlink_stale)
        catching_up = asyncio.create_task(send_deferred())
        await asyncio.sleep(0)
        cache._stale.add(key)
        defer("cache", cache._unlink_stale)
        await catching_up
        await send_deferred()
        assert await redis_client().get(key) is None

    async def test_what_there_is_to_say_while_it_is_said_is_said_again(self, key):
        said = []

        async def say() -> None:
            said.append("once")
            defer(key, say_again)

        async def say_again() -> None:
            said.append("again")

        defer(key, say)
        await send_deferred()
        assert said == ["once", "again"]

    async def test_a_value_that_was_invalidated_while_it_was_loaded_is_not_kept(self, key):
        async def overtaken() -> Note:
            await cache.invalidate([key])
            return Note(text="old")

        assert await cache.remember(key, Note, 60, overtaken) == Note(text="old")
        assert await redis_client().get(key) is None

    async def test_who_finds_it_being_loaded_loads_too_and_leaves_the_filling_to_the_other(self, key):
        loading, others_are_done = asyncio.Event(), asyncio.Event()

        async def slow() -> Note:
            loading.set()
            await others_are_done.wait()
            return Note(text="slow")

        async def quick() -> Note:
            return Note(text="quick")

        first = asyncio.create_task(cache.remember(key, Note, 60, slow))
        await loading.wait()
        assert await cache.remember(key, Note, 60, quick) == Note(text="quick")
        others_are_done.set()
        assert await first == Note(text="slow")
        assert await cache.remember(key, Note, 60, quick) == Note(text="slow")


class TestPages:
    async def test_a_page_is_read_from_firestore_once(self, api, accounts):
        player = await accounts.player()
        first = data_of(await api("profiles-get-me", token=player.token))
        before = metrics.usage.copy()
        second = data_of(await api("profiles-get-me", token=player.token))
        used = metrics.usage - before
        assert first == second
        assert {kind: used[kind] for kind in ("firestore.calls", "redis.calls")} == {
            "firestore.calls": 0,
            "redis.calls": 1,
        }

    async def test_each_answer_has_its_own_request_id(self, api, accounts):
        player = await accounts.player()
        answers = [
            await api("profiles-get-me", token=player.token, headers={"x-request-id": f"r-{number}"})
            for number in range(3)
        ]
        assert [answer.json()["meta"]["requestId"] for answer in answers] == ["r-0", "r-1", "r-2"]

    async def test_a_page_is_gzip_for_who_takes_it_and_plain_for_who_does_not(self, api, accounts):
        player = await accounts.player()
        changes = {"bio": "b" * 200, "social_links": {"twitch": "https://www.twitch.tv/" + "a" * 25}}
        data_of(await api("profiles-update-me", token=player.token, json=changes))
        for _ in range(2):
            plain = await api("profiles-get-me", token=player.token, headers={"accept-encoding": "identity"})
            zipped = await api("profiles-get-me", token=player.token, headers={"accept-encoding": "gzip"})
            assert "content-encoding" not in plain.headers
            assert plain.json()["data"] == zipped.json()["data"]
            if len(plain.content) > 1100:
                assert zipped.headers["content-encoding"] == "gzip"
                assert "accept-encoding" in zipped.headers["vary"]

    async def test_a_change_shows_at_once(self, api, accounts):
        player = await accounts.player()
        for name in ("Ada the First", "Ada the Second"):
            await api("profiles-get-me", token=player.token)
            data_of(await api("profiles-update-me", token=player.token, json={"display_name": name}))
            assert data_of(await api("profiles-get-me", token=player.token))["display_name"] == name

    async def test_a_page_is_its_player_s_alone(self, api, accounts):
        ada, bob = await accounts.players(2)
        for player in (ada, bob, ada):
            assert data_of(await api("profiles-get-me", token=player.token))["user_id"] == player.id

    async def test_who_changes_a_name_reads_it_however_many_read_meanwhile(self, api, accounts):
        """Readers fill the cache all the time; none puts back what it read before the change."""
        player = await accounts.player()
        over = asyncio.Event()

        async def keep_reading() -> int:
            reads = 0
            while not over.is_set():
                data_of(await api("profiles-get-me", token=player.token))
                reads += 1
                await asyncio.sleep(0.02)
            return reads

        readers = [asyncio.create_task(keep_reading()) for _ in range(4)]
        for version in range(25):
            name = f"Version {version}"
            data_of(await api("profiles-update-me", token=player.token, json={"display_name": name}))
            assert data_of(await api("profiles-get-me", token=player.token))["display_name"] == name
        over.set()
        assert all(reads > 0 for reads in await asyncio.gather(*readers))

    async def test_a_flushed_cache_is_filled_again(self, api, accounts):
        player = await accounts.player()
        first = data_of(await api("profiles-get-me", token=player.token))
        await redis_client().flushdb()
        assert data_of(await api("profiles-get-me", token=player.token)) == first
        assert await redis_client().exists(OWN_PAGE.format(player=player.id))

    async def test_an_error_is_not_cached(self, api, accounts):
        player = await accounts.player()
        profile = await PROFILES.get(player.id)
        assert profile is not None

        async def remove(tx: Transaction) -> None:
            tx.delete(PROFILES, player.id)

        async def put_back(tx: Transaction) -> None:
            tx.create(PROFILES, player.id, profile)

        await transaction.run(remove)
        assert (await api("profiles-get-me", token=player.token)).status_code == 404
        await transaction.run(put_back)
        assert data_of(await api("profiles-get-me", token=player.token))["user_id"] == player.id


async def test_a_large_page_is_a_valid_gzip_answer(api, accounts):
    """The bytes as they are sent, read by another reader than httpx."""
    player = await accounts.player()
    changes = {
        "bio": "b" * 200,
        "social_links": {"twitch": "https://www.twitch.tv/" + "a" * 25, "twitter": "https://x.com/" + "a" * 15},
    }
    data_of(await api("profiles-update-me", token=player.token, json=changes))
    await transaction.run(lambda tx: pad(tx, player.id))
    for _ in range(2):
        client = await api.client("profiles-get-me")
        headers = {"x-forwarded-authorization": f"Bearer {player.token}", "accept-encoding": "gzip"}
        async with client.stream("GET", "/api/v1/profiles/me", headers=headers) as answer:
            raw = b"".join([chunk async for chunk in answer.aiter_raw()])
        assert answer.headers["content-encoding"] == "gzip"
        assert int(answer.headers["content-length"]) == len(raw)
        assert json.loads(gzip.decompress(raw))["data"]["user_id"] == player.id


async def pad(tx: Transaction, player_id: str) -> None:
    """Make a profile larger than what is sent plain."""
    profile = await tx.get(PROFILES, player_id)
    assert profile is not None
    tx.put(PROFILES, player_id, profile.model_copy(update={"title": "T" * 1000}), overwrite=True)
    tx.invalidate(OWN_PAGE.format(player=player_id))
