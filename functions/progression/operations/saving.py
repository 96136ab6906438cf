"""Saves by players, and what becomes of two that were made from one version."""

from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple, TypeVar

from pydantic_core import from_json

from functions.progression.models.saves import KeptSnapshot, Resolve, SavedBy, SaveDetails, SaveResult, Slot
from functions.progression.operations import reading, versions
from functions.progression.operations.contents import WrittenFiles, text_in
from functions.progression.operations.versions import NewVersion, Place
from functions.progression.rules import conflicts, keys, rises, server_only
from functions.progression.rules import versions as rules
from functions.progression.rules.json_objects import invalid, sha256_of, written
from shared.errors import DomainError, InvalidRequest, Unavailable
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.http.responses import RawJson

R = TypeVar("R")


class Sent(NamedTuple):
    """A save as a player sends it: the object, and its JSON."""

    details: SaveDetails
    resolve: Resolve
    data: dict[str, Any]
    text: bytes


class Made(NamedTuple):
    """A version that was made, the slot then, and its JSON where that is not what was sent."""

    slot: Slot
    version: KeptSnapshot
    text: bytes | None


async def save(
    player_id: str, name: str, details: SaveDetails, data: dict[str, Any], resolve: Resolve
) -> RawJson[SaveResult]:
    """Make a version of what a player sends.

    Raises InvalidSave, SaveTooLarge, SaveConflict, BaseVersionGone, SaveIdReused, ServerOnlyKey, TooManySlots.
    """
    sent = Sent(details, resolve, data, written(data))
    if resolve is Resolve.MERGE and details.save_id is None:
        problem = "is needed with resolve=merge, so that sending it again adds nothing twice"
        raise InvalidRequest(fields=[{"field": "save_id", "problem": problem}])
    made = await with_files(lambda tx, files: _attempt(tx, player_id, name, sent, files))
    return reading.result(made.version, name, made.slot.version, made.text)


async def with_files(body: Callable[[Transaction, WrittenFiles], Awaitable[Made]]) -> Made:
    """Run a transaction that writes files; those that its commit does not name are deleted again.

    After Unavailable they stay, as the commit may stand; the next pruning of their folder takes them.
    """
    files = WrittenFiles()
    try:
        made = await transaction.run(lambda tx: body(tx, files))
    except Unavailable:
        raise
    except DomainError:
        await files.discard()
        raise
    await files.discard(but=made.version.file)
    return made


async def _attempt(tx: Transaction, player_id: str, name: str, sent: Sent, files: WrittenFiles) -> Made:
    expected = sent.details.expected_version
    place = await versions.find(tx, player_id, name, expected if sent.resolve is Resolve.MERGE else 0)
    digest = sha256_of(sent.text)
    if place.slot and (before := rules.repeated(place.slot, sent.details.save_id, digest)):
        text = await text_in(tx, place.slot, before) if before.sent_sha256 else None
        return Made(place.slot, before, text)
    tree = keys.tree_of(place.rules.keys)
    if problems := list(keys.problems_of(tree, sent.data)):
        raise invalid(*problems)
    text, merged, checked = await _resolved(tx, place, sent, tree)
    new = NewVersion(text, SavedBy.PLAYER, sent.details.save_id, sent_sha256=digest, merged=merged, checked=checked)
    slot, version = await versions.add(tx, place, new, files)
    return Made(slot, version, text if version.sent_sha256 else None)


async def _resolved(
    tx: Transaction, place: Place, sent: Sent, tree: keys.Keys
) -> tuple[bytes, bool, rises.Checked | None]:
    """The JSON that the slot is to have, whether it was merged, and what its numbers may still rise."""
    slot, expected = place.slot, sent.details.expected_version
    bounded = any(rule.rise for rule in place.rules.keys)
    if slot is None or expected == slot.version:
        versions.require_version(place, expected)
        current = await _data(tx, slot, slot.current) if slot and (tree.has_servers or bounded) else {}
        data, merged = server_only.kept(tree, current, current, sent.data), False
    elif sent.resolve is Resolve.MERGE:
        current, base = await _data(tx, slot, slot.current), await _base(tx, place, slot, expected)
        own = server_only.kept(tree, keys.MISSING if base is None else base, current, sent.data)
        data, merged = conflicts.merged(tree, base, current, own), True
    else:
        raise rules.conflict(slot, place.name)
    text = sent.text if data == sent.data and not merged else written(data)
    if not bounded:
        return text, merged, None
    before = None if rules.is_players_first(slot) else current
    allowances, since = (slot.allowances, slot.allowances_at) if slot else ({}, None)
    return text, merged, rises.checked(place.rules.keys, before, data, allowances, since, tx.now)


async def _base(tx: Transaction, place: Place, slot: Slot, expected: int) -> dict[str, Any] | None:
    """What the player's device had; None when it is no longer known. Raises BaseVersionGone when it has to be."""
    if expected == 0 and rules.history_is_whole(slot):
        return {}
    kept = slot.snapshot(expected)
    if kept is not None:
        return await _data(tx, slot, kept)
    if conflicts.needs_base(place.rules.keys):
        raise rules.conflict(slot, place.name, rules.BaseVersionGone)
    return None


async def _data(tx: Transaction, slot: Slot, version: KeptSnapshot) -> dict[str, Any]:
    data: dict[str, Any] = from_json(await text_in(tx, slot, version))
    return data
