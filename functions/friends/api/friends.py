"""Whose friends are who, for services that show a player those alone."""

from functions.friends.operations.friendships import friend_ids

__all__ = ("friend_ids",)
