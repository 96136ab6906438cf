"""Players as the live boards keep them, and boards joined of those: a line is written once, when it changes."""

from collections.abc import Iterable, Sequence
from typing import Any

from pydantic_core import from_json, to_json

from functions.leaderboards.models.ratings import Rating
from functions.leaderboards.rules.boards import Extra, extra, shown
from shared.text.json_text import numbered, with_member


def card(rating: Rating) -> bytes:
    """What the live boards keep of a rating: its line as JSON, a line feed, and `Extra` as JSON; some 190 bytes."""
    return to_json(shown(rating)) + b"\n" + to_json(extra(rating))


def read(card: bytes) -> tuple[dict[str, Any], Extra]:
    """The line of a card, and what it has beside."""
    line, beside = card.split(b"\n", 1)
    return from_json(line), Extra(*from_json(beside))


def board(scope: str, cards: Iterable[bytes], total: int) -> bytes:
    """The JSON of a `Board`."""
    head = to_json({"scope": scope, "total_players": total})
    return with_member(head, "entries", _entries(cards, 1))


def own_standing(
    player_id: str, cards: Sequence[bytes], rank: int, first_rank: int, *, tier_rank: int, total: int
) -> bytes:
    """The JSON of an `OwnStanding`: a player among these neighbours, the first of whom has `first_rank`."""
    line, beside = read(cards[rank - first_rank])
    head = {
        "player_id": player_id,
        "rank": rank,
        "tier_rank": tier_rank,
        "elo": line["elo"],
        "peak_elo": beside.peak_elo,
        "tier": line["tier"],
        "total_players": total,
    }
    return with_member(to_json(head), "nearby", _entries(cards, first_rank))


def _entries(cards: Iterable[bytes], first_rank: int) -> bytes:
    return numbered([card[: card.index(b"\n")] for card in cards], "rank", first_rank)
