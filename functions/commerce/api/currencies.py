"""The words of money for other services' models and rules."""

from functions.commerce.models.wallets import MOST_AT_ONCE, Currency

__all__ = ("MOST_AT_ONCE", "Currency")
