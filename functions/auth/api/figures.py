"""How many accounts there are, for staff's figures."""

from functions.auth.store.accounts import count_opened

__all__ = ("count_opened",)
