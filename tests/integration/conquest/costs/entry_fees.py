"""What entry fees cost."""

from functions.commerce.events import PurchaseGranted
from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.integration.conquest.first_requests.entry_fees import news, paid, refunded, to_pay_for

ROWS = (
    Cost("conquest-register-for-season", case="with a fee", reads=4, rpcs=1, redis=1),
    Cost("conquest-follow-entry-payment", case="the first time", reads=3, writes=2, rpcs=2),
    Cost("conquest-follow-entry-payment", case="of something else", reads=0),
    Cost("conquest-follow-entry-refund", case="before the start", reads=2, writes=4, rpcs=4, publishes=1),
)


async def travel(journey: Journey) -> None:
    """A player sees what a season asks for, pays, and gets the money back."""
    ada, season = await player(), await to_pay_for()
    register = Request("POST", f"/v1/seasons/{season.season_id}/register", ada.token)
    await journey.call("conquest-register-for-season", "with a fee", register, status=402)
    await journey.call("conquest-follow-entry-payment", "the first time", await paid(), status=204)
    other = news(PurchaseGranted, season, ada.id, sku_id="gems")
    await journey.call("conquest-follow-entry-payment", "of something else", other, status=204)
    await journey.call("conquest-follow-entry-refund", "before the start", await refunded(), status=204)
