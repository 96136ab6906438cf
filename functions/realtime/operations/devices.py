"""Registering devices."""

from datetime import UTC, datetime
from functools import partial

from functions.realtime.models.devices import RegisterDevice, RegisteredDevice
from functions.realtime.operations import subscribing
from functions.realtime.rules import devices as rules
from functions.realtime.store import devices as store
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Caller
from shared.identity.sessions import SESSIONS


async def register(tx: Transaction, player: Caller, body: RegisterDevice) -> RegisteredDevice:
    """Make a device the player's, whoever had it before. One read, and a write once a day or where something is new.

    For a device that the player did not have, the others are read, and those go that are too many. What is written, or
    goes, has a task follow the topic that it is to follow: a task that was lost is made good by the next day's.
    """
    device = rules.registered(body, player.id, player.session_id, tx.now)
    before = await store.device(tx, device.device_id)
    if not rules.is_news(before, device):
        return rules.view(before or device)
    if before is None or before.player_id != player.id:
        others = [other for other in await store.of_player(player.id) if other.device_id != device.device_id]
        for other in rules.superfluous(others, tx.now):
            store.delete(tx, other)
            tx.after_commit(partial(subscribing.follow_later, other))
    store.save(tx, device)
    tx.after_commit(lambda: store.raise_flag(device))
    tx.after_commit(lambda: subscribing.follow_later(device))
    return rules.view(device)


async def forget_ended(player_id: str) -> None:
    """Forget the devices of a player's sessions that have ended. A read for each device and session, a write each."""
    now, registered = datetime.now(UTC), await store.of_player(player_id)
    sessions = await SESSIONS.get_many({device.session_id for device in registered})
    living = {name for name, session in sessions.items() if session.lives(now)}

    async def write(tx: Transaction) -> None:
        ended = [device.device_id for device in registered if device.session_id not in living]
        for device in (await store.devices(tx, ended)).values():
            if device.session_id not in living:
                store.delete(tx, device)
                tx.after_commit(partial(subscribing.follow_later, device))

    if any(device.session_id not in living for device in registered):
        await transaction.run(write)
