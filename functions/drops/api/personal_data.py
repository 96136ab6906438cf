"""What drops give out of a player's data, and erase."""

from collections.abc import AsyncIterator

from functions.drops.operations.erasure import erase_traces
from functions.drops.store.entitlements import ENTITLEMENTS
from functions.drops.store.links import ACCOUNTS, ATTEMPTS, PLAYERS
from shared.firestore.holdings import Holding, erased, exported
from shared.privacy import Erasure, Section

HOLDINGS = (
    Holding(ACCOUNTS, secret=("sealed_tokens",)),
    Holding(ATTEMPTS, secret=("session_id", "confirmation_digest", "sealed_tokens")),
    Holding(PLAYERS),
    Holding(
        ENTITLEMENTS,
        kept="a drop is granted once for ever, whoever links the Twitch account: without that account",
        blank={"twitch_user_id": ""},
    ),
)


def export_player(player_id: str) -> AsyncIterator[Section]:
    """The Twitch accounts, without tokens, and the drops."""
    return exported(HOLDINGS, player_id)


async def erase_player(player_id: str) -> Erasure:
    """Unlink the Twitch accounts, whose tokens are revoked, and delete what is not granted; the drops stay nameless."""
    counts = await erase_traces(player_id)
    erasure = await erased(HOLDINGS, player_id)
    return erasure.model_copy(update={"erased": counts | erasure.erased})
