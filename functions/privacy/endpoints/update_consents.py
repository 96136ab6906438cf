"""Agree to terms, or to mails that advertise."""

from functions.privacy.models.consents import ConsentChange, Consents
from functions.privacy.rules import consents as rules
from functions.privacy.store import consents as store
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint("PATCH /api/v1/privacy/consents")
async def update_consents(player: Player, body: ConsentChange, tx: Transaction) -> Consents:
    """Update my consents.

    Agrees to a version of the game's terms, allows mails that advertise, or forbids them. Each change is kept with its
    time.

    Cost: one read, and a write if it changes something.
    """
    before = await store.consents_in(tx, player.id)
    after = rules.changed(before, player.id, body, tx.now)
    if after != before:
        store.save(tx, after)
    return rules.shown(after)
