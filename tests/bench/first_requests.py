"""For each function a request that an instance may get first, new each time, and with everything in place for it."""

import json
import uuid
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from itertools import count

from functions.auth import api as auth
from functions.profiles.events import ProfileChanged
from shared import clients, sessions, transaction
from shared.callers import Role
from shared.dead_letters import DeadLettered
from shared.settings import settings
from tests.bench import in_process, players
from tests.bench.in_process import Request
from tests.bench.players import Player

Maker = Callable[[], Awaitable[Request]]

STORAGE = {
    "platform-get-health": "list",
    "platform-get-service-health": "list",
    "profiles-create-avatar-upload": "sign",
    "profiles-make-image-variants": "download",
}
"""What these ask of Cloud Storage."""

_seasons = count(2)


async def _player() -> Player:
    """A player whose session Redis knows."""
    player = (await players.open_accounts(1))[0]
    await clients.redis().set(sessions.state_key(player.session_id), sessions.LIVE, ex=3600)
    return player


def _get(path: str) -> Maker:
    async def make() -> Request:
        return Request(path=path, token=(await _player()).token)

    return make


def _job() -> Maker:
    async def make() -> Request:
        return Request("POST", body={})

    return make


def _open(path: str) -> Maker:
    async def make() -> Request:
        return Request(path=path)

    return make


def _board(path: str) -> Maker:
    """A board whose page is not cached."""

    async def make() -> Request:
        await clients.redis().unlink(f"leaderboards:page:{path.rpartition('/')[2]}")
        return await _get(path)()

    return make


async def _register() -> Request:
    account = {"email": f"{uuid.uuid4()}@example.com", "password": players.PASSWORD, "display_name": "Ada"}
    return Request("POST", "/api/v1/auth/register", body=account)


async def _login() -> Request:
    credentials = {"email": (await _player()).email, "password": players.PASSWORD}
    return Request("POST", "/api/v1/auth/login", body=credentials)


async def _refresh() -> Request:
    return Request("POST", "/api/v1/auth/refresh", body={"refresh_token": (await _player()).refresh_token})


async def _logout() -> Request:
    return Request("POST", "/api/v1/auth/logout", token=(await _player()).token)


async def _server_token() -> Request:
    return Request("POST", "/api/v1/auth/server-token", body={"key": await players.open_server_key()})


async def _create_season() -> Request:
    player = await _player()

    async def grant(tx: transaction.Transaction) -> None:
        await auth.grant_roles(tx, player.id, (Role.PLAYER, Role.ADMIN))

    await transaction.run(grant)
    admin = (await in_process.call("auth-login", Request("POST", "/", body=_credentials(player)))).data
    await clients.redis().set(sessions.state_key(admin["session_id"]), sessions.LIVE, ex=3600)
    number = next(_seasons)
    starts = datetime.now(UTC) + timedelta(days=100 * number)
    season = {
        "season_number": number,
        "name": "Later",
        "start_date": starts.isoformat(),
        "end_date": (starts + timedelta(days=90)).isoformat(),
    }
    return Request("POST", "/api/v1/admin/battlepass/seasons", admin["access_token"], season)


def _credentials(player: Player) -> dict[str, str]:
    return {"email": player.email, "password": players.PASSWORD}


async def _pushed_match() -> Request:
    return in_process.push(players.match_between(await _player(), await _player()))


async def _report() -> Request:
    match = players.match_between(await _player(), await _player())
    return Request("POST", "/api/v1/matches", await players.open_server(), json.loads(match.model_dump_json()))


async def _rename() -> Request:
    player, other = await _player(), await _player()
    await players.play(players.match_between(player, other))
    now = datetime.now(UTC)
    return in_process.push(ProfileChanged(user_id=player.id, display_name="Bob", country="FR", changed_at=now))


async def _dead_letter() -> Request:
    identity = uuid.uuid4().hex
    return in_process.push(
        DeadLettered(
            delivery_id=identity,
            function="stats-record-match",
            source_topic="match.completed",
            fact=identity,
            payload="{}",
            attributes={},
            error="It failed.",
        )
    )


async def _ask_for_upload() -> Request:
    body = {"content_type": "image/png", "file_name": "me.png"}
    return Request("POST", "/api/v1/profiles/me/avatar/upload-url", (await _player()).token, body)


async def _upload() -> Request:
    """An upload that is gone: what a repeated notification finds."""
    name = f"avatars/{uuid.uuid4()}/{uuid.uuid4().hex}"
    resource = {"bucket": settings().uploads_bucket, "name": name, "generation": "1", "size": "1"}
    return Request("POST", body=resource, more_headers={"ce-id": uuid.uuid4().hex})


async def _update() -> Request:
    return Request("PUT", "/api/v1/profiles/me", (await _player()).token, {"bio": "I play."})


FIRST_REQUESTS: dict[str, Maker] = {
    "auth-get-jwks": _open("/.well-known/jwks.json"),
    "auth-login": _login,
    "auth-logout": _logout,
    "auth-refresh": _refresh,
    "auth-register": _register,
    "auth-server-token": _server_token,
    "auth-validate": _get("/api/v1/auth/validate"),
    "battlepass-award-match-xp": _pushed_match,
    "battlepass-create-season": _create_season,
    "battlepass-get-current": _get("/api/v1/battlepass/current"),
    "battlepass-get-my-progress": _get("/api/v1/me/battlepass"),
    "leaderboards-get-global": _board("/api/v1/leaderboards/global"),
    "leaderboards-get-my-standing": _get("/api/v1/leaderboards/me"),
    "leaderboards-get-regional": _board("/api/v1/leaderboards/regional/FR"),
    "leaderboards-rate-match": _pushed_match,
    "leaderboards-reconcile-boards": _job(),
    "leaderboards-rename-player": _rename,
    "matches-report-match": _report,
    "platform-get-health": _open("/health"),
    "platform-get-service-health": _open("/profiles/health"),
    "platform-relay-outbox": _job(),
    "platform-store-dead-letter": _dead_letter,
    "profiles-create-avatar-upload": _ask_for_upload,
    "profiles-get-me": _get("/api/v1/profiles/me"),
    "profiles-make-image-variants": _upload,
    "profiles-update-me": _update,
    "stats-get-my-lifetime": _get("/api/v1/stats/me/lifetime"),
    "stats-list-my-matches": _get("/api/v1/stats/me/matches"),
    "stats-record-match": _pushed_match,
}
"""By function; those that are not here are measured with a request that they refuse."""
