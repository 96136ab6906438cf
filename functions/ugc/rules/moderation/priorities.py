"""How urgent a review is. It is due the sooner the more harm its item may do, and none waits for more than a day."""

from datetime import datetime, timedelta

from functions.ugc.models.moderation.reasons import UgcCategory
from functions.ugc.models.moderation.reviews import ReviewCause, ReviewPriority
from functions.ugc.models.moderation.standings import Standing

DUE_AFTER = {
    ReviewPriority.URGENT: timedelta(hours=1),
    ReviewPriority.HIGH: timedelta(hours=4),
    ReviewPriority.NORMAL: timedelta(hours=24),
}
"""Reviews are ordered by when they are due: what is less urgent is done too, as its time comes."""

GRAVE = frozenset({UgcCategory.CHILD_SAFETY, UgcCategory.MALWARE})
"""One credible report of these makes a review urgent."""

HIGH_WEIGHT = 3.0
URGENT_WEIGHT = 8.0
"""From which weight of reports on: three, and eight, players of whom nothing is known."""

MOST_COUNTED = 16.0
"""Reports beyond this weight do not change the review: it is as urgent as it gets, and many write at once."""

CREDIBLE = 0.5
"""The weight of a report that raises the priority by its category alone."""

CLEARED = 0.25
"""What a report weighs, to what it would, of a version that a moderator has allowed."""


def weight_of(reporter: Standing, *, cleared: bool) -> float:
    """What a report weighs: 1 of a new reporter, up to 2 of one who is always right, near 0 of one who never is.

    It is twice the rule of succession (Laplace): (right + 1) / (right + wrong + 2).
    """
    right, wrong = reporter.reports_right, reporter.reports_wrong
    weight = 2 * (right + 1) / (right + wrong + 2)
    return round(weight * CLEARED if cleared else weight, 4)


def first_priority(cause: ReviewCause) -> ReviewPriority:
    """The priority of a review that begins. What is flagged is hidden, and its creator waits; so is what is new."""
    return ReviewPriority.HIGH if cause is ReviewCause.FLAG else ReviewPriority.NORMAL


def reported_priority(weight: float, category: UgcCategory, of_all: float) -> ReviewPriority:
    """The priority that a report of this weight asks for, where all reports weigh `of_all`."""
    if category in GRAVE and weight >= CREDIBLE:
        return ReviewPriority.URGENT
    if of_all >= URGENT_WEIGHT:
        return ReviewPriority.URGENT
    return ReviewPriority.HIGH if of_all >= HIGH_WEIGHT else ReviewPriority.NORMAL


def more_urgent(priority: ReviewPriority, other: ReviewPriority) -> ReviewPriority:
    """The more urgent of two."""
    return min(priority, other, key=DUE_AFTER.__getitem__)


def due_at(since: datetime, priority: ReviewPriority) -> datetime:
    """When a review is due that has this priority since then."""
    return since + DUE_AFTER[priority]
