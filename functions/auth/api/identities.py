"""Which accounts of partners are linked to which player."""

from functions.auth.operations.identities.linked import player_of, subject_of

__all__ = ("player_of", "subject_of")
