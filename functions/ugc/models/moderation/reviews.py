"""What waits for a moderator: one review an item at a time."""

from enum import StrEnum

from functions.ugc.models.items.items import UgcType
from shared.model import Id, Model, Moment


class ReviewCause(StrEnum):
    """Why an item waits: it is new or has a new version, players reported it, or it was flagged."""

    NEW = "new"
    REPORT = "report"
    FLAG = "flag"


class ReviewPriority(StrEnum):
    """How soon a review is due: `urgent` in an hour, `high` in four, `normal` in a day."""

    URGENT = "urgent"
    HIGH = "high"
    NORMAL = "normal"


class ReviewStatus(StrEnum):
    """Whether a review waits for a decision. `closed`: there is one, or the item is gone."""

    OPEN = "open"
    CLOSED = "closed"


class Review(Model):
    """The review of an item. `ugc_reviews/{ugc_id}`: the latest one.

    It is due at `due_at`, which only comes nearer while it is open. `report_weight` is the sum of the weights of the
    reports since it was opened, as far as they were counted. `round` numbers the reviews of the item. A claim
    has a token, which is the id of the decision that it is for, began at `claimed_at`, and lasts until `claimed_until`.
    `cleared_version` is the last version that a moderator allowed: reports of it weigh less.
    """

    ugc_id: str
    creator_id: str
    type: UgcType
    name: str
    version: int
    cause: ReviewCause
    reason: str = ""
    priority: ReviewPriority
    status: ReviewStatus = ReviewStatus.OPEN
    round: int = 1
    report_weight: float = 0
    reports: int = 0
    opened_at: Moment
    due_at: Moment
    claim_id: str = ""
    claimed_by: str = ""
    claimed_at: Moment | None = None
    claimed_until: Moment | None = None
    cleared_version: int = 0
    decision_id: str = ""
    closed_at: Moment | None = None


class QueueFilter(Model):
    """Which open reviews are asked for; null: all."""

    cause: ReviewCause | None = None
    priority: ReviewPriority | None = None
    type: UgcType | None = None


class ReviewView(Model):
    """An item that waits for a decision. `age_seconds` is how long it has waited; it is `overdue` after `due_at`.

    `reports` are those since the review began, as far as they were counted. `claimed_by` is null where nobody has it.
    """

    ugc_id: str
    creator_id: str
    type: UgcType
    name: str
    version: int
    cause: ReviewCause
    reason: str
    priority: ReviewPriority
    reports: int
    opened_at: Moment
    due_at: Moment
    age_seconds: int
    overdue: bool
    claimed_by: str | None
    claimed_until: Moment | None


class ClaimReview(Model):
    """What to claim. Without `ugc_id`: one of the ten most urgent items that nobody has."""

    ugc_id: Id | None = None


class ReviewClaim(Model):
    """A claim of a review. The decision carries `claim_id`; until `claimed_until` nobody else can claim the item."""

    claim_id: str
    claimed_until: Moment
    review: ReviewView
