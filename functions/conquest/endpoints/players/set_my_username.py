"""A player's name."""

from functions.conquest.models.players import SetUsername, Username
from functions.profiles.api import players as profiles
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint("PATCH /v1/users/me", errors=(profiles.UnknownPlayer,))
async def set_my_username(player: Player, body: SetUsername, tx: Transaction) -> Username:
    """Set my name.

    The name is that of your profile: all of the game shows it.

    Cost: reads and writes the profile; no write when nothing changes.

    Source: CryptoTribes 4.4.2.
    """
    return Username(username=await profiles.rename(tx, player.id, body.username))
