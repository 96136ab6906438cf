"""A thief's request was let in; its session is ended before it is done. It changes no sign-in method of the account.

The owner acts between its parts: where a provider is asked, which takes seconds, or where the account is read.
"""

import json
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest

from functions.auth.models.mail.mail_tokens import Purpose
from functions.auth.operations.email_addresses import email_confirmation
from functions.auth.operations.identities import linking, unlinking
from functions.auth.operations.mail import mail_tokens
from functions.auth.operations.passwords import password_changes
from functions.auth.operations.sessions import session_revocation
from functions.auth.store.accounts import USERS
from functions.auth.store.server_keys import SERVER_KEYS
from shared.http import adapter
from shared.identity.callers import Role
from tests.accounts import PASSWORD, Account, Accounts
from tests.local_api import LocalApi, code_of, data_of
from tests.wallets import Wallet

Ends = Callable[[LocalApi, Account], Awaitable[None]]


async def revokes_others(api: LocalApi, owner: Account) -> None:
    data_of(await api("auth-revoke-sessions", token=owner.token, json={"which": "others"}))


async def changes_password(api: LocalApi, owner: Account) -> None:
    body = {"current_password": PASSWORD, "new_password": "Three-Small-Words-7"}
    data_of(await api("auth-change-password", token=owner.token, json=body))


CHECKS: dict[str, tuple[Any, str]] = {
    "code_or_link": (email_confirmation.mail_tokens, "check_in_session"),
    "link": (email_confirmation.mail_tokens, "check"),
}

ENDS = pytest.mark.parametrize("end", [revokes_others, changes_password])


def interrupt(
    monkeypatch: pytest.MonkeyPatch, module: Any, name: str, meanwhile: Callable[[], Awaitable[None]]
) -> None:
    """Let something happen once, right after a part of an endpoint is done."""
    part, happened = getattr(module, name), []

    async def interrupted(*arguments: Any, **options: Any) -> Any:
        outcome = await part(*arguments, **options)
        if not happened:
            happened.append(name)
            await meanwhile()
        return outcome

    monkeypatch.setattr(module, name, interrupted)


@ENDS
@pytest.mark.parametrize("part", [(linking, "verified_identity"), (linking.links, "fetch")])
async def test_it_links_nothing(
    api: LocalApi, accounts: Accounts, monkeypatch: pytest.MonkeyPatch, end: Ends, part: tuple[Any, str]
):
    owner = await accounts.player()
    thief, wallet = await accounts.sign_in(owner), Wallet()
    proof = {"wallet": await wallet.proof_to_link(thief.token)}
    interrupt(monkeypatch, *part, lambda: end(api, owner))
    assert code_of(await api("auth-link-identity", token=thief.token, json=proof)) == "UNAUTHENTICATED"
    assert (await USERS.get(owner.id)).providers == ("email",)
    assert data_of(await api("auth-connect-wallet", json=await wallet.proof()))["user_id"] != owner.id


@ENDS
async def test_it_unlinks_nothing(api: LocalApi, accounts: Accounts, monkeypatch: pytest.MonkeyPatch, end: Ends):
    owner, wallet = await accounts.player(), Wallet()
    data_of(
        await api("auth-link-identity", token=owner.token, json={"wallet": await wallet.proof_to_link(owner.token)})
    )
    thief = await accounts.sign_in(owner)
    interrupt(monkeypatch, unlinking.identities, "identities_of", lambda: end(api, owner))
    answer = await api("auth-unlink-identity", token=thief.token, path_values={"provider": "wallet"})
    assert code_of(answer) == "UNAUTHENTICATED"
    assert data_of(await api("auth-connect-wallet", json=await wallet.proof()))["user_id"] == owner.id


