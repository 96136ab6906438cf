"""Reports of items: they wait for the decision on their item, which settles them all."""

from functools import partial

from functions.ugc.events import UgcDecided, UgcDecisionUndone
from functions.ugc.models.moderation.reports import ReportUgc, UgcReport, UgcReportReceipt, UgcReportStatus
from functions.ugc.operations.moderation import reviews
from functions.ugc.rules.moderation import reports as rules
from functions.ugc.rules.moderation import reviews as review_rules
from functions.ugc.rules.moderation.notices import report_notice
from functions.ugc.settings import settings
from functions.ugc.store.items import creators, items
from functions.ugc.store.moderation import decisions, standings, tallies
from functions.ugc.store.moderation import reports as store
from functions.ugc.store.moderation import reviews as reviews_store
from shared.firestore import transaction
from shared.firestore.transaction import Transaction

AT_ONCE = 50
"""Reports that one commit settles: each with its reporter and a notice."""


async def report(tx: Transaction, player_id: str, ugc_id: str, body: ReportUgc) -> UgcReportReceipt:
    """Report an item, once a version, whichever account of a player did so.

    Five reads in one call, and one for each account that was merged into the player's; writes the report, the reporter,
    a count and, unless it has as many reports as count, the item's review. Raises UgcNotFound, OwnItemReported,
    DailyUgcReportsUsed.
    """
    await tx.fetch(
        items.ref(ugc_id),
        reviews_store.ref(ugc_id),
        store.ref(ugc_id, player_id),
        *standings.refs(player_id),
        creators.ref(player_id),
    )
    own_ids = (await creators.creator(tx, player_id)).ids
    item, version = rules.reportable(await items.item(tx, ugc_id), ugc_id, own_ids)
    if rules.is_repeated(await store.of_accounts(tx, ugc_id, own_ids), version):
        return UgcReportReceipt(ugc_id=ugc_id, repeated=True)
    reporter = rules.counted(await standings.standing(tx, player_id), tx.now, settings().ugc_daily_reports)
    review = await reviews_store.review(tx, ugc_id)
    made = rules.made(
        body,
        reporter,
        item,
        version,
        cleared=review is not None and review.cleared_version >= version,
        now=tx.now,
        kept_days=settings().ugc_report_days,
    )
    waiting = review_rules.reported(reviews.reported(tx, item, review), made.weight, made.category, tx.now)
    if waiting != review:
        reviews_store.save(tx, waiting)
    store.save(tx, made)
    standings.save(tx, reporter)
    tallies.add(tx, player_id, "reports")
    return UgcReportReceipt(ugc_id=ugc_id, repeated=False)


async def settle(decided: UgcDecided) -> None:
    """Settle the reports of an item that were made until a decision, and tell who made them.

    A query for each fifty; two reads, two writes and an event a report. What is settled is not settled again. A
    decision against a new version alone settles none.
    """
    if not decided.settles_reports:
        return
    while open_reports := await store.of_item(decided.ugc_id, UgcReportStatus.OPEN, decided.decided_at, AT_ONCE):
        if not await transaction.run(partial(_settle, decided, open_reports)):
            return


async def _settle(decided: UgcDecided, queried: list[UgcReport], tx: Transaction) -> bool:
    """Settle some; False where the decision was undone in the meantime."""
    decision = await decisions.decision(tx, decided.decision_id)
    if decision is None or decision.undone_at is not None:
        return False
    decisions.verify(tx, decided.decision_id)
    reports = [each for each in await store.several(tx, queried) if each.status is UgcReportStatus.OPEN]
    await tx.fetch(*standings.refs(*(report.reporter_id for report in reports)))
    for report in reports:
        settled = rules.settled(report, decided.decision_id, tx.now, upheld=decided.upholds_reports)
        store.save(tx, settled)
        reporter = await standings.standing(tx, report.reporter_id)
        standings.save(tx, rules.with_outcome(reporter, upheld=decided.upholds_reports))
        tx.emit(report_notice(settled))
    return True


async def reopen(undone: UgcDecisionUndone) -> None:
    """Have the reports that a decision settled wait again: whoever made them was neither right nor wrong.

    After an appeal they stay as they are: nobody looks at them again. A query for each fifty; two reads and two
    writes a report.
    """
    if undone.by_appeal:
        return
    while settled := await store.of_decision(undone.decision_id, AT_ONCE):
        await transaction.run(partial(_reopen, undone, settled))


async def _reopen(undone: UgcDecisionUndone, queried: list[UgcReport], tx: Transaction) -> None:
    reports = [each for each in await store.several(tx, queried) if each.decision_id == undone.decision_id]
    await tx.fetch(*standings.refs(*(report.reporter_id for report in reports)))
    for report in reports:
        was_upheld = report.status is UgcReportStatus.UPHELD
        store.save(tx, rules.reopened(report))
        reporter = await standings.standing(tx, report.reporter_id)
        standings.save(tx, rules.with_outcome(reporter, upheld=was_upheld, times=-1))
