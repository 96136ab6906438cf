"""What moderation holds of a player: how it is exported and erased."""

from functions.ugc.store.moderation.appeals import APPEALS
from functions.ugc.store.moderation.decisions import DECISIONS
from functions.ugc.store.moderation.reports import REPORTS
from functions.ugc.store.moderation.reviews import REVIEWS
from functions.ugc.store.moderation.standings import STANDINGS
from functions.ugc.store.moderation.takedowns import TAKEDOWNS
from shared.firestore.holdings import Holding

COUNTERED = ("counter_name", "counter_address", "counter_statement", "counter_signature")

HOLDINGS = (
    Holding(STANDINGS),
    Holding(REPORTS, by="reporter_id", secret=("creator_id", "weight")),
    Holding(REPORTS, by="creator_id", withheld="it says who has reported the player"),
    Holding(REVIEWS, by="creator_id", withheld="how staff shares its work; decisions are given out"),
    Holding(
        DECISIONS,
        by="creator_id",
        secret=("moderator_id", "notes", "undone_by", "undo_reason"),
        kept="what was decided, and on what ground, is accounted for",
        blank={"creator_id": "", "name": ""},
    ),
    Holding(APPEALS, by="creator_id", secret=("first_moderator_id", "decided_by", "notes")),
    Holding(
        TAKEDOWNS,
        by="creator_id",
        secret=("admin_id", "closed_by", "claimant_email", "signature"),
        kept="a notice of copyright is its claimant's, and the law's",
        blank={"creator_id": "", "name": "", **dict.fromkeys(COUNTERED, "")},
    ),
)
