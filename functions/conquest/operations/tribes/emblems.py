"""Emblems: shown when the picture is there, taken down by the chieftain or staff, with tribe, season or sender."""

from functools import partial

from functions.conquest.models.tribes import Tribe
from functions.conquest.operations.players import news
from functions.conquest.operations.tribes.tribes import both, taken_down
from functions.conquest.rules.seasons.seasons import SeasonNotActive
from functions.conquest.rules.tribes import emblems as rules
from functions.conquest.rules.tribes import notices
from functions.conquest.rules.tribes.tribes import require_open
from functions.conquest.store import seasons, tribes
from functions.profiles.api import pictures
from functions.profiles.events import PictureMade
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.media.pictures import Picture


async def show(tx: Transaction, made: PictureMade) -> None:
    """Show an emblem whose picture is there. One read and one write, and the event for the one before.

    It goes at once where nobody wants it any more: another is awaited, who sent it leads the tribe no more, the tribe
    or the season is over. A fact that comes again when its emblem was replaced has those files go at once, too.
    """
    tribe = await tx.get(tribes.TRIBES, made.subject_id)
    if tribe is not None and tribe.emblem_picture == made.picture:
        return
    if tribe is None or not rules.wanted(tribe, made.upload_id) or not await _is_on(tx, tribe):
        pictures.retire(tx, made.picture, at_once=True)
        return
    if tribe.emblem_picture:
        pictures.retire(tx, tribe.emblem_picture)
    tribes.save(tx, rules.showing(tribe, made.picture))


async def _is_on(tx: Transaction, tribe: Tribe) -> bool:
    try:
        require_open(await seasons.current_or(tribe.season_id), tx.now)
    except SeasonNotActive:
        return False
    return True


async def remove(tx: Transaction, tribe_id: str) -> Tribe:
    """Take an emblem away for staff, or the one that is awaited; its files go at once, and the chieftain is told.

    Two reads, one write, the events. Raises UnknownTribe, NoEmblem.
    """
    tribe = await tribes.tribe_in(tx, tribe_id)
    after = taken_down(tx, tribe, at_once=True)
    if after == tribe:
        raise rules.NoEmblem(tribe_id=tribe_id)
    tribes.save(tx, after)
    await news.tell(tx, notices.of_removed_emblem(tribe, tx.now))
    return after


async def take_down(tx: Transaction, player_id: str, tribe_id: str) -> Tribe:
    """Take an emblem down for the chieftain, and await none; its files go in 30 days. Two reads, one write, the event.

    Raises NoEmblem, TribeRoleNeeded, and what `both` does.
    """
    _, tribe, player = await both(tx, player_id, tribe_id)
    rules.require_chieftain(tribe, player.player_id)
    after = taken_down(tx, tribe)
    if after == tribe:
        raise rules.NoEmblem(tribe_id=tribe_id)
    tribes.save(tx, after)
    return after


async def end(season_id: str) -> None:
    """Take down the emblems of a season that is over. A read a tribe; for each emblem a read, a write, the event."""
    for tribe in await tribes.of_season(season_id):
        if rules.without(tribe) != tribe:
            await transaction.run(partial(_take_down, tribe_id=tribe.tribe_id))


async def sent_by(player_id: str) -> dict[str, Picture]:
    """The emblems that a player sent and that are shown, by tribe (a read each, two at least)."""
    return {
        tribe.tribe_id: tribe.emblem_picture
        for tribe in await tribes.with_emblem_of(player_id)
        if tribe.emblem_picture and tribe.emblem_sent_by == player_id
    }


async def erase(player_id: str) -> None:
    """Take down the emblems that a player sent, also of tribes that the player has left. A read each, then as `end`."""
    for tribe in await tribes.with_emblem_of(player_id):
        await transaction.run(partial(_take_down, tribe_id=tribe.tribe_id, sent_by=player_id))


async def _take_down(tx: Transaction, tribe_id: str, sent_by: str | None = None) -> None:
    tribe = await tribes.tribe_in(tx, tribe_id)
    if sent_by is None or rules.is_of(tribe, sent_by):
        tribes.save(tx, taken_down(tx, tribe, at_once=sent_by is not None))
