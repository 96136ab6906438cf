"""How many requests a minute pass: per caller, per address for those who are nobody yet, and all without Redis."""

import asyncio
import uuid

import pytest

from tests.local_api import code_of, new_address
from tests.redis_client import redis_client


@pytest.fixture
def wrong() -> dict[str, str]:
    """What signs nobody in; each test has its own, for wrong passwords in a row lock an address."""
    return {"email": f"{uuid.uuid4().hex}@example.com", "password": "Wrong-password-1"}


async def test_the_eleventh_attempt_is_refused_and_told_when_to_come_back(api):
    address = new_address()
    answers = [await api("auth-refresh", json={}, ip=address) for _ in range(11)]
    assert [answer.status_code for answer in answers] == [401] * 10 + [429]
    refused = answers[-1]
    assert code_of(refused) == "RATE_LIMITED"
    assert refused.json()["error"]["details"] == {"limit": 10, "window_seconds": 60}
    assert 1 <= int(refused.headers["retry-after"]) <= 60


async def test_every_limited_answer_says_what_is_left(api):
    address = new_address()
    answers = [await api("auth-refresh", json={}, ip=address) for _ in range(12)]
    assert [answer.headers["x-ratelimit-limit"] for answer in answers] == ["10"] * 12
    assert [int(answer.headers["x-ratelimit-remaining"]) for answer in answers] == [*range(9, -1, -1), 0, 0]
    assert all(0 < int(answer.headers["x-ratelimit-reset"]) <= 60 for answer in answers)


async def test_logins_are_counted_by_address(api, wrong):
    address, other = new_address(), new_address()
    statuses = [(await api("auth-login", json=wrong, ip=address)).status_code for _ in range(6)]
    assert statuses == [401] * 5 + [429]
    assert (await api("auth-login", json=wrong, ip=other)).status_code == 401


async def test_a_network_of_ipv6_counts_as_one_address(api, wrong):
    """Who has one address of it has 2^64."""
    net = f"2001:db8:{uuid.uuid4().hex[:4]}:{uuid.uuid4().hex[:4]}"
    statuses = [(await api("auth-login", json=wrong, ip=f"{net}::{host:x}")).status_code for host in range(1, 7)]
    assert statuses == [401] * 5 + [429]
    mapped = [await api("auth-login", json=wrong, ip=f"::ffff:{new_address()}") for _ in range(6)]
    assert {answer.headers["x-ratelimit-remaining"] for answer in mapped} == {"4"}


async def test_an_address_cannot_be_made_up(api, wrong):
    """Only what the proxy in front appended counts: the last entry."""
    address = new_address()
    statuses = [
        (await api("auth-login", json=wrong, headers={"x-forwarded-for": f"{new_address()}, {address}"})).status_code
        for _ in range(6)
    ]
    assert statuses == [401] * 5 + [429]


async def test_kinds_of_requests_are_counted_apart(api, wrong):
    address = new_address()
    for _ in range(6):
        await api("auth-login", json=wrong, ip=address)
    assert (await api("auth-refresh", json={}, ip=address)).status_code == 401


async def test_players_are_counted_by_themselves_wherever_they_come_from(api, accounts):
    ada, bob = await accounts.players(2)
    address = new_address()
    statuses = [
        (await api("profiles-create-avatar-upload", token=ada.token, json={}, ip=address)).status_code for _ in range(5)
    ]
    statuses += [(await api("profiles-create-avatar-upload", token=ada.token, json={})).status_code for _ in range(6)]
    assert statuses == [422] * 10 + [429]
    assert (await api("profiles-create-avatar-upload", token=bob.token, json={}, ip=address)).status_code == 422


async def test_a_player_s_other_session_is_the_same_caller(api, accounts):
    phone = await accounts.player()
    desk = await accounts.sign_in(phone)
    for _ in range(10):
        await api("profiles-create-avatar-upload", token=phone.token, json={})
    assert (await api("profiles-create-avatar-upload", token=desk.token, json={})).status_code == 429


async def test_leaderboards_have_their_own_limit(api, accounts):
    player = await accounts.player()
    statuses = []
    for at_once in (20, 20, 20, 20, 20, 1):
        answers = await asyncio.gather(*(api("leaderboards-get-global", token=player.token) for _ in range(at_once)))
        statuses += [answer.status_code for answer in answers]
    assert statuses == [200] * 100 + [429]


async def test_game_servers_have_their_own_limit(api, accounts):
    server = await accounts.server()
    answer = await api("matches-report-match", token=server.token, json={})
    assert answer.headers["x-ratelimit-limit"] == "60000"


async def test_a_window_begins_anew_after_a_minute(api):
    address = new_address()
    for _ in range(11):
        answer = await api("auth-refresh", json={}, ip=address)
    assert answer.status_code == 429
    (key,) = [key async for key in redis_client().scan_iter(f"limits:*{address}", count=10_000)]
    assert 0 < await redis_client().ttl(key) <= 60
    await redis_client().expire(key, 0)
    assert (await api("auth-refresh", json={}, ip=address)).status_code == 401


async def test_twenty_at_once_are_counted_right(api):
    address = new_address()
    answers = await asyncio.gather(*(api("auth-refresh", json={}, ip=address) for _ in range(20)))
    statuses = sorted(answer.status_code for answer in answers)
    assert statuses == [401] * 10 + [429] * 10


async def test_more_at_once_than_there_are_connections_are_counted_right(api):
    address = new_address()
    answers = await asyncio.gather(*(api("auth-refresh", json={}, ip=address) for _ in range(150)))
    statuses = sorted(answer.status_code for answer in answers)
    assert statuses == [401] * 10 + [429] * 140


@pytest.mark.parametrize("name", ["profiles-get-me", "leaderboards-get-global"])
async def test_a_page_from_the_cache_counts_too(api, accounts, name):
    player = await accounts.player()
    remaining = [int((await api(name, token=player.token)).headers["x-ratelimit-remaining"]) for _ in range(3)]
    assert remaining == [remaining[0], remaining[0] - 1, remaining[0] - 2]


async def test_without_redis_everybody_passes(api, cloud):
    address = new_address()
    cloud.stop("redis")
    try:
        statuses = {(await api("auth-refresh", json={}, ip=address)).status_code for _ in range(12)}
        assert statuses == {401}
    finally:
        cloud.start("redis")
    answer = await api("auth-refresh", json={}, ip=address)
    assert (answer.status_code, answer.headers["x-ratelimit-remaining"]) == (401, "9")
