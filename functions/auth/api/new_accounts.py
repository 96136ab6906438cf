"""Accounts that other services open."""

from functions.auth.operations.accounts.new_accounts import open_for_address
from functions.auth.rules.accounts.accounts import EmailTaken

__all__ = ("EmailTaken", "open_for_address")
