"""The key that signs tokens rotates while players play: nobody notices, and others can check our tokens throughout."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path

import jwt as unchecked
import pytest
from joserfc import jwk, jwt

from emulators.keys import ensure_keys
from infra.deploy import rotation
from infra.deploy.keys import new_key
from infra.deploy.rotation import NEXT, PUBLISHED, SIGNING, Folder
from shared.identity import encryption, secret_files, tokens
from shared.settings import settings
from tests.accounts import PASSWORD
from tests.local_api import code_of, data_of, new_address
from tests.waiting import eventually

REREAD = 0.2
"""Seconds, instead of the minute that an instance goes by what it has read."""

PLAYERS = 5


@pytest.fixture
def keys(api, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """Keys of this test's own, which are read again soon."""
    made = ensure_keys(tmp_path, "ludus-local")
    monkeypatch.setenv("JWKS_FILE", str(made.jwks))
    monkeypatch.setenv("SIGNING_KEY_FILE", str(made.signing_key))
    monkeypatch.setenv("RATE_AUTH", "100000")
    monkeypatch.setattr(secret_files, "REREAD_SECONDS", REREAD)
    monkeypatch.setattr(tokens, "SIGNING_KEY_SECONDS", REREAD)
    monkeypatch.setattr(tokens, "_signer", None)
    settings.cache_clear()
    for file in (tokens.PUBLISHED, tokens.SIGNING, encryption.KEYS):
        file.forget()
    return Folder(tmp_path)


def read_again() -> None:
    """Have this instance read its files at their next use, as it does after a while; it forgets nothing."""
    for file in (tokens.PUBLISHED, tokens.SIGNING):
        file._read_at = float("-inf")


class Traffic:
    """Players who refresh and play without a pause, and a service elsewhere that checks their tokens by itself."""

    def __init__(self, api) -> None:
        self.api = api
        self.playing = True
        self.requests = 0
        self.failures: list[str] = []
        self.kids: set[str] = set()
        self.held: dict[str, str] = {}
        """Which key signed the token that each player plays with."""

    async def play(self, player) -> None:
        refresh_token, home = player.refresh_token, new_address()
        while self.playing:
            fresh = await self.ask("auth-refresh", json={"refresh_token": refresh_token}, ip=home)
            refresh_token = fresh["refresh_token"]
            self.held[player.id] = kid_of(fresh["access_token"])
            for _ in range(5):
                await self.ask("auth-validate", token=fresh["access_token"])
                await self.check_elsewhere(fresh["access_token"])

    async def ask(self, function: str, **options) -> dict:
        answer = await self.api(function, **options)
        self.requests += 1
        if not answer.is_success:
            self.failures.append(f"{function}: {answer.status_code} {code_of(answer)}")
            self.playing = False
            pytest.fail(self.failures[-1])
        return data_of(answer)

    async def check_elsewhere(self, token: str) -> None:
        """As others do: by the published keys, with another library."""
        published = jwk.KeySet.import_key_set((await self.api("auth-get-jwks")).json())
        checked = jwt.decode(token, published, algorithms=["RS256"])
        jwt.JWTClaimsRegistry(
            iss={"essential": True, "value": settings().token_issuer},
            aud={"essential": True, "value": settings().token_audience},
            exp={"essential": True},
        ).validate(checked.claims)
        self.kids.add(checked.header["kid"])


async def test_no_request_fails_while_the_keys_rotate(api, accounts, keys):
    players = await accounts.players(PLAYERS)
    old, following = [key["kid"] for key in json.loads(keys.read(PUBLISHED))["keys"]]
    traffic = Traffic(api)
    flows = [asyncio.create_task(traffic.play(player)) for player in players]

    async def until(there: Callable[[], bool]) -> None:
        await eventually(lambda: there() or not traffic.playing)

    try:
        await until(lambda: traffic.kids == {old})
        rotation.sign_with_next(keys)
        await until(lambda: set(traffic.held.values()) == {following})
        rotation.publish_next(keys)
        newest = json.loads(keys.read(PUBLISHED))["keys"][1]["kid"]
        await until(lambda: newest in tokens._published())
        traffic.kids.clear()
        await until(lambda: bool(traffic.kids))
        rotation.sign_with_next(keys)
        await until(lambda: newest in traffic.kids)
    finally:
        traffic.playing = False
        done = await asyncio.gather(*flows, return_exceptions=True)
    assert [result for result in done if result is not None] == []
    assert traffic.failures == []
    assert traffic.requests > 50
    assert old not in traffic.kids


async def test_a_key_that_is_not_published_does_not_sign(api, accounts, keys):
    """Somebody writes the two secrets in the wrong order: the key before goes on until it is right."""
    player = await accounts.player()
    published = keys.read(PUBLISHED)
    rotation.publish_next(keys)
    unpublished = keys.read(NEXT)
    keys.write(PUBLISHED, published)
    keys.write(SIGNING, unpublished)
    read_again()
    again = await accounts.sign_in(player)
    assert (await api("auth-validate", token=again.token)).is_success
    assert await _signs(api, again.token) in published


async def _signs(api, token: str) -> str:
    published = jwk.KeySet.import_key_set((await api("auth-get-jwks")).json())
    return str(jwt.decode(token, published, algorithms=["RS256"]).header["kid"])


async def test_a_withdrawn_key_ends_its_tokens(api, accounts, keys):
    player = await accounts.player()
    assert (await api("auth-validate", token=player.token)).is_success
    await asyncio.to_thread(rotation.rotate, keys, sleep=None, at_once=True)
    read_again()
    answer = await api("auth-validate", token=player.token)
    assert (answer.status_code, answer.json()["error"]["details"]) == (401, {"reason": "unknown_key"})
    fresh = data_of(await api("auth-refresh", json={"refresh_token": player.refresh_token}))
    assert (await api("auth-validate", token=fresh["access_token"])).is_success


async def test_in_an_emergency_no_token_of_the_dropped_key_is_signed(api, accounts, keys, monkeypatch):
    """By an instance that knew the old key a moment before, and goes by what it has read for a minute otherwise."""
    monkeypatch.setattr(secret_files, "REREAD_SECONDS", 60)
    player = await accounts.player()
    old = json.loads(keys.read(PUBLISHED))["keys"][0]["kid"]
    assert kid_of(player.token) == old
    rotating = asyncio.create_task(asyncio.to_thread(rotation.rotate, keys, sleep=None, at_once=True))
    while not rotating.done():
        await accounts.sign_in(player)
    assert old not in keys.read(PUBLISHED)
    for _ in range(3):
        again = await accounts.sign_in(player)
        assert kid_of(again.token) in keys.read(PUBLISHED)
        assert (await api("auth-validate", token=again.token)).is_success


async def test_a_dropped_key_does_not_stand_in_for_one_that_is_not_published(api, accounts, keys):
    """Neither signs: nobody signs in until the set is right, rather than with tokens that are refused."""
    player = await accounts.player()
    _, following = json.loads(keys.read(PUBLISHED))["keys"]
    keys.write(SIGNING, new_key())
    keys.write(PUBLISHED, json.dumps({"keys": [following]}))
    read_again()
    answer = await api("auth-login", json={"email": player.email, "password": PASSWORD})
    assert (answer.status_code, code_of(answer)) == (503, "UNAVAILABLE")


def kid_of(token: str) -> str:
    return str(unchecked.get_unverified_header(token)["kid"])
