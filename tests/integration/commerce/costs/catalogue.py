"""What the catalogue of products costs."""

from functools import partial

from tests.bench.callers import staff
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.products import content, gems

ROWS = (
    Cost("commerce-create-sku", case="with one store", reads=2, writes=3, rpcs=2, redis=2),
    Cost("commerce-get-sku", case="not cached", reads=1, rpcs=1, redis=2),
    Cost("commerce-get-sku", case="cached", redis=1),
    Cost("commerce-update-sku", case="with one store", reads=2, writes=2, rpcs=2, redis=2),
    Cost("commerce-list-skus", case="not cached, one product", reads=1, rpcs=1, redis=4),
    Cost("commerce-list-skus", case="cached", redis=1),
    Cost("commerce-list-skus", case="of a country, cached", redis=2),
    Cost("commerce-export-catalogue", case="one product", reads=1, writes=1, rpcs=2, redis=1),
    Cost("commerce-import-catalogue", case="one new, one changed: a dry run", reads=2, writes=1, rpcs=3, redis=1),
    Cost("commerce-import-catalogue", case="one new, one changed", reads=3, writes=4, rpcs=4, redis=2),
    Cost("commerce-import-catalogue", case="nothing new", reads=2, writes=1, rpcs=2, redis=1),
)


async def travel(journey: Journey) -> None:
    """Create, look, change, list."""
    admin, body = await staff(), gems()
    await journey.call(
        "commerce-create-sku", "with one store", Request("POST", "/api/v1/admin/commerce/skus", admin, body), status=201
    )
    look = partial(Request, path=f"/api/v1/commerce/skus/{body['sku_id']}")
    await journey.call("commerce-get-sku", "not cached", look())
    await journey.call("commerce-get-sku", "cached", look())
    update = Request("PUT", f"/api/v1/admin/commerce/skus/{body['sku_id']}", admin, content(body, version=1))
    await journey.call("commerce-update-sku", "with one store", update)
    await journey.call("commerce-list-skus", "not cached, one product", Request(path="/api/v1/commerce/skus"))
    await journey.call("commerce-list-skus", "cached", Request(path="/api/v1/commerce/skus"))
    await journey.call("commerce-list-skus", "of a country, cached", Request(path="/api/v1/commerce/skus?country=FR"))
    path = "/api/v1/admin/commerce/catalogue"
    await journey.call("commerce-export-catalogue", "one product", Request(path=path, token=admin))
    changed, new = {**body, "name": "Gems"}, gems()
    file = {"skus": [changed, new]}
    trial = Request("PUT", f"{path}?dry_run=true", admin, file)
    await journey.call("commerce-import-catalogue", "one new, one changed: a dry run", trial)
    await journey.call("commerce-import-catalogue", "one new, one changed", Request("PUT", path, admin, file))
    await journey.call("commerce-import-catalogue", "nothing new", Request("PUT", path, admin, file))
