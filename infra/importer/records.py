"""What other backends know of a player, in one form."""

import uuid
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from functions.auth.models.identities.identities import Provider

NAMESPACE = uuid.UUID("6f4b8a52-6f0e-5c0e-9a57-2b8f3b0f4d11")


def new_id(source: str, kind: str, old_id: str) -> str:
    """The id here of something there, the same at each import: a UUID of version 5 (RFC 9562) of where it was."""
    return str(uuid.uuid5(NAMESPACE, f"{source}/{kind}/{old_id}"))


@dataclass(frozen=True, slots=True)
class OldScore:
    """A score on a board, and when it was reached."""

    score: int
    at: datetime


@dataclass(frozen=True, slots=True)
class OldPlayer:
    """A player as another backend has them; None: it does not say. `saves` are JSON objects by the slot's name.

    `scores` are by the board.
    """

    old_id: str
    created_at: datetime
    updated_at: datetime
    email: str | None = None
    password_hash: str | None = None
    verified_at: datetime | None = None
    identities: tuple[tuple[Provider, str], ...] = ()
    display_name: str = ""
    bio: str = ""
    country: str | None = None
    total_xp: int = 0
    is_public: bool = True
    wins: int = 0
    losses: int = 0
    draws: int = 0
    score: int = 0
    elo: int | None = None
    peak_elo: int | None = None
    best_win_streak: int = 0
    last_match_at: datetime | None = None
    wallet: dict[str, int] = field(default_factory=dict)
    saves: dict[str, dict[str, Any]] = field(default_factory=dict)
    scores: dict[str, OldScore] = field(default_factory=dict)

    @property
    def played(self) -> int:
        """Matches of all time."""
        return self.wins + self.losses + self.draws


@dataclass(frozen=True, slots=True)
class OldMatch:
    """A match as another backend has it; `elo` are both ratings before and after it."""

    old_id: str
    player_ids: tuple[str, str]
    winner_id: str | None
    played_at: datetime
    duration_seconds: float | None = None
    elo: tuple[tuple[int, int], tuple[int, int]] | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something of the source that is not here as it was there, and why."""

    kind: str
    old_id: str
    problem: str
    detail: str = ""


@dataclass(slots=True)
class Source:
    """All that is read of another backend, and what of it could not be."""

    name: str
    players: list[OldPlayer] = field(default_factory=list)
    matches: list[OldMatch] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)
