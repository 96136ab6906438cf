"""Bans that another service's rules lead to."""

from functions.auth.operations.administration.bans import ban, lift

__all__ = ("ban", "lift")
