"""Accounts for everyone in a record; whoever has one already is recognised by the e-mail address."""

import time
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from emulators.replay.api import Api, ApiError
from emulators.replay.concurrency import do_each
from emulators.replay.matches_file import Person, Problem

PASSWORD = "Replay-Player-1!"  # noqa: S105 - of recorded players, in local clouds
RENEWED_SECONDS_BEFORE = 60.0


SignIn = Callable[[Api], Awaitable[Any]]
"""Signs in anew: answers with a session."""


class NeedsSecondFactor(Exception):
    """The account is there, and its password alone opens no session."""


class Account:
    """An account and its access token; `known` says that it was there before."""

    def __init__(self, email: str, signed_in: dict[str, Any], sign_in: SignIn, *, existed: bool) -> None:
        self.email = email
        self.user_id: str = signed_in["user_id"]
        self.existed = existed
        self._sign_in = sign_in
        self._keep(signed_in)

    async def token(self, api: Api) -> str:
        """An access token that lasts a minute at least; signs in again for it if need be."""
        if time.monotonic() > self._renew_at:
            self._keep(await self._sign_in(api))
        return self._token

    def _keep(self, signed_in: dict[str, Any]) -> None:
        self._token: str = signed_in["access_token"]
        self._renew_at = time.monotonic() + signed_in["expires_in"] - RENEWED_SECONDS_BEFORE


async def register(api: Api, person: Person, password: str = PASSWORD) -> Account:
    """Register someone, or sign in whoever has the address already.

    Raises ApiError when neither works, NeedsSecondFactor when the password alone does not.
    """
    body = {"email": person.email, "password": password, "display_name": person.name, "country": person.country}
    sign_in = partial(_login, email=person.email, password=password)
    try:
        signed_in = await api.post("/api/v1/auth/register", body)
    except ApiError as error:
        if error.code != "EMAIL_TAKEN":
            raise
        return Account(person.email, await sign_in(api), sign_in, existed=True)
    return Account(person.email, signed_in, sign_in, existed=False)


async def _login(api: Api, email: str, password: str) -> Any:
    answer = await api.post("/api/v1/auth/login", {"email": email, "password": password})
    if answer["kind"] != "signed_in":
        raise NeedsSecondFactor(email)
    return answer


@dataclass(slots=True)
class Registered:
    """Accounts by the record's ids, and who could not be registered and why."""

    accounts: dict[str, Account]
    problems: list[Problem]


async def register_all(api: Api, people: Iterable[Person], at_once: int, advance: Callable[[], None]) -> Registered:
    """Register everyone, `at_once` at a time; one who is refused becomes a problem."""
    registered = Registered({}, [])

    async def one(person: Person) -> None:
        try:
            registered.accounts[person.player_id] = await register(api, person)
        except ApiError as error:
            registered.problems.append(Problem(f"player {person.player_id} ({person.name})", str(error)))
        advance()

    await do_each(people, at_once, one)
    return registered
