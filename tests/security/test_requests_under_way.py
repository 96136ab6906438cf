"""A thief's request was let in; its session is ended before it is done. It changes no way into the account.

The owner acts between its parts: where a provider is asked, which takes seconds, or where the account is read.
"""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from functions.auth.operations.identities import linking, unlinking
from functions.auth.store.accounts import USERS
from tests.accounts import PASSWORD, Account, Accounts
from tests.local_api import LocalApi, code_of, data_of
from tests.wallets import Wallet

Ends = Callable[[LocalApi, Account], Awaitable[None]]


async def revokes_others(api: LocalApi, owner: Account) -> None:
    data_of(await api("auth-revoke-sessions", token=owner.token, json={"which": "others"}))


async def changes_password(api: LocalApi, owner: Account) -> None:
    body = {"current_password": PASSWORD, "new_password": "Three-Small-Words-7"}
    data_of(await api("auth-change-password", token=owner.token, json=body))


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


async def test_a_refresh_meanwhile_ends_nothing(api: LocalApi, accounts: Accounts, monkeypatch: pytest.MonkeyPatch):
    """Of the same session, in another tab: it goes on, and so does what was asked."""
    player, wallet = await accounts.player(), Wallet()

    async def refresh() -> None:
        data_of(await api("auth-refresh", json={"refresh_token": player.refresh_token}))

    interrupt(monkeypatch, linking.links, "fetch", refresh)
    proof = {"wallet": await wallet.proof_to_link(player.token)}
    assert data_of(await api("auth-link-identity", token=player.token, json=proof))["provider"] == "wallet"
