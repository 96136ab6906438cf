"""Suggesting friends."""

from itertools import product

from functions.friends.models.relations import SuggestedPlayer, Suggestions
from functions.friends.rules import suggestions as rules
from functions.friends.store import lists, pairs
from functions.profiles.api import players as profiles
from functions.stats.api import opponents as stats
from shared.firestore.transaction import Transaction


async def suggest(player_id: str) -> Suggestions:
    """Recent opponents who could become friends.

    The latest matches, a read each, and the lists; then two reads for each of ten opponents in one call, and a read for
    each profile.
    """
    met = await stats.recent_opponents(player_id, rules.MATCHES)
    mine = await lists.of_player(player_id)
    strangers, tx = rules.strangers(mine, met), Transaction()
    couples = list(product(mine.ids, strangers))
    await tx.fetch(*map(lists.ref, strangers), *(pairs.ref(*couple) for couple in couples))
    candidates = await lists.of_players(tx, strangers)
    suggested = rules.suggested(candidates, await pairs.between(tx, couples))
    faces = await profiles.who_take_friend_requests(suggested)
    shown = (
        SuggestedPlayer(**faces[other_id].model_dump(), played_at=met[other_id])
        for other_id in suggested
        if other_id in faces
    )
    return Suggestions(items=tuple(shown))
