"""The catalogue as one file: what it says of each product, and what of it is new."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from functions.commerce.models.catalogue import CreateSku, PaymentProvider, Sku, SkuContent, UpdateSku
from functions.commerce.models.catalogue_file import (
    CatalogueChanges,
    CatalogueEntry,
    CatalogueFile,
    FieldChange,
    SkuChange,
    SkuChangeKind,
)
from functions.commerce.rules.products.catalogue import (
    SkuChanged,
    changed,
    created,
    has_changed,
    product_ids,
    product_key,
)
from shared.errors import Detail, DomainError

MOST_WRITES = 500
"""Documents of one commit: all of the products in it are changed, or none."""

MOST_BYTES = 2_000_000
"""Bytes of one commit, as JSON: with its index entries it stays below Firestore's 10 MiB."""


class InvalidCatalogue(DomainError):
    """Some products cannot be sold as the file has them."""

    status = 422
    code = "INVALID_CATALOGUE"
    message = "Some products cannot be sold as the file has them; details.problems says why. Nothing was changed."


class PlannedSku(NamedTuple):
    """A product that the file changes: as it is (None: it is new), and as it is to be."""

    before: Sku | None
    entry: CatalogueEntry

    def after(self, now: datetime) -> Sku:
        """The product as it is to be."""
        content = {name: getattr(self.entry, name) for name in SkuContent.model_fields}
        if self.before is None:
            new = created(CreateSku(sku_id=self.entry.sku_id, **content), now)
            return new.model_copy(update={"is_active": self.entry.is_active})
        update = UpdateSku(version=self.before.version, is_active=self.entry.is_active, **content)
        return changed(self.before, update, now)

    @property
    def is_to_be_sold(self) -> bool:
        """Whether what it gives has to be something that can be granted: retiring a product asks for nothing."""
        return self.entry.is_active or self.before is None or has_changed(self.before, self.entry)

    @property
    def old_products(self) -> tuple[tuple[PaymentProvider, str], ...]:
        """The products of stores that it has now."""
        return product_ids(self.before) if self.before else ()

    @property
    def new_products(self) -> tuple[tuple[PaymentProvider, str], ...]:
        """The products of stores that it does not have yet."""
        return tuple(product for product in product_ids(self.entry) if product not in self.old_products)


def entry_of(sku: Sku, *, with_version: bool = True) -> CatalogueEntry:
    """A product as the file has it."""
    fields = {name: getattr(sku, name) for name in CatalogueEntry.model_fields}
    return CatalogueEntry.model_validate(fields | ({} if with_version else {"version": None}))


def written(file: CatalogueFile) -> bytes:
    """The file: the same bytes for the same products."""
    entries = sorted(file.skus, key=lambda entry: entry.sku_id)
    plain = [
        {name: value for name, value in entry.model_dump(mode="json").items() if name != "version" or value is not None}
        for entry in entries
    ]
    return json.dumps({"skus": plain}, indent=2, sort_keys=True, ensure_ascii=False).encode() + b"\n"


def planned(file: CatalogueFile, skus: Mapping[str, Sku], *, retire_missing: bool) -> tuple[PlannedSku, ...]:
    """The products that a file changes, by their ids."""
    entries = {entry.sku_id: entry for entry in file.skus}
    if retire_missing:
        missing = (sku for sku_id, sku in skus.items() if sku_id not in entries and sku.is_active)
        entries |= {sku.sku_id: entry_of(sku).model_copy(update={"is_active": False}) for sku in missing}
    plans = (PlannedSku(skus.get(sku_id), entry) for sku_id, entry in sorted(entries.items()))
    return tuple(plan for plan in plans if plan.before is None or _said(plan.before) != _said(plan.entry))


def problems_of_file(file: CatalogueFile, *, retire_missing: bool) -> Iterator[tuple[str, str]]:
    """What is wrong with a file, whatever there is: the product, and the problem in words for people."""
    seen: set[str] = set()
    for entry in file.skus:
        if entry.sku_id in seen:
            yield entry.sku_id, "the file has it twice"
        seen.add(entry.sku_id)
    if retire_missing and not file.skus:
        yield "*", "the file has no products, so that retire_missing would retire all"


