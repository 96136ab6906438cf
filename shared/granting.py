"""The contract by which a service gives a player what an order paid for, and takes it back.

A service's api has `KINDS`, `COUNTED`, `check`, `refs`, `grant` and `take_back` (`shared.extension_points` has their
signatures). The last two run in the one transaction of the order. What was paid for is never refused: what a player has
already is answered by the `instead` of the item, and by nothing where there is none.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from shared.model import Model, Moment

MOST_ITEMS = 20
"""How many items one purchase may give: the whole of it is one commit."""

GIFT = "gift-"
"""How the `order_id` of what nobody paid for begins, such as of a message's attachments: it names who gave it."""

CURRENT = "current"
"""The `id` of an item that is of what is on when it is granted, such as the season of a pass: it can be had again."""

Kind = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,31}$", examples=["cosmetic"])]
"""What an item is, such as `currency`, `cosmetic`, `title` or `entitlement`; each kind is one service's."""


MOST_OF_ONE = 10**12
"""How many of one thing an order may give: an amount that a product may have, as often as a store sells it at once."""


LONGEST = 10 * 366 * 24 * 3600
"""Seconds for which something can be owned that ends."""


class Substitute(Model):
    """What a player gets in the place of an item that they own already."""

    currency: str = Field(pattern=r"^[a-z][a-z0-9_]{0,31}$", examples=["coins"])
    amount: int = Field(ge=1, le=1_000_000_000, examples=[500])


class Item(Model):
    """One thing that a purchase gives."""

    kind: Kind
    id: str = Field(
        min_length=1,
        max_length=128,
        pattern=r"^[A-Za-z0-9_\-]+$",
        description="Which one of its kind: the currency, the cosmetic, the title, the season of a pass.",
        examples=["skin-neon-fox"],
    )
    quantity: int = Field(1, ge=1, le=MOST_OF_ONE, description="How many; 1 of what a player has or has not.")
    instead: Substitute | None = Field(None, description="What a player gets who owns it already.")
    duration_seconds: int | None = Field(
        None,
        ge=60,
        le=LONGEST,
        description="How long it is owned; null: for good. Of an `entitlement` of a product alone. What is bought again"
        " before it ends goes on from there.",
        examples=[2_592_000],
    )


class Outcome(StrEnum):
    """What became of an item."""

    GRANTED = "granted"
    REPLACED = "replaced"
    """The player owned it, and got the substitute."""
    OWNED = "owned"
    """The player owned it, and there is no substitute."""
    NO_ROOM = "no_room"
    """The player can own no more of its kind, and there is no substitute."""
    TAKEN_BACK = "taken_back"
    """A refund took it."""
    REVOKED = "revoked"
    """It was revoked by hand or by a ban, and its money was not given back."""


class Granted(Model):
    """An item of an order, and what became of it: a refund takes back that and no more.

    Of one that ends, the order gives the time from `starts_at` to `expires_at`.
    """

    item: Item
    outcome: Outcome
    starts_at: Moment | None = None
    expires_at: Moment | None = None
