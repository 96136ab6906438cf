"""Telling players of battles for territories."""

from functions.conquest.operations.players import news
from functions.conquest.rules.battles import notices
from functions.conquest.store import attacks, tribes
from shared.firestore.transaction import Transaction


async def tell_of_battle(tx: Transaction, battle_id: str) -> None:
    """Tell whom a battle concerns. A read; where it concerns tribes, one for each, in one call.

    For those who are told, what `news.tell` costs.
    """
    if (battle := await attacks.battle(battle_id)) is None:
        return
    concerned = notices.tribes_of(battle)
    await news.tell(tx, notices.of_battle(battle, await tribes.tribes(concerned) if concerned else {}))