def conflicts(plans: Sequence[PlannedSku]) -> Iterator[tuple[str, str]]:
    """Products that somebody changed after the file was made, each with what is so."""
    for before, entry in plans:
        if before and entry.version not in {None, before.version}:
            yield entry.sku_id, f"it was changed meanwhile: it has version {before.version}, the file {entry.version}"


def changed_since(problems: Sequence[Detail]) -> SkuChanged:
    """The refusal of a file that was made before somebody changed products that it changes."""
    said = "Some products were changed since the file was made; export it again. details.problems says which."
    return SkuChanged(said, problems=problems)


def taken(plans: Sequence[PlannedSku], owners: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Products of stores that are another SKU's already, or that two of the file name.

    `owners` are SKUs' ids by `product_key`.
    """
    owner_of = dict(owners)
    for plan in plans:
        sku_id = plan.entry.sku_id
        for provider, product_id in plan.new_products:
            owner = owner_of.setdefault(product_key(provider, product_id), sku_id)
            if owner != sku_id:
                yield (
                    sku_id,
                    f"offers.{provider.value}: {product_id!r} belongs to {owner!r}, as its receipts do",
                )


def parts(plans: Sequence[PlannedSku]) -> Iterator[tuple[PlannedSku, ...]]:
    """The products, in as few commits as hold them: most catalogues are one."""
    part: list[PlannedSku] = []
    writes = size = 0
    for plan in plans:
        own, length = 1 + len(plan.new_products), len(plan.entry.model_dump_json())
        if part and (writes + own > MOST_WRITES - 1 or size + length > MOST_BYTES):  # one is the audit's
            yield tuple(part)
            part, writes, size = [], 0, 0
        part.append(plan)
        writes, size = writes + own, size + length
    if part:
        yield tuple(part)


def changes_of(
    file: CatalogueFile, skus: Mapping[str, Sku], plans: Sequence[PlannedSku], *, dry_run: bool
) -> CatalogueChanges:
    """What becomes of each product."""
    to_change = {plan.entry.sku_id for plan in plans}
    in_file = {entry.sku_id for entry in file.skus}
    return CatalogueChanges(
        dry_run=dry_run,
        changes=tuple(_change_of(plan) for plan in plans),
        unchanged=tuple(sorted(in_file - to_change)),
        not_in_file=tuple(sorted(skus.keys() - in_file - to_change)),
    )


def _change_of(plan: PlannedSku) -> SkuChange:
    before, entry = plan
    if before is None:
        return SkuChange(sku_id=entry.sku_id, change=SkuChangeKind.CREATED, version=1, fields=())
    was, is_now = dict(_flat(_said(before))), dict(_flat(_said(entry)))
    fields = tuple(
        FieldChange(field=name, before=was.get(name), after=is_now.get(name))
        for name in sorted(was.keys() | is_now.keys())
        if was.get(name) != is_now.get(name)
    )
    retired = before.is_active and not entry.is_active
    kind = SkuChangeKind.RETIRED if retired else SkuChangeKind.CHANGED
    return SkuChange(sku_id=entry.sku_id, change=kind, version=before.version + 1, fields=fields)


def _content(sku: SkuContent) -> dict[str, Any]:
    return sku.model_dump(mode="json", include=set(SkuContent.model_fields))


def _said(sku: Sku | CatalogueEntry) -> dict[str, Any]:
    """What a product is, whatever its version."""
    return _content(sku) | {"is_active": sku.is_active}


def _flat(value: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    """Each field with its value as JSON; those of an object by their names, with a dot between."""
    for name, part in value.items():
        if isinstance(part, Mapping):
            yield from _flat(part, f"{above}{name}.")
        else:
            yield f"{above}{name}", json.dumps(part, sort_keys=True, ensure_ascii=False)
