"""Wallets, and the ledger of all that moved in them. Amounts are whole numbers of minor units."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.entitlements import BanMark
from shared.model import Id, Model, Moment
from shared.text.names import UnixLines
from shared.text.reasons import Reason

MOST_AT_ONCE = 1_000_000_000
"""What one entry of the ledger may move."""

CurrencyName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,31}$", examples=["coins"])]
"""The name of a currency or a consumable: coins, premium, or one of the setting `WALLET_CURRENCIES`."""


class Currency(StrEnum):
    """A currency of the wallet that Ludus itself uses. Players earn coins in play and buy the premium currency."""

    COINS = "coins"
    PREMIUM = "premium"


class Movement(StrEnum):
    """Why an entry of the ledger was written."""

    CREDIT = "credit"
    """Given or earned."""
    PURCHASE = "purchase"
    """Granted by an order."""
    SPEND = "spend"
    """Spent by the player."""
    REFUND = "refund"
    """Taken back, because an order was refunded or charged back."""
    REVERSAL = "reversal"
    """Given back, because a refund was reversed."""
    FORGIVEN = "forgiven"
    """Debt that an admin forgave."""
    MERGE = "merge"
    """Moved by a merge of accounts, or by its undo."""


class Lot(Model):
    """What is left in a wallet of one order, or of what came without an order (`order_id` is empty)."""

    currency: str
    order_id: str = ""
    amount: int


class Wallet(Model):
    """A player's balances. `commerce_wallets/{player_id}`: who has none has nothing in it yet.

    Each amount is signed: what is below zero is debt. `others` has the currencies beside coins and premium. `lots` says
    where a balance came from, the oldest first: those of a currency add up to its balance. Purchases keep the player
    who made them: those of this account are `merged_into`'s now, and those of all of `merged_from` are this one's.
    `ban` is the player's latest that revoked them, and whether it still does.
    """

    ban: BanMark | None = None
    merged_into: str | None = None
    merged_from: tuple[str, ...] = ()
    others: dict[str, int] = Field(default_factory=dict)
    lots: tuple[Lot, ...] = ()
    player_id: str
    coins: int = 0
    premium: int = 0
    updated_at: Moment


class LotUse(Model):
    """What a debit took of one order's lot; `order_id` is empty for what came without an order."""

    order_id: str
    amount: int


class Cause(Model):
    """What a movement is for: `fact` is the player's own, `actor_id` who does it."""

    fact: str
    reason: str
    actor_id: str
    movement: Movement
    order_id: str = ""


class LedgerEntry(Model):
    """What one fact moved. `commerce_ledger/{player_id}:{fact}`: written once, never changed.

    `amount` is negative for a debit, `balance` is the signed amount that there was of the currency afterwards, `used`
    the lots that a debit took from, the oldest first. `actor_id` is who did it: the player, the admin, or `merge` (of
    accounts: `auth_merges` says whose).
    """

    movement: Movement = Movement.CREDIT
    order_id: str = ""
    used: tuple[LotUse, ...] = ()
    entry_id: str
    player_id: str
    fact: str
    currency: str
    amount: int
    balance: int
    reason: str
    actor_id: str
    at: Moment


class Balances(Model):
    """A player's coins and premium currency, in minor units."""

    player_id: Id
    coins: int = Field(ge=0)
    premium: int = Field(ge=0)


class CurrencyBalance(Model):
    """A player's balance of one currency or consumable. Who owes something has a balance of zero."""

    currency: str = Field(examples=["coins"])
    balance: int = Field(ge=0, description="What can be spent, in minor units.")
    debt: int = Field(ge=0, description="What the next credits pay off first, in minor units.")


class WalletBalances(Model):
    """A player's balance of each currency and consumable."""

    player_id: Id
    balances: tuple[CurrencyBalance, ...]
    payers: dict[PaymentProvider, str] = Field(
        default_factory=dict,
        description="What the client gives a store with each purchase, by the store: with Apple it is the"
        " `appAccountToken`, with Google the `obfuscatedAccountId`. A purchase without it is granted to nobody.",
        examples=[{"apple": "5b0c9f3e-7d3a-4c1d-9a52-0d6f0e2b7a11"}],
    )


class SpendCurrency(Model):
    """An amount to spend, and what it is spent on."""

    currency: CurrencyName
    amount: int = Field(ge=1, le=MOST_AT_ONCE, examples=[50])
    reason: Annotated[str, UnixLines] = Field(min_length=1, max_length=200, examples=["Revived in level 7"])


class Spent(Model):
    """What was spent, and what is left."""

    entry_id: str
    currency: str
    amount: int
    balance: int = Field(ge=0, description="What is left to spend, in minor units.")


class WalletHistoryEntry(Model):
    """One entry of a wallet's history. The amount of a debit is negative."""

    entry_id: str
    movement: Movement
    currency: str
    amount: int
    balance_after: int = Field(description="The balance of the currency after this entry; below zero, it is debt.")
    order_id: str | None = Field(description="The order that this entry belongs to, if any.")
    reason: str
    at: Moment


class WalletCredit(Model):
    """An amount to credit to a player, and the reason."""

    currency: CurrencyName
    amount: int = Field(ge=1, le=MOST_AT_ONCE, examples=[500])
    reason: Reason = Field(examples=["Made up for the outage of 20 November"])
    fact: Id = Field(description="An id of what the amount is for: it is credited once.", examples=["ticket-4711"])


class ForgiveDebt(Model):
    """Debt to take off a player's wallet, and the reason."""

    currency: CurrencyName
    amount: int | None = Field(None, ge=1, le=MOST_AT_ONCE, description="In minor units; left out: all of it.")
    reason: Reason = Field(examples=["Refunded by mistake"])
    fact: Id = Field(description="An id of what it is for: debt is forgiven once for it.", examples=["ticket-4711"])


class DebtCause(Model):
    """What made a debt, or made it larger: a purchase that was refunded after its currency was spent."""

    movement: Movement = Field(description="`refund`; `merge` where another account that became yours owed it.")
    order_id: str | None = Field(description="The purchase that was refunded, if it was one.")
    amount: int = Field(ge=1, description="What it added to the debt, in minor units.")
    reason: str
    at: Moment


class DebtStatement(Model):
    """What you owe of a currency, and why. Whatever you get of that currency pays it off first."""

    currency: str = Field(examples=["premium"])
    debt: int = Field(ge=1, description="What is owed now, in minor units.")
    since: Moment | None = Field(description="Since when something is owed of it.")
    paid: int = Field(ge=0, description="What was paid off since then, or forgiven, in minor units.")
    causes: tuple[DebtCause, ...] = Field(description="What made the debt, the latest first.")
    is_whole: bool = Field(description="Whether these are all causes: of a long history, the latest are shown.")


class Debts(Model):
    """What a player owes of each currency; nothing where nothing is owed."""

    player_id: Id
    debts: tuple[DebtStatement, ...]
    purchases_stop: bool = Field(description="Whether so much is owed that no purchase can be opened until it is less.")
