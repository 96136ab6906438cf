"""What other services may ask of the catalogue."""

from functions.cosmetics.operations.catalog import follow_season, require
from functions.cosmetics.rules.catalog import UnknownCosmetic

__all__ = ("UnknownCosmetic", "follow_season", "require")
