"""What moderation holds of a player: as a creator, as somebody who reports, and as a claimant's opponent."""

from functions.ugc.store.moderation.appeals import APPEALS
from functions.ugc.store.moderation.decisions import DECISIONS
from functions.ugc.store.moderation.reports import REPORTS
from functions.ugc.store.moderation.reviews import REVIEWS
from functions.ugc.store.moderation.standings import STANDINGS
from functions.ugc.store.moderation.takedowns import TAKEDOWNS
from shared.firestore.holdings import Holding

HOLDINGS = (
    Holding(STANDINGS),
    Holding(REPORTS, by="reporter_id", secret=("weight", "decision_id")),
    Holding(
        REPORTS,
        by="creator_id",
        withheld="who reported an item is not told to its creator",
        kept="a report is of who made it; by the id alone, until it expires",
        blank={"name": ""},
    ),
    Holding(REVIEWS, by="creator_id", secret=("claim_id", "claimed_by")),
    Holding(APPEALS, by="creator_id", secret=("notes", "first_moderator_id", "decided_by")),
    Holding(
        DECISIONS,
        by="creator_id",
        secret=("notes", "moderator_id", "undone_by", "undo_reason"),
        kept="what staff decided, by the id alone: others answer for it",
        blank={"name": ""},
    ),
    Holding(
        TAKEDOWNS,
        by="creator_id",
        secret=("claimant_email", "admin_id", "closed_by"),
        kept="a claim of the law, and the answer to it: it is kept for three years after its last step",
    ),
)
