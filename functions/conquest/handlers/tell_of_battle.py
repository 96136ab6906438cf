"""Tell players of a battle."""

from functions.conquest.events import BattleResolved
from functions.conquest.operations.battles import telling
from shared.declare import subscriber
from shared.firestore.transaction import Transaction


@subscriber(BattleResolved)
async def tell_of_battle(battle: BattleResolved, tx: Transaction) -> None:
    """Tell those who had units in a battle for a territory, and the tribes that held or have taken it.

    Cost: one read; for a battle with a tribe a read for each tribe and one more, and for each who is told an event,
    which is written and deleted: eleven of a tribe's members, and the garrison.
    """
    await telling.tell_of_battle(tx, battle.battle_id)
