"""Devices that a player is told things on."""

from functions.realtime.models.devices import RegisterDevice, RegisteredDevice
from functions.realtime.operations import devices
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint("PUT /api/v1/realtime/devices")
async def register_device(player: Player, body: RegisterDevice, tx: Transaction) -> RegisteredDevice:
    """Register a device for push messages.

    Call it at each start of the app, and when its address or the player's wishes change. What you alone are
    told, and no other player has written, is then shown on the device, in its language: such as friend requests,
    invitations to a tribe, drops, gifts and refunds, notices about your account, decisions of moderators, answers of
    support. So are messages to everyone, unless the device has muted them (`campaign_announcement`) or has
    `quiet_hours`. Not shown are messages to some players, direct messages, `muted` types, and what comes during
    `quiet_hours`; the inbox has all of these. Some news of games, as a finished upgrade, come as push messages alone,
    while you do not listen to your live data. An address
    belongs to the last player who registered it, and counts until that session ends, or for 30 days without being
    registered again. You have ten devices at most: beyond those, the one goes that was registered longest ago.

    Cost: one read, and one for each other device of a new one; a write and a task once a day, or where something
    has changed.
    """
    return await devices.register(tx, player, body)
