"""Pages of score boards: who may see them, where one begins, and what is on it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from functions.leaderboards.models.score_seasons import BoardType, NewScoreSeason, ScorePeriod, ScoreSeason
from functions.leaderboards.models.scores import RenderedTop, ScoreBoard, ScoreEntry, ScoreLine, ScoreRank
from functions.leaderboards.rules.scores import EVERYONE, Placed, board_key, placed, score_of, stands
from functions.profiles.api.cards import PlayerCard
from shared.errors import DomainError, InvalidRequest
from shared.http import cursors
from shared.text.countries import COUNTRIES

LONGEST = 100
"""Lines of a page."""


class NotRegional(DomainError):
    """The board is not ranked by country."""

    status = 422
    code = "NOT_REGIONAL"
    message = "This board is not ranked by country; leave `region` out, or use a board of type regional."


class FriendsOnly(DomainError):
    """The board is shown among friends only."""

    status = 409
    code = "FRIENDS_ONLY"
    message = "This board is shown among friends only; use GET /api/v1/leaderboards/{season_id}/friends."


class RankPrivate(DomainError):
    """The player's profile is private, and boards may not name them."""

    status = 403
    code = "RANK_PRIVATE"
    message = "This player's profile is private, so boards do not say where they stand."


class View(NamedTuple):
    """A board in one period, or one country's part of it."""

    season: ScoreSeason
    period: ScorePeriod
    region: str | None
    is_over: bool

    @property
    def board(self) -> str:
        """What names the board."""
        return board_key(self.season.season_id, self.period.key)

    @property
    def scope(self) -> str:
        """Which part of the live board it is."""
        return self.region or EVERYONE


class Place(NamedTuple):
    """The last line of a page: its rank, and where it stands."""

    rank: int
    placed: Placed


def scope(season: NewScoreSeason, region: str | None) -> str:
    """The scope that a region names. Raises NotRegional, InvalidRequest."""
    if region is None:
        return EVERYONE
    if season.type is not BoardType.REGIONAL:
        raise NotRegional
    if region not in COUNTRIES:
        raise InvalidRequest(fields=[{"field": "region", "problem": "is no two-letter code of ISO 3166-1"}])
    return region


def lines(
    season: NewScoreSeason,
    placed: Iterable[Placed],
    first_rank: int,
    entries: Mapping[str, ScoreEntry],
    cards: Mapping[str, PlayerCard],
) -> tuple[ScoreLine, ...]:
    """The lines of a board from a rank on. Who is not to be named has the score alone, and so has who is gone."""
    return tuple(
        _line(season, place, rank, entries.get(place.player_id), cards.get(place.player_id))
        for rank, place in enumerate(placed, first_rank)
    )


def _line(
    season: NewScoreSeason, place: Placed, rank: int, entry: ScoreEntry | None, card: PlayerCard | None
) -> ScoreLine:
    is_named = card is not None and card.is_named_on_boards
    return ScoreLine(
        rank=rank,
        player_id=card.user_id if card is not None and is_named else None,
        display_name=card.display_name if card is not None and is_named else None,
        country=card.country if card is not None and is_named else None,
        score=score_of(season, place.standing),
        reached_at=place.reached_at,
        properties=entry.properties if entry is not None and is_named else {},
    )


def check_shown_to_all(view: View) -> None:
    """Raise FriendsOnly for a board that is shown among friends only."""
    if view.season.type is BoardType.FRIENDS:
        raise FriendsOnly


def check_may_see(caller_id: str, card: PlayerCard) -> None:
    """Raise RankPrivate for another player whom boards do not name."""
    if caller_id != card.user_id and not card.is_named_on_boards:
        raise RankPrivate


def read_cursor(cursor: str | None) -> Place | None:
    """The last line of the page before. Raises InvalidCursor."""
    values = cursors.read_values(cursor, int, int, str)
    if values is None:
        return None
    rank, standing, member = values
    if not 0 <= int(rank) <= cursors.MOST_PLACES or abs(int(standing)) > 2**53:
        raise cursors.InvalidCursor
    return Place(int(rank), Placed(int(standing), str(member)))


def rendered(view: View, places: Sequence[Placed], lines: tuple[ScoreLine, ...], total: int) -> RenderedTop:
    """Lines of a board, with where they stand."""
    board = ScoreBoard(
        season_id=view.season.season_id,
        period=view.period,
        region=view.region,
        is_final=view.is_over,
        total_players=total,
        entries=lines,
    )
    return RenderedTop(board=board, places=tuple(tuple(place) for place in places))


def cut(page: RenderedTop, limit: int) -> ScoreBoard:
    """The first lines of a page, and the cursor of what follows."""
    entries = page.board.entries[:limit]
    more = bool(entries) and entries[-1].rank < page.board.total_players
    following = cursors.write_values(entries[-1].rank, *page.places[len(entries) - 1]) if more else None
    return page.board.model_copy(update={"entries": entries, "next_cursor": following})


def is_in(entry: ScoreEntry, region: str | None) -> bool:
    """Whether an entry is on its board, and on that of a country."""
    return bool(entry.board) and (region is None or entry.country == region)


def agree(
    own: ScoreEntry | None,
    rank: int | None,
    places: Iterable[Placed],
    entries: Mapping[str, ScoreEntry],
    region: str | None,
) -> bool:
    """Whether the live board says of a player and those around what Firestore does."""
    is_there = own is not None and is_in(own, region)
    return (rank is not None) == is_there and all(
        (entry := entries.get(place.player_id)) is not None and stands(entry, place) for place in places
    )


def differing(own: ScoreEntry | None, places: Iterable[Placed], entries: Mapping[str, ScoreEntry]) -> list[ScoreEntry]:
    """The entries that the live board may have otherwise."""
    wrong = [entry for place in places if (entry := entries.get(place.player_id)) and not stands(entry, place)]
    return list({entry.player_id: entry for entry in [*wrong, *([own] if own else [])]}.values())


def rank_of(
    view: View,
    player_id: str,
    own: ScoreEntry | None,
    rank: int | None,
    total: int,
    nearby: tuple[ScoreLine, ...],
) -> ScoreRank:
    """A player's place as it is answered."""
    is_there = own is not None and rank is not None
    return ScoreRank(
        season_id=view.season.season_id,
        period=view.period,
        region=view.region,
        player_id=player_id,
        rank=rank,
        score=score_of(view.season, placed(own).standing) if is_there and own else None,
        attempts=own.attempts if own else 0,
        total_players=total,
        nearby=nearby,
    )


def friends_page(view: View, lines: tuple[ScoreLine, ...], total: int) -> ScoreBoard:
    """A page of a board among friends."""
    more = bool(lines) and lines[-1].rank < total
    return ScoreBoard(
        season_id=view.season.season_id,
        period=view.period,
        is_final=view.is_over,
        total_players=total,
        entries=lines,
        next_cursor=cursors.write_place(lines[-1].rank) if more else None,
    )
