"""Inventories and loadouts of merged accounts, by value."""

from datetime import UTC, datetime, timedelta

from functions.cosmetics.models.inventory import Inventory, Loadout, OwnedItem
from functions.cosmetics.rules.inventory import MOST_OWNED
from functions.cosmetics.rules.merging import merged, undressed, unmerged

THEN = datetime(2026, 11, 20, 12, tzinfo=UTC)
NOW = THEN + timedelta(days=1)


def inventory(player_id: str, *ids: str) -> Inventory:
    items = {cosmetic_id: OwnedItem(acquired_at=THEN, source=player_id) for cosmetic_id in ids}
    return Inventory(player_id=player_id, cosmetic_ids=ids, items=items, updated_at=THEN)


def test_what_either_owns_is_the_target_s_as_it_was_acquired():
    both, added = merged(inventory("s", "a", "b"), inventory("t", "b", "c"), NOW)
    assert (both.player_id, both.cosmetic_ids, added) == ("t", ("b", "c", "a"), ("a",))
    assert {cosmetic_id: item.source for cosmetic_id, item in both.items.items()} == {"a": "s", "b": "t", "c": "t"}
    assert both.items["a"].acquired_at == THEN


def test_nothing_new_changes_nothing():
    target = inventory("t", "a", "b")
    assert merged(inventory("s", "a"), target, NOW) == (target, ())


def test_no_more_than_an_inventory_holds():
    target = inventory("t", *(f"t{number}" for number in range(MOST_OWNED - 1)))
    both, added = merged(inventory("s", "a", "b"), target, NOW)
    assert (len(both.items), added) == (MOST_OWNED, ("a",))


def test_an_undo_takes_what_was_added_and_no_more():
    left = unmerged(inventory("t", "b", "a", "later"), {"a", "gone"}, NOW)
    assert (left.cosmetic_ids, set(left.items)) == (("b", "later"), {"b", "later"})


def test_what_is_not_owned_is_not_worn():
    loadout = Loadout(player_id="t", skin="a", emote="b", updated_at=THEN)
    after = undressed(loadout, {"a", "x"}, NOW)
    assert (after.skin, after.emote, after.updated_at) == (None, "b", NOW)
    assert undressed(loadout, {"x"}, NOW) == loadout
