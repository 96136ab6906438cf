"""Erasing an account: service after service, each done mark kept, so that whatever kills it, it goes on there."""

import time
import uuid
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from functions.auth.api import erasure as auth
from functions.privacy.models.erasures import AccountErasure, ErasureState, ListedErasure
from functions.privacy.models.tasks import EraseAccount
from functions.privacy.operations.requests import certificate_page
from functions.privacy.rules import erasures as rules
from functions.privacy.rules import notices
from functions.privacy.settings import settings
from functions.privacy.store import erasures as store
from shared.events.tasks import enqueue
from shared.extension_points import PERSONAL_DATA
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.media import uploads
from shared.privacy import Kept

AS_LONG_AS = 300.0
"""Seconds that one task goes on; then it has another go on."""

LOOKS_AGAIN = timedelta(minutes=10)
"""When it is looked again whether the last mail has gone."""

STUCK = timedelta(hours=2)
"""Longer than a task goes on, and Cloud Tasks tries it again."""

JSON = "application/json"


async def go_on(player_id: str) -> None:
    """Erase what is left of an account whose time has come, and finish; of another, nothing.

    A read and a write for each service, beside what it erases. Two at once erase the same twice, which changes nothing.
    """
    erasure = await _begin(player_id)
    if erasure is not None and not erasure.services:
        await auth.close(player_id)
    until = time.monotonic() + AS_LONG_AS
    while erasure is not None:
        service = rules.next_service(erasure, PERSONAL_DATA.implementations().keys())
        if service is None:
            await _change(player_id, lambda before, tx: rules.finished(before, tx.now))
            return
        wait = None
        if service == rules.LAST and erasure.rounds == 0 and not await _is_told(erasure):
            wait = datetime.now(UTC) + LOOKS_AGAIN
        if wait or time.monotonic() > until:
            await enqueue(EraseAccount(player_id=player_id), at=wait)
            return
        erasure = await _erase(erasure, service)


async def begin_due(now: datetime) -> int:
    """Have all accounts erased whose time has come, and go on with those that were left; returns how many."""
    total = 0
    for pages in (store.due(now), store.stuck(now - STUCK), store.again(now)):
        async for page in pages:
            for erasure in page:
                await enqueue(EraseAccount(player_id=erasure.player_id))
            total += len(page)
    return total


async def _begin(player_id: str) -> AccountErasure | None:
    """The erasure, begun if its time has come. Its accounts are listed for restorations before anything goes.

    An account that was merged into another meanwhile is that one's, and one whose address brought its owner in is that
    owner's: nobody has asked for its erasure.
    """
    before = await store.erasure(player_id)
    if before is None:
        return None
    player_ids = before.player_ids or await auth.ids_of(player_id)
    is_anothers = rules.waits(before) and await auth.is_anothers(player_id, before.requested_at)

    async def begin(tx: Transaction) -> AccountErasure | None:
        current = await store.erasure_in(tx, player_id)
        if current is not None and is_anothers:
            store.save(tx, rules.stopped(current, tx.now))
            return None
        erasure = rules.begun(current, player_ids, tx.now, uuid.uuid4().hex)
        if erasure is not None and erasure != current:
            store.save(tx, erasure)
        return erasure

    erasure = await transaction.run(begin)
    if erasure is not None:
        listed = ListedErasure(player_id=player_id, player_ids=erasure.player_ids, erased_at=erasure.updated_at)
        await uploads.keep(settings().erasures_bucket, f"{player_id}.json", listed.model_dump_json().encode(), JSON)
    return erasure


async def _erase(erasure: AccountErasure, service: str) -> AccountErasure | None:
    """Let one service erase all that it keeps of the player, under all ids, and note that it has."""
    documents: Counter[str] = Counter()
    kept: dict[str, Kept] = {}
    for player_id in erasure.player_ids:
        finished = False
        while not finished:
            part = await PERSONAL_DATA.implementations()[service].erase_player(player_id)
            documents.update(part.erased)
            kept |= {each.what: each for each in part.kept}
            finished = part.finished
    return await _change(
        erasure.player_id,
        lambda before, tx: rules.with_service(before, service, documents, tuple(kept.values()), tx.now),
    )


async def _is_told(erasure: AccountErasure) -> bool:
    """Whether the player was told by mail what is erased, or cannot be: asked for at the first look."""
    if erasure.told_at is None:

        def tell(before: AccountErasure, tx: Transaction) -> AccountErasure:
            if before.told_at is None:
                tx.emit(notices.account_erased(before, tx.now, certificate_page(before)))
            return before.model_copy(update={"told_at": before.told_at or tx.now, "updated_at": tx.now})

        await _change(erasure.player_id, tell)
        return not await auth.gets_mail(erasure.player_id)
    if datetime.now(UTC) - erasure.told_at > rules.TOLD_WITHIN:
        return True
    key = notices.account_erased(erasure, erasure.told_at).key
    return not await auth.gets_mail(erasure.player_id) or await auth.is_told(key)


async def _change(
    player_id: str, change: Callable[[AccountErasure, Transaction], AccountErasure]
) -> AccountErasure | None:
    """The erasure after a change; None for one that is not going on any more (one read, one write)."""

    async def apply(tx: Transaction) -> AccountErasure | None:
        before = await store.erasure_in(tx, player_id)
        if before is None or before.state is not ErasureState.ERASING:
            return None
        after = change(before, tx)
        if after != before:
            store.save(tx, after)
        return after

    return await transaction.run(apply)
