"""Take part in a season."""

from functions.conquest.models.entries import RegisterForSeason
from functions.conquest.models.players import MyConquest
from functions.conquest.operations.seasons import registration
from functions.conquest.rules.seasons.entries import CountryNotAdmitted, NotOldEnough, WalletNeeded
from functions.conquest.rules.seasons.seasons import EntryFeeNeeded, SeasonNotActive, UnknownConquestSeason
from functions.profiles.api.players import UnknownPlayer
from shared.declare import endpoint
from shared.extension_points import IDENTITIES
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /v1/seasons/{season_id}/register",
    errors=(
        UnknownConquestSeason,
        SeasonNotActive,
        NotOldEnough,
        CountryNotAdmitted,
        WalletNeeded,
        EntryFeeNeeded,
        UnknownPlayer,
    ),
    extension_points=(IDENTITIES,),
)
async def register_for_season(
    player: Player, season_id: Id, body: RegisterForSeason, context: RequestContext, tx: Transaction
) -> MyConquest:
    """Register for a season.

    Possible while registration is open. Registering again changes nothing, but that prizes go to the wallet that is
    yours now where the one of the entry is not any more. A season may ask for an age, for countries
    (that of the player's profile counts), and, with prizes for money, for a linked wallet. Where it has an entry fee,
    this checks those conditions and answers `ENTRY_FEE_NEEDED`: pay by `POST /v1/payments/create-entry-fee`, which
    registers you.

    Cost: three reads in one call, one for each account that was merged into this one, and one or more for those who
    registered from the same network; one write. With an entry fee, a read more; with prizes for money, one for each
    linked identity, and one for the wallet; again, one or two for the wallet. Where many registered from one network, a
    read and a write of a flag.
    """
    return await registration.register(tx, player.id, season_id, body, context.ip)
