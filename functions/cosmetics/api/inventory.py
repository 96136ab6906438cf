"""What other services may ask of what players own."""

from functions.cosmetics.operations.inventory import grant, owned, refs
from functions.cosmetics.rules.inventory import InventoryFull

__all__ = ("InventoryFull", "grant", "owned", "refs")
