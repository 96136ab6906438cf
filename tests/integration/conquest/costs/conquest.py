"""What conquest costs."""

from datetime import timedelta

from tests.bench.callers import player, staff
from tests.bench.in_process import Request
from tests.conquest import enlisted, no_seasons, season, wanted, war
from tests.costs import Cost, Journey
from tests.integration.conquest.first_requests.conquest import done, trained

ROWS = (
    Cost("conquest-create-season", case="the first", reads=1, writes=52, rpcs=2, redis=2),
    Cost("conquest-register-for-season", case="the first time", reads=4, writes=1, rpcs=3, redis=1),
    Cost("conquest-register-for-season", case="again", reads=3, rpcs=1, redis=1),
    Cost("conquest-get-current-season", case="one player", reads=2, rpcs=2, redis=2),
    Cost("conquest-get-current-season", case="cached", redis=1),
    Cost("conquest-get-my-conquest", case="always", reads=2, rpcs=2, redis=1),
    Cost("conquest-set-my-username", case="another", reads=1, writes=3, rpcs=3, redis=2, publishes=1),
    Cost("conquest-upgrade-building", case="always", reads=1, writes=1, rpcs=2, redis=2),
    Cost("conquest-complete-upgrade", case="always", reads=1, rpcs=1, redis=1),
    Cost("conquest-start-training", case="always", reads=1, writes=1, rpcs=2, redis=2),
    Cost("conquest-complete-training", case="always", reads=1, rpcs=1, redis=1),
    Cost("conquest-cancel-training", case="always", reads=1, writes=1, rpcs=2, redis=2),
    Cost("conquest-tell-done", case="a batch that took long", reads=1, writes=2, rpcs=3, redis=1, publishes=1),
    Cost("conquest-tell-done", case="one that was cancelled", reads=1, rpcs=1),
    Cost("conquest-list-territories", case="a map", reads=50, rpcs=1, redis=2),
    Cost("conquest-list-territories", case="cached", redis=1),
    Cost("conquest-get-territory", case="always", reads=1, rpcs=1, redis=1),
)


async def travel(journey: Journey) -> None:
    """A season is made, a player registers, builds, trains, and looks at the map."""
    await no_seasons()
    create = Request("POST", "/api/v1/admin/conquest/seasons", await staff(), wanted())
    await journey.call("conquest-create-season", "the first", create, status=201)
    ada = await player()
    to_come = await season(timedelta(days=1))
    for case in ("the first time", "again"):
        register = Request("POST", f"/v1/seasons/{to_come.season_id}/register", ada.token)
        await journey.call("conquest-register-for-season", case, register)
    on = await season()
    await enlisted(on, ada.id)
    for case in ("one player", "cached"):
        await journey.call("conquest-get-current-season", case, Request(path="/v1/seasons/current", token=ada.token))
    await journey.call("conquest-get-my-conquest", "always", Request(path="/v1/users/me", token=ada.token))
    rename = Request("PATCH", "/v1/users/me", ada.token, {"username": "WarriorKing"})
    await journey.call("conquest-set-my-username", "another", rename)
    barracks = {"building_type": "barracks"}
    await journey.call(
        "conquest-upgrade-building", "always", Request("POST", "/v1/buildings/upgrade", ada.token, barracks)
    )
    workshop = Request("POST", "/v1/buildings/complete-upgrade", ada.token, {"building_type": "workshop"})
    await journey.call("conquest-complete-upgrade", "always", workshop)
    train = Request("POST", "/v1/training/start", ada.token, {"unit_type": "militia", "quantity": 1})
    await journey.call("conquest-start-training", "always", train)
    cancel = Request("DELETE", f"/v1/training/cancel/{await trained(ada.id)}", ada.token)
    await journey.call("conquest-cancel-training", "always", cancel)
    await _map(journey, ada.token)
    await _collected(journey)


async def _map(journey: Journey, token: str) -> None:
    for case in ("a map", "cached"):
        await journey.call("conquest-list-territories", case, Request(path="/v1/territories", token=token))
    await journey.call("conquest-get-territory", "always", Request(path="/v1/territories/1", token=token))


async def _collected(journey: Journey) -> None:
    bob = await player()
    await enlisted(await war(), bob.id, trained=(done(),))
    collect = Request("POST", "/v1/training/complete", bob.token, {"queue_id": done().queue_id})
    await journey.call("conquest-complete-training", "always", collect)
    work = {"season_id": (await war()).season_id, "player_id": bob.id, "took_long": True}
    for case, queue_id in (("a batch that took long", done().queue_id), ("one that was cancelled", "gone")):
        request = Request("POST", body=work | {"queue_id": queue_id})
        await journey.call("conquest-tell-done", case, request, status=204)
