"""What other services may do with a player's money: in one transaction with what it is for."""

from functions.commerce.api.currencies import Currency
from functions.commerce.operations.wallet.wallets import balance, credit, debit, ref
from functions.commerce.rules.wallet.wallets import InsufficientFunds, WalletFull

__all__ = ("Currency", "InsufficientFunds", "WalletFull", "balance", "credit", "debit", "ref")
