"""Who is invited to upload."""

from functions.profiles.api import players
from functions.ugc.models.items.creators import Invitation
from functions.ugc.store.items import creators
from shared.firestore.transaction import Transaction


async def invite(tx: Transaction, player_id: str, *, is_invited: bool) -> Invitation:
    """Say whether a player is invited. Two reads in one call, one write. Raises UnknownPlayer."""
    await tx.fetch(creators.ref(player_id), *players.refs([player_id]))
    await players.require(tx, [player_id])
    creator = await creators.creator(tx, player_id)
    creators.save(tx, creator.model_copy(update={"is_invited": is_invited}))
    return Invitation(player_id=player_id, is_invited=is_invited)
