"""What a clone of a player has, and where it may be imported."""

import hashlib
from collections.abc import Collection, Iterable

from pydantic import ValidationError

from functions.privacy.models.clones import Entries, ImportClone, ImportedClone, LeftOut, NewPlayer
from shared.errors import DomainError, problems_of

MOST_ENTRIES = 400
"""So that a clone is imported in one commit."""

LARGEST = 3 * 1024 * 1024
"""Bytes of a clone's entries."""

NOT_COPIED = "it is not copied: it may lead to the player, or to others"
NOT_MARKED = "these fields are not copied: they may lead to the player, or to others"
TOO_MUCH = f"a clone has {MOST_ENTRIES} entries and {LARGEST // 1024**2} MiB at most: the rest of these is not in it"
MERGED = LeftOut(what="merged accounts", why="a clone is of one account, without those that were merged into it")


class ClonesRefused(DomainError):
    """Players live in this environment: nobody is imported into it."""

    status = 403
    code = "CLONES_REFUSED"
    message = "Clones of players are not imported into prod. Import this one where ENVIRONMENT is dev or local."


class CloneRefused(DomainError):
    """The clone is not of this form, was changed, or is of a version that has other fields."""

    status = 422
    code = "CLONE_REFUSED"
    message = (
        "The clone cannot be imported; details.problems says why. If it was not changed, deploy the version here that"
        " it was made by, or a newer one, or take out what is named."
    )


def check_environment(environment: str) -> None:
    """Raise ClonesRefused where players live."""
    if environment == "prod":
        raise ClonesRefused


def check_entries(entries: Entries, copied: Collection[str]) -> None:
    """Raise CloneRefused for more than a clone has, and for what no service here copies."""
    count = sum(map(len, entries.values()))
    if count > MOST_ENTRIES:
        raise refused([f"it has {count} entries, and {MOST_ENTRIES} are the most"])
    if unknown := sorted(entries.keys() - set(copied)):
        raise refused([f"{name[:100]}: no service here copies this" for name in unknown])


def problems(where: str, error: ValueError) -> list[str]:
    """What is wrong with an entry, without repeating what was sent."""
    if isinstance(error, ValidationError):
        return [f"{where}.{each['field']}: {each['problem']}" for each in problems_of(error)]
    return [f"{where}: {error}"]


def refused(problems: Iterable[str]) -> CloneRefused:
    """The error that names up to twenty problems."""
    return CloneRefused(problems=list(problems)[:20])


def clone_id(wanted: ImportClone) -> str:
    """What a clone for an address is known by: its content."""
    content = f"{wanted.email.lower()}\n{wanted.clone.model_dump_json()}"
    return hashlib.sha256(content.encode()).hexdigest()


def new_player(imported: ImportedClone, left_out: tuple[LeftOut, ...]) -> NewPlayer:
    """What is answered about a clone that was imported, also the second time."""
    return NewPlayer(
        user_id=imported.player_id, entries=imported.entries, left_out=left_out, imported_at=imported.imported_at
    )
