"""The queue of moderators: a review is opened, and ended, in the commit that needs it; moderators claim from it."""

import random
from collections.abc import AsyncIterator
from datetime import UTC, datetime

from functions.ugc.models.items.items import Item, UgcStatus
from functions.ugc.models.moderation.reviews import (
    ClaimReview,
    QueueFilter,
    Review,
    ReviewCause,
    ReviewClaim,
    ReviewStatus,
    ReviewView,
)
from functions.ugc.rules.items.states import RESTORING, Cause
from functions.ugc.rules.moderation import decisions as decision_rules
from functions.ugc.rules.moderation import reviews as rules
from functions.ugc.rules.moderation.strikes import is_trusted
from functions.ugc.settings import settings
from functions.ugc.store.items import creators, items
from functions.ugc.store.moderation import decisions, standings
from functions.ugc.store.moderation import reviews as store
from shared.firestore.transaction import Transaction
from shared.http import cursors
from shared.model import Page

LOOKED_AT = 500
"""Reviews among which a claim looks for one that nobody has."""

AT_ONCE = 50
"""Of these, how many are read at once."""


async def open_review(tx: Transaction, item: Item, cause: Cause) -> bool:
    """Have a moderator look at the version of an item that is on its way, or at a flagged item.

    Returns True where nobody needs to look, as its creator is trusted: it is published in the same commit. Two reads
    in one call, a write.
    """
    await tx.fetch(store.ref(item.ugc_id), *standings.refs(item.creator_id))
    is_flag = UgcStatus.FLAGGED in {item.status, item.pending_status}
    if not (is_flag or cause in RESTORING or item.pending_reason or item.reason):
        standing = await standings.standing(tx, item.creator_id)
        if is_trusted(standing, tx.now, settings().ugc_trusted_after):
            return True
    before = await store.review(tx, item.ugc_id)
    store.save(tx, _opened(tx, item, before, ReviewCause.FLAG if is_flag else ReviewCause.NEW))
    return False


async def end_review(tx: Transaction, ugc_id: str) -> None:
    """End the review of an item that has gone, if one is open: nobody needs to look. A read, and a write at most."""
    review = await store.review(tx, ugc_id)
    if review is not None and review.status is ReviewStatus.OPEN:
        store.save(tx, rules.closed(review, review.decision_id, tx.now))


async def wait_again(tx: Transaction, item: Item) -> None:
    """Have a published item whose decision was undone wait for another one. A read and a write."""
    review = await store.review(tx, item.ugc_id)
    if review is not None and item.published is not None:
        store.save(tx, rules.continued(review, item.published.version, tx.now, review.decision_id))


def reported(tx: Transaction, item: Item, before: Review | None) -> Review:
    """The open review of an item that is reported: a new one if none is open. It is not written."""
    if before is not None and before.status is ReviewStatus.OPEN:
        return before
    return _opened(tx, item, before, ReviewCause.REPORT)


async def queue(asked: QueueFilter, limit: int, cursor: str | None) -> Page[ReviewView]:
    """A page of open reviews, those that are due first: a read for each, and one more. Raises InvalidCursor."""
    waiting = await store.queue(asked, limit + 1, cursors.read_time_and_id(cursor))
    page, following = cursors.cut(waiting, limit, lambda review: (review.due_at, review.ugc_id))
    moment = datetime.now(UTC)
    return Page(items=tuple(rules.shown(review, moment) for review in page), next_cursor=following)


async def claim(tx: Transaction, moderator_id: str, body: ClaimReview) -> ReviewClaim:
    """Claim the review of an item, or one of the most urgent that nobody has.

    Reads fifty reviews, and fifty more while others have them, then the item with its review, the moderator's accounts
    and a count; writes the review and the moderator. One whose item has changed since is ended, and the next one is
    taken. Raises QueueEmpty, NotInReview, OwnItem, ReviewClaimed, ClaimsUsed.
    """
    if body.ugc_id is not None:
        claimed = await _claim(tx, moderator_id, body.ugc_id)
        if claimed is None:
            raise rules.NotInReview().committing()
        return claimed
    own_ids = (await creators.creator(tx, moderator_id)).ids
    async for waiting in _free(own_ids, tx.now):
        await tx.fetch(store.ref(waiting.ugc_id), items.ref(waiting.ugc_id))
        review = await store.review(tx, waiting.ugc_id)
        if review is None or not rules.claimable([review], own_ids, tx.now):
            continue
        if (claimed := await _claim(tx, moderator_id, review.ugc_id)) is not None:
            return claimed
    raise rules.QueueEmpty().committing()


async def _free(own_ids: tuple[str, ...], now: datetime) -> AsyncIterator[Review]:
    """Reviews that nobody has, the most urgent ones first, but for the order of so many of them."""
    after: tuple[datetime, str] | None = None
    for _ in range(LOOKED_AT // AT_ONCE):
        page = await store.queue(QueueFilter(), AT_ONCE, after)
        free = rules.claimable(page, own_ids, now)
        most_urgent = free[: rules.MOST_URGENT]
        random.shuffle(most_urgent)
        for review in (*most_urgent, *free[rules.MOST_URGENT :]):
            yield review
        if len(page) < AT_ONCE:
            return
        after = (page[-1].due_at, page[-1].ugc_id)


async def _claim(tx: Transaction, moderator_id: str, ugc_id: str) -> ReviewClaim | None:
    await tx.fetch(store.ref(ugc_id), items.ref(ugc_id), creators.ref(moderator_id))
    review, item = await store.review(tx, ugc_id), await items.item(tx, ugc_id)
    if review is not None and (item is None or not decision_rules.is_reviewable(review, item)):
        await end_review(tx, ugc_id)
        return None
    token, minutes = decisions.new_token(), settings().ugc_claim_minutes
    moderator = await creators.creator(tx, moderator_id)
    claimed = rules.claimed(review, moderator_id, moderator.ids, token, tx.now, minutes)
    if claimed.claim_id == token:
        rules.check_claims(await store.held_by(moderator_id, tx.now), settings().ugc_claims)
        creators.save(tx, moderator.model_copy(update={"claims": moderator.claims + 1}))
    store.save(tx, claimed)
    return rules.claim_of(claimed, tx.now)


def _opened(tx: Transaction, item: Item, before: Review | None, cause: ReviewCause) -> Review:
    of_new_version = cause is not ReviewCause.REPORT and decision_rules.has_more(item)
    content = item.pending if of_new_version else item.published or item.pending
    return rules.opened(
        before,
        ugc_id=item.ugc_id,
        creator_id=item.creator_id,
        type_=item.type,
        name=item.name,
        version=content.version if content else item.version,
        cause=cause,
        reason=item.pending_reason or item.reason,
        now=tx.now,
    )
