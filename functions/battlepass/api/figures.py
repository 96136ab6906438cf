"""How many rewards were claimed, for staff's figures."""

from functions.battlepass.store.claims import count_claimed

__all__ = ("count_claimed",)
