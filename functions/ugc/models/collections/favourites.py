"""What players like best."""

from functions.ugc.models.discovery.listings import ListedItem
from shared.model import Model, Moment


class Favourite(Model):
    """An item that a player likes. `ugc_favourites/{player_id}-{ugc_id}`: one a player."""

    player_id: str
    ugc_id: str
    added_at: Moment


class FavouriteReceipt(Model):
    """Whether an item is among your favourites now."""

    ugc_id: str
    is_favourite: bool


class FavouriteItem(ListedItem):
    """One of your favourites. `added_at` is when you made it one."""

    added_at: Moment
