"""The whole catalogue as one file: taken out, and brought in again."""

from collections.abc import Mapping, Sequence

from functions.commerce.models.catalogue import StoreProduct
from functions.commerce.models.catalogue_file import CatalogueChanges, CatalogueFile
from functions.commerce.operations.products.catalogue import problems_of
from functions.commerce.rules.products import catalogue_file as rules
from functions.commerce.rules.products.catalogue import SkuChanged, product_key
from functions.commerce.rules.products.catalogue_file import PlannedSku
from functions.commerce.store import catalogue as store
from shared.firestore import audit, transaction
from shared.firestore.transaction import Transaction


async def export(*, with_versions: bool) -> bytes:
    """The catalogue as a file, retired products among them (a read each)."""
    skus = [sku async for page in store.all_pages() for sku in page]
    entries = (rules.entry_of(sku, with_version=with_versions) for sku in skus)
    return rules.written(CatalogueFile.model_construct(skus=tuple(entries)))


async def bring_in(file: CatalogueFile, *, dry_run: bool, retire_missing: bool) -> CatalogueChanges:
    """Make the catalogue what a file says, unless it is a dry run; returns what that changes.

    Everything is checked before the first write. Products are changed in commits of `rules.MOST_WRITES` documents: up
    to that, all of them or none. When a later commit fails, what stands before it stays, and bringing the file in again
    goes on from there: what a product is already is no change.
    Raises InvalidCatalogue, SkuChanged, and in a race with others SkuExists, ProductTaken.
    """
    skus = {sku.sku_id: sku async for page in store.all_pages() for sku in page}
    plans = rules.planned(file, skus, retire_missing=retire_missing)
    owners = await store.owners_of([product for plan in plans for product in plan.new_products])
    await _check(file, plans, owners, retire_missing=retire_missing)
    if not dry_run:
        for part in rules.parts(plans):
            audit.begin_next()
            await _change(part, owners)
    return rules.changes_of(file, skus, plans, dry_run=dry_run)


async def _check(
    file: CatalogueFile, plans: Sequence[PlannedSku], owners: Mapping[str, StoreProduct], *, retire_missing: bool
) -> None:
    """Raise InvalidCatalogue with all that is wrong with all products, or SkuChanged where nothing else is."""
    sold = [plan.entry for plan in plans if plan.is_to_be_sold]
    contents = zip(sold, await problems_of(sold), strict=True)
    problems = [
        *rules.problems_of_file(file, retire_missing=retire_missing),
        *((entry.sku_id, problem) for entry, own in contents for problem in own),
        *rules.taken(plans, {key: product.sku_id for key, product in owners.items()}),
    ]
    conflicts = list(rules.conflicts(plans))
    told = [{"sku_id": sku_id, "problem": problem} for sku_id, problem in sorted(problems + conflicts)]
    if problems:
        raise rules.InvalidCatalogue(problems=told)
    if conflicts:
        raise rules.changed_since(told)


async def _change(part: Sequence[PlannedSku], owners: Mapping[str, StoreProduct]) -> None:
    """Change some products in one commit, if they are as they were."""

    async def write(tx: Transaction) -> None:
        current = await store.many(tx, [plan.before.sku_id for plan in part if plan.before])
        for plan in part:
            sku = plan.after(tx.now)
            own = {product_key(*product): StoreProduct(sku_id=sku.sku_id) for product in plan.old_products}
            if plan.before is None:
                store.add(tx, sku, owners)
            elif current[sku.sku_id].version != plan.before.version:
                raise SkuChanged(sku_id=sku.sku_id, version=current[sku.sku_id].version, seen=plan.before.version)
            else:
                store.save(tx, sku, {**owners, **own})

    await transaction.run(write)
