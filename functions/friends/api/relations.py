"""How two players stand to each other: whether they are friends, whether one blocks the other."""

from functions.friends.operations.between import refs
from functions.friends.operations.friendships import are_friends, friend_ids, is_blocked, standing

__all__ = ("are_friends", "friend_ids", "is_blocked", "refs", "standing")
