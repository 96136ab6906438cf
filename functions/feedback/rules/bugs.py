"""What becomes of a bug report."""

import re
from datetime import datetime, timedelta

from functions.feedback.models.bugs import BugReceipt, MyBug, Occurrence, ReportBug
from functions.feedback.models.items import FeedbackItem, FeedbackKind, FeedbackState
from functions.feedback.rules import clients
from functions.feedback.rules.fingerprints import normalised
from shared.errors import DomainError


class UnknownScreenshot(DomainError):
    """A screenshot is none of the player's."""

    status = 422
    code = "UNKNOWN_SCREENSHOT"
    message = "A screenshot is none of yours; upload it as an item of the type screenshot first. See details.ugc_ids."


_NUMBERS = re.compile(r"\d{1,9}")


def opened(report: ReportBug, item_id: str, player_id: str, now: datetime, kept_days: int) -> FeedbackItem:
    """A bug that nobody has reported before.

    A crash has its error for a title, without values: the words of who reported it first are not for the others.
    """
    crash = report.crash
    return FeedbackItem(
        item_id=item_id,
        kind=FeedbackKind.BUG,
        title=(normalised(crash.message) or report.title)[:120] if crash else report.title,
        text="" if crash else report.text,
        reporter_id="" if crash else player_id,
        clients=clients.seen((), report.client),
        created_at=now,
        updated_at=now,
        last_reported_at=now,
        expire_at=now + timedelta(days=kept_days),
    )


def occurred(
    before: Occurrence | None, report: ReportBug, item: FeedbackItem, player_id: str, now: datetime, kept_days: int
) -> Occurrence:
    """The bug of a player, as it is reported now."""
    again_in = before.again_in if before else ""
    return Occurrence(
        item_id=item.item_id,
        player_id=player_id,
        title=report.title,
        text=report.text,
        client=report.client,
        crash=report.crash,
        log=report.log,
        screenshots=report.screenshots,
        times=before.times + 1 if before else 1,
        again_in=item.fixed_in if is_again(item, report.client.version) else again_in,
        first_at=before.first_at if before else now,
        last_at=now,
        expire_at=now + timedelta(days=kept_days),
    )


def is_again(item: FeedbackItem, version: str) -> bool:
    """Whether a bug that is done is reported from a version that it is gone in, or a later one.

    A bug comes back once from a version that it was said to be gone in: support says the next one.
    """
    fixed, reported = _parts(item.fixed_in), _parts(version)
    if item.state is not FeedbackState.DONE or not fixed or fixed == _parts(item.came_back_from):
        return False
    return reported >= fixed


def reopened(bug: FeedbackItem, now: datetime) -> FeedbackItem:
    """A bug that has come back."""
    changed = {"state": FeedbackState.OPEN, "came_back_from": bug.fixed_in}
    return bug.model_copy(update=changed | {"changes": bug.changes + 1, "updated_at": now})


def receipt(item: FeedbackItem, occurrence: Occurrence) -> BugReceipt:
    """What who reported a bug is told at once."""
    return BugReceipt(bug_id=item.item_id, state=item.state, times=occurrence.times)


def mine(occurrence: Occurrence, item: FeedbackItem | None) -> MyBug:
    """A bug in the list of a player who reported it."""
    return MyBug(
        bug_id=occurrence.item_id,
        state=item.state if item else FeedbackState.OPEN,
        answer=item.answer if item else "",
        fixed_in=item.fixed_in if item else "",
        times=occurrence.times,
        title=occurrence.title,
        first_at=occurrence.first_at,
        last_at=occurrence.last_at,
    )


def _parts(version: str) -> tuple[int, ...]:
    """The numbers of a version before anything else: `v1.4.2-beta3` is 1, 4, 2. `1.5.0` is `1.5`."""
    numbers = version.removeprefix("v").partition("-")[0].partition("+")[0].split(".")
    parts = [int(part) for part in numbers] if all(map(_NUMBERS.fullmatch, numbers)) else []
    while len(parts) > 1 and parts[-1] == 0:
        parts.pop()
    return tuple(parts)
