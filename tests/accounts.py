"""Everybody who calls: players, staff and game servers, made the way that they are made in life."""

import asyncio
import uuid
from dataclasses import dataclass
from typing import Any

from functions.auth.api import accounts as auth
from functions.auth.models.mail.mail_tokens import Purpose
from functions.auth.operations.administration import operators
from functions.auth.operations.mail import mail_tokens
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from tests.local_api import LocalApi, data_of

PASSWORD = "Tr0ub4dor&Zebra"


@dataclass(frozen=True)
class Account:
    """Somebody with a token."""

    id: str
    token: str
    session_id: str = ""
    refresh_token: str = ""
    email: str = ""
    display_name: str = ""


class Accounts:
    """Makes callers; no two are alike."""

    def __init__(self, api: LocalApi) -> None:
        self._api = api

    async def player(self, display_name: str = "", country: str | None = None) -> Account:
        """A player who has just registered."""
        name = display_name or f"Player {uuid.uuid4().hex[:8]}"
        registration = new_registration(display_name=name, country=country)
        answer = data_of(await self._api("auth-register", json=registration))
        return Account(
            id=answer["user_id"],
            token=answer["access_token"],
            session_id=answer["session_id"],
            refresh_token=answer["refresh_token"],
            email=registration["email"],
            display_name=name,
        )

    async def players(self, count: int, country: str | None = None) -> list[Account]:
        """Several players, at once."""
        return list(await asyncio.gather(*(self.player(country=country) for _ in range(count))))

    async def staff(self, role: Role) -> Account:
        """An account with a role besides the player's."""
        account = await self.player()
        await transaction.run(lambda tx: auth.grant_roles(tx, account.id, (Role.PLAYER, role)))
        return await self.sign_in(account)

    async def sign_in(self, account: Account) -> Account:
        """The account in another session, in which the roles that it has now count."""
        signed_in = await transaction.run(lambda tx: operators.open_session(tx, account.id))
        return Account(
            id=account.id,
            token=signed_in.access_token or "",
            session_id=signed_in.session_id,
            refresh_token=signed_in.refresh_token or "",
            email=account.email,
            display_name=account.display_name,
        )

    async def server(self) -> Account:
        """A game server that has traded its key for a token."""

        async def make_key(tx: Transaction) -> str:
            return operators.create_server_key(tx, "test server")

        key = await transaction.run(make_key)
        token = data_of(await self._api("auth-server-token", json={"key": key}))["access_token"]
        key_id = key.removeprefix("lsk_").partition(".")[0]
        return Account(id=f"server-{key_id}", token=token, session_id=key_id)


async def prove(api: LocalApi, account: Account) -> None:
    """Show the mail of an account's address in its session."""
    token = await mail_tokens.renew(account.id, Purpose.EMAIL_VERIFICATION, account.email, uuid.uuid4().hex)
    data_of(await api("auth-prove-email", token=account.token, json={"token": token}))


def new_registration(**changes: Any) -> dict[str, Any]:
    """What registers an account that there is not yet."""
    whole = {"email": f"{uuid.uuid4().hex}@example.com", "password": PASSWORD, "display_name": "Ada", "country": None}
    return whole | changes
