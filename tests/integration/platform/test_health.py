"""The health of everything and of each service."""

import asyncio

import pytest

from functions.platform.operations.health import asked_here
from functions.platform.rules.services import SERVICES
from shared.catalog import services
from shared.redis import cache
from shared.telemetry.metrics import usage
from tests.local_api import code_of, data_of
from tests.waiting import eventually


@pytest.fixture(autouse=True)
async def warm(api) -> None:
    """The first time takes as long as the import of Google's clients, which a busy machine may take for a failure."""
    await api("platform-get-health")
    await forget()


async def forget() -> None:
    """Ask the dependencies again, as happens every few seconds."""
    asked_here().clear()
    await cache.invalidate(["platform:health", *(f"platform:health:{service}" for service in SERVICES)])


@pytest.mark.parametrize("name", ["platform-get-health", "platform-get-service-health"])
async def test_who_asks_again_at_once_costs_no_dependency_a_call(api, name):
    values = {"path_values": {"service": "auth"}} if name == "platform-get-service-health" else {}
    first = data_of(await api(name, **values))
    before = usage["firestore.reads"]
    assert [data_of(await api(name, **values)) for _ in range(5)] == [first] * 5
    assert usage["firestore.reads"] == before


async def test_the_whole_is_well(api):
    health = data_of(await api("platform-get-health"))
    assert health["status"] == "ok"
    assert set(health["services"]) == set(services())
    assert {dependency["name"]: dependency["status"] for dependency in health["dependencies"]} == {
        "firestore": "up",
        "pubsub": "up",
        "redis": "up",
        "storage": "up",
        "tasks": "up",
        "mail": "not_asked",
        "steam": "not_asked",
        "epic": "not_asked",
        "ethereum": "not_asked",
        "google": "not_asked",
        "google_play": "not_asked",
        "stripe": "not_asked",
        "apple": "not_asked",
        "webhook": "not_asked",
        "receivers": "not_asked",
        "cdn": "not_asked",
        "fcm": "not_asked",
        "firebase": "not_asked",
        "scanner": "not_asked",
        "twitch": "not_asked",
        "vision": "not_asked",
    }
    asked = [dependency for dependency in health["dependencies"] if dependency["status"] == "up"]
    assert all(dependency["latency_ms"] >= 0 and dependency["problem"] is None for dependency in asked)


@pytest.mark.parametrize("service", sorted(SERVICES))
async def test_each_service(api, service):
    health = data_of(await api("platform-get-service-health", path_values={"service": service}))
    assert (health["status"], health["services"]) == ("ok", [service])
    assert {dependency["name"] for dependency in health["dependencies"]} == set(SERVICES[service])


@pytest.mark.parametrize("service", ["chess", "AUTH", "a" * 128])
async def test_an_unknown_service(api, service):
    answer = await api("platform-get-service-health", path_values={"service": service})
    assert (answer.status_code, code_of(answer)) == (404, "UNKNOWN_SERVICE")


@pytest.mark.parametrize("part", ["storage", "tasks"])
async def test_a_part_that_is_down_is_named(api, cloud, part):
    cloud.stop(part)
    try:
        health = data_of(await api("platform-get-health"))
    finally:
        cloud.start(part)
    assert health["status"] == "degraded"
    down = [dependency for dependency in health["dependencies"] if dependency["status"] == "down"]
    assert [dependency["name"] for dependency in down] == [part]
    assert down[0]["problem"]

    async def is_well() -> bool:
        return data_of(await api("platform-get-health"))["status"] == "ok"

    await eventually(is_well)


@pytest.mark.parametrize("without", [("firestore",), ("firestore", "redis")])
async def test_who_asks_again_while_a_part_is_down_costs_no_dependency_a_call(api, cloud, without):
    """Neither one after the other nor all at once, nor by the names of services, and without Redis, too."""
    for part in without:
        cloud.stop(part)
    try:
        before = usage["firestore.reads"]
        names = [("platform-get-service-health", {"service": service}) for service in SERVICES]
        asking = [api(name, path_values=values) for name, values in [("platform-get-health", {}), *names]]
        at_once = await asyncio.gather(*asking)
        again = [await api("platform-get-health") for _ in range(5)]
    finally:
        for part in without:
            cloud.start(part)
    assert usage["firestore.reads"] == before + 1
    assert {(answer.status_code, code_of(answer)) for answer in (*at_once, *again)} == {(503, "DOWN")}
    assert len({str(answer.json()["error"]["details"]["dependencies"]) for answer in again}) == 1
    asked_here().clear()

    async def is_well() -> bool:
        return (await api("platform-get-health")).status_code == 200

    await eventually(is_well)


@pytest.mark.parametrize("name", ["platform-get-health", "platform-get-service-health"])
async def test_without_firestore_nothing_works_and_the_status_says_so(api, cloud, name):
    """Load balancers and uptime checks look at the status alone."""
    values = {"path_values": {"service": "auth"}} if name == "platform-get-service-health" else {}
    cloud.stop("firestore")
    try:
        answer = await api(name, **values)
    finally:
        cloud.start("firestore")
    assert (answer.status_code, code_of(answer)) == (503, "DOWN")
    assert int(answer.headers["retry-after"]) > 0
    health = answer.json()["error"]["details"]
    assert health["status"] == "down"
    assert {dependency["name"] for dependency in health["dependencies"] if dependency["status"] == "down"} == {
        "firestore"
    }

    async def is_well() -> bool:
        return (await api(name, **values)).status_code == 200

    await eventually(is_well)
