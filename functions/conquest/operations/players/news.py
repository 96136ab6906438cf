"""Telling players what others did, or what became of a season."""

from collections.abc import Iterable

from functions.conquest.rules.players.accounts import who_plays
from functions.conquest.store import players
from shared.events.notices import PlayerNotice
from shared.firestore.transaction import Transaction


async def tell(tx: Transaction, notices: Iterable[PlayerNotice]) -> None:
    """Tell players of a season, by the accounts that they play with now: a read for thirty of them, an event each.

    What is told again has the same notices, each kept once.
    """
    told = list(notices)
    if not told:
        return
    ids = {notice.player_id for notice in told}
    playing = who_plays(ids, await players.merged_accounts(ids))
    for notice in told:
        tx.emit(notice.model_copy(update={"player_id": playing[notice.player_id]}))
