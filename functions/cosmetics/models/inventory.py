"""What players own, and what they wear."""

from pydantic import Field

from shared.model import Model, Moment


class OwnedItem(Model):
    """Since when a player owns an item, and what gave it: `purchase`, or a season."""

    acquired_at: Moment
    source: str = Field(max_length=64)


class Inventory(Model):
    """All that a player owns. `cosmetics_inventory/{player_id}`: one document, however much that is.

    `cosmetic_ids` repeats the keys of `items` in a form that can be counted by query.
    """

    player_id: str
    cosmetic_ids: tuple[str, ...] = ()
    items: dict[str, OwnedItem] = Field(default_factory=dict)
    updated_at: Moment


class Loadout(Model):
    """What a player wears, one item a slot. `cosmetics_loadouts/{player_id}`."""

    player_id: str
    skin: str | None = None
    emote: str | None = None
    banner: str | None = None
    nameplate: str | None = None
    effect: str | None = None
    trail: str | None = None
    updated_at: Moment
