"""How a match moves two ratings, what tier a rating is, and how a board is ordered."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from functions.leaderboards.models import AddedRating, BoardCard, Entry, MatchResult, OwnStanding, RatedPlayer, Rating
from functions.matches.events import MatchCompleted
from shared.errors import DomainError

STARTING_ELO = 1200
LOWEST_ELO = 100
HIGHEST_ELO = 3000
BOARD_SIZE = 100
NEIGHBOURS = 5

TIERS = (
    (2800, "Grandmaster"),
    (2400, "Master"),
    (2000, "Diamond"),
    (1600, "Platinum"),
    (1200, "Gold"),
    (800, "Silver"),
    (LOWEST_ELO, "Bronze"),
)
"""The least rating of each tier (1v1bro 5.5)."""

_STANDING_EPOCH = datetime(2024, 1, 1, tzinfo=UTC)
OFF_THE_BOARDS = -1
"""The standing of who is on no board."""

_STANDING_STEP = 2**40
"""Milliseconds in 34 years: the rating takes 12 bits above them, so a standing is exact in Redis's 53."""


class UnknownRegion(DomainError):
    """Not a country code of ISO 3166-1 alpha-2."""

    status = 404
    code = "UNKNOWN_REGION"
    message = "There is no such region; use a two-letter code of ISO 3166-1."


def k_factor(elo: int) -> int:
    """32 below 2000, 24 below 2400, 16 from there (1v1bro 5.1)."""
    if elo < 2000:  # noqa: PLR2004
        return 32
    return 24 if elo < 2400 else 16  # noqa: PLR2004


def expected_score(elo: int, opponent: int) -> float:
    """The score that the standard ELO formula expects, between 0 and 1."""
    return float(1 / (1 + 10 ** ((opponent - elo) / 400)))


def new_elo(elo: int, opponent: int, score: float) -> int:
    """elo + K * (score - expected), rounded to the nearest, a half upwards, within 100 to 3000 (1v1bro 5.3, 5.4)."""
    moved = elo + k_factor(elo) * (score - expected_score(elo, opponent))
    return max(LOWEST_ELO, min(HIGHEST_ELO, int(moved + 0.5)))


def tier_of(elo: int) -> str:
    """The tier of a rating (1v1bro 5.5)."""
    return next(name for least, name in TIERS if elo >= least)


def standing(elo: int, reached_at: datetime) -> int:
    """What orders a board: a higher rating first, and of two equal ones the one that was reached earlier."""
    since = (reached_at - _STANDING_EPOCH) // timedelta(milliseconds=1)
    return elo * _STANDING_STEP + (_STANDING_STEP - 1 - max(0, min(since, _STANDING_STEP - 1)))


def unrated(
    player_id: str,
    display_name: str,
    country: str | None,
    now: datetime,
    profile_changed_at: datetime | None = None,
) -> Rating:
    """A player before the first match (1v1bro 5.2), with what the profile said when it was last changed."""
    return Rating(
        player_id=player_id,
        display_name=display_name,
        country=country,
        elo=STARTING_ELO,
        peak_elo=STARTING_ELO,
        wins=0,
        losses=0,
        draws=0,
        reached_at=now,
        standing=standing(STARTING_ELO, now),
        version=0,
        profile_changed_at=profile_changed_at,
        updated_at=now,
    )


def rate(
    match: MatchCompleted, ratings: tuple[Rating, Rating], now: datetime
) -> tuple[tuple[Rating, Rating], MatchResult]:
    """Both ratings after a match, and its result. Without a winner both score a half, and neither won nor lost."""
    first, second = ratings
    after = (_after(match, first, second.elo, now), _after(match, second, first.elo, now))
    result = MatchResult(
        match_id=match.match_id,
        player_ids=(first.player_id, second.player_id),
        winner_id=match.winner_id,
        players=(
            RatedPlayer(player_id=first.player_id, elo_before=first.elo, elo_after=after[0].elo),
            RatedPlayer(player_id=second.player_id, elo_before=second.elo, elo_after=after[1].elo),
        ),
        played_at=match.played_at,
        rated_at=now,
    )
    return after, result


def _after(match: MatchCompleted, rating: Rating, opponent: int, now: datetime) -> Rating:
    won, drew = match.winner_id == rating.player_id, match.winner_id is None
    elo = new_elo(rating.elo, opponent, 0.5 if drew else float(won))
    reached_at = rating.reached_at if elo == rating.elo and rating.version else now
    return rating.model_copy(
        update={
            "elo": elo,
            "peak_elo": max(rating.peak_elo, elo),
            "wins": rating.wins + won,
            "losses": rating.losses + (not won and not drew),
            "draws": rating.draws + drew,
            "reached_at": reached_at,
            "standing": OFF_THE_BOARDS if rating.merged_into else standing(elo, reached_at),
            "version": rating.version + 1,
            "updated_at": now,
        }
    )


