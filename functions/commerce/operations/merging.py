"""Money, when an account is merged into another."""

import uuid

from functions.commerce import rules, store
from functions.commerce.models import Currency, Wallet
from shared.firestore.transaction import AlreadyDone, Transaction
from shared.merging import KeptPart, MergeLine, Undone
from shared.model import Model

ACTOR = "merge"


class MovedMoney(Model):
    """What a merge took out of the source's wallet and put into the target's (minor units)."""

    move_id: str
    source_id: str
    coins: int = 0
    premium: int = 0


async def merge_players(tx: Transaction, source_id: str, target_id: str) -> KeptPart:
    """All the source's money goes to the target, as far as its wallet has room. Two reads in one call.

    For each currency that the source has, an entry of the ledger on each side, and both wallets: four writes.
    """
    source, target = await store.wallets_to_change(tx, source_id, target_id)
    after_source, after_target = source, target
    move_id = uuid.uuid4().hex
    amounts: dict[str, int] = {}
    for currency in Currency:
        amount = rules.movable(source, target, currency, rules.MOST_HELD)
        after_source, after_target = _move(tx, after_source, after_target, currency, amount, f"merge:{move_id}")
        amounts[currency.value] = amount
    lines = [
        MergeLine(
            what=one.value,
            source=rules.balance_of(source, one),
            target=rules.balance_of(target, one),
            result=rules.balance_of(after_target, one),
            rule="sum",
        )
        for one in Currency
    ]
    notes = ["What the target spends of this money an undo does not give back: no balance goes below zero."]
    if any(rules.balance_of(after_source, one) for one in Currency):
        notes.append(f"A wallet holds {rules.MOST_HELD} of a currency at most; the rest stays with the source.")
    return KeptPart(
        service="commerce",
        lines=tuple(lines),
        notes=tuple(notes) if any(amounts.values()) else (),
        kept=MovedMoney(move_id=move_id, source_id=source_id, **amounts).model_dump_json(),
    )


async def undo_merge(tx: Transaction, target_id: str, kept: str, later: tuple[str, ...]) -> Undone:
    """Give back what was moved, or what is left of it; says what is not. Reads and writes as the merge does."""
    taken = MovedMoney.model_validate_json(kept)
    amounts = {one: taken.coins if one is Currency.COINS else taken.premium for one in Currency}
    if not any(amounts.values()):
        return Undone(later=later)
    source, target = await store.wallets_to_change(tx, taken.source_id, target_id)
    missing = []
    for currency, wanted in amounts.items():
        amount = rules.movable(target, source, currency, wanted)
        target, source = _move(tx, target, source, currency, amount, f"merge-undone:{taken.move_id}")
        if amount < wanted:
            missing.append(f"{currency.value}: {wanted - amount} of {wanted}")
    return Undone(missing=tuple(missing), later=later)


def _move(
    tx: Transaction, giver: Wallet, taker: Wallet, currency: Currency, amount: int, fact: str
) -> tuple[Wallet, Wallet]:
    """Write both wallets after a movement, with an entry of the ledger each; nothing where nothing moves."""
    if not amount:
        return giver, taker
    giver, taker = rules.moved(giver, taker, currency, amount, tx.now)
    reason = "Accounts merged" if fact.startswith("merge:") else "Merge of accounts undone"
    for wallet, change in ((giver, -amount), (taker, amount)):
        own_fact = f"{fact}:{currency.value}"
        entry = rules.entry(wallet, currency, change, fact=own_fact, reason=reason, actor_id=ACTOR)
        store.save(tx, wallet, entry, AlreadyDone())
    return giver, taker
