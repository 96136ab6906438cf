"""Which players there are."""

from functions.profiles.store import count_players as count
from functions.profiles.store import those_there_are

__all__ = ("count", "those_there_are")
