"""Follow a ban that revokes purchases, and its end."""

from functions.commerce.operations.purchases import revocations
from shared.declare import Resources, subscriber
from shared.events.bans import BanChanged
from shared.extension_points import GRANTING


@subscriber(BanChanged, resources=Resources(timeout=540), extension_points=(GRANTING,))
async def follow_ban(changed: BanChanged) -> None:
    """Revoke what the player owns by purchases, or give it again.

    Reads and writes the wallet once, and reads each order; of each that changes, reads it again with the wallet and
    what its items need, and writes the order, its entitlements and the wallet.
    """
    await revocations.follow_ban(changed)
