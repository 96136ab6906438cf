"""What discovery holds of a player: how it is exported and erased."""

from functions.ugc.store.collections.collections import COLLECTIONS
from functions.ugc.store.collections.favourites import FAVOURITES
from functions.ugc.store.discovery.listings import LISTINGS
from functions.ugc.store.follows.follows import FOLLOWS
from functions.ugc.store.ratings.ratings import DOWNLOADS, RATINGS
from shared.firestore.holdings import Holding

HOLDINGS = (
    Holding(FAVOURITES),
    Holding(COLLECTIONS, by="owner_id"),
    Holding(FOLLOWS),
    Holding(FOLLOWS, by="creator_id", withheld="who follows a player is theirs who follow"),
    Holding(RATINGS, kept="an item's rating is of all who gave one; the id leads to nobody"),
    Holding(DOWNLOADS, kept="an item's downloads are of all who have it; the id leads to nobody"),
    Holding(LISTINGS, by="creator_id", withheld="the items themselves are exported"),
)
