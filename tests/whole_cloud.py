"""The whole local cloud with its gateway, once a session, and a token of each role, renewed before it expires."""

import os
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator

import httpx
import pytest

from emulators.cloud import LocalCloud

RENEWED = 300
"""Seconds after which a test gets a new token: one lasts 900, and a run of all tests longer."""

LIMITS = ("RATE_AUTH", "RATE_LOGIN", "RATE_GAME", "RATE_LEADERBOARD", "RATE_UPLOAD")

OPERATOR = """
import asyncio, sys
from functions.auth.api import accounts
from functions.auth.operations.administration import operators
from shared.firestore import transaction
from shared.identity.callers import Role

async def grant(tx):
    await accounts.grant_roles(tx, sys.argv[1], (Role.PLAYER, Role(sys.argv[2])))
    return (await operators.open_session(tx, sys.argv[1])).access_token
async def key(tx): return operators.create_server_key(tx, "tests")

print(asyncio.run(transaction.run(key if sys.argv[2] == "server" else grant)))
"""
"""What an operator does by hand: give a role and open a session in which it counts, make a game server's key."""


@pytest.fixture(scope="session")
def whole_cloud(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalCloud]:
    """All parts, with limits that no test reaches."""
    before = {name: os.environ.get(name) for name in LIMITS}
    os.environ |= dict.fromkeys(LIMITS, "1000000")
    try:
        with LocalCloud(tmp_path_factory.mktemp("cloud")) as cloud:
            yield cloud
    finally:
        for name, value in before.items():
            os.environ.pop(name, None) if value is None else os.environ.update({name: value})


@pytest.fixture(scope="session")
def gateway(whole_cloud: LocalCloud) -> str:
    """The gateway's address."""
    return whole_cloud.address("gateway")


class Tokens:
    """Tokens by role: `tokens["admin"]`. Ask again in each test, because a token expires while others run."""

    def __init__(self, cloud: LocalCloud, gateway: str) -> None:
        self.cloud, self.gateway = cloud, gateway
        self.made: dict[str, tuple[str, float]] = {}

    def __getitem__(self, role: str) -> str:
        token, made_at = self.made.get(role, ("", 0.0))
        if not token or time.monotonic() - made_at > RENEWED:
            token = _token(self.cloud, self.gateway, role)
            self.made[role] = token, time.monotonic()
        return token


@pytest.fixture(scope="session")
def tokens(whole_cloud: LocalCloud, gateway: str) -> Tokens:
    """A token of each role: player, support, moderator, admin, server."""
    return Tokens(whole_cloud, gateway)


def _token(cloud: LocalCloud, gateway: str, role: str) -> str:
    if role == "server":
        return _post(gateway, "server-token", {"key": operate(cloud, "-", "server")})
    credentials = {"email": f"{uuid.uuid4().hex}@example.com", "password": "Fuzz-1234"}
    registered = httpx.post(f"{gateway}/api/v1/auth/register", json=credentials | {"display_name": "Fuzz"})
    user_id = registered.raise_for_status().json()["data"]["user_id"]
    if role != "player":
        return operate(cloud, user_id, role)
    return _post(gateway, "login", credentials)


def _post(gateway: str, endpoint: str, body: dict[str, str]) -> str:
    answer = httpx.post(f"{gateway}/api/v1/auth/{endpoint}", json=body)
    return str(answer.raise_for_status().json()["data"]["access_token"])


def operate(cloud: LocalCloud, *arguments: str) -> str:
    """What OPERATOR prints: a token of a player's id and a role, a key of `-` and `server`."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", OPERATOR, *arguments],
        env=os.environ | cloud.environment | {"LOG_LEVEL": "ERROR"},
        capture_output=True,
        text=True,
        check=True,
        timeout=1200,
    )
    return done.stdout.strip()
