"""What the studio declares of keys, in Firestore."""

from functions.progression.models.save_rules import SaveRules
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

RULES = Collection("progression_rules", SaveRules)
CURRENT = "current"


def ref() -> Ref[SaveRules]:
    """The document, to be fetched together with others."""
    return RULES.ref(CURRENT)


async def rules_in(tx: Transaction) -> SaveRules:
    """The rules (one read, unless they were fetched)."""
    return await tx.get(RULES, CURRENT) or SaveRules()


async def rules() -> SaveRules:
    """The same outside of a transaction."""
    return await RULES.get(CURRENT) or SaveRules()


def save(tx: Transaction, changed: SaveRules) -> None:
    """Write the rules that this transaction read."""
    tx.put(RULES, CURRENT, changed)
