"""What new instances of the functions of tribes and boards are asked first."""

from typing import Any, NamedTuple

from functions.conquest.models.tribes import InviteToTribe
from functions.conquest.operations.tribes import tribe_invites
from shared.firestore import transaction
from tests.bench.callers import Maker, get, job, player
from tests.bench.in_process import Request
from tests.bench.players import Player
from tests.conquest import enlisted, war
from tests.conquest_tribes import founded, member


class Pair(NamedTuple):
    """The chieftain and a warrior of a tribe."""

    chieftain: Player
    warrior: Player
    tribe_id: str


async def pair() -> Pair:
    """A tribe of two in the season that is on."""
    chieftain, warrior = await player(), await player()
    tribe = await founded(await war(), chieftain.id, {warrior.id: member()})
    return Pair(chieftain, warrior, tribe.tribe_id)


async def invited(by: Pair, other: Player) -> str:
    """An invitation of a player who takes part from now on; returns its id."""
    await enlisted(await war(), other.id)
    wanted = InviteToTribe(player_id=other.id)
    made = await transaction.run(lambda tx: tribe_invites.invite(tx, by.chieftain.id, by.tribe_id, wanted))
    return made.invite_id


def _by_chieftain(method: str, below: str = "", **body: Any) -> Maker:
    """A call of a tribe's chieftain; `player_id` in the body is that of the warrior."""

    async def make() -> Request:
        tribe = await pair()
        sent = body | {"player_id": tribe.warrior.id} if "player_id" in body else body
        return Request(method, f"/v1/tribes/{tribe.tribe_id}{below}", tribe.chieftain.token, sent or None)

    return make


def _answer(what: str) -> Maker:
    async def make() -> Request:
        other = await player()
        return Request("POST", f"/v1/tribes/invites/{await invited(await pair(), other)}/{what}", other.token)

    return make


async def _create() -> Request:
    caller = await player()
    await enlisted(await war(), caller.id)
    return Request("POST", "/v1/tribes/create", caller.token, {"name": f"Wolves {caller.id[:8]}", "tag": caller.id[:3]})


async def _invite() -> Request:
    tribe, other = await pair(), await player()
    await enlisted(await war(), other.id)
    return Request("POST", f"/v1/tribes/{tribe.tribe_id}/invite", tribe.chieftain.token, {"player_id": other.id})


async def _my_invites() -> Request:
    other = await player()
    await invited(await pair(), other)
    return Request(path="/v1/tribes/invites/mine", token=other.token)


async def _leave() -> Request:
    tribe = await pair()
    return Request("POST", f"/v1/tribes/{tribe.tribe_id}/leave", tribe.warrior.token)


def _seen(path: str) -> Maker:
    async def make() -> Request:
        await war()
        return await get(path)()

    return make


REQUESTS = {
    "conquest-accept-tribe-invite": _answer("accept"),
    "conquest-change-tribe": _by_chieftain("PATCH", description="We howl."),
    "conquest-create-tribe": _create,
    "conquest-decline-tribe-invite": _answer("decline"),
    "conquest-disband-tribe": _by_chieftain("POST", "/disband"),
    "conquest-fill-conquest-boards": job,
    "conquest-get-player-leaderboard": _seen("/v1/leaderboard/players"),
    "conquest-get-tribe": _by_chieftain("GET"),
    "conquest-get-tribe-leaderboard": _seen("/v1/leaderboard/tribes"),
    "conquest-hand-over-tribe": _by_chieftain("POST", "/hand-over", player_id=""),
    "conquest-invite-to-tribe": _invite,
    "conquest-kick-from-tribe": _by_chieftain("POST", "/kick", player_id=""),
    "conquest-leave-tribe": _leave,
    "conquest-list-my-tribe-invites": _my_invites,
    "conquest-list-tribe-invites": _by_chieftain("GET", "/invites"),
    "conquest-promote-tribe-member": _by_chieftain("POST", "/promote", player_id="", role="captain"),
}
