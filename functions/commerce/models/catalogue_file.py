"""The whole catalogue as one file, and what bringing one in changes."""

from enum import StrEnum

from pydantic import Field

from functions.commerce.models.catalogue import SkuContent
from shared.model import LARGEST_WHOLE, Id, Model

MOST_SKUS = 5000
"""How many products a file may have."""


class CatalogueEntry(SkuContent):
    """A product in the file."""

    sku_id: Id
    version: int | None = Field(
        None,
        ge=1,
        le=LARGEST_WHOLE,
        description="The version that the entry was made from: a product that has another one by now is not replaced."
        " Without it, the entry replaces whatever is there.",
    )
    is_active: bool = Field(True, description="False retires it: it is sold no more.")


class CatalogueFile(Model):
    """The whole catalogue, sorted by `sku_id`. It changes only where a product does."""

    skus: tuple[CatalogueEntry, ...] = Field(max_length=MOST_SKUS)


class SkuChangeKind(StrEnum):
    """What becomes of a product."""

    CREATED = "created"
    CHANGED = "changed"
    RETIRED = "retired"
    """It was sold, and is sold no more."""


class FieldChange(Model):
    """A field that is to be another one. Values are JSON; null: the field is not there."""

    field: str = Field(examples=["offers.stripe.prices.EUR"])
    before: str | None = Field(examples=["9990000"])
    after: str | None = Field(examples=["8990000"])


class SkuChange(Model):
    """What becomes of one product: its version afterwards, and what differs (of a new one, no fields are named)."""

    sku_id: str
    change: SkuChangeKind
    version: int
    fields: tuple[FieldChange, ...]


class CatalogueChanges(Model):
    """What an import changed or, after a dry run, would change. Both lists are sorted by `sku_id`."""

    dry_run: bool
    changes: tuple[SkuChange, ...]
    unchanged: tuple[str, ...] = Field(description="Products that the file has and does not change.")
    not_in_file: tuple[str, ...] = Field(description="Products that the file does not have, and that were left alone.")
