"""Linking identities, operators' changes of accounts, and merging them."""

from functools import partial
from typing import Any

from functions.leaderboards.store import boards
from shared.redis import board_maintenance
from tests.bench import in_process, players
from tests.bench.first_requests.auth_linking import enrolled, link_nonce, without_address
from tests.bench.first_requests.callers import staff
from tests.bench.in_process import Request
from tests.bench.players import Player
from tests.cosmetics import give, grant
from tests.wallets import Wallet

WHY = "Ticket 1234."

ROWS = (
    ("auth-create-link-nonce", "always", 0, 1, 1, 1, 0),
    ("auth-link-identity", "a new identity", 6, 6, 6, 1, 0),
    ("auth-link-identity", "the same again", 6, 1, 5, 1, 0),
    ("auth-link-email", "a new address", 3, 3, 3, 1, 0),
    ("auth-list-linked-accounts", "an address and a wallet", 2, 0, 2, 1, 0),
    ("auth-reauthenticate", "the password", 3, 3, 3, 1, 0),
    ("auth-reauthenticate", "a linked identity", 4, 2, 4, 1, 0),
    ("auth-unlink-identity", "a linked one", 3, 5, 3, 1, 0),
    ("auth-unlink-identity", "one that is not", 3, 0, 2, 1, 0),
    ("auth-list-account-links", "two entries", 2, 1, 2, 1, 0),
    ("auth-get-account", "always", 3, 1, 4, 1, 0),
    ("auth-set-account-status", "a ban", 3, 6, 5, 2, 1),
    ("auth-set-account-status", "the same again", 2, 1, 2, 1, 0),
    ("auth-remove-two-factor", "always", 3, 7, 5, 2, 1),
    ("auth-set-account-roles", "a role", 3, 7, 5, 2, 1),
    ("auth-set-account-roles", "the same again", 2, 1, 2, 1, 0),
    ("auth-merge-accounts", "a preview", 16, 1, 11, 1, 0),
    ("auth-merge-accounts", "two who have played a season", 17, 24, 14, 4, 1),
    ("auth-merge-accounts", "the same again", 3, 1, 3, 1, 0),
    ("auth-undo-merge", "two who have played a season", 16, 21, 15, 3, 1),
    ("auth-undo-merge", "the same again", 1, 1, 2, 1, 0),
)


async def travel(journey: Any) -> None:
    """One player links a wallet and unlinks it; an admin changes accounts, merges two, and undoes that."""
    admin = await staff()
    await in_process.call("auth-validate", Request(path="/api/v1/auth/validate", token=admin))
    await _links(journey, admin)
    await _administration(journey, admin)
    await _merging(journey, admin)


async def _player() -> Player:
    """A player whose session Redis knows."""
    player = (await players.open_accounts(1))[0]
    await in_process.call("auth-validate", Request(path="/api/v1/auth/validate", token=player.token))
    return player


async def _links(journey: Any, admin: str) -> None:
    player, wallet = await _player(), Wallet()
    for case in ("a new identity", "the same again"):
        link = Request("POST", "/api/v1/auth/link", player.token, {"wallet": await wallet.proof_to_link(player.token)})
        await journey.call("auth-link-identity", case, link)
    await journey.call("auth-create-link-nonce", "always", link_nonce(player.token), status=201)
    linked = Request(path="/api/v1/player/linked-accounts", token=player.token)
    await journey.call("auth-list-linked-accounts", "an address and a wallet", linked)
    again = partial(Request, "POST", "/api/v1/auth/reauthenticate", player.token)
    await journey.call("auth-reauthenticate", "the password", again({"password": players.PASSWORD}))
    proof = await wallet.proof_again(player.token)
    await journey.call("auth-reauthenticate", "a linked identity", again({"wallet": proof}))
    unlink = Request("DELETE", "/api/v1/auth/link/wallet", player.token)
    await journey.call("auth-unlink-identity", "a linked one", unlink)
    await journey.call("auth-unlink-identity", "one that is not", unlink, status=404)
    newcomer = await without_address()
    body = {"email": f"{newcomer.id}@example.org", "password": players.PASSWORD}
    email = Request("POST", "/api/v1/auth/email/link", newcomer.token, body)
    await journey.call("auth-link-email", "a new address", email, status=202)
    history = Request(path=f"/api/v1/admin/accounts/{player.id}/links", token=admin)
    await journey.call("auth-list-account-links", "two entries", history)


async def _administration(journey: Any, admin: str) -> None:
    player = await _player()
    account = f"/api/v1/admin/accounts/{player.id}"
    await journey.call("auth-get-account", "always", Request(path=account, token=admin))
    for case in ("a role", "the same again"):
        roles = Request("PUT", f"{account}/roles", admin, {"roles": ["support"], "reason": WHY})
        await journey.call("auth-set-account-roles", case, roles)
    remove = f"/api/v1/admin/accounts/{(await enrolled()).id}/2fa/remove"
    await journey.call("auth-remove-two-factor", "always", Request("POST", remove, admin, {"reason": WHY}))
    other = await _player()
    for case in ("a ban", "the same again"):
        body = {"status": "banned", "reason": WHY}
        ban = Request("POST", f"/api/v1/admin/accounts/{other.id}/status", admin, body)
        await journey.call("auth-set-account-status", case, ban)


async def _merging(journey: Any, admin: str) -> None:
    await board_maintenance.remove(boards.BOARDS, ["nobody"], boards.PAGE, [])  # Redis learns the script
    source, target = await _player(), await _player()
    await players.play(players.match_between(source, target))
    await give(source.id, 500)
    await grant(source.id, "item-of-the-source")
    body = {"source_id": source.id, "target_id": target.id, "reason": WHY}
    merge = partial(Request, "POST", "/api/v1/admin/accounts/merge", admin)
    await journey.call("auth-merge-accounts", "a preview", merge(body))
    done = await journey.call("auth-merge-accounts", "two who have played a season", merge(body | {"perform": True}))
    await journey.call("auth-merge-accounts", "the same again", merge(body | {"perform": True}))
    undo = Request("POST", f"/api/v1/admin/accounts/merges/{done.data['merge_id']}/undo", admin, {"reason": WHY})
    await journey.call("auth-undo-merge", "two who have played a season", undo)
    await journey.call("auth-undo-merge", "the same again", undo)
