"""Appeals as they change: written and told in one commit, whoever changes them."""

from functions.ugc.events import UgcAppealChanged
from functions.ugc.models.moderation.appeals import Appeal
from functions.ugc.store.moderation import appeals as store
from shared.firestore.transaction import Transaction


def save(tx: Transaction, appeal: Appeal) -> None:
    """Write an appeal that is new or in another status, and emit that. A write and the event."""
    store.save(tx, appeal)
    tx.emit(
        UgcAppealChanged(
            appeal_id=appeal.appeal_id,
            ugc_id=appeal.ugc_id,
            creator_id=appeal.creator_id,
            status=appeal.status,
            changed_at=tx.now,
        )
    )
