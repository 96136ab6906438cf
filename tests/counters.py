"""Documents to count in."""

from shared.errors import DomainError
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction
from shared.model import Model


class Counter(Model):
    """Something to count."""

    count: int = 0
    others: int = 0


class Taken(DomainError):
    """The name is taken."""

    status = 409
    code = "TAKEN"


COUNTERS = Collection("test_counters", Counter)
NAMES = Collection("test_names", Counter)


async def count_up(tx: Transaction, name: str) -> int:
    counter = await tx.get(COUNTERS, name) or Counter()
    tx.put(COUNTERS, name, counter.model_copy(update={"count": counter.count + 1}))
    return counter.count + 1


async def counted(name: str) -> int:
    counter = await COUNTERS.get(name)
    return counter.count if counter else 0
