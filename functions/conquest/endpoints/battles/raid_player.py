"""Raid another player."""

from functions.conquest.models.raids import RaidPlayer, RaidReceipt
from functions.conquest.operations.battles import raiding
from functions.conquest.rules.battles.attacks import AttackTooSmall
from functions.conquest.rules.battles.raids import (
    RaidCooldown,
    RaidForbidden,
    RaidTargetProtected,
    RaidTargetUnknown,
    RaidUneven,
)
from functions.conquest.rules.battles.units import InsufficientUnits
from functions.conquest.rules.seasons.seasons import NotRegistered, SeasonNotActive, UnknownConquestSeason
from functions.conquest.settings import BATTLES_RATE
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint(
    "POST /v1/battles/raid",
    rate=BATTLES_RATE,
    errors=(
        UnknownConquestSeason,
        SeasonNotActive,
        NotRegistered,
        RaidTargetUnknown,
        RaidForbidden,
        RaidCooldown,
        RaidTargetProtected,
        RaidUneven,
        AttackTooSmall,
        InsufficientUnits,
    ),
)
async def raid_player(player: Player, body: RaidPlayer, tx: Transaction) -> RaidReceipt:
    """Raid another player.

    Units of your army fight those that the other player has at home. When you win, they bring a share of the gold that
    the warehouse does not protect, as much as they carry and yours holds. Raids bring no victory points. Members of
    your tribe, newcomers and players who were raided a moment ago are spared; who raids gives up the own protection.

    Cost: two reads in one call; three writes, and two for the event.

    Source: CryptoTribes 4.4.5, 5.3.
    """
    return await raiding.raid(tx, player.id, body)
