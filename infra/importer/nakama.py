"""A Nakama's tables `users`, `storage` and `leaderboard_record`: of its database, or as CSV files."""

from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from functions.auth.models.identities.identities import Provider
from infra.importer.records import OldPlayer, OldScore, Problem, Source
from infra.importer.tables import rows
from infra.importer.values import Row, amounts, bcrypt_hash, country, first, json_object, moment, number

TABLES = ("users", "storage", "leaderboard_record")

SYSTEM = "00000000-0000-0000-0000-000000000000"
"""Whose storage is nobody's."""

NEVER = datetime(1970, 1, 2, tzinfo=UTC)
"""Nakama writes the beginning of 1970 for what has not happened."""


def read(folder: Path, name: str, now: datetime) -> Source:
    """All players with what is in their wallets and their storage, and their scores of periods that are not over."""
    source = Source(name)
    saves, scores = _saves(source, folder), _scores(source, folder, now)
    for row in rows(folder, "users"):
        source.rows["users"] = source.rows.get("users", 0) + 1
        if player := _player(source, row, saves, scores, now):
            source.players.append(player)
    return source


def _saves(source: Source, folder: Path) -> dict[str, dict[str, dict[str, Any]]]:
    saves: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
    for row in rows(folder, "storage"):
        source.rows["storage objects"] = source.rows.get("storage objects", 0) + 1
        if (owner := first(row, "user_id")) not in {"", SYSTEM}:
            saves[owner][f"{first(row, 'collection')}-{first(row, 'key')}"] = json_object(first(row, "value"))
    return saves


def _scores(source: Source, folder: Path, now: datetime) -> dict[str, dict[str, OldScore]]:
    scores: dict[str, dict[str, OldScore]] = defaultdict(dict)
    for row in rows(folder, "leaderboard_record"):
        source.rows["scores"] = source.rows.get("scores", 0) + 1
        ends, score = _happened(row, "expiry_time"), number(row, "score")
        if score is not None and (ends is None or ends > now):
            board, at = first(row, "leaderboard_id"), moment(row, "update_time", "create_time") or now
            scores[first(row, "owner_id")][board] = OldScore(score, at)
    return scores


def _happened(row: Row, column: str) -> datetime | None:
    at = moment(row, column)
    return at if at is not None and at > NEVER else None


def _player(
    source: Source,
    row: Row,
    saves: dict[str, dict[str, dict[str, Any]]],
    scores: dict[str, dict[str, OldScore]],
    now: datetime,
) -> OldPlayer | None:
    old_id = first(row, "id")
    if old_id in {"", SYSTEM}:
        return None
    if _happened(row, "disable_time"):
        source.problems.append(Problem("player", old_id, "disabled", "disabled there: the player did not come"))
        return None
    kept = first(row, "password")
    digest = bcrypt_hash(kept)
    if kept and digest is None:
        source.problems.append(Problem("player", old_id, "hash_not_bcrypt", "the player signs in by mail"))
    steam = first(row, "steam_id")
    created = moment(row, "create_time") or now
    return OldPlayer(
        old_id=old_id,
        created_at=created,
        updated_at=moment(row, "update_time") or created,
        email=first(row, "email") or None,
        password_hash=digest,
        verified_at=_happened(row, "verify_time"),
        identities=((Provider.STEAM, steam),) if steam else (),
        display_name=first(row, "display_name", "username"),
        country=country(first(row, "location")),
        wallet=amounts(json_object(first(row, "wallet"))),
        saves=saves.get(old_id, {}),
        scores=scores.get(old_id, {}),
    )
