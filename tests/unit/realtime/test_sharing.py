"""How shared documents are named, bounded, and when they are due."""

from datetime import UTC, datetime

import pytest

from functions.realtime.models.sharing import SharedDocuments
from functions.realtime.rules.sharing import documents, fits, groups_of, tribe_path, world_path
from shared.firestore.listening import due
from shared.live_groups import Group, LiveGroups


def test_a_tribe_s_document_moves_when_its_members_change_and_only_then():
    path = tribe_path("foxes", ("ada", "bob"))
    assert path == tribe_path("foxes", ("bob", "ada"))
    assert path.startswith("realtime_tribes/")
    assert len({path, tribe_path("foxes", ("ada",)), tribe_path("wolves", ("ada", "bob"))}) == 3


def test_a_player_has_the_documents_of_what_the_player_belongs_to():
    both = LiveGroups(tribe_id="foxes", member_ids=("ada",), world_id="s1")
    assert documents(both) == SharedDocuments(tribe=tribe_path("foxes", ("ada",)), world=world_path("s1"))
    assert groups_of(both) == [Group("tribe", "foxes"), Group("world", "s1")]
    assert documents(LiveGroups()) == SharedDocuments()
    assert groups_of(LiveGroups()) == []


@pytest.mark.parametrize(("kind", "most"), [("tribe", 8192), ("world", 10240)])
def test_what_is_shown_is_bounded_in_bytes(kind, most):
    assert fits(kind, "é" * (most // 2))
    assert not fits(kind, "é" * (most // 2) + "x")


def test_a_turn_ends_on_a_grid_and_always_later():
    moment = datetime(2026, 11, 30, 12, 0, 14, 999_000, tzinfo=UTC)
    assert due("world", moment) == moment.replace(second=15, microsecond=0)
    assert due("world", moment.replace(second=15, microsecond=0)) == moment.replace(second=30, microsecond=0)
    assert due("tribe", moment.replace(microsecond=0)) == moment.replace(second=15, microsecond=0)
