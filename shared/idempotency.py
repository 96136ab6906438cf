"""An Idempotency-Key makes a request that creates or spends safe to send again for a day.

The answer is stored in the transaction of its cause, so there is never one without the other, Redis or not.
It costs one write, and one read when the key comes again.
"""

import hashlib
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from shared import transaction
from shared.errors import DomainError, IdempotencyConflict, InvalidRequest
from shared.firestore import Collection
from shared.model import Model, Moment
from shared.transaction import Transaction

KEPT = timedelta(hours=24)
LONGEST_KEY = 255


class StoredAnswer(Model):
    """The data of an answer as JSON, and a fingerprint of the request that it answers."""

    fingerprint: str
    data: str
    expire_at: Moment


ANSWERS = Collection("idempotency_answers", StoredAnswer)


class Repeated(DomainError):
    """This key has an answer already."""


async def run(
    scope: str, key: str, request: bytes, body: Callable[[Transaction], Awaitable[bytes]]
) -> tuple[bytes, bool]:
    """Run `body` once for this key; returns the answer's data and whether it is a repetition.

    `scope` names the function and the caller, `request` is what the same key must not be used again with something
    else than. Raises IdempotencyConflict for that, and the body's own errors.
    """
    if not 0 < len(key) <= LONGEST_KEY:
        raise InvalidRequest(fields=[{"field": "Idempotency-Key", "problem": f"has 1 to {LONGEST_KEY} characters"}])
    answer_id = hashlib.sha256(f"{scope}:{key}".encode()).hexdigest()
    fingerprint = hashlib.sha256(request).hexdigest()
    outlived = False

    async def attempt(tx: Transaction) -> bytes:
        data = await body(tx)
        answer = StoredAnswer(fingerprint=fingerprint, data=data.decode(), expire_at=tx.now + KEPT)
        if outlived:
            tx.put(ANSWERS, answer_id, answer)
        else:
            tx.create(ANSWERS, answer_id, answer, otherwise=Repeated())
        return data

    try:
        return await transaction.run(attempt), False
    except DomainError:
        stored = await ANSWERS.get(answer_id)
        if stored is None:
            raise
        if stored.expire_at <= datetime.now(UTC):
            outlived = True
            return await transaction.run(attempt), False
        if stored.fingerprint != fingerprint:
            raise IdempotencyConflict from None
        return stored.data.encode(), True
