"""Tell everyone that a season is over."""

from functions.battlepass.events import SeasonEnded
from functions.messages.operations.inbox import notices
from functions.messages.rules.inbox import facts
from shared.declare import subscriber
from shared.extension_points import NOTICES
from shared.firestore.transaction import Transaction


@subscriber(SeasonEnded, extension_points=(NOTICES,))
async def tell_of_season_end(season: SeasonEnded, tx: Transaction) -> None:
    """Tell everyone that a season is over, once a season.

    Cost: one write.
    """
    await notices.announce(tx, facts.of_season(season))
