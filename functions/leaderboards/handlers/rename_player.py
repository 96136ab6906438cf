"""Follow a player's new name or country."""

from functions.leaderboards import rules, store
from functions.profiles.events import ProfileChanged
from shared.declare import subscriber
from shared.transaction import Transaction


@subscriber(ProfileChanged)
async def rename_player(change: ProfileChanged, tx: Transaction) -> None:
    """Show the new name on the boards, and move to the new country's. A change that is older than the last is left."""
    rating = (await store.ratings(tx, [change.user_id])).get(change.user_id)
    if rating is None or (rating.profile_changed_at and rating.profile_changed_at >= change.changed_at):
        return
    store.save_ratings(tx, [rules.renamed(rating, change.display_name, change.country, change.changed_at)])
