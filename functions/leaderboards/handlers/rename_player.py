"""Follow a player's new name, country or privacy."""

from functions.battlepass.api import seasons as battlepass
from functions.leaderboards.rules import ratings as rules
from functions.leaderboards.store import boards, ratings
from functions.profiles.events import ProfileChanged
from shared.declare import subscriber
from shared.firestore.transaction import Transaction


@subscriber(ProfileChanged)
async def rename_player(change: ProfileChanged, tx: Transaction) -> None:
    """Show the new name on the boards, and move to the new country's; of who went private neither.

    A change that is older than the last is left. One read and one write; a change of privacy writes the lines of
    seasons that the player has left, too: a read at least, two a line. Final rankings that are made stay as they are.
    """
    rating = (await ratings.ratings(tx, [change.user_id])).get(change.user_id)
    if rating is None or (rating.profile_changed_at and rating.profile_changed_at >= change.changed_at):
        return
    renamed = rules.renamed(rating, change)
    ratings.save_rating(tx, renamed)
    if renamed.is_named != rating.is_named:
        for line in await ratings.lines_of(tx, change.user_id):
            ratings.save_season_line(tx, line.model_copy(update={"is_named": renamed.is_named}))
    boards.move(tx, [renamed], await battlepass.season_id_at(tx.now))
