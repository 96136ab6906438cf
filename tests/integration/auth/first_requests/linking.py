"""Linked identities, and what operators do to accounts."""

from functions.auth.operations.two_factor import two_factor
from functions.auth.store.accounts import USERS
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.bench.callers import get, player, staff
from tests.bench.in_process import Request, call
from tests.bench.players import PASSWORD, Player
from tests.wallets import Wallet

WHY = "Ticket 1234."


async def without_address() -> Player:
    """A player who has a wallet and no address."""
    newcomer = await player()

    async def forget(tx: Transaction) -> None:
        user = await tx.get(USERS, newcomer.id)
        if user is not None:
            nameless = {"email": None, "password_hash": None, "providers": ("wallet",), "email_proven_at": None}
            tx.put(USERS, newcomer.id, user.model_copy(update=nameless), overwrite=True)

    await transaction.run(forget)
    return newcomer


async def _link_email() -> Request:
    newcomer = await without_address()
    body = {"email": f"{newcomer.id}@example.org", "password": PASSWORD}
    return Request("POST", "/api/v1/auth/email/link", newcomer.token, body)


def link_nonce(token: str) -> Request:
    """A message that links a new wallet."""
    return Request("POST", "/api/v1/auth/link/nonce", token, {"wallet_address": Wallet().address})


async def _link() -> Request:
    token = (await player()).token
    return Request("POST", "/api/v1/auth/link", token, {"wallet": await Wallet().proof_to_link(token)})


async def _link_nonce() -> Request:
    return link_nonce((await player()).token)


async def _unlink() -> Request:
    link = await _link()
    assert (await call("auth-link-identity", link)).status == 200
    return Request("DELETE", "/api/v1/auth/link/wallet", link.token)


async def _reauthenticate() -> Request:
    return Request("POST", "/api/v1/auth/reauthenticate", (await player()).token, {"password": PASSWORD})


async def _account() -> Request:
    return Request(path=f"/api/v1/admin/accounts/{(await player()).id}", token=await staff())


async def _history() -> Request:
    return Request(path=f"/api/v1/admin/accounts/{(await player()).id}/links", token=await staff())


async def _status() -> Request:
    body = {"status": "banned", "reason": WHY}
    return Request("POST", f"/api/v1/admin/accounts/{(await player()).id}/status", await staff(), body)


async def _roles() -> Request:
    body = {"roles": ["support"], "reason": WHY}
    return Request("PUT", f"/api/v1/admin/accounts/{(await player()).id}/roles", await staff(), body)


async def enrolled() -> Player:
    """A player with a second factor."""
    account = await player()

    async def turn_on(tx: Transaction) -> None:
        user = await tx.get(USERS, account.id)
        if user is not None:
            two_factor.turn_on(tx, user, two_factor.new_secret(), last_step=0)

    await transaction.run(turn_on)
    return account


async def _remove_factor() -> Request:
    path = f"/api/v1/admin/accounts/{(await enrolled()).id}/2fa/remove"
    return Request("POST", path, await staff(), {"reason": WHY})


async def _merge() -> Request:
    body = {"source_id": (await player()).id, "target_id": (await player()).id, "reason": WHY, "perform": True}
    return Request("POST", "/api/v1/admin/accounts/merge", await staff(), body)


async def _undo() -> Request:
    merge = await _merge()
    merge_id = (await call("auth-merge-accounts", merge)).data["merge_id"]
    return Request("POST", f"/api/v1/admin/accounts/merges/{merge_id}/undo", merge.token, {"reason": WHY})


REQUESTS = {
    "auth-create-link-nonce": _link_nonce,
    "auth-get-account": _account,
    "auth-link-email": _link_email,
    "auth-link-identity": _link,
    "auth-list-account-links": _history,
    "auth-list-linked-accounts": get("/api/v1/player/linked-accounts"),
    "auth-merge-accounts": _merge,
    "auth-reauthenticate": _reauthenticate,
    "auth-remove-two-factor": _remove_factor,
    "auth-set-account-roles": _roles,
    "auth-set-account-status": _status,
    "auth-undo-merge": _undo,
    "auth-unlink-identity": _unlink,
}
