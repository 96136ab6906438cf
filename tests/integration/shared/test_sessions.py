"""A session ends at once when it is revoked, whatever Redis remembers."""

import time

import pytest

from functions.auth.api import accounts as auth
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity import sessions
from shared.identity.callers import Role
from shared.identity.sessions import SESSIONS, state_key
from shared.settings import settings
from shared.telemetry import metrics
from tests.accounts import Account
from tests.local_api import LocalApi, code_of, data_of
from tests.redis_client import redis_client
from tests.waiting import eventually


async def lives(api: LocalApi, account: Account) -> bool:
    answer = await api("auth-validate", token=account.token)
    if not answer.is_success:
        assert (answer.status_code, code_of(answer)) == (401, "UNAUTHENTICATED")
        assert answer.json()["error"]["details"] == {"reason": "session_ended"}
    return answer.is_success


async def revoke(session_id: str) -> None:
    async def end(tx: Transaction) -> None:
        session = await tx.get(SESSIONS, session_id)
        assert session is not None
        sessions.end(tx, session, "test")

    await transaction.run(end)


async def test_a_session_is_checked_in_firestore_once_and_then_in_redis(api, accounts):
    player = await accounts.player()
    assert await lives(api, player)
    assert await redis_client().get(state_key(player.session_id)) == b"live"
    assert 50 < await redis_client().ttl(state_key(player.session_id)) <= 60
    before = metrics.usage.copy()
    assert await lives(api, player)
    assert (metrics.usage - before)["firestore.calls"] == 0


async def test_logging_out_ends_the_session_at_once(api, accounts):
    player = await accounts.player()
    assert await lives(api, player)
    data_of(await api("auth-logout", token=player.token))
    assert not await lives(api, player)
    assert (await api("auth-logout", token=player.token)).status_code == 401


async def test_a_session_that_was_never_cached_ends_too(api, accounts):
    player = await accounts.player()
    await revoke(player.session_id)
    assert not await lives(api, player)


async def test_other_sessions_of_the_account_stay(api, accounts):
    phone = await accounts.player()
    desk = await accounts.sign_in(phone)
    data_of(await api("auth-logout", token=phone.token))
    assert not await lives(api, phone)
    assert await lives(api, desk)


async def test_a_revoked_server_key_ends_its_tokens(api, accounts):
    server = await accounts.server()
    report = {"match_id": "m", "players": [{"player_id": "a"}, {"player_id": "b"}]}
    assert (await api("matches-report-match", token=server.token, json=report)).status_code == 404
    await revoke(server.session_id)
    assert (await api("matches-report-match", token=server.token, json=report)).status_code == 401


async def test_a_flushed_redis_does_not_bring_an_ended_session_back(api, accounts):
    ended, living = await accounts.players(2)
    data_of(await api("auth-logout", token=ended.token))
    await redis_client().flushdb()
    assert not await lives(api, ended)
    assert await lives(api, living)
    assert await redis_client().get(state_key(ended.session_id)) == b"ended"


async def test_a_late_reader_does_not_overwrite_that_a_session_has_ended(api, accounts):
    """It read Firestore before the end and writes to Redis after it."""
    player = await accounts.player()
    await revoke(player.session_id)
    await sessions._cache_state(player.session_id, b"live", 900)
    assert not await lives(api, player)


async def test_a_dead_redis_means_firestore_is_asked(api, accounts, cloud):
    ended, living = await accounts.players(2)
    assert await lives(api, ended)
    cloud.stop("redis")
    try:
        assert await lives(api, living)
        data_of(await api("auth-logout", token=ended.token))
        assert not await lives(api, ended)
        assert await lives(api, living)
    finally:
        cloud.start("redis")
    assert await lives(api, living)


async def test_a_session_that_ended_while_redis_was_dead_stays_ended_when_redis_is_back(api, accounts, cloud):
    """Redis keeps its data over a restart, and with it that the session was live."""
    player = await accounts.player()
    assert await lives(api, player)
    cloud.stop("redis")
    try:
        data_of(await api("auth-logout", token=player.token))
    finally:
        cloud.start("redis")
    assert not await lives(api, player)


async def test_an_end_that_redis_never_heard_of_counts_within_a_minute(api, accounts, monkeypatch):
    """The instance that ended it died before it told Redis: what Redis knows is then not believed for long."""
    player = await accounts.player()
    monkeypatch.setenv("SESSION_CACHE_SECONDS", "1")
    settings.cache_clear()
    assert await lives(api, player)

    async def end(tx: Transaction) -> None:
        session = await tx.get(SESSIONS, player.session_id)
        assert session is not None
        tx.put(SESSIONS, session.session_id, session.model_copy(update={"ended_at": tx.now}), overwrite=True)

    await transaction.run(end)

    async def is_over() -> bool:
        return not await lives(api, player)

    await eventually(is_over)


async def test_many_sessions_end_in_as_few_round_trips_as_one(api, accounts):
    first = await accounts.player()
    others = [await accounts.sign_in(first) for _ in range(4)]
    documents = await SESSIONS.get_many([player.session_id for player in others])

    async def end(tx: Transaction) -> None:
        sessions.end_several(tx, documents.values(), "test")

    before = metrics.usage.copy()
    await transaction.run(end)
    used = metrics.usage - before
    assert (used["firestore.writes"], used["redis.calls"]) == (4, 2), (
        "their states, and who of them listens to live data"
    )
    assert [await lives(api, player) for player in (first, *others)] == [True, False, False, False, False]


async def test_an_expired_session_is_over(api, accounts):
    player = await accounts.player()

    async def expire(tx: Transaction) -> None:
        session = await tx.get(SESSIONS, player.session_id)
        assert session is not None
        tx.put(SESSIONS, session.session_id, session.model_copy(update={"expires_at": tx.now}), overwrite=True)

    await transaction.run(expire)
    assert not await lives(api, player)


async def test_a_token_without_a_session_is_refused(api, accounts):
    player = await accounts.player()

    async def forget(tx: Transaction) -> None:
        tx.delete(SESSIONS, player.session_id)

    await transaction.run(forget)
    assert not await lives(api, player)


async def test_roles_count_from_the_next_token(api, accounts):
    player = await accounts.player()
    await transaction.run(lambda tx: auth.grant_roles(tx, player.id, (Role.PLAYER, Role.ADMIN)))
    assert data_of(await api("auth-validate", token=player.token))["roles"] == ["player"]
    again = await accounts.sign_in(player)
    assert data_of(await api("auth-validate", token=again.token))["roles"] == ["admin", "player"]


@pytest.mark.parametrize("token", ["garbage", "a.b.c", ""])
async def test_what_is_no_token(api, token):
    answer = await api("auth-validate", token=token)
    assert (answer.status_code, code_of(answer)) == (401, "UNAUTHENTICATED")


async def test_a_token_tells_when_it_ends(api, accounts):
    player = await accounts.player()
    state = data_of(await api("auth-validate", token=player.token))
    assert state["user_id"] == player.id
    assert state["session_id"] == player.session_id
    assert 800 <= state["expires_at"] - time.time() <= 900
