"""Lists of items that players make, by value."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.ugc.models.collections.collections import MOST_ITEMS, ChangeCollection, CreateCollection
from functions.ugc.models.items.items import Item, UgcStatus, UgcType, Visibility
from functions.ugc.rules.collections import collections as rules
from functions.ugc.rules.items.errors import UgcNotFound

THEN = datetime(2026, 1, 1, tzinfo=UTC)
NOW = THEN + timedelta(days=1)
MINE = rules.created(CreateCollection(name="Maps for two"), "list", "ada", THEN)


def item(**changes) -> Item:
    given = {"ugc_id": "harbour", "creator_id": "ada", "type": UgcType.MAP, "name": "The Old Harbour"}
    moments = {"created_at": THEN, "updated_at": THEN}
    return Item.model_validate(given | moments | {"status": UgcStatus.PUBLISHED} | changes)


def test_a_new_collection_is_private_and_its_owners_alone():
    assert MINE.visibility is Visibility.PRIVATE
    assert rules.visible(MINE, "list", ("ada",)) is MINE
    for nobody in (None, MINE):
        with pytest.raises(rules.CollectionNotFound):
            rules.visible(nobody, "list", ("bob",))


def test_a_public_collection_is_seen_by_all_and_changed_by_its_owner():
    public = rules.changed(MINE, ChangeCollection(visibility=Visibility.PUBLIC), NOW)
    assert (public.name, public.visibility, public.updated_at) == ("Maps for two", Visibility.PUBLIC, NOW)
    assert rules.visible(public, "list", ()) is public
    assert rules.owned(public, "list", ("other", "ada")) is public
    with pytest.raises(rules.CollectionNotFound):
        rules.owned(public, "list", ("bob",))


def test_items_are_in_a_collection_once_the_last_added_first():
    two = rules.with_item(rules.with_item(MINE, "a", THEN), "b", NOW)
    assert two.ugc_ids == ("b", "a")
    assert rules.with_item(two, "a", NOW + timedelta(days=1)) == two
    assert rules.without_item(two, "b", NOW).ugc_ids == ("a",)
    assert rules.without_item(two, "c", NOW + timedelta(days=1)) == two


def test_a_collection_has_room_for_so_many_and_a_player_for_so_many_collections():
    full = MINE.model_copy(update={"ugc_ids": tuple(str(number) for number in range(MOST_ITEMS))})
    with pytest.raises(rules.CollectionFull):
        rules.with_item(full, "another", NOW)
    rules.require_room(49, 50)
    with pytest.raises(rules.TooManyCollections):
        rules.require_room(50, 50)


@pytest.mark.parametrize(
    ("changes", "of_owner", "of_another"),
    [
        ({}, True, True),
        ({"visibility": Visibility.UNLISTED}, True, False),
        ({"visibility": Visibility.PRIVATE}, False, False),
        ({"visibility": Visibility.PRIVATE, "creator_id": "bob"}, True, False),
        ({"status": UgcStatus.REMOVED}, False, False),
    ],
)
def test_lists_show_others_what_is_public_and_their_owner_what_they_may_see(changes, of_owner, of_another):
    shown = item(**changes)
    assert rules.is_shown(shown, ("bob",), of_own_list=True) is of_owner
    assert rules.is_shown(shown, ("bob",), of_own_list=False) is of_another
    if of_owner:
        assert rules.choosable(shown, "harbour", ("bob",)) is shown
    else:
        with pytest.raises(UgcNotFound):
            rules.choosable(shown, "harbour", ("bob",))
