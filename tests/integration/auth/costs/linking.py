"""Linking identities, operators' changes of accounts, and merging them."""

from functools import partial

from functions.leaderboards.store import boards
from shared.redis import board_maintenance
from tests.bench import in_process, players
from tests.bench.callers import staff
from tests.bench.in_process import Request
from tests.bench.players import Player
from tests.cosmetics import give, grant
from tests.costs import Cost, Journey
from tests.integration.auth.first_requests.linking import enrolled, link_nonce, without_address
from tests.wallets import Wallet

WHY = "Ticket 1234."

ROWS = (
    Cost("auth-create-link-nonce", case="always", writes=1, rpcs=1, redis=1),
    Cost("auth-link-identity", case="a new identity", reads=6, writes=6, rpcs=6, redis=1),
    Cost("auth-link-identity", case="the same again", reads=6, writes=1, rpcs=5, redis=1),
    Cost("auth-link-email", case="a new address", reads=3, writes=3, rpcs=3, redis=1),
    Cost("auth-list-linked-accounts", case="an address and a wallet", reads=3, rpcs=3, redis=1),
    Cost("auth-reauthenticate", case="the password", reads=3, writes=3, rpcs=3, redis=1),
    Cost("auth-reauthenticate", case="a linked identity", reads=4, writes=2, rpcs=4, redis=1),
    Cost("auth-unlink-identity", case="a linked one", reads=4, writes=5, rpcs=4, redis=1),
    Cost("auth-unlink-identity", case="one that is not", reads=3, rpcs=2, redis=1),
    Cost("auth-list-account-links", case="two entries", reads=2, writes=1, rpcs=2, redis=1),
    Cost("auth-get-account", case="always", reads=3, writes=1, rpcs=4, redis=1),
    Cost("auth-set-account-status", case="a ban", reads=3, writes=6, rpcs=5, redis=2, publishes=1),
    Cost("auth-set-account-status", case="the same again", reads=2, writes=1, rpcs=2, redis=1),
    Cost("auth-remove-two-factor", case="always", reads=3, writes=7, rpcs=5, redis=2, publishes=1),
    Cost("auth-set-account-roles", case="a role", reads=3, writes=7, rpcs=5, redis=2, publishes=1),
    Cost("auth-set-account-roles", case="the same again", reads=2, writes=1, rpcs=2, redis=1),
    Cost("auth-merge-accounts", case="a preview", reads=33, writes=1, rpcs=20, redis=1),
    Cost(
        "auth-merge-accounts", case="two who have played a season", reads=34, writes=35, rpcs=23, redis=4, publishes=1
    ),
    Cost("auth-merge-accounts", case="the same again", reads=3, writes=1, rpcs=3, redis=1),
    Cost("auth-undo-merge", case="two who have played a season", reads=29, writes=32, rpcs=23, redis=3, publishes=1),
    Cost("auth-undo-merge", case="the same again", reads=1, writes=1, rpcs=2, redis=1),
)


async def travel(journey: Journey) -> None:
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


async def _links(journey: Journey, admin: str) -> None:
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


async def _administration(journey: Journey, admin: str) -> None:
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


async def _merging(journey: Journey, admin: str) -> None:
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
