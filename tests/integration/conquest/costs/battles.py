"""What battles cost."""

from functions.conquest.models.attacks import ResolveAttacks
from tests.battles import EDGE, a_tribe, attack_on, queued, warrior
from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.conquest import season
from tests.costs import Cost, Journey
from tests.integration.conquest.first_requests.battles import REQUESTS

ROWS = (
    Cost("conquest-attack-territory", case="always", reads=2, writes=2, rpcs=2, redis=2),
    Cost("conquest-resolve-attacks", case="one on guards", reads=6, writes=9, rpcs=7, redis=3, publishes=2),
    Cost("conquest-resolve-attacks", case="nothing waits", reads=2, rpcs=2, redis=2),
    Cost("conquest-station-units", case="always", reads=2, writes=2, rpcs=2, redis=2),
    Cost("conquest-recall-units", case="always", reads=2, writes=2, rpcs=2, redis=2),
    Cost("conquest-raid-player", case="always", reads=2, writes=5, rpcs=3, redis=2, publishes=1),
    Cost("conquest-get-battle", case="on guards", reads=4, rpcs=4, redis=1),
    Cost("conquest-list-my-battles", case="one battle", reads=2, rpcs=2, redis=1),
    Cost("conquest-sweep-attacks", case="nothing waits", reads=1, rpcs=1),
)


async def travel(journey: Journey) -> None:
    """A player attacks the guards of a territory, takes it, and moves units."""
    on, ada = await season(), await player()
    await warrior(on, ada.id, a_tribe())
    await queued(ada.id, 29, cavalry=60)
    attack = Request("POST", "/v1/battles/attack-territory", ada.token, attack_on(EDGE, cavalry=20))
    await journey.call("conquest-attack-territory", "always", attack, status=202)
    for territory_id, case in ((29, "one on guards"), (29, "nothing waits")):
        work = ResolveAttacks(season_id=on.season_id, territory_id=territory_id)
        await journey.call("conquest-resolve-attacks", case, Request("POST", body=work.model_dump()), status=204)
    for name in ("conquest-station-units", "conquest-recall-units", "conquest-raid-player"):
        await journey.call(name, "always", await REQUESTS[name]())
    await journey.call("conquest-get-battle", "on guards", await REQUESTS["conquest-get-battle"]())
    await journey.call("conquest-list-my-battles", "one battle", await REQUESTS["conquest-list-my-battles"]())
    await journey.call(
        "conquest-sweep-attacks", "nothing waits", await REQUESTS["conquest-sweep-attacks"](), status=204
    )
