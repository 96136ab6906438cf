"""An import from beginning to end: read, write in batches, count on both sides, report."""

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from functions.auth.models.accounts.imports import ImportOutcome
from infra.importer import nakama, playfab, postgres, tables
from infra.importer.checking import expected, found, missing
from infra.importer.records import OldPlayer, Problem, Source
from infra.importer.writing import Outcomes, write_matches, write_players
from shared.firestore import transaction
from shared.firestore.transaction import Transaction

PLAYERS_AT_ONCE = 40
MATCHES_AT_ONCE = 200

Reader = Callable[[Path, str, datetime], Source]

READERS: dict[str, tuple[Reader, Sequence[str]]] = {
    "postgres": (postgres.read, postgres.TABLES),
    "nakama": (nakama.read, nakama.TABLES),
    "playfab": (playfab.read, ()),
}
"""By the backend: what reads its files, and the tables that are copied of its database."""

Item = TypeVar("Item")


class Incomplete(Exception):
    """What is missing after an import."""


async def run(given: argparse.Namespace) -> str:
    """Import what `given` names; returns what to say. Raises CannotRead, Incomplete."""
    source = _read(given)
    outcomes, new_matches = await _write(source, dry_run=given.dry_run)
    if given.report:
        lines = [json.dumps(asdict(problem)) for problem in source.problems]
        given.report.write_text("".join(f"{line}\n" for line in lines))
    said = [_summary(source, outcomes, new_matches, dry_run=given.dry_run)]
    if not given.dry_run:
        here = [player for player in source.players if _is_here(outcomes, player)]
        counted = expected(here, source.matches), await found(source, here)
        said += [f"  {name:10} {counted[0][name]:10} there {counted[1][name]:10} here" for name in counted[0]]
        if less := missing(*counted):
            raise Incomplete("\n".join([*said, "Missing:", *less]))
    return "\n".join(said)


def _is_here(outcomes: Outcomes, player: OldPlayer) -> bool:
    return outcomes.get(player.old_id) in {ImportOutcome.NEW, ImportOutcome.THERE}


def _read(given: argparse.Namespace) -> Source:
    reader, copied = READERS[given.backend]
    name, now = given.source or given.backend, datetime.now(UTC)
    if given.files:
        if not given.files.is_dir():
            raise tables.CannotRead(f"there is no folder {given.files}.")
        return reader(given.files, name, now)
    if not given.database or not copied:
        raise tables.CannotRead("say where it is: --files FOLDER, or --database postgresql://... where there is one.")
    with tempfile.TemporaryDirectory() as folder:
        tables.copy_database(given.database, copied, Path(folder))
        return reader(Path(folder), name, now)


async def _write(source: Source, *, dry_run: bool) -> tuple[Outcomes, int]:
    outcomes: Outcomes = {}
    for players in _batches(source.players, PLAYERS_AT_ONCE):

        async def write(tx: Transaction, players: Sequence[OldPlayer] = players) -> tuple[Outcomes, list[Problem]]:
            problems: list[Problem] = []
            return await write_players(tx, source.name, players, problems), problems

        done, problems = await (write(Transaction()) if dry_run else transaction.run(write))
        outcomes |= done
        source.problems += problems
    new = 0
    for matches in _batches(list({match.old_id: match for match in source.matches}.values()), MATCHES_AT_ONCE):
        new += await (
            write_matches(Transaction(), source.name, matches)
            if dry_run
            else transaction.run(lambda tx, some=matches: write_matches(tx, source.name, some))  # type: ignore[misc]
        )
    return outcomes, new


def _batches(items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    return (items[start : start + size] for start in range(0, len(items), size))


def _summary(source: Source, outcomes: Outcomes, new_matches: int, *, dry_run: bool) -> str:
    read = ", ".join(f"{count} {kind}" for kind, count in source.rows.items())
    became = ", ".join(f"{count} {outcome}" for outcome, count in Counter(outcomes.values()).items())
    problems = ", ".join(f"{count} {name}" for name, count in Counter(each.problem for each in source.problems).items())
    would = "would be " if dry_run else ""
    return (
        f"Read {read or 'nothing'}. Players {would}{became or 'none'}; {new_matches} matches {would}new."
        f" In the report: {problems or 'nothing'}."
    )
