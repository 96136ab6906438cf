"""Conquest's part when an account is merged into another."""

from functions.conquest.operations.players.merging import merge_players, undo_merge

__all__ = ("merge_players", "undo_merge")
