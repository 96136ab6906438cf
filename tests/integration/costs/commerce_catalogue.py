"""What the catalogue of products costs."""

from functools import partial
from typing import Any

from tests.bench.first_requests.callers import staff
from tests.bench.in_process import Request
from tests.products import content, gems

ROWS = (
    ("commerce-create-sku", "with one store", 2, 3, 2, 2, 0),
    ("commerce-get-sku", "not cached", 1, 0, 1, 2, 0),
    ("commerce-get-sku", "cached", 0, 0, 0, 1, 0),
    ("commerce-update-sku", "with one store", 2, 2, 2, 2, 0),
    ("commerce-list-skus", "not cached, one product", 1, 0, 1, 2, 0),
    ("commerce-list-skus", "cached", 0, 0, 0, 1, 0),
)


async def travel(journey: Any) -> None:
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