@ENDS
@pytest.mark.parametrize("way", ["code_or_link", "link"])
async def test_it_confirms_no_address(
    api: LocalApi, accounts: Accounts, monkeypatch: pytest.MonkeyPatch, end: Ends, way: str
):
    """The thief's session would vouch for all that is in the account, or move it to his own address."""
    owner = await accounts.player()
    thief, theirs = await accounts.sign_in(owner), f"{uuid.uuid4().hex}@example.com"
    purpose, email = (Purpose.EMAIL_CHANGE, theirs) if way == "link" else (Purpose.EMAIL_VERIFICATION, owner.email)
    token = await mail_tokens.renew(owner.id, purpose, email, uuid.uuid4().hex)
    interrupt(monkeypatch, *CHECKS[way], lambda: end(api, owner))
    name = "auth-confirm-email-change" if way == "link" else "auth-prove-email"
    assert code_of(await api(name, token=thief.token, json={"token": token})) == "UNAUTHENTICATED"
    user = await USERS.get(owner.id)
    assert user is not None
    assert (user.email, user.email_proven_at) == (owner.email, None)


async def test_it_changes_no_password(api: LocalApi, accounts: Accounts, monkeypatch: pytest.MonkeyPatch):
    """A thief who knows the password, too, throws nobody out from a session that its owner has ended."""
    owner = await accounts.player()
    thief = await accounts.sign_in(owner)
    interrupt(monkeypatch, password_changes.password_checks, "check_owner", lambda: revokes_others(api, owner))
    body = {"current_password": PASSWORD, "new_password": "Three-Small-Words-7"}
    assert code_of(await api("auth-change-password", token=thief.token, json=body)) == "UNAUTHENTICATED"
    assert (await api("auth-validate", token=owner.token)).is_success


@ENDS
async def test_what_a_crash_has_left_open_is_not_refreshed(
    api: LocalApi, accounts: Accounts, monkeypatch: pytest.MonkeyPatch, end: Ends
):
    """The decision stands in the account; that the sessions are not written so yet helps nobody."""
    owner = await accounts.player()
    thief = await accounts.sign_in(owner)

    async def crash(*_given: Any) -> int:
        raise RuntimeError("the instance is gone")

    monkeypatch.setattr(session_revocation, "end_open_sessions", crash)
    await end(api, owner)
    refused = await api("auth-refresh", json={"refresh_token": thief.refresh_token})
    assert code_of(refused) == "REFRESH_REJECTED"
    data_of(await api("auth-refresh", json={"refresh_token": owner.refresh_token}))
    wallet = Wallet()
    proof = {"wallet": await wallet.proof_to_link(owner.token)}
    assert data_of(await api("auth-link-identity", token=owner.token, json=proof))["provider"] == "wallet"


async def test_a_refresh_meanwhile_ends_nothing(api: LocalApi, accounts: Accounts, monkeypatch: pytest.MonkeyPatch):
    """Of the same session, in another tab: it goes on, and so does what was asked."""
    player, wallet = await accounts.player(), Wallet()

    async def refresh() -> None:
        data_of(await api("auth-refresh", json={"refresh_token": player.refresh_token}))

    interrupt(monkeypatch, linking.links, "fetch", refresh)
    proof = {"wallet": await wallet.proof_to_link(player.token)}
    assert data_of(await api("auth-link-identity", token=player.token, json=proof))["provider"] == "wallet"


async def test_a_body_that_comes_slowly_is_not_carried_out_after_its_session(
    api: LocalApi, accounts: Accounts, monkeypatch: pytest.MonkeyPatch
):
    """Who holds a request open until the role is taken away has lost the role when it is whole."""
    admin, thief = await accounts.staff(Role.ADMIN), await accounts.staff(Role.ADMIN)
    monkeypatch.setattr(adapter, "SLOW_BODY_SECONDS", 0)
    name = uuid.uuid4().hex
    body = json.dumps({"name": name, "scopes": ["matches"]}).encode()

    async def slowly() -> AsyncIterator[bytes]:
        yield body[:9]
        values = {"user_id": thief.id}
        roles = {"roles": [], "reason": "Ticket 1234."}
        data_of(await api("auth-set-account-roles", token=admin.token, json=roles, path_values=values))
        yield body[9:]

    headers = {"content-type": "application/json"}
    answer = await api("auth-create-server-key", token=thief.token, content=slowly(), headers=headers)
    assert code_of(answer) == "UNAUTHENTICATED"
    assert await SERVER_KEYS.select(("name", "==", name), limit=1) == []