def renamed(rating: Rating, display_name: str, country: str | None, changed_at: datetime) -> Rating:
    """A rating under the name or the country that the player took at `changed_at`."""
    return rating.model_copy(
        update={
            "display_name": display_name,
            "country": country,
            "version": rating.version + 1,
            "profile_changed_at": changed_at,
        }
    )


def card(rating: Rating) -> BoardCard:
    """What the live boards keep of a rating."""
    return BoardCard(
        rating.player_id,
        rating.display_name,
        rating.country,
        rating.elo,
        rating.peak_elo,
        rating.wins,
        rating.losses,
        rating.draws,
    )


def entry(shown: BoardCard, rank: int) -> Entry:
    """A player as a line of a board."""
    return Entry(
        rank=rank,
        player_id=shown.player_id,
        display_name=shown.display_name,
        country=shown.country,
        elo=shown.elo,
        tier=tier_of(shown.elo),
        wins=shown.wins,
        losses=shown.losses,
        draws=shown.draws,
    )


def own_standing(shown: Sequence[BoardCard], place: int, first_rank: int, total: int) -> OwnStanding:
    """Where the player at `place` of these neighbours stands; the first of them has `first_rank`."""
    own = shown[place]
    return OwnStanding(
        player_id=own.player_id,
        rank=first_rank + place,
        elo=own.elo,
        peak_elo=own.peak_elo,
        tier=tier_of(own.elo),
        total_players=total,
        nearby=tuple(entry(one, rank) for rank, one in enumerate(shown, first_rank)),
    )


def unranked(player_id: str, total: int) -> OwnStanding:
    """Where a player stands before the first rated match."""
    return OwnStanding(
        player_id=player_id,
        rank=None,
        elo=STARTING_ELO,
        peak_elo=STARTING_ELO,
        tier=tier_of(STARTING_ELO),
        total_players=total,
        nearby=(),
    )


def merged(source: Rating, target: Rating, now: datetime) -> tuple[Rating, Rating, AddedRating]:
    """The source off the boards, the target with the higher rating and the matches of both; and what that adds."""
    higher = source if source.elo > target.elo else target
    peak = max(source.peak_elo, target.peak_elo)
    added = AddedRating(
        source_id=source.player_id,
        elo=higher.elo - target.elo,
        peak_before=target.peak_elo,
        peak_after=peak,
        reached_before=target.reached_at,
        reached_after=higher.reached_at,
        wins=source.wins,
        losses=source.losses,
        draws=source.draws,
        country=source.country,
    )
    hidden = {"standing": OFF_THE_BOARDS, "country": None, "merged_into": target.player_id}
    richer = _moved(target, added, 1, peak, higher.reached_at, now)
    return source.model_copy(update={**hidden, "version": source.version + 1}), richer, added


def unmerged(target: Rating, added: AddedRating, now: datetime) -> Rating:
    """The target without what a merge added. A peak that it has passed since stays; without a match it is unranked."""
    peak = added.peak_before if target.peak_elo == added.peak_after else target.peak_elo
    reached_at = added.reached_before if target.reached_at == added.reached_after else target.reached_at
    return _moved(target, added, -1, peak, reached_at, now)


def _moved(rating: Rating, added: AddedRating, sign: int, peak: int, reached_at: datetime, now: datetime) -> Rating:
    elo = max(LOWEST_ELO, min(HIGHEST_ELO, rating.elo + sign * added.elo))
    counts = {name: getattr(rating, name) + sign * getattr(added, name) for name in ("wins", "losses", "draws")}
    return rating.model_copy(
        update={
            **counts,
            "elo": elo,
            "peak_elo": max(peak, elo),
            "reached_at": reached_at,
            "standing": standing(elo, reached_at) if any(counts.values()) else OFF_THE_BOARDS,
            "version": rating.version + 1,
            "updated_at": now,
        }
    )


def back_on_the_boards(source: Rating, country: str | None) -> Rating:
    """The rating of an account whose merge was undone."""
    ranked = standing(source.elo, source.reached_at)
    shown = {"standing": ranked, "country": country, "merged_into": None, "version": source.version + 1}
    return source.model_copy(update=shown)
