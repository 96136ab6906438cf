"""How two players stand to each other, and what is refused for that."""

from functions.friends.models.relations import Standing
from functions.friends.rules.requests import NotWithOneself, PlayerIsBlocked

__all__ = ("NotWithOneself", "PlayerIsBlocked", "Standing")
