"""Copying a player into another environment: what services mark of what they keep, and nothing else."""

from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime
from typing import Any

from pydantic_core import to_json

from functions.auth.api.new_accounts import open_for_address
from functions.privacy.models.clones import (
    Entries,
    ImportClone,
    ImportedClone,
    LeftOut,
    NewPlayer,
    PlayerClone,
)
from functions.privacy.rules import clones as rules
from functions.privacy.store import clones as store
from functions.profiles.api import players as profiles
from shared.extension_points import CLONING, PERSONAL_DATA, Cloning
from shared.firestore import transaction
from shared.firestore.holdings import Holding
from shared.firestore.transaction import Transaction
from shared.settings import settings
from shared.telemetry.context import RequestContext


async def copy(player_id: str) -> PlayerClone:
    """A player without identity (a read each entry, one at least of what is copied). Raises UnknownPlayer."""
    await transaction.run(lambda tx: profiles.require(tx, [player_id]))
    entries: dict[str, tuple[dict[str, Any], ...]] = {}
    left_out = {rules.MERGED.what: rules.MERGED}
    room, size, own = rules.MOST_ENTRIES, rules.LARGEST, _own_parts()
    for holding in _holdings():
        name = holding.collection.name
        if (part := own.get(name)) is not None:
            copies, whole = await _within(part.copies(player_id), room, size)
        elif holding.clone is None:
            left_out.setdefault(name, LeftOut(what=name, why=rules.NOT_COPIED))
            continue
        else:
            copies, whole = await _within(_copies(holding, player_id), room, size)
        entries |= {name: tuple(copies)} if copies else {}
        room, size = room - len(copies), size - len(to_json(copies))
        left_out[name] = LeftOut(what=name, why=part.LEFT_OUT) if part else _fields_left_out(holding)
        if not whole:
            left_out[f"{name}..."] = LeftOut(what=name, why=rules.TOO_MUCH)
    return PlayerClone(
        made_at=datetime.now(UTC),
        environment=settings().environment,
        entries=entries,
        left_out=tuple(left_out.values()),
    )


async def create(tx: Transaction, admin_id: str, wanted: ImportClone, context: RequestContext) -> NewPlayer:
    """A new player of a clone, in one commit; the same clone for the same address again changes nothing.

    Two reads, and a write for each entry. Raises ClonesRefused, CloneRefused, EmailTaken.
    """
    rules.check_environment(settings().environment)
    clone_id = rules.clone_id(wanted)
    if before := await store.clone_in(tx, clone_id):
        return rules.new_player(before, wanted.clone.left_out)
    holdings = {holding.collection.name: holding for holding in _holdings() if holding.clone}
    own = _own_parts()
    rules.check_entries(wanted.clone.entries, holdings.keys() | own.keys())
    player_id = await open_for_address(tx, wanted.email, context)
    await _write(tx, player_id, wanted.clone.entries, holdings)
    _write_own(tx, player_id, wanted.clone.entries, own)
    imported = ImportedClone(
        clone_id=clone_id,
        player_id=player_id,
        imported_by=admin_id,
        reason=wanted.reason,
        entries={name: len(parts) for name, parts in wanted.clone.entries.items()},
        imported_at=tx.now,
    )
    store.add(tx, imported)
    return rules.new_player(imported, wanted.clone.left_out)


def _holdings() -> list[Holding[Any]]:
    services = PERSONAL_DATA.implementations()
    return [holding for service in sorted(services) for holding in services[service].HOLDINGS]


def _own_parts() -> dict[str, Cloning]:
    """What services copy by themselves, by collection."""
    return {part.COPIED: part for part in CLONING.implementations().values()}


async def _copies(holding: Holding[Any], player_id: str) -> AsyncIterator[dict[str, Any]]:
    """What a clone gets of a holding, field by field."""
    assert holding.clone is not None  # noqa: S101  only those are asked for
    async for page in holding.pages(player_id):
        for document in page.values():
            yield holding.clone.copy(document)


async def _within(copies: AsyncIterator[dict[str, Any]], room: int, size: int) -> tuple[list[dict[str, Any]], bool]:
    """Copies, within the limits of a clone, and whether those are all."""
    kept: list[dict[str, Any]] = []
    async for copy in copies:
        size -= len(to_json(copy)) + 1
        if len(kept) == room or size < 0:
            return kept, False
        kept.append(copy)
    return kept, True


def _fields_left_out(holding: Holding[Any]) -> LeftOut:
    assert holding.clone is not None  # noqa: S101  only those are asked for
    kept = {*holding.clone.copied, *holding.clone.filled, holding.by}
    fields = tuple(name for name in holding.collection.model.model_fields if name not in kept)
    return LeftOut(what=holding.collection.name, fields=fields, why=rules.NOT_MARKED if fields else "")


async def _write(tx: Transaction, player_id: str, entries: Entries, holdings: dict[str, Holding[Any]]) -> None:
    """Write the documents of a new player. Raises CloneRefused, which names what is wrong with which."""
    problems: list[str] = []
    written: set[str] = set()
    for name, parts in entries.items():
        if (holding := holdings.get(name)) is None:
            continue
        for place, fields in enumerate(parts):
            where = f"{name}.{place}"
            try:
                document_id, document = await _rebuilt(tx, holding, fields, player_id, place)
            except ValueError as error:
                problems += rules.problems(where, error)
                continue
            if f"{name}/{document_id}" in written:
                problems.append(f"{where}: another entry is of the same thing")
            elif holding.clone is not None and holding.clone.joins:
                tx.put(holding.collection, document_id, document)
            else:
                tx.create(holding.collection, document_id, document)
            written.add(f"{name}/{document_id}")
        if problems:
            raise rules.refused(problems)


def _write_own(tx: Transaction, player_id: str, entries: Entries, own: Mapping[str, Cloning]) -> None:
    """Have services write what they copy by themselves. Raises CloneRefused."""
    for name, part in own.items():
        try:
            part.write_copies(tx, player_id, entries.get(name, ()))
        except ValueError as error:
            raise rules.refused(rules.problems(name, error)) from None


async def _rebuilt(
    tx: Transaction, holding: Holding[Any], fields: dict[str, Any], player_id: str, place: int
) -> tuple[str, Any]:
    clone = holding.clone
    assert clone is not None  # noqa: S101  only those are asked for
    onto = await tx.get(holding.collection, player_id) if clone.joins else None
    return clone.rebuild(holding.collection.model, fields, {holding.by: player_id}, place, onto)
