"""What moderation costs: each function as a new instance is asked first."""

from shared.declare import Http
from tests.costs import Cost, Journey
from tests.integration.ugc.first_requests.moderation import REQUESTS
from tests.local_api import declared

ROWS = (
    Cost("ugc-appeal-decision", case="the first time", reads=5, writes=5, rpcs=4, redis=1, publishes=1),
    Cost("ugc-ban-creator", case="the first time", reads=3, writes=6, rpcs=6, redis=1, publishes=1),
    Cost("ugc-claim-review", case="the first time", reads=4, writes=3, rpcs=3, redis=1),
    Cost("ugc-close-takedown", case="the first time", reads=4, writes=17, rpcs=5, redis=2, publishes=4),
    Cost("ugc-counter-takedown", case="the first time", reads=1, writes=5, rpcs=3, redis=1, publishes=1),
    Cost("ugc-decide-appeal", case="the first time", reads=7, writes=24, rpcs=6, redis=2, publishes=5),
    Cost("ugc-decide-item", case="the first time", reads=4, writes=15, rpcs=4, redis=1, publishes=3),
    Cost("ugc-get-creator", case="the first time", reads=3, writes=1, rpcs=4, redis=1),
    Cost("ugc-get-transparency", case="the first time", reads=10, rpcs=1, redis=2),
    Cost("ugc-inspect-item", case="the first time", reads=2, writes=1, rpcs=3, redis=1),
    Cost("ugc-lift-ban", case="the first time", reads=2, writes=3, rpcs=3),
    Cost("ugc-list-appeals", case="the first time", reads=1, writes=1, rpcs=2, redis=1),
    Cost("ugc-list-item-reports", case="the first time", reads=1, writes=1, rpcs=2, redis=1),
    Cost("ugc-list-queue", case="the first time", reads=1, writes=1, rpcs=2, redis=1),
    Cost("ugc-list-takedowns", case="the first time", reads=2, writes=1, rpcs=2, redis=1),
    Cost("ugc-reopen-reports", case="the first time", reads=4, writes=2, rpcs=5),
    Cost("ugc-report-item", case="the first time", reads=5, writes=4, rpcs=2, redis=1),
    Cost("ugc-set-creator-trust", case="the first time", reads=1, writes=2, rpcs=2, redis=1),
    Cost("ugc-settle-reports", case="the first time", reads=5, writes=5, rpcs=7, publishes=1),
    Cost("ugc-take-down-item", case="the first time", reads=3, writes=17, rpcs=4, redis=2, publishes=4),
    Cost("ugc-undo-decision", case="the first time", reads=6, writes=13, rpcs=4, redis=1, publishes=3),
)


async def travel(journey: Journey) -> None:
    """Moderators claim and decide items, hear appeals and takedowns, and look at what there is."""
    for name, request in REQUESTS.items():
        trigger = declared()[name].trigger
        status = trigger.status if isinstance(trigger, Http) else 204
        await journey.call(name, "the first time", await request(), status=status)
