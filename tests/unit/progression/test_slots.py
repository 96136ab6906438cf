"""Slots of players: their versions, their number, and merges of accounts."""

import gzip
from datetime import UTC, datetime

import pytest

from functions.progression.models.saves import KeptSnapshot, PlayerSlots, SavedBy, Slot
from functions.progression.rules import merging, uploads, versions
from functions.progression.rules.json_objects import LARGEST, InvalidSave, SaveTooLarge

NOW = datetime(2026, 11, 30, tzinfo=UTC)


def snapshot(version: int, save_id: str | None = None, file: str = "") -> KeptSnapshot:
    return KeptSnapshot(
        version=version, saved_at=NOW, saved_by=SavedBy.PLAYER, save_id=save_id, size=2, sha256=f"{version}", file=file
    )


def slot(*numbers: int, first: int = 1) -> Slot:
    kept = tuple(snapshot(number, f"save-{number}") for number in numbers)
    return Slot(slot_id="ada.default", player_id="ada", folder="f", first_version=first, versions=kept, content=b"old")


def test_the_last_versions_stay():
    moved, earlier, dropped = versions.advanced(slot(3, 2, 1), snapshot(4), b"new", 3)
    assert ([kept.version for kept in moved.versions], moved.content) == ([4, 3, 2], b"new")
    assert (earlier.version, [gone.version for gone in dropped]) == (3, [1])
    assert versions.advanced(slot(3, 2, 1), snapshot(4), b"new", 1).earlier is None
    assert versions.advanced(slot(), snapshot(1, file="f/1"), b"new", 3)[0].content == b""
    assert not versions.history_is_whole(moved)
    assert versions.history_is_whole(slot(8, 7, first=7))


def test_suspicious_versions_stay_longer_unseen_and_no_more_than_so_many():
    flagged = slot()
    seen = []
    for number in range(1, 31):
        new = snapshot(number).model_copy(update={"is_suspicious": number % 3 == 0})
        flagged, _, dropped = versions.advanced(flagged, new, b"new", 4)
        seen += [gone.version for gone in dropped]
    kept = [version.version for version in flagged.versions]
    assert kept == [30, 29, 28, 27, 24, 21, 18, 15, 12]
    assert sorted([*seen, *kept]) == list(range(1, 31))
    assert [version.version for version in versions.recent(flagged, 4)] == [30, 29, 28, 27]
    assert not versions.history_is_whole(flagged)


def test_a_deleted_slot_s_versions_are_never_given_again():
    ada = PlayerSlots(player_id="ada", slots={"a": "ada.a", "b": "ada.b"}, last_version=3)
    ada = versions.without_slot(ada, "a", 9)
    assert (ada.slots, ada.last_version) == ({"b": "ada.b"}, 9)
    assert versions.without_slot(ada, "b", 2).last_version == 9


def test_a_player_has_no_more_slots_than_there_may_be():
    ada = versions.with_slot(PlayerSlots(player_id="ada"), "a", "ada.a", 1)
    with pytest.raises(versions.TooManySlots):
        versions.with_slot(ada, "b", "ada.b", 1)


def test_the_name_of_a_save_names_one_save():
    assert versions.repeated(slot(2, 1), "save-1", "1").version == 1
    assert versions.repeated(slot(2, 1), None, "1") is None
    assert versions.repeated(slot(2, 1), "save-3", "1") is None
    with pytest.raises(versions.SaveIdReused):
        versions.repeated(slot(2, 1), "save-1", "other")


def test_a_slot_that_servers_began_has_a_player_s_first_save_before_it():
    by_server = snapshot(1).model_copy(update={"saved_by": SavedBy.SERVER})
    begun = slot().model_copy(update={"versions": (by_server,)})
    assert versions.is_players_first(None)
    assert versions.is_players_first(begun)
    assert not versions.is_players_first(begun.model_copy(update={"first_version": 0}))
    assert not versions.is_players_first(begun.model_copy(update={"versions": (by_server, snapshot(1))}))


SOURCE = PlayerSlots(player_id="0123456789", slots={"default": "s.default", "other": "s.other"}, last_version=2)
TARGET = PlayerSlots(player_id="ada", slots={"default": "ada.default"}, last_version=5)


def test_a_merge_loses_no_slot():
    gone, merged, moved = merging.merged(SOURCE, TARGET)
    with pytest.raises(versions.SlotsMerged):
        versions.with_slot(gone, "new", "s.new", 20)
    assert merged.slots == {"default": "ada.default", "default-01234567": "s.default", "other": "s.other"}
    _, again, _ = merging.merged(SOURCE.model_copy(update={"player_id": "01234567x"}), merged)
    assert {"default-01234567-2", "other-01234567"} <= again.slots.keys()
    assert all(
        len(name) <= 32
        for name in merging.merged(
            PlayerSlots(player_id="0123456789", slots={"n" * 32: "s.n"}),
            PlayerSlots(player_id="ada", slots={"n" * 32: "a.n"}),
        )[1].slots
    )
    assert moved.slots == {"default-01234567": "s.default", "other": "s.other"}


def test_an_undo_gives_back_what_is_still_there():
    gone, merged, moved = merging.merged(SOURCE, TARGET)
    assert merging.parted(gone, merged, moved) == (SOURCE.model_copy(update={"last_version": 5}), TARGET, ())
    source, target, missing = merging.parted(gone, versions.without_slot(merged, "other", 9), moved)
    assert (source.slots, source.last_version) == ({"default": "s.default"}, 9)
    assert (target.slots, missing) == (TARGET.slots, ("other",))


def test_an_upload_is_unpacked_no_further_than_it_may_be():
    assert uploads.text_of(b"{}", "application/json") == b"{}"
    assert uploads.text_of(gzip.compress(b"{}"), "application/gzip") == b"{}"
    with pytest.raises(SaveTooLarge):
        uploads.text_of(gzip.compress(b" " * 40 * LARGEST, 9), "application/gzip")
    for wrong in (b"{}", gzip.compress(b"{}")[:-3], gzip.compress(b"{}") + b"x"):
        with pytest.raises(InvalidSave):
            uploads.text_of(wrong, "application/gzip")
