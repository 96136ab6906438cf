"""What tribes and boards cost."""

from functions.conquest.handlers.fill_conquest_boards import fill_conquest_boards
from functions.conquest.models.game import Unit
from functions.conquest.operations.leaderboards.victory_points import award
from functions.conquest.store import seasons
from shared.firestore import transaction
from tests.bench import in_process
from tests.bench.callers import job, player
from tests.bench.in_process import Request
from tests.bench.players import Player
from tests.conquest import enlisted, season
from tests.conquest_tribes import founded, garrisoned, member
from tests.costs import Cost, Journey

ROWS = (
    Cost("conquest-create-tribe", case="always", reads=1, writes=4, rpcs=2, redis=2),
    Cost("conquest-get-tribe", case="a member, without the live board", reads=7, rpcs=7, redis=3),
    Cost("conquest-get-tribe", case="cached", redis=1),
    Cost("conquest-change-tribe", case="always", reads=2, writes=1, rpcs=2, redis=2),
    Cost("conquest-invite-to-tribe", case="always", reads=8, writes=3, rpcs=7, redis=1, publishes=1),
    Cost("conquest-list-my-tribe-invites", case="one", reads=4, rpcs=4, redis=1),
    Cost("conquest-list-tribe-invites", case="one", reads=5, rpcs=4, redis=1),
    Cost("conquest-accept-tribe-invite", case="always", reads=3, writes=5, rpcs=4, redis=2, publishes=1),
    Cost("conquest-decline-tribe-invite", case="by its player", reads=3, writes=1, rpcs=3, redis=1),
    Cost("conquest-promote-tribe-member", case="always", reads=2, writes=3, rpcs=3, redis=2, publishes=1),
    Cost("conquest-hand-over-tribe", case="always", reads=2, writes=3, rpcs=3, redis=2, publishes=1),
    Cost("conquest-kick-from-tribe", case="no territory", reads=4, writes=4, rpcs=5, redis=2, publishes=1),
    Cost("conquest-leave-tribe", case="a territory", reads=4, writes=5, rpcs=5, redis=2, publishes=1),
    Cost("conquest-disband-tribe", case="a member", reads=4, writes=6, rpcs=5, redis=3, publishes=1),
    Cost("conquest-get-player-leaderboard", case="one player", reads=4, rpcs=4, redis=5),
    Cost("conquest-get-player-leaderboard", case="kept", reads=1, rpcs=1, redis=3),
    Cost("conquest-get-tribe-leaderboard", case="one tribe", reads=52, rpcs=3, redis=5),
    Cost("conquest-get-tribe-leaderboard", case="kept", reads=1, rpcs=1, redis=3),
    Cost("conquest-fill-conquest-boards", case="nothing is wanted", redis=1),
)


async def travel(journey: Journey) -> None:
    """A tribe is founded, invites, changes its members, is looked at, and is left."""
    on = await season()
    await seasons.seasons_now()
    ada, bob, cid = [await player() for _ in range(3)]
    for each in (ada, bob, cid):
        await enlisted(on, each.id)
    create = Request("POST", "/v1/tribes/create", ada.token, {"name": f"Wolves {ada.id[:8]}", "tag": "WOW"})
    made = await journey.call("conquest-create-tribe", "always", create, status=201)
    tribe_id = made.data["tribe_id"]
    path = f"/v1/tribes/{tribe_id}"
    for case in ("a member, without the live board", "cached"):
        await journey.call("conquest-get-tribe", case, Request(path=path, token=ada.token))
    change = Request("PATCH", path, ada.token, {"description": "We howl."})
    await journey.call("conquest-change-tribe", "always", change)
    await _join(journey, path, ada.token, bob, cid)
    promote = Request("POST", f"{path}/promote", ada.token, {"player_id": bob.id, "role": "captain"})
    await journey.call("conquest-promote-tribe-member", "always", promote)
    await journey.call(
        "conquest-hand-over-tribe", "always", Request("POST", f"{path}/hand-over", ada.token, {"player_id": bob.id})
    )
    await _looked_at(journey, on.season_id, bob, tribe_id)
    kick = Request("POST", f"{path}/kick", bob.token, {"player_id": ada.id})
    await journey.call("conquest-kick-from-tribe", "no territory", kick)
    await journey.call("conquest-disband-tribe", "a member", Request("POST", f"{path}/disband", bob.token))
    chieftain, warrior = await player(), await player()
    tribe = await founded(on, chieftain.id, {warrior.id: member()})
    await garrisoned(on, tribe, 1, {warrior.id: {Unit.MILITIA: 1}})
    leave = Request("POST", f"/v1/tribes/{tribe.tribe_id}/leave", warrior.token)
    await journey.call("conquest-leave-tribe", "a territory", leave)


async def _join(journey: Journey, path: str, token: str, bob: Player, cid: Player) -> None:
    """Bob joins, and Cid declines."""
    invite = Request("POST", f"{path}/invite", token, {"player_id": bob.id})
    sent = await journey.call("conquest-invite-to-tribe", "always", invite, status=201)
    await journey.call(
        "conquest-list-my-tribe-invites", "one", Request(path="/v1/tribes/invites/mine", token=bob.token)
    )
    await journey.call("conquest-list-tribe-invites", "one", Request(path=f"{path}/invites", token=token))
    accept = Request("POST", f"/v1/tribes/invites/{sent.data['invite_id']}/accept", bob.token)
    await journey.call("conquest-accept-tribe-invite", "always", accept)
    other = f"{path.rpartition('/')[2]}-{cid.id}"
    await in_process.call("conquest-invite-to-tribe", Request("POST", f"{path}/invite", token, {"player_id": cid.id}))
    decline = Request("POST", f"/v1/tribes/invites/{other}/decline", cid.token)
    await journey.call("conquest-decline-tribe-invite", "by its player", decline)


async def _looked_at(journey: Journey, season_id: str, bob: Player, tribe_id: str) -> None:
    """Bob, who is on the boards, looks at them."""
    await transaction.run(lambda tx: award(tx, season_id, {bob.id: 5}, {bob.id: tribe_id}, 1))
    await fill_conquest_boards()
    for what in ("player", "tribe"):
        for case in (f"one {what}", "kept"):
            look = Request(path=f"/v1/leaderboard/{what}s", token=bob.token)
            await journey.call(f"conquest-get-{what}-leaderboard", case, look)
    await journey.call("conquest-fill-conquest-boards", "nothing is wanted", await job(), status=204)
