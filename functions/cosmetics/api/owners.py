"""Which players own an item, for services that address many."""

from functions.cosmetics.store.inventory import owners_of as count
from functions.cosmetics.store.inventory import page_of_owners as page

__all__ = ("count", "page")
