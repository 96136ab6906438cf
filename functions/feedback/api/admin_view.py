"""What feedback shows support of one player."""

from functions.feedback.models.bugs import MyBug
from functions.feedback.models.items import FeedbackSummary
from functions.feedback.rules.bugs import mine
from functions.feedback.store import items, occurrences
from functions.feedback.store.players import PLAYERS
from shared.model import Model

LATEST = 10


class PlayerForAdmin(Model):
    """The bugs that a player reported last, and the latest ideas; what became of them."""

    merged_ids: tuple[str, ...]
    latest_bugs: tuple[MyBug, ...]
    latest_ideas: tuple[FeedbackSummary, ...]


async def player_for_admin(player_id: str) -> PlayerForAdmin | None:
    """The ten bugs that were reported last, and the ten latest ideas (a read, two for each bug, one for each idea)."""
    player = await PLAYERS.get(player_id)
    if player is None:
        return None
    reported = await occurrences.of_players(player.ids, LATEST, None)
    bugs = await items.items([occurrence.item_id for occurrence in reported])
    return PlayerForAdmin(
        merged_ids=player.merged_ids,
        latest_bugs=tuple(mine(occurrence, bugs.get(occurrence.item_id)) for occurrence in reported),
        latest_ideas=tuple(map(FeedbackSummary.of, await items.of_authors(player.ids, LATEST))),
    )
