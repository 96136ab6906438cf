"""Seasons of conquest that have ended with prizes."""

import uuid
from datetime import UTC, datetime

from functions.conquest.models.seasons import Season
from functions.conquest.rules.payouts import payouts as rules
from functions.conquest.rules.payouts.payouts import Ending
from functions.conquest.rules.payouts.prizes import Contender
from functions.conquest.store import payouts
from shared.firestore import transaction
from shared.firestore.transaction import Transaction


def tribe(points: int, *, captains: int = 0, warriors: int = 0) -> Contender:
    """A tribe of players whom nobody knows."""
    captain_ids = tuple(uuid.uuid4().hex for _ in range(captains))
    warrior_ids = tuple(uuid.uuid4().hex for _ in range(warriors))
    return Contender(uuid.uuid4().hex, "Wolves", points, uuid.uuid4().hex, captain_ids, warrior_ids)


async def ended(season: Season, *contenders: Contender, paid: int = 4) -> Ending:
    """The season has ended, with prizes for these tribes."""
    with_prizes = season.model_copy(update={"money_prizes": True, "game": season.game.model_copy(update=_fee(season))})
    end = rules.ending(with_prizes, contenders, paid, {}, datetime.now(UTC))

    async def attempt(tx: Transaction) -> None:
        payouts.add(tx, end)

    await transaction.run(attempt)
    return end


def _fee(season: Season) -> dict[str, object]:
    return {"season": season.game.season.model_copy(update={"entry_fee": 2500, "platform_fee": 375})}
