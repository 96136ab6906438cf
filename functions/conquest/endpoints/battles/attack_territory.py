"""Attack a territory."""

from functions.conquest.models.attacks import AttackReceipt, AttackTerritory
from functions.conquest.operations.battles import attacking
from functions.conquest.rules.battles.attacks import AttackNeedsTribe, AttackTooSmall, OwnTerritory
from functions.conquest.rules.battles.units import InsufficientUnits
from functions.conquest.rules.seasons.seasons import NotRegistered, SeasonNotActive, UnknownConquestSeason
from functions.conquest.rules.territories.territories import UnknownTerritory
from functions.conquest.settings import BATTLES_RATE
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint(
    "POST /v1/battles/attack-territory",
    rate=BATTLES_RATE,
    status=202,
    errors=(
        UnknownConquestSeason,
        SeasonNotActive,
        NotRegistered,
        UnknownTerritory,
        AttackNeedsTribe,
        OwnTerritory,
        AttackTooSmall,
        InsufficientUnits,
    ),
)
async def attack_territory(player: Player, body: AttackTerritory, tx: Transaction) -> AttackReceipt:
    """Attack a territory.

    Sends units of your army against a territory that your tribe does not hold. Attacks on a territory are decided one
    after another, most within a second: `GET /v1/battles/{battle_id}` says what came of this one. When you win, your
    tribe holds the territory and your survivors stay as its garrison; else they come home. When your tribe has taken
    the territory meanwhile, they join its garrison; when you have left the tribe, they come home.

    Cost: two reads in one call, two writes, and a task. What the task reads and writes is said there.

    Source: CryptoTribes 4.4.5, 5.3.
    """
    return await attacking.attack(tx, player.id, body)
