"""Recorded matches: a file of JSON lines, each a match report whose players have names and countries besides."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from emulators.replay.countries import alpha_2
from functions.matches.models import MatchReport

Identity = tuple[str | None, str | None]
"""A name and a country, as far as a match tells them."""

NAME_LENGTHS = range(3, 51)
"""How many characters a display name may have."""


class NoMatches(Exception):
    """The file cannot be read, or holds no match; the message says which."""


@dataclass(frozen=True, slots=True)
class Person:
    """One who plays, under the id that the record gives; `country` is ISO 3166-1 alpha-2."""

    player_id: str
    email: str
    name: str
    country: str | None


@dataclass(frozen=True, slots=True)
class Match:
    """A recorded match, and the line it stands on (from 1). Its players have the record's ids."""

    line: int
    report: MatchReport

    @property
    def match_id(self) -> str:
        """The match's id."""
        return self.report.match_id

    @property
    def player_ids(self) -> tuple[str, str]:
        """Who met."""
        first, second = self.report.players
        return first.player_id, second.player_id


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with something in the record, and where that stands."""

    where: str
    text: str


@dataclass(frozen=True, slots=True)
class Record:
    """What was read: matches in the order in which they were played (undated ones last), and who played them."""

    matches: Sequence[Match]
    people: Mapping[str, Person]
    problems: Sequence[Problem]

    def first(self, limit: int | None) -> "Record":
        """The record of the first `limit` matches, or all of it."""
        if limit is None:
            return self
        matches = self.matches[:limit]
        played = {player_id for match in matches for player_id in match.player_ids}
        return Record(
            matches,
            {person_id: self.people[person_id] for person_id in self.people if person_id in played},
            self.problems,
        )


def read_record(path: Path) -> Record:
    """Read a file; a line that is no match becomes a problem, and the others count.

    Raises NoMatches when the file cannot be read or has no line that is a match.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise NoMatches(f"{path} cannot be read: {reason}.") from error
    record = parse(lines)
    if not record.matches:
        shown = "".join(f"\n  {problem.where}: {problem.text}" for problem in record.problems[:5])
        raise NoMatches(f"{path} has no match in it; each line is to be one match as a JSON object.{shown}")
    return record


def parse(lines: Iterable[str]) -> Record:
    """Read lines. A match that is given twice and alike stays twice; given otherwise, its first line counts."""
    matches: list[Match] = []
    identities: dict[str, Identity] = {}
    problems: list[Problem] = []
    seen: dict[str, Match] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            raw = json.loads(line)
            named = _take_identities(raw)
            match = Match(number, MatchReport.model_validate(raw))
        except (ValueError, TypeError) as error:
            problems.append(Problem(f"line {number}", _why(error)))
            continue
        before = seen.setdefault(match.match_id, match)
        if before.report != match.report:
            text = f"match {match.match_id} stands on line {before.line} already, with another content"
            problems.append(Problem(f"line {number}", text))
            continue
        matches.append(match)
        for player_id, (name, country) in zip(match.player_ids, named, strict=True):
            known_name, known_country = identities.get(player_id, (None, None))
            identities[player_id] = known_name or name, known_country or country
    people = {player_id: _person(player_id, *identity) for player_id, identity in identities.items()}
    return Record(_in_order(matches), people, problems)


def _in_order(matches: Iterable[Match]) -> Sequence[Match]:
    dated, undated = [], []
    for match in matches:
        if match.report.played_at is None:
            undated.append(match)
        else:
            dated.append((match.report.played_at, match.line, match))
    return [match for _, _, match in sorted(dated, key=lambda entry: entry[:2])] + undated


def _take_identities(raw: Any) -> list[Identity]:
    """Take names and countries out of a match, which is a plain report then."""
    if not isinstance(raw, dict):
        raise TypeError(f"a match is a JSON object, and this is {_kind(raw)}")
    players = raw.get("players")
    if not isinstance(players, list) or not all(isinstance(player, dict) for player in players):
        return []
    return [(_text(player, "name"), _text(player, "country")) for player in players]


def _text(player: dict[str, Any], field: str) -> str | None:
    value = player.pop(field, None)
    if value is not None and not isinstance(value, str):
        raise TypeError(f"a player's {field} is a text, and this is {_kind(value)}")
    return value.strip() if value else None


def _person(player_id: str, name: str | None, country: str | None) -> Person:
    digest = hashlib.sha256(player_id.encode()).hexdigest()
    shown = (name or "")[: NAME_LENGTHS[-1]].strip()
    if len(shown) not in NAME_LENGTHS:
        shown = f"{shown or 'Player'} {digest[:6]}"
    return Person(player_id, f"{digest[:24]}@replay.example", shown, alpha_2(country))


def _kind(value: object) -> str:
    kinds = {"dict": "an object", "list": "a list", "str": "a text", "NoneType": "null", "bool": "true or false"}
    return kinds.get(type(value).__name__, "a number")


def _why(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"not JSON: {error.msg} at column {error.colno}"
    if isinstance(error, ValidationError):
        return "; ".join(_complaint(problem["loc"], problem["msg"]) for problem in error.errors())
    return str(error)


def _complaint(location: tuple[int | str, ...], message: str) -> str:
    text = message.removeprefix("Value error, ")
    return f"{'.'.join(str(part) for part in location)}: {text}" if location else text
