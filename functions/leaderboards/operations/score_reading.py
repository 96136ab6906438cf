"""Score boards as players see them: from Redis, or from Firestore where Redis does not have them."""

import asyncio
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from functions.leaderboards.models.scores import RenderedTop, ScoreBoard, ScoreEntry, ScoreLine, ScoreRank
from functions.leaderboards.rules import score_pages as pages
from functions.leaderboards.rules import score_periods as periods
from functions.leaderboards.rules import scores as rules
from functions.leaderboards.rules.score_pages import Place, View
from functions.leaderboards.rules.scores import Placed
from functions.leaderboards.store import score_boards, scores
from functions.leaderboards.store import score_seasons as store
from functions.profiles.api import players as profiles
from functions.profiles.api.cards import PlayerCard
from shared.firestore.transaction import Transaction
from shared.redis import cache

PAGE_SECONDS = 30


async def view(season_id: str, period: str | None, region: str | None) -> View:
    """The board that a request is about. Raises UnknownScoreSeason, UnknownPeriod, FriendsOnly, NotRegional."""
    season = await store.remembered(season_id)
    now = datetime.now(UTC)
    shown = periods.shown_period(season, now, period)
    pages.scope(season, region)
    return View(season, shown, region, periods.is_over(shown, now))


async def top(view: View, limit: int, cursor: str | None) -> ScoreBoard:
    """A page of a board. Raises FriendsOnly, InvalidCursor.

    The first page is kept in Redis for half a minute, or until one of its places changes. Any other takes two reads a
    line.
    """
    pages.check_shown_to_all(view)
    after = pages.read_cursor(cursor)
    if after is not None:
        return pages.cut(await _page(view, after, limit), limit)
    key = score_boards.page_key(view.board, view.region)
    first = await cache.remember(key, RenderedTop, PAGE_SECONDS, lambda: _page(view, None, pages.LONGEST))
    return pages.cut(first or await _page(view, None, pages.LONGEST), limit)


async def _page(view: View, after: Place | None, size: int) -> RenderedTop:
    first = after.rank if after else 0
    live = None if view.is_over else await score_boards.page(view.board, view.scope, first, size)
    if live is not None:
        placed = [Placed(*each) for each in live.placed]
        shown = await lines(view, placed, first + 1)
        if shown is not None:
            return pages.rendered(view, placed, shown, live.total)
    entries, total = await asyncio.gather(
        scores.in_order(view.board, view.region, after.placed if after else None, size),
        scores.count(view.board, view.region),
    )
    return pages.rendered(view, list(map(rules.placed, entries)), await lines_of(view, entries, first + 1), total)


async def lines(view: View, placed: Sequence[Placed], first_rank: int) -> tuple[ScoreLine, ...] | None:
    """Lines of places that Redis has (two reads each, in one call); None, and mended, where the record is otherwise."""
    tx = Transaction()
    players = [place.player_id for place in placed]
    await tx.fetch(*(scores.ref(view.board, player) for player in players), *profiles.refs(players))
    entries = await scores.entries(tx, view.board, players)
    wrong = [entry for place in placed if (entry := entries.get(place.player_id)) and not rules.stands(entry, place)]
    if wrong or len(entries) < len(placed):
        await _mend(view, wrong, is_whole=len(entries) == len(placed))
        return None
    return pages.lines(view.season, placed, first_rank, entries, await _cards(tx, players))


async def _cards(tx: Transaction, player_ids: Iterable[str]) -> dict[str, PlayerCard]:
    """Whom lines name: of an account that was merged the other one (a read more for each of those, in one call)."""
    cards = await profiles.cards(tx, player_ids)
    merged = {player_id: card.merged_into for player_id, card in cards.items() if card.merged_into}
    others = await profiles.cards(Transaction(), set(merged.values())) if merged else {}
    return cards | {player_id: others[into] for player_id, into in merged.items() if into in others}


async def _mend(view: View, entries: Sequence[ScoreEntry], *, is_whole: bool) -> None:
    """Put right what Redis has otherwise than Firestore; a board with players that there are not is filled anew."""
    if entries:
        await score_boards.put(entries)
    if not is_whole:
        await score_boards.close(view.board)


async def lines_of(view: View, entries: Sequence[ScoreEntry], first_rank: int) -> tuple[ScoreLine, ...]:
    """Lines of entries (a read each, in one call)."""
    players = [entry.player_id for entry in entries]
    cards = await _cards(Transaction(), players)
    by_player = dict(zip(players, entries, strict=True))
    return pages.lines(view.season, map(rules.placed, entries), first_rank, by_player, cards)


async def rank(view: View, caller_id: str, player_id: str, each: int) -> ScoreRank:
    """A player's place with `each` either side. Raises FriendsOnly, UnknownPlayer, RankPrivate.

    Two reads for the player and for each other line, in one call. Of a period that is over, the place is also that of
    an account that was merged into the player's since: where there is none of the player's own, two reads more.
    """
    pages.check_shown_to_all(view)
    live = None if view.is_over else await score_boards.around(view.board, view.scope, player_id, each)
    placed = [Placed(*place) for place in live.placed] if live else []
    players = list({player_id, *(place.player_id for place in placed)})
    tx = Transaction()
    await tx.fetch(*(scores.ref(view.board, player) for player in players), *profiles.refs(players))
    pages.check_may_see(caller_id, (await profiles.require(tx, [player_id]))[player_id])
    cards = await _cards(tx, players)
    entries = await scores.entries(tx, view.board, players)
    own = entries.get(player_id)
    if view.is_over and own is None:
        own = await _of_merged(view, player_id)
    if live is not None and pages.agree(own, live.rank, placed, entries, view.region):
        shown = pages.lines(view.season, placed, live.first_rank, entries, cards)
        return pages.rank_of(view, player_id, own, live.rank, live.total, shown)
    if live is not None:
        is_whole = all(place.player_id in entries for place in placed)
        await _mend(view, pages.differing(own, placed, entries), is_whole=is_whole)
    return await _queried_rank(view, player_id, own, each)


async def _of_merged(view: View, player_id: str) -> ScoreEntry | None:
    """The best score of the accounts that were merged into a player's, as a ranking that is over has it."""
    merged = await profiles.merged_into(player_id)
    entries = await scores.entries(Transaction(), view.board, merged) if merged else {}
    return max(entries.values(), key=rules.placed, default=None)


async def _queried_rank(view: View, player_id: str, own: ScoreEntry | None, each: int) -> ScoreRank:
    """The same by Firestore alone: a read a line, and one for each thousand players above."""
    total = await scores.count(view.board, view.region)
    if own is None or not pages.is_in(own, view.region):
        return pages.rank_of(view, player_id, own, None, total, ())
    place = rules.placed(own)
    above, below, rank = await asyncio.gather(
        scores.above(view.board, view.region, place, each) if each else _nobody(),
        scores.in_order(view.board, view.region, place, each) if each else _nobody(),
        scores.rank(view.board, view.region, place),
    )
    nearby = [*reversed(above), own, *below]
    shown = await lines_of(view, nearby, rank - len(above))
    return pages.rank_of(view, player_id, own, rank, total, shown)


async def _nobody() -> list[ScoreEntry]:
    return []
