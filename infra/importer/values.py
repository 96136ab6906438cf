"""Values of rows and JSON of other backends, whatever they are called and however they are written."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from functions.auth.rules.passwords.hashes import is_bcrypt
from shared.text.countries import COUNTRIES

Row = Mapping[str, Any]

TRUE = {"t", "true", "1", "yes", "y"}


def first(row: Row, *names: str) -> str:
    """The first of these columns that is there and not empty, as a text; empty where none is."""
    return next((text for name in names if (text := str(row.get(name) or "").strip())), "")


def number(row: Row, *names: str) -> int | None:
    """The same as a whole number; None where it is none."""
    text = first(row, *names)
    try:
        return int(float(text)) if text else None
    except (ValueError, OverflowError):
        return None


def count(row: Row, *names: str) -> int:
    """The same as a count: zero where there is none."""
    return max(0, number(row, *names) or 0)


def flag(row: Row, *names: str, default: bool) -> bool:
    """The same as yes or no."""
    text = first(row, *names).lower()
    return text in TRUE if text else default


def moment(row: Row, *names: str) -> datetime | None:
    """The same as a moment of ISO 8601 or PostgreSQL's; without a zone it is UTC's. None where it is none."""
    text = first(row, *names)
    try:
        parsed = datetime.fromisoformat(text) if text else None
    except ValueError:
        return None
    if parsed is None:
        return None
    return parsed.astimezone(UTC) if parsed.tzinfo else parsed.replace(tzinfo=UTC)


def verified(row: Row, at: tuple[str, ...], flags: tuple[str, ...], otherwise: datetime) -> datetime | None:
    """When an address was verified: by a moment, or by a flag, whose moment is not known."""
    return moment(row, *at) or (otherwise if flag(row, *flags, default=False) else None)


def bcrypt_hash(text: str) -> str | None:
    """A bcrypt hash, as a text or as PostgreSQL writes bytes (hexadecimal); None where it is none."""
    if text.startswith("\\x"):
        try:
            text = bytes.fromhex(text[2:]).decode()
        except ValueError:
            return None
    return text if is_bcrypt(text) else None


def country(text: str) -> str | None:
    """A country by its code of ISO 3166-1 alpha-2; None where it is none."""
    code = text.strip().upper()
    return code if code in COUNTRIES else None


def json_object(text: str) -> dict[str, Any]:
    """A JSON object; empty where it is none."""
    try:
        value = json.loads(text) if text else {}
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def amounts(parent: Row) -> dict[str, int]:
    """The whole numbers of an object, by their names."""
    return {name: value for name in parent if (value := number(parent, name)) is not None}
