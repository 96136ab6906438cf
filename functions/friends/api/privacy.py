"""What is kept of a player's friends, for an export, and its erasure."""

from functions.friends.operations.privacy import erase_player, export_player

__all__ = ("erase_player", "export_player")
