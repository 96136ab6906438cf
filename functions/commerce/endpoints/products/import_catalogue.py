"""A whole catalogue at once."""

from functions.commerce.models.catalogue_file import CatalogueChanges, CatalogueFile
from functions.commerce.operations.products import catalogue_file
from functions.commerce.rules.products import catalogue as rules
from functions.commerce.rules.products.catalogue_file import InvalidCatalogue
from shared.declare import MEGABYTE, Resources, endpoint
from shared.extension_points import GRANTING
from shared.identity.callers import Admin


@endpoint(
    "PUT /api/v1/admin/commerce/catalogue",
    errors=(InvalidCatalogue, rules.SkuChanged, rules.SkuExists, rules.ProductTaken),
    extension_points=(GRANTING,),
    max_body=8 * MEGABYTE,
    resources=Resources(memory=1024),
)
async def import_catalogue(
    admin: Admin,
    body: CatalogueFile,
    dry_run: bool = False,  # noqa: FBT001, FBT002  a parameter of the query
    retire_missing: bool = False,  # noqa: FBT001, FBT002  a parameter of the query
) -> CatalogueChanges:
    """Import a catalogue.

    Creates, changes and retires products until the catalogue is as the file says, and answers what differed, field by
    field. With `dry_run=true` nothing is written. Products that the file does not have are left alone, or retired with
    `retire_missing=true`; none is deleted.

    All that is wrong with all products is said at once, before anything is written. An entry with a `version` is
    refused with `SKU_CHANGED` where the product has another one by now; an entry without replaces what is there. A
    product's ids in the stores belong to its SKU for ever.

    Up to 499 products, their new ids in the stores counted too, are changed all at once or not at all. A larger import
    is made in several steps; if one of them fails, import the file again: what is done already is no change.

    Cost: a read for each product, for each new id in a store, and for each product that changes; a write for each of
    the last two, one call for each 499. The whole is checked before.

    Source: Player Platform.
    """
    return await catalogue_file.bring_in(body, dry_run=dry_run, retire_missing=retire_missing)
