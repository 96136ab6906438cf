"""An Idempotency-Key makes a request that creates or spends safe to send again for a day.

Less where the answer is good for less: an upload ticket that is over is not given again.

The answer is stored in the transaction of its cause, so there is never one without the other, Redis or not.
It costs one write, and one read when the key comes again.
"""

import hashlib
import hmac
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from functools import partial

from shared.errors import DomainError, IdempotencyConflict, InvalidRequest
from shared.firestore import transaction
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction
from shared.model import Model, Moment

KEPT = timedelta(hours=24)
LONGEST_KEY = 255


class StoredResponse(Model):
    """The data of an answer as JSON, and a fingerprint of the request that it answers."""

    fingerprint: str
    data: str
    expire_at: Moment


ANSWERS = Collection("idempotency_answers", StoredResponse)


class Repeated(DomainError):
    """This key has an answer already."""


async def run(
    scope: str, key: str, request: bytes, body: Callable[[Transaction], Awaitable[bytes]], kept: timedelta = KEPT
) -> tuple[bytes, bool]:
    """Run `body` once for this key; returns the answer's data and whether it is a repetition.

    `scope` names the function and the caller, `request` is what the same key must not be used again with something
    else than, `kept` is how long the answer stands. Raises IdempotencyConflict for that, and the body's own errors.
    """
    if not 0 < len(key) <= LONGEST_KEY:
        raise InvalidRequest(fields=[{"field": "Idempotency-Key", "problem": f"has 1 to {LONGEST_KEY} characters"}])
    answer_id = hashlib.sha256(f"{scope}:{key}".encode()).hexdigest()
    # Keyed with what is not stored: from the fingerprint alone nobody can try passwords that a request may hold.
    fingerprint = hmac.digest(key.encode(), request, "sha256").hex()

    async def attempt(tx: Transaction, *, after_another: bool) -> bytes:
        last = await tx.get(ANSWERS, answer_id) if after_another else None
        if last is not None and last.expire_at > tx.now:
            raise Repeated
        data = await _attempt(body, tx, answer_id)
        answer = StoredResponse(fingerprint=fingerprint, data=data.decode(), expire_at=tx.now + kept)
        if last is None:
            tx.create(ANSWERS, answer_id, answer, otherwise=Repeated())
        else:
            tx.put(ANSWERS, answer_id, answer)
        return data

    try:
        return await transaction.run(partial(attempt, after_another=False)), False
    except DomainError as error:
        if (data := await _kept(answer_id, fingerprint)) is not None:
            return data, True
        if not isinstance(error, Repeated):
            raise
    try:
        return await transaction.run(partial(attempt, after_another=True)), False
    except Repeated:
        if (data := await _kept(answer_id, fingerprint)) is None:
            raise
        return data, True


async def _attempt(body: Callable[[Transaction], Awaitable[bytes]], tx: Transaction, answer_id: str) -> bytes:
    """Run the body. An error of it that commits does so only while the key has no answer: else it is a repetition's."""
    try:
        return await body(tx)
    except DomainError as error:
        if error.commits:
            answer = await tx.get(ANSWERS, answer_id)
            if answer is not None and answer.expire_at > tx.now:
                raise Repeated from error
            tx.verify(ANSWERS, answer_id)
        raise


async def _kept(answer_id: str, fingerprint: str) -> bytes | None:
    """The data of an answer that still counts. Raises IdempotencyConflict when it is another request's."""
    stored = await ANSWERS.get(answer_id)
    if stored is None or stored.expire_at <= datetime.now(UTC):
        return None
    if stored.fingerprint != fingerprint:
        raise IdempotencyConflict
    return stored.data.encode()
