"""Registering devices."""

from functions.realtime.models.devices import RegisterDevice, RegisteredDevice
from functions.realtime.rules import devices as rules
from functions.realtime.store import devices as store
from shared.firestore.transaction import Transaction
from shared.identity.callers import Caller


async def register(tx: Transaction, player: Caller, body: RegisterDevice) -> RegisteredDevice:
    """Make a device the player's, whoever had it before. One read, and a write once a day or where something is new.

    For a device that the player did not have, the others are read, and those go that are too many.
    """
    device = rules.registered(body, player.id, player.session_id, tx.now)
    before = await store.device(tx, device.device_id)
    if not rules.is_news(before, device):
        return rules.view(before or device)
    if before is None or before.player_id != player.id:
        others = [other for other in await store.of_player(player.id) if other.device_id != device.device_id]
        for other in rules.superfluous(others, tx.now):
            store.delete(tx, other)
    store.save(tx, device)
    return rules.view(device)
