"""The whole catalogue as one file."""

from functions.commerce.models.catalogue_file import CatalogueFile
from functions.commerce.operations.products import catalogue_file
from shared.declare import endpoint
from shared.http.responses import RawJson
from shared.identity.callers import Admin


@endpoint("GET /api/v1/admin/commerce/catalogue", enveloped=False)
async def export_catalogue(admin: Admin, versions: bool = True) -> RawJson[CatalogueFile]:  # noqa: FBT001, FBT002
    """Export the catalogue.

    All products, retired ones among them, as one file to keep: indented JSON without an envelope, sorted by `sku_id`
    and by field, which changes only where a product does. With `versions=false` it has no versions, for a catalogue of
    another deployment, or one that always replaces what is there.

    Cost: a read for each product.

    Source: Player Platform.
    """
    return RawJson(await catalogue_file.export(with_versions=versions))
