"""How a player stands with the moderators: as a creator, and as somebody who reports."""

from enum import StrEnum

from functions.ugc.models.moderation.decisions import DecisionView
from functions.ugc.models.moderation.reasons import UgcCategory
from shared.model import Model, Moment
from shared.text.reasons import Reason


class Trust(StrEnum):
    """Whether a creator's items are published without a review: as earned, always, or never."""

    EARNED = "earned"
    ALWAYS = "always"
    NEVER = "never"


class ConsequenceKind(StrEnum):
    """What strikes lead to."""

    WARN = "warn"
    NO_UPLOAD = "no_upload"
    BAN = "ban"


class Consequence(Model):
    """What a number of points leads to. `days` is how long, of what ends."""

    points: int
    kind: ConsequenceKind
    days: int = 0


class Strike(Model):
    """A strike of a creator. `strike_id` is the id of the decision, or of the takedown, that gave it."""

    strike_id: str
    ugc_id: str
    category: UgcCategory
    points: int
    given_at: Moment
    expires_at: Moment


class SetTrust(Model):
    """Whether a creator's items are published without a review, and why."""

    trust: Trust
    reason: Reason


class Standing(Model):
    """A player's standing. `ugc_standings/{player_id}`.

    `strikes` are those that stand, the oldest first; they count until they expire. `approved` is how many items of
    theirs moderators allowed. `reports_right` and `reports_wrong` are how many of their reports were upheld and
    dismissed; `reports_today` those that they made on `report_day` (UTC). `banned_for` is the strike that the account
    was banned for. What is said of an account that is `merged_into` another is said of that one from then on.
    """

    player_id: str
    strikes: tuple[Strike, ...] = ()
    approved: int = 0
    trust: Trust = Trust.EARNED
    banned_for: str = ""
    reports_right: int = 0
    reports_wrong: int = 0
    report_day: str = ""
    reports_today: int = 0
    merged_into: str = ""


class StandingView(Model):
    """A player's standing as moderators see it.

    `strikes` are those that stand, and `points` the sum of those that have not expired. `approved` is how many of their
    items moderators allowed; `reports_right` and `reports_wrong` how many of their reports were upheld and dismissed.
    """

    player_id: str
    strikes: tuple[Strike, ...]
    points: int
    uploads_blocked_until: Moment | None
    is_banned: bool
    approved: int
    trust: Trust
    reports_right: int
    reports_wrong: int


class CreatorHistory(Model):
    """A creator's standing, and a page of decisions on what they made, the latest first."""

    standing: StandingView
    decisions: tuple[DecisionView, ...]
    next_cursor: str | None = None


class JoinedStanding(Model):
    """What a standing got of that of an account that was merged into it; `trust` is what it had before."""

    source_id: str
    strike_ids: tuple[str, ...]
    approved: int
    trust: Trust
    reports_right: int
    reports_wrong: int
