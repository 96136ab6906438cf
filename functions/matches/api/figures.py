"""How many matches there were, for staff's figures."""

from functions.matches.store import count_reported

__all__ = ("count_reported",)
