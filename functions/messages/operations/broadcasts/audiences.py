"""Whom a broadcast is for: everyone, a segment, or a list."""

from functions.admin.api import segments
from functions.cosmetics.api import owners
from functions.messages.models.broadcasts import Broadcast, BroadcastRange, Segment, SendBroadcast
from functions.messages.rules.broadcasts import broadcasts as rules
from functions.messages.store import broadcasts, inboxes
from functions.profiles.api import audience


async def count(asked: SendBroadcast) -> int:
    """How many players a broadcast is for: a read for each thousand.

    Of who owns an item, all are counted: what else they have to meet is known when they are told.
    """
    if asked.player_ids:
        return len(set(asked.player_ids))
    if asked.segment is None:
        return await audience.count()
    if asked.segment.cosmetic_id is not None:
        return await owners.count(asked.segment.cosmetic_id)
    return await segments.count(asked.segment)


async def page(broadcast: Broadcast, part: BroadcastRange, size: int) -> list[str]:
    """The next players of a range, as many as `size` unless it ends: some may not be told (a read each)."""
    if broadcast.is_list:
        return rules.listed_after(part, size)
    wanted = broadcast.segment or Segment()
    first, last, inclusive = max(part.first, part.after), part.last, not part.after
    if wanted.cosmetic_id is not None:
        return await owners.page(wanted.cosmetic_id, first, last, size, inclusive=inclusive)
    return await segments.page(wanted, first, last, size, inclusive=inclusive)


async def those_to_tell(broadcast: Broadcast, page: list[str]) -> list[str]:
    """Who of a page is told: of a list who there is, once; of a segment who meets it and is not merged into another."""
    if not page:
        return []
    if broadcast.is_list:
        return await _once(broadcast, await audience.those_there_are(page))
    merged = await inboxes.merged_between(page[0], page[-1])
    players = [player_id for player_id in page if player_id not in merged]
    wanted = broadcast.segment or Segment()
    if wanted.cosmetic_id is None or wanted == Segment(cosmetic_id=wanted.cosmetic_id):
        return players
    return await segments.those_meeting(wanted, players)


async def _once(broadcast: Broadcast, players: list[str]) -> list[str]:
    """Without those who read the same in the inbox that they were merged into (a read each)."""
    readers = await inboxes.merged_among(players)
    if not readers:
        return players
    listed = await broadcasts.listed(broadcast)
    reads_of = {player_id: inbox.player_ids for player_id, inbox in readers.items()}
    return [each for each in players if rules.is_told_as(each, reads_of.get(each, ()), listed)]
