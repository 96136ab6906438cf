"""What drops do when an account is merged into another."""

from functions.drops.operations.merging import merge_players, undo_merge

__all__ = ("merge_players", "undo_merge")
