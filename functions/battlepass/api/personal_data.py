"""What battle passes give out of a player's data, and erase."""

from collections.abc import AsyncIterator

from functions.battlepass.models.claims import Claim, PassPurchase
from functions.battlepass.models.progress import Progress
from functions.battlepass.store.claims import CLAIMS
from functions.battlepass.store.progress import PROGRESS, XP_LOG
from functions.battlepass.store.purchases import PURCHASES
from shared.firestore.clones import Clone
from shared.firestore.holdings import Holding, erased, exported
from shared.privacy import Erasure, Section

PROGRESS_CLONE: Clone[Progress] = Clone(
    fields=(
        "season_number",
        "xp",
        "purchased_tiers",
        "is_premium",
        "claimed_free",
        "claimed_premium",
        "claimed_bonuses",
        "available",
        "claimed",
        "play_sessions",
        "last_gain_at",
        "active_hour",
        "updated_at",
    ),
    names=("season_id", "xp_by_source"),
    document_name="{season_id}:{player_id}",
)
CLAIMS_CLONE: Clone[Claim] = Clone(
    fields=("track", "tier", "claimed_at"),
    names=("season_id", "reward"),
    document_name="{season_id}:{player_id}:{track}:{tier}",
    filled={"claimed_by": "{player_id}"},
)
PURCHASES_CLONE: Clone[PassPurchase] = Clone(
    fields=("amount", "bought_at"), names=("season_id", "currency"), document_name="{season_id}:{player_id}"
)

HOLDINGS = (
    Holding(PROGRESS, clone=PROGRESS_CLONE),
    Holding(
        CLAIMS,
        secret=("claimed_by",),
        kept="rewards that were handed out, by the id alone: the audit trail is sealed",
        clone=CLAIMS_CLONE,
    ),
    Holding(PURCHASES, clone=PURCHASES_CLONE),
    Holding(
        XP_LOG,
        secret=("granted_by", "metadata_salt"),
        kept="XP that game servers granted, by the id alone and without metadata: the audit trail is sealed",
        only="is_grant",
        blank={"metadata": {}, "metadata_salt": ""},
    ),
)


def export_player(player_id: str) -> AsyncIterator[Section]:
    """Seasons, claimed rewards, passes that were bought, and gains of XP."""
    return exported(HOLDINGS, player_id)


async def erase_player(player_id: str) -> Erasure:
    """Delete all of it but what game servers granted, and that rewards were handed out."""
    return await erased(HOLDINGS, player_id)
