"""What messages do when an account is merged into another."""

from functions.messages.operations.inbox.merging import merge_players, undo_merge

__all__ = ("merge_players", "undo_merge")
