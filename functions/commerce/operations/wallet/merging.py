"""Money, when an account is merged into another."""

import uuid

from pydantic import Field

from functions.commerce.models.wallets import Cause, Movement, Wallet
from functions.commerce.rules.wallet import movements, owners
from functions.commerce.rules.wallet import wallets as rules
from functions.commerce.store import wallets as store
from shared.firestore.transaction import AlreadyDone, Transaction
from shared.merging import KeptPart, MergeLine, Undone
from shared.model import Model

ACTOR = "merge"


class MovedMoney(Model):
    """What a merge took out of the source's wallet and put into the target's (minor units; below zero: debt)."""

    amounts: dict[str, int] = Field(default_factory=dict)
    order_ids: tuple[str, ...] = ()
    move_id: str
    source_id: str
    coins: int = 0
    premium: int = 0

    def all_amounts(self) -> dict[str, int]:
        """What was moved of each currency."""
        return {"coins": self.coins, "premium": self.premium} | self.amounts


async def merge_players(tx: Transaction, source_id: str, target_id: str) -> KeptPart:
    """All the source's money and debt goes to the target, as far as its wallet has room. Two reads in one call.

    For each currency that the source has, an entry of the ledger on each side, and both wallets, which also say that
    the source's purchases are the target's.
    """
    source, target = await store.wallets_to_change(tx, source_id, target_id)
    after_source, after_target = owners.joined(source, target)
    move_id = uuid.uuid4().hex
    amounts: dict[str, int] = {}
    lines = []
    for currency in movements.currencies_of(source, target):
        amount = movements.movable(after_source, after_target, currency)
        after_source, after_target = _move(tx, after_source, after_target, currency, amount, f"merge:{move_id}")
        amounts[currency] = amount
        lines.append(
            MergeLine(
                what=currency,
                source=movements.net_of(source, currency),
                target=movements.net_of(target, currency),
                result=movements.net_of(after_target, currency),
                rule="sum",
            )
        )
    store.keep(tx, after_source)
    store.keep(tx, after_target)
    notes = ["What the target spends of this money an undo does not give back: no balance goes below zero."]
    if any(movements.net_of(after_source, currency) for currency in amounts):
        notes.append(f"A wallet holds {movements.MOST_HELD} of a currency at most; the rest stays with the source.")
    kept = MovedMoney(
        move_id=move_id,
        source_id=source_id,
        amounts=amounts,
        order_ids=tuple(dict.fromkeys(lot.order_id for lot in source.lots if lot.order_id)),
    )
    return KeptPart(
        service="commerce",
        lines=tuple(lines),
        notes=tuple(notes) if any(amounts.values()) else (),
        kept=kept.model_dump_json(),
    )


async def undo_merge(tx: Transaction, target_id: str, kept: str, later: tuple[str, ...]) -> Undone:
    """Give back what was moved, or what is left of it; says what is not. Reads and writes as the merge does.

    The purchases that the source made are its own again.
    """
    taken = MovedMoney.model_validate_json(kept)
    amounts = taken.all_amounts()
    source, target = owners.parted(*await store.wallets_to_change(tx, taken.source_id, target_id))
    missing = []
    for currency, wanted in amounts.items():
        amount = movements.movable(target, source, currency, wanted)
        fact = f"merge-undone:{taken.move_id}"
        target, source = _move(tx, target, source, currency, amount, fact, taken.order_ids)
        if amount < wanted:
            missing.append(f"{currency}: {wanted - amount} of {wanted}")
    store.keep(tx, source)
    store.keep(tx, target)
    return Undone(missing=tuple(missing), later=later)


def _move(
    tx: Transaction,
    giver: Wallet,
    taker: Wallet,
    currency: str,
    amount: int,
    fact: str,
    first: tuple[str, ...] = (),
) -> tuple[Wallet, Wallet]:
    """Write both wallets after a movement, with an entry of the ledger each; nothing where nothing moves."""
    if not amount:
        return giver, taker
    giver, taker = movements.moved(giver, taker, currency, amount, tx.now, first=first)
    cause = Cause(
        fact=f"{fact}:{currency}",
        reason="Accounts merged" if fact.startswith("merge:") else "Merge of accounts undone",
        actor_id=ACTOR,
        movement=Movement.MERGE,
    )
    for wallet, change in ((giver, -amount), (taker, amount)):
        store.save(tx, wallet, rules.entry(wallet, currency, change, cause), AlreadyDone())
    return giver, taker
