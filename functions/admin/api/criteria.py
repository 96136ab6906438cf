"""What players are chosen by."""

from functions.admin.models.search import PlayerCriteria

__all__ = ("PlayerCriteria",)
