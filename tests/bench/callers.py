"""Who sends a first request, and the plainest of them."""

from collections.abc import Awaitable, Callable

from functions.auth.api import accounts as auth
from functions.auth.operations.administration import operators
from shared.firestore import transaction
from shared.identity import sessions
from shared.identity.callers import Role
from tests.bench import players
from tests.bench.in_process import Request
from tests.bench.players import Player
from tests.redis_client import redis_client

Maker = Callable[[], Awaitable[Request]]


async def player() -> Player:
    """A player whose session Redis knows."""
    player = (await players.open_accounts(1))[0]
    await redis_client().set(sessions.state_key(player.session_id), sessions.LIVE, ex=3600)
    return player


async def staff(role: Role = Role.ADMIN) -> str:
    """The token of somebody with a role besides the player's, of a session in which it counts."""
    account = await player()

    async def grant(tx: transaction.Transaction) -> None:
        await auth.grant_roles(tx, account.id, (Role.PLAYER, role))

    await transaction.run(grant)
    signed_in = await transaction.run(lambda tx: operators.open_session(tx, account.id))
    await redis_client().set(sessions.state_key(signed_in.session_id), sessions.LIVE, ex=3600)
    return str(signed_in.access_token)


def credentials(player: Player) -> dict[str, str]:
    """What signs a player in."""
    return {"email": player.email, "password": players.PASSWORD}


def get(path: str) -> Maker:
    """A GET by a player."""

    async def make() -> Request:
        return Request(path=path, token=(await player()).token)

    return make


def open_to_all(path: str) -> Maker:
    """A GET by anybody."""

    async def make() -> Request:
        return Request(path=path)

    return make


async def job() -> Request:
    """A call by the clock."""
    return Request("POST", body={})
