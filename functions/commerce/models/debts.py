"""What players owe, why, and how it goes away."""

from pydantic import Field

from functions.commerce.models.wallets import Movement
from shared.model import Id, Model, Moment


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
