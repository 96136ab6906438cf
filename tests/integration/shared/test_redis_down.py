"""Without Redis everything answers as it does with it, slower; with Redis again, it is used again."""

import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from emulators.cloud import LocalCloud
from functions.leaderboards.store.ratings import RATINGS
from functions.platform.operations.health import asked_here
from functions.profiles.store import OWN_PAGE
from shared.declare import Http
from shared.settings import settings
from shared.telemetry import metrics
from tests.accounts import Account
from tests.bench import in_process
from tests.bench.first_requests import FIRST_REQUESTS
from tests.local_api import LocalApi, data_of, declared
from tests.matches import completed, react
from tests.redis_client import redis_client
from tests.seasons import current_season
from tests.together import by_owner, together

ENDPOINTS = by_owner(
    (name for name, declaration in declared().items() if isinstance(declaration.trigger, Http)),
    lambda name: declared()[name].service,
)
ONE_AT_A_TIME = {"conquest": "one season is on at a time: a request's season takes that of another away"}
"""Services whose first requests cannot wait beside each other, and why."""

LIMIT_HEADERS = {"x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"}
VARYING = LIMIT_HEADERS | {"content-encoding"}
"""Headers that may differ: without Redis nothing is limited, and an answer that says more may be packed."""
CHANGING = {"timestamp", "latency_ms", "days_left", "updated_at", "status", "problem"}


@pytest.fixture(autouse=True)
def many_from_one_address(api: LocalApi, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """All first requests come from one address, within a minute or two."""
    for limit in ("RATE_AUTH", "RATE_LOGIN"):
        monkeypatch.setenv(limit, "100000")
    settings.cache_clear()
    yield
    settings.cache_clear()


@asynccontextmanager
async def without_redis(cloud: LocalCloud) -> AsyncIterator[None]:
    cloud.stop("redis")
    try:
        yield
    finally:
        cloud.start("redis")


@pytest.mark.parametrize("service", ENDPOINTS)
async def test_every_endpoint_answers_without_redis(api, accounts, cloud, service):
    """All of a service in one outage, each with a first request of its own."""
    await current_season(api, accounts)
    names = ENDPOINTS[service]
    with together() as about:
        for outage in ([name] for name in names) if service in ONE_AT_A_TIME else [names]:
            usual = {name: await in_process.call(name, await FIRST_REQUESTS[name]()) for name in outage}
            requests = {name: await FIRST_REQUESTS[name]() for name in outage}
            async with without_redis(cloud):
                for name, request in requests.items():
                    with about(name):
                        answer = await in_process.call(name, request)
                        assert answer.status == usual[name].status < 500, answer.body
                        assert answer.headers.keys() - VARYING == usual[name].headers.keys() - VARYING


READS = [
    ("profiles-get-me", {}),
    ("leaderboards-get-global", {}),
    ("leaderboards-get-regional", {"region": "IS"}),
    ("leaderboards-get-my-standing", {}),
    ("battlepass-get-current", {}),
    ("battlepass-get-my-progress", {}),
    ("stats-get-my-lifetime", {}),
    ("stats-list-my-matches", {}),
    ("auth-validate", {}),
]


def steady(value: Any) -> Any:
    """Without what changes with the clock."""
    if isinstance(value, dict):
        return {name: steady(inner) for name, inner in value.items() if name not in CHANGING}
    return [steady(inner) for inner in value] if isinstance(value, list) else value


async def read_all(api: LocalApi, player: Account) -> dict[str, Any]:
    return {name: steady(data_of(await api(name, token=player.token, path_values=values))) for name, values in READS}


async def test_every_read_gives_the_same_answer_without_redis(api, accounts, cloud):
    await current_season(api, accounts)
    ada, bob = await accounts.players(2, "IS")
    for winner, loser in ((ada, bob), (ada, bob), (bob, ada)):
        await react(api, completed(winner, loser))
    await redis_client().flushdb()
    await api.deliver("leaderboards-reconcile-boards", b"{}")
    with_redis = [await read_all(api, player) for player in (ada, bob)]
    async with without_redis(cloud):
        assert [await read_all(api, player) for player in (ada, bob)] == with_redis
    assert [await read_all(api, player) for player in (ada, bob)] == with_redis


async def test_a_match_that_is_played_without_redis_counts(api, accounts, cloud):
    await current_season(api, accounts)
    ada, bob = await accounts.players(2)
    before = await read_all(api, ada)
    async with without_redis(cloud):
        match = completed(ada, bob)
        await react(api, match)
        await react(api, match)
        during = await read_all(api, ada)
    assert during["stats-get-my-lifetime"]["totals"]["wins"] == 1
    assert during["leaderboards-get-my-standing"]["elo"] == 1216
    assert during["profiles-get-me"]["total_xp"] > before["profiles-get-me"]["total_xp"]
    rating = await RATINGS.get(ada.id)
    assert rating is not None
    assert rating.wins == 1
    await api.deliver("leaderboards-reconcile-boards", b"{}")
    after = data_of(await api("leaderboards-get-my-standing", token=ada.token))
    assert (after["elo"], after["rank"] is not None) == (1216, True)


async def test_the_health_says_that_it_is_slower_and_right(api, cloud):
    await api("platform-get-health")
    assert data_of(await api("platform-get-health"))["status"] == "ok"
    asked_here().clear()  # as after five seconds
    async with without_redis(cloud):
        health = data_of(await api("platform-get-health"))
        service = data_of(await api("platform-get-service-health", path_values={"service": "leaderboards"}))
    assert (health["status"], service["status"]) == ("degraded", "degraded")
    states = {dependency["name"]: dependency["status"] for dependency in health["dependencies"]}
    assert {name for name, state in states.items() if state == "down"} == {"redis"}
    asked_here().clear()
    assert data_of(await api("platform-get-health"))["status"] == "ok"


async def test_redis_that_is_back_is_used_at_the_first_request(api, accounts, cloud):
    player = await accounts.player()
    data_of(await api("profiles-get-me", token=player.token))
    async with without_redis(cloud):
        data_of(await api("profiles-get-me", token=player.token))
    data_of(await api("profiles-get-me", token=player.token))
    before = metrics.usage.copy()
    answer = await api("profiles-get-me", token=player.token)
    assert (metrics.usage - before)["firestore.calls"] == 0
    assert int(answer.headers["x-ratelimit-remaining"]) < int(answer.headers["x-ratelimit-limit"])


async def test_a_page_that_went_stale_meanwhile_is_not_shown_again(api, accounts, cloud):
    """Redis keeps its data while it is away; what it was to forget, it is told at the first request."""
    player = await accounts.player()
    before = data_of(await api("profiles-get-me", token=player.token))
    async with without_redis(cloud):
        data_of(await api("profiles-update-me", token=player.token, json={"bio": "Written meanwhile"}))
    await redis_client().set(OWN_PAGE.format(player=player.id), json.dumps(before))
    assert data_of(await api("profiles-get-me", token=player.token))["bio"] == "Written meanwhile"


async def test_scripts_that_redis_has_forgotten_are_loaded_again(api, accounts):
    player = await accounts.player()
    data_of(await api("profiles-get-me", token=player.token))
    await redis_client().script_flush()
    before = metrics.usage.copy()
    data_of(await api("profiles-get-me", token=player.token))
    assert (metrics.usage - before)["firestore.calls"] == 0
