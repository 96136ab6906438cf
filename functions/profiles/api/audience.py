"""Which players there are of a kind, by what their profiles say."""

from functions.profiles.store import count_audience as count
from functions.profiles.store import page_of_audience as page
from functions.profiles.store import those_there_are

__all__ = ("count", "page", "those_there_are")
