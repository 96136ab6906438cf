"""What profiles do to ratings."""

from functions.battlepass.api import seasons as battlepass
from functions.leaderboards.rules import ratings as rules
from functions.leaderboards.store import boards
from functions.leaderboards.store import ratings as store
from functions.profiles.events import ProfileChanged
from shared.firestore.transaction import Transaction


async def rename(tx: Transaction, change: ProfileChanged) -> None:
    """Show a player's new name, country or privacy on the boards; a change that is older than the last is left.

    One read and one write; a change of privacy reads and writes the lines of seasons that the player has left, too.
    """
    rating = await store.rating(tx, change.user_id)
    if rating is None or (rating.profile_changed_at and rating.profile_changed_at >= change.changed_at):
        return
    renamed = rules.renamed(rating, change)
    store.save_rating(tx, renamed)
    if renamed.is_named != rating.is_named:
        for line in await store.lines_of(tx, change.user_id):
            store.save_season_line(tx, line.model_copy(update={"is_named": renamed.is_named}))
    boards.move(tx, [renamed], await battlepass.season_id_at(tx.now))
