"""What a board shows, as the JSON that is sent: a player's line is written once, when it changes, and joined often."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from pydantic_core import from_json, to_json

from functions.leaderboards.models.boards import (
    Leaderboard,
    LeaderboardLine,
    LeaderboardState,
    OwnStanding,
    SeasonLeaderboard,
)
from functions.leaderboards.models.ratings import STARTING_ELO, Rating, SeasonLine
from functions.leaderboards.rules.elo import tier_of
from shared.errors import DomainError
from shared.http.responses import RawJson
from shared.text.json_text import numbered, with_member

BOARD_SIZE = 100
NEIGHBOURS = 5
WHO = ("player_id", "display_name", "country", "wins", "losses", "draws")
"""What a board shows of those who may be named."""


class UnknownRegion(DomainError):
    """The region is not a country code of ISO 3166-1 alpha-2."""

    status = 404
    code = "UNKNOWN_REGION"
    message = "There is no such region; use a two-letter code of ISO 3166-1."


class Extra(NamedTuple):
    """What a card has beside the line: the peak, and the record of the season (zeros without one)."""

    peak_elo: int
    season_elo: int
    season_wins: int
    season_losses: int
    season_draws: int


def shown(player: Rating | SeasonLine) -> LeaderboardLine:
    """What a board shows of a player; of one who is not to be named, the rating alone (1v1bro 2.6)."""
    who = {name: getattr(player, name) if player.is_named else None for name in WHO}
    return LeaderboardLine(elo=player.elo, tier=tier_of(player.elo), **who)


def card(rating: Rating) -> bytes:
    """What the live boards keep of a rating: its line as JSON, a line feed, and `Extra` as JSON; some 190 bytes."""
    season = rating.season
    record = (season.elo, season.wins, season.losses, season.draws) if season else (0, 0, 0, 0)
    return to_json(shown(rating)) + b"\n" + to_json(Extra(rating.peak_elo, *record))


def board(scope: str, cards: Iterable[bytes], total: int) -> RawJson[Leaderboard]:
    """The top of a board."""
    head = to_json({"scope": scope, "total_players": total})
    return RawJson(with_member(head, "entries", _entries(cards, 1)))


def own_standing(
    player_id: str, cards: Sequence[bytes], rank: int, first_rank: int, *, tier_rank: int, total: int
) -> RawJson[OwnStanding]:
    """Where a player stands among these neighbours, the first of whom has `first_rank`."""
    line, extra = _read(cards[rank - first_rank])
    head = {
        "player_id": player_id,
        "rank": rank,
        "tier_rank": tier_rank,
        "elo": line["elo"],
        "peak_elo": extra.peak_elo,
        "tier": line["tier"],
        "total_players": total,
    }
    return RawJson(with_member(to_json(head), "nearby", _entries(cards, first_rank)))


def unranked(player_id: str, total: int) -> RawJson[OwnStanding]:
    """Where a player stands before the first rated match."""
    standing = OwnStanding(
        player_id=player_id,
        rank=None,
        tier_rank=None,
        elo=STARTING_ELO,
        peak_elo=STARTING_ELO,
        tier=tier_of(STARTING_ELO),
        total_players=total,
        nearby=(),
    )
    return RawJson(to_json(standing))


def season_board(season_id: str, cards: Sequence[bytes], total: int) -> SeasonLeaderboard:
    """The live top of a season: the players' records of it."""
    entries = []
    for rank, card in enumerate(cards, 1):
        line, extra = _read(card)
        record = dict(zip(("wins", "losses", "draws"), extra[2:], strict=True)) if line["player_id"] else {}
        season = {"elo": extra.season_elo, "tier": tier_of(extra.season_elo), "rank": rank}
        entries.append({**line, **record, **season})
    return SeasonLeaderboard.model_validate(
        {"season_id": season_id, "state": LeaderboardState.LIVE, "total_players": total, "entries": entries}
    )


def _entries(cards: Iterable[bytes], first_rank: int) -> bytes:
    return numbered([card[: card.index(b"\n")] for card in cards], "rank", first_rank)


def _read(card: bytes) -> tuple[dict[str, Any], Extra]:
    line, extra = card.split(b"\n", 1)
    return from_json(line), Extra(*from_json(extra))
