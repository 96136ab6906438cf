"""What becomes of two players' lists and of what is between them."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from functions.friends.models.between import Between
from functions.friends.models.lists import FriendLists
from functions.friends.models.pairs import Pair
from functions.friends.rules.standing import blocked_at

NO_REQUEST = {"requested_by": None, "requested_at": None, "asked_id": None}


def without(moments: Mapping[str, datetime], ids: Iterable[str]) -> dict[str, datetime]:
    """A list without these players."""
    gone = frozenset(ids)
    return {player_id: moment for player_id, moment in moments.items() if player_id not in gone}


def asked(between: Between, now: datetime) -> Between:
    """The caller's request waits for the other's answer; one whom the other blocks is not shown to them."""
    mine, theirs, pair = between.mine, between.theirs, between.pairs[0]
    shown = blocked_at(between.turned()) is None
    waiting = {
        "requested_by": mine.player_id,
        "requested_at": now,
        "asked_id": theirs.player_id if shown else None,
    }
    day = now.date().isoformat()
    counted = {
        "sent": mine.sent | {theirs.player_id: now},
        "requests_day": day,
        "requests_made": made_on(mine, day) + 1,
    }
    return Between(
        mine=mine.model_copy(update=counted),
        theirs=theirs,
        pairs=(pair.model_copy(update=waiting), *between.pairs[1:]),
    )


def made_on(lists: FriendLists, day: str) -> int:
    """How many requests a player has sent on a day (UTC, ISO 8601)."""
    return lists.requests_made if lists.requests_day == day else 0


def without_requests(between: Between) -> Between:
    """No request waits between the two."""
    return Between(
        mine=between.mine.model_copy(update={"sent": without(between.mine.sent, between.theirs.ids)}),
        theirs=between.theirs.model_copy(update={"sent": without(between.theirs.sent, between.mine.ids)}),
        pairs=tuple(pair.model_copy(update=NO_REQUEST) for pair in between.pairs),
    )


def befriended(between: Between, now: datetime) -> Between:
    """The two are friends, and no request waits."""
    after = without_requests(between)
    mine, theirs = after.mine, after.theirs
    return after.model_copy(
        update={
            "mine": mine.model_copy(update={"friends": mine.friends | {theirs.player_id: now}}),
            "theirs": theirs.model_copy(update={"friends": theirs.friends | {mine.player_id: now}}),
        }
    )


def parted(between: Between) -> Between:
    """The two are no friends, and no request waits."""
    after = without_requests(between)
    mine, theirs = after.mine, after.theirs
    return after.model_copy(
        update={
            "mine": mine.model_copy(update={"friends": without(mine.friends, theirs.ids)}),
            "theirs": theirs.model_copy(update={"friends": without(theirs.friends, mine.ids)}),
        }
    )


def blocked(between: Between, now: datetime) -> Between:
    """The caller blocks the other: they are no friends, and no request waits."""
    after = parted(between)
    mine, pair = after.mine, after.pairs[0]
    blocks = pair.blocked_by | {mine.player_id: now}
    return after.model_copy(
        update={
            "mine": mine.model_copy(update={"blocked": mine.blocked | {after.theirs.player_id: now}}),
            "pairs": (pair.model_copy(update={"blocked_by": blocks}), *after.pairs[1:]),
        }
    )


def unblocked(between: Between) -> Between:
    """The caller no longer blocks the other; what the other asked meanwhile is gone, as if it had been declined."""
    mine, theirs = between.mine, between.theirs
    return Between(
        mine=mine.model_copy(update={"blocked": without(mine.blocked, theirs.ids)}),
        theirs=theirs.model_copy(update={"sent": without(theirs.sent, mine.ids)}),
        pairs=tuple(_unblocked(pair, mine.ids) for pair in between.pairs),
    )


def _unblocked(pair: Pair, ids: tuple[str, ...]) -> Pair:
    left = {"blocked_by": without(pair.blocked_by, ids)}
    return pair.model_copy(update=left if pair.requested_by in ids else left | NO_REQUEST)
