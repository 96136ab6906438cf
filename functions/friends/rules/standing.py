"""How two players stand to each other. Each may have several ids: those of accounts that were merged into theirs."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from functions.friends.models.between import Between
from functions.friends.models.relations import Relation, RelationState


def earliest(moments: Mapping[str, datetime], ids: Iterable[str]) -> datetime | None:
    """Since when one of these ids is in a list; None where none is."""
    return min((moments[player_id] for player_id in ids if player_id in moments), default=None)


def friends_since(between: Between) -> datetime | None:
    """Since when the two are friends; None where they are not."""
    return earliest(between.mine.friends, between.theirs.ids)


def sent_at(between: Between) -> datetime | None:
    """When the caller asked the other, who has not answered; None where nothing waits."""
    moments = [
        pair.requested_at
        for pair in between.pairs
        if pair.requested_by in between.mine.ids and pair.requested_at is not None
    ]
    return min(moments, default=None)


def received_at(between: Between) -> datetime | None:
    """When the other asked the caller, who has not answered; None where nothing waits, or nothing that is shown."""
    moments = [
        pair.requested_at
        for pair in between.pairs
        if pair.requested_by in between.theirs.ids and pair.asked_id is not None and pair.requested_at is not None
    ]
    return min(moments, default=None)


def blocked_at(between: Between) -> datetime | None:
    """Since when the caller blocks the other; None where they do not."""
    moments = [earliest(pair.blocked_by, between.mine.ids) for pair in between.pairs]
    return min((moment for moment in moments if moment is not None), default=None)


def relation(between: Between) -> Relation:
    """How the other stands to the caller, who does not see whether the other blocks them."""
    moments = {
        RelationState.BLOCKED: blocked_at(between),
        RelationState.FRIENDS: friends_since(between),
        RelationState.RECEIVED: received_at(between),
        RelationState.SENT: sent_at(between),
    }
    state = next((state for state, moment in moments.items() if moment is not None), RelationState.NONE)
    return Relation(user_id=between.theirs.player_id, state=state, since=moments.get(state))
