"""Products."""

from functions.commerce.models.catalogue import CreateSku, Sku
from shared.firestore import transaction
from tests.bench.callers import staff
from tests.bench.in_process import Request
from tests.products import add, content, gems


async def _create() -> Request:
    return Request("POST", "/api/v1/admin/commerce/skus", await staff(), gems())


async def _sold() -> Sku:
    return await transaction.run(lambda tx: add(tx, CreateSku.model_validate(gems())))


async def _look() -> Request:
    return Request(path=f"/api/v1/commerce/skus/{(await _sold()).sku_id}")


async def _list() -> Request:
    return Request(path="/api/v1/commerce/skus")


async def _update() -> Request:
    sku = await _sold()
    body = content(sku.model_dump(mode="json"), name="Gems")
    return Request("PUT", f"/api/v1/admin/commerce/skus/{sku.sku_id}", await staff(), body)


async def _export() -> Request:
    return Request(path="/api/v1/admin/commerce/catalogue", token=await staff())


async def _import() -> Request:
    return Request("PUT", "/api/v1/admin/commerce/catalogue", await staff(), {"skus": [gems()]})


REQUESTS = {
    "commerce-create-sku": _create,
    "commerce-export-catalogue": _export,
    "commerce-get-sku": _look,
    "commerce-import-catalogue": _import,
    "commerce-list-skus": _list,
    "commerce-update-sku": _update,
}
