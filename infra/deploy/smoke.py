"""Asks a deployment through its gateway: is everything there, does it let the right ones in, and no others."""

# ruff: noqa: T201 - a command

import hashlib
import os
import secrets
import time
from collections.abc import Callable, Iterator
from time import perf_counter

import httpx

PATIENCE = 30.0
"""Seconds; the first request may find everything asleep."""

SETTLING = 180.0
"""Seconds in which a check is tried again: what was deployed just now is not known everywhere at once."""

PAUSE = 5.0
"""Seconds between two tries."""

PASSWORD = "SMOKE_PASSWORD"  # noqa: S105  the variable's name
"""The environment variable with the password of the deployment's one smoke account; without it, each run makes one.

That one stays. What a run makes for itself it has erased.
"""


class Wrong(Exception):
    """An answer is not what it must be."""


def run(origin: str, *, settling: float = SETTLING) -> int:
    """Ask everything and print what came; 1 when something was wrong and stayed wrong for `settling` seconds."""
    failed = 0
    until = perf_counter() + settling
    with httpx.Client(base_url=origin.rstrip("/"), timeout=PATIENCE) as client:
        for check in checks(client):
            started = perf_counter()
            error = _outcome(check, until)
            failed += error is not None
            outcome = f"FAILED: {error!r}" if error else "ok"
            print(f"{(perf_counter() - started) * 1000:7.0f} ms  {(check.__doc__ or '').strip()}  {outcome}")
    print(f"{origin}: {'works' if not failed else f'{failed} checks failed'}")
    return 1 if failed else 0


def _outcome(check: Callable[[], None], until: float) -> Exception | None:
    """What is wrong at last; None as soon as nothing is."""
    while True:
        try:
            check()
        except (Wrong, httpx.HTTPError, KeyError, ValueError) as error:
            if perf_counter() + PAUSE > until:
                return error
            time.sleep(PAUSE)
        else:
            return None


def _account() -> dict[str, str]:
    password = os.environ.get(PASSWORD) or f"Smoke-{secrets.token_hex(8)}!"
    name = hashlib.sha256(password.encode()).hexdigest()[:24]
    return {"email": f"smoke-{name}@example.com", "password": password}


def checks(client: httpx.Client) -> Iterator[Callable[[], None]]:
    """The checks in their order; later ones use the account of earlier ones."""
    yield from _of_strangers(client)
    yield from _of_a_player(client)


def _of_strangers(client: httpx.Client) -> Iterator[Callable[[], None]]:
    def health() -> None:
        """Every dependency answers"""
        _expect(client.get("/health"), 200)

    def public_keys() -> None:
        """Two public keys are published"""
        if (number := len(_expect(client.get("/.well-known/jwks.json"), 200).json()["keys"])) != 2:  # noqa: PLR2004
            raise Wrong(f"{number} keys")

    def strangers() -> None:
        """A stranger is refused"""
        _expect(client.get("/api/v1/profiles/me"), 401)

    yield from (health, public_keys, strangers)


def _of_a_player(client: httpx.Client) -> Iterator[Callable[[], None]]:
    stays = bool(os.environ.get(PASSWORD))
    account = _account()
    session: dict[str, str] = {}

    def token() -> dict[str, str]:
        return {"Authorization": f"Bearer {session['access_token']}"}

    def register() -> None:
        """An account can be made, or is there from the last time"""
        _expect(client.post("/api/v1/auth/register", json=account | {"display_name": "Smoke test"}), 201, 409)

    def login() -> None:
        """Its password opens a session"""
        session.update(_expect(client.post("/api/v1/auth/login", json=account), 200).json()["data"])

    def profile() -> None:
        """Its token is accepted by the gateway and by the function"""
        _expect(client.get("/api/v1/profiles/me", headers=token()), 200)

    def task() -> None:
        """A task is queued: whether it arrives, the alert on failed attempts says"""
        _expect(client.post("/api/v1/auth/email/verification", headers=token(), json={}), 202)

    def logout() -> None:
        """Its session ends"""
        _expect(client.post("/api/v1/auth/logout", headers=token(), json={}), 200, 204)

    def erasure() -> None:
        """It is to be erased"""
        _expect(client.delete("/api/v1/privacy/account", headers=token()), 202)

    yield from (register, login, profile, task, logout)
    if not stays:
        yield from (login, erasure)


def _expect(answer: httpx.Response, *statuses: int) -> httpx.Response:
    if answer.status_code not in statuses:
        raise Wrong(f"{answer.request.method} {answer.request.url.path}: {answer.status_code} {answer.text[:200]}")
    return answer
