"""What players of a season are called."""

from collections.abc import Iterable

from functions.profiles.api import players as profiles
from functions.profiles.api.cards import PlayerCard
from shared.firestore.transaction import Transaction


async def cards(player_ids: Iterable[str]) -> dict[str, PlayerCard]:
    """What these players show; of an account that was merged, the other one (a read each, and one more for those)."""
    kept = await profiles.cards(Transaction(), player_ids)
    merged = {player_id: card.merged_into for player_id, card in kept.items() if card.merged_into}
    others = await profiles.cards(Transaction(), set(merged.values())) if merged else {}
    return kept | {player_id: others[into] for player_id, into in merged.items() if into in others}
