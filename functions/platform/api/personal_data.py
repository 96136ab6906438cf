"""What is kept of players in events that could not be delivered: nobody looks them up by a player."""

from collections.abc import AsyncIterator
from typing import Any

from functions.platform.store.dead_letters import DEAD_LETTERS
from shared.firestore.holdings import Holding, exported
from shared.privacy import Erasure, Kept, Section

HOLDINGS: tuple[Holding[Any], ...] = ()

WAITING = "events that could not be delivered and may name somebody: each is deleted 31 days after it failed"


def export_player(player_id: str) -> AsyncIterator[Section]:
    """Nothing: what an event tells of is exported by the service that it is of."""
    return exported(HOLDINGS, player_id)


async def erase_player(player_id: str) -> Erasure:  # noqa: ARG001  # whoever takes part is asked by it
    """Say what waits: it is gone before the account is erased for the last time."""
    return Erasure(finished=True, erased={}, kept=(Kept(what=DEAD_LETTERS.name, why=WAITING),))
