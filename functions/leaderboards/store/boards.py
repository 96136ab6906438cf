"""The live boards in Redis, and what stands in for them when Redis does not have them."""

from collections.abc import Iterable

from pydantic_core import to_json

from functions.leaderboards.models.boards import SeasonLeaderboard
from functions.leaderboards.models.ratings import Rating, Unapplied
from functions.leaderboards.rules import boards as rules
from functions.leaderboards.rules.elo import TIER_STANDINGS, next_tier_standing
from functions.leaderboards.store import cards
from functions.leaderboards.store.ratings import RATINGS
from shared.firestore.collection import Collection
from shared.firestore.queries import Filter
from shared.firestore.transaction import Transaction
from shared.redis import board_maintenance, boards
from shared.redis.boards import Card

UNAPPLIED = Collection("leaderboards_unapplied", Unapplied)

BOARDS = boards.Boards("leaderboards")
GLOBAL = "global"
PAGE = "leaderboards:page:{scope}"


def move(tx: Transaction, changed: Iterable[Rating], season_on: str | None) -> None:
    """Move the live boards once this transaction has written these ratings."""
    moved = tuple(changed)
    tx.after_commit(lambda: apply(moved, season_on))


async def apply(moved: Iterable[Rating], season_on: str | None) -> None:
    """Move the live boards. What Redis does not take is noted in Firestore, for `reconcile_boards`."""
    rated = list(moved)
    if await put(rated, season_on):
        return
    tx = Transaction()
    for rating in rated:
        tx.put(UNAPPLIED, rating.player_id, Unapplied(player_id=rating.player_id, since=tx.now), overwrite=True)
    await tx.commit()


async def put(rated: Iterable[Rating], season_on: str | None) -> bool:
    """Move players to their standings, or off the boards; False when Redis did not take it."""
    ratings = list(rated)
    off = [rating.player_id for rating in ratings if rating.standing < 0]
    moved = [card(rating, season_on) for rating in ratings if rating.standing >= 0]
    scopes = [GLOBAL, *([season_on] if season_on else [])]
    taken = not moved or await BOARDS.apply(moved, PAGE)
    return taken and (not off or await board_maintenance.remove(BOARDS, off, PAGE, scopes))


def card(rated: Rating, season_on: str | None) -> Card:
    """A rating as the live boards keep it; a season's board has those who have played in it, while it is on."""
    scopes = (GLOBAL, rated.country) if rated.country else (GLOBAL,)
    if rated.season is not None and rated.season.season_id == season_on:
        scopes = (*scopes, f"{season_on}={rated.season.standing}")
    return Card(rated.player_id, rated.standing, rated.version, scopes, cards.card(rated))


async def drop(season_id: str) -> None:
    """Forget a season's live board."""
    await board_maintenance.drop(BOARDS, season_id)


async def top(scope: str) -> bytes:
    """The top of a board, as JSON: from Redis, or by query where Redis has none (up to 100 reads and a count)."""
    live = await BOARDS.top(scope, rules.BOARD_SIZE)
    if live is not None:
        return cards.board(scope, live.cards, live.total)
    filters = _scope_filter(scope)
    rated = await RATINGS.select(*filters, order=[("standing", "DESCENDING")], limit=rules.BOARD_SIZE)
    return cards.board(
        scope,
        [cards.card(rating) for rating in rated],
        await RATINGS.count(*filters, order=[("standing", "DESCENDING")]),
    )


async def season_top(season_id: str) -> SeasonLeaderboard | None:
    """The live top of a season, None when Redis does not have it."""
    live = await BOARDS.top(season_id, rules.BOARD_SIZE)
    return rules.season_board(season_id, map(cards.read, live.cards), live.total) if live is not None else None


async def around(player_id: str) -> bytes:
    """A player's place on the global board with five either side, as JSON: from Redis, or by query (about 15 reads).

    A player whom Redis does not know costs one read: there may be a rating that it did not take.
    """
    live = await BOARDS.around(GLOBAL, player_id, rules.NEIGHBOURS, TIER_STANDINGS)
    if live is None:
        return await _queried(player_id)
    if live.rank is None:
        is_rated = await RATINGS.get(player_id) is not None
        return await _queried(player_id) if is_rated else to_json(rules.unranked(player_id, live.total))
    return cards.own_standing(
        player_id, live.cards, live.rank, live.first_rank, tier_rank=live.band_rank, total=live.total
    )


async def _queried(player_id: str) -> bytes:
    own = await RATINGS.get(player_id)
    total = await RATINGS.count(("standing", ">=", 0))
    if own is None or own.standing < 0:
        return to_json(rules.unranked(player_id, total))
    above = await RATINGS.select(
        ("standing", ">", own.standing), order=[("standing", "ASCENDING")], limit=rules.NEIGHBOURS
    )
    below = await RATINGS.select(
        ("standing", "<", own.standing),
        ("standing", ">=", 0),
        order=[("standing", "DESCENDING")],
        limit=rules.NEIGHBOURS,
    )
    tied = await RATINGS.select(("standing", "==", own.standing), limit=rules.BOARD_SIZE)
    equals = sorted({rating.player_id: rating for rating in (*tied, own)}.values(), key=_player_id, reverse=True)
    line = [*reversed(above), *equals, *below]
    place = len(above) + equals.index(own)
    rank = 1 + await RATINGS.count(("standing", ">", own.standing)) + equals.index(own)
    first = max(0, place - rules.NEIGHBOURS)
    shown = [cards.card(rating) for rating in line[first : place + rules.NEIGHBOURS + 1]]
    next_tier = next_tier_standing(own.standing)
    above_tier = await RATINGS.count(("standing", ">=", next_tier)) if next_tier else 0
    return cards.own_standing(player_id, shown, rank, rank - (place - first), tier_rank=rank - above_tier, total=total)


def _player_id(rating: Rating) -> str:
    """What orders equal standings, in Redis and in Firestore: the greater id first."""
    return rating.player_id


def _scope_filter(scope: str) -> list[Filter]:
    """Who is off the boards has a negative standing, whatever else is known of them."""
    ranked: list[Filter] = [("standing", ">=", 0)]
    return ranked if scope == GLOBAL else [("country", "==", scope), *ranked]
