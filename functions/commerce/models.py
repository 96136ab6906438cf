"""Wallets, and the ledger of all that moved in them. Amounts are whole numbers of minor units."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from shared.model import Id, Model, Moment
from shared.text.names import UnixLines

MOST_AT_ONCE = 1_000_000_000
"""What one entry of the ledger may move."""


class Currency(StrEnum):
    """A currency of the wallet. Players earn coins in play and buy the premium currency."""

    COINS = "coins"
    PREMIUM = "premium"


class Wallet(Model):
    """A player's balances. `commerce_wallets/{player_id}`: who has none has nothing in it yet."""

    player_id: str
    coins: int = 0
    premium: int = 0
    updated_at: Moment


class LedgerEntry(Model):
    """What one fact moved. `commerce_ledger/{player_id}:{fact}`: written once, never changed.

    `amount` is negative for a debit, `balance` is what there was of the currency afterwards, `actor_id` is who did
    it: the player, the admin, or `merge` (of accounts: `auth_merges` says whose).
    """

    entry_id: str
    player_id: str
    fact: str
    currency: Currency
    amount: int
    balance: int
    reason: str
    actor_id: str
    at: Moment


class Balances(Model):
    """A player's balances, in minor units."""

    player_id: Id
    coins: int = Field(ge=0)
    premium: int = Field(ge=0)


class WalletHistoryEntry(Model):
    """One entry of a wallet's history. The amount of a debit is negative."""

    entry_id: str
    currency: Currency
    amount: int
    balance: int = Field(description="The balance of the currency after this entry.")
    reason: str
    at: Moment


class WalletCredit(Model):
    """An amount to credit to a player, and the reason."""

    currency: Currency
    amount: int = Field(ge=1, le=MOST_AT_ONCE, examples=[500])
    reason: Annotated[str, UnixLines] = Field(
        min_length=3, max_length=200, examples=["Made up for the outage of 20 November"]
    )
    fact: Id = Field(description="An id of what the amount is for: it is credited once.", examples=["ticket-4711"])
