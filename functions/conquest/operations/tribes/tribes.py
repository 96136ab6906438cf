"""Tribes: founding them, joining and leaving, and who is what in them. Tribe and players change in one commit."""

from typing import NamedTuple

from functions.conquest.models.players import SeasonPlayer
from functions.conquest.models.seasons import Season
from functions.conquest.models.tribes import ChangeTribeRole, CreateTribe, Tribe, TribeChange, TribeRole
from functions.conquest.rules.leaderboards.standings import of_tribe
from functions.conquest.rules.tribes import emblems, homecoming, invites
from functions.conquest.rules.tribes import tribes as rules
from functions.conquest.rules.tribes.changes import changed
from functions.conquest.store import boards, players, seasons, territories, tribes
from functions.profiles.api import pictures
from shared.firestore.live import show_tribe
from shared.firestore.transaction import Transaction


class Membership(NamedTuple):
    """A player of a season, and a tribe of it."""

    season: Season
    tribe: Tribe
    player: SeasonPlayer


async def both(tx: Transaction, player_id: str, tribe_id: str) -> Membership:
    """The caller and a tribe (two reads in one call). Raises UnknownTribe, NotRegistered, SeasonNotActive."""
    current = await seasons.current()
    own = players.PLAYERS.ref(players.document_id(current.season_id, player_id))
    await tx.fetch(own, tribes.TRIBES.ref(tribe_id))
    tribe = rules.require_standing(await tribes.tribe_in(tx, tribe_id))
    season = rules.require_open(await seasons.current_or(tribe.season_id), tx.now)
    return Membership(season, tribe, await players.player_in(tx, season.season_id, player_id))


async def found(tx: Transaction, player_id: str, wanted: CreateTribe) -> Tribe:
    """A new tribe. One read, four writes. Raises SeasonNotActive, NotRegistered, AlreadyInTribe, TribeNameTaken."""
    season = rules.require_open(await seasons.current_or(wanted.season_id), tx.now)
    player = _of_none(await players.player_in(tx, season.season_id, player_id))
    tribe = rules.founded(season, tribes.TRIBES.new_id(), player.player_id, wanted, tx.now)
    tribes.add(tx, tribe)
    players.save(tx, player.model_copy(update={"tribe_id": tribe.tribe_id}))
    return tribe


def _of_none(player: SeasonPlayer) -> SeasonPlayer:
    """Raises AlreadyInTribe."""
    if player.tribe_id is not None:
        raise rules.AlreadyInTribe(player_id=player.player_id, tribe_id=player.tribe_id)
    return player


async def accept(tx: Transaction, player_id: str, invite_id: str) -> Tribe:
    """Join the tribe of an invitation. Three reads in one call, two writes and a deletion, and the event.

    Raises UnknownInvite, AlreadyInTribe, TribeFull, TribeRoleFull, and what `both` does.
    """
    await tx.fetch(tribes.INVITES.ref(invite_id), tribes.TRIBES.ref(invites.tribe_of_invite(invite_id)))
    invite = await tribes.invite_in(tx, invite_id)
    _, tribe, player = await both(tx, player_id, invite.tribe_id)
    invites.require_invited(invite, player.player_id, tx.now)
    after = rules.joined(tribe, _of_none(player).player_id, invite.role, tx.now)
    tribes.save(tx, after)
    tribes.forget_invite(tx, invite)
    players.save(tx, player.model_copy(update={"tribe_id": tribe.tribe_id}))
    tx.emit(changed(TribeChange.JOINED, tribe, after, player.player_id, tx.now))
    return after


async def leave(tx: Transaction, player_id: str, tribe_id: str) -> Tribe:
    """Leave a tribe; units come home. Raises NotInThisTribe, and what `both` does.

    Two reads, one for each territory of the tribe, and one more for each with units of the player; a write for all that
    changes, and the event.
    """
    season, tribe, player = await both(tx, player_id, tribe_id)
    after = rules.left(tribe, player.player_id, tx.now)
    await part(tx, season, after, {player.player_id: player})
    tx.emit(changed(TribeChange.LEFT, tribe, after, player.player_id, tx.now))
    return after


async def kick(tx: Transaction, player_id: str, tribe_id: str, member_id: str) -> Tribe:
    """Send a member away, whose units come home. Raises TribeRoleNeeded, TribeKept, and what `leave` does.

    What `leave` costs, and a read.
    """
    season, tribe, player = await both(tx, player_id, tribe_id)
    rules.require_not_last_day(season, tx.now)
    rules.require_over(tribe, player.player_id, rules.role_of(tribe, member_id))
    after = rules.left(tribe, member_id, tx.now)
    await part(tx, season, after, await players.some(tx, season.season_id, [member_id]))
    tx.emit(changed(TribeChange.SENT_AWAY, tribe, after, member_id, tx.now))
    return after


async def disband(tx: Transaction, player_id: str, tribe_id: str) -> Tribe:
    """End a tribe: all units come home, and its territories are nobody's. Raises TribeRoleNeeded, TribeKept, and more.

    A read a member, and two a territory; a write for each of them, and the event.
    """
    season, tribe, player = await both(tx, player_id, tribe_id)
    rules.require_role(tribe, player.player_id, (TribeRole.CHIEFTAIN,))
    rules.require_not_last_day(season, tx.now)
    after = rules.disbanded(tribe, tx.now)
    await part(tx, season, after, await players.some(tx, season.season_id, tribe.members))
    tx.emit(changed(TribeChange.DISBANDED, tribe, after, player.player_id, tx.now))
    return after


async def promote(tx: Transaction, player_id: str, tribe_id: str, change: ChangeTribeRole) -> Tribe:
    """Make a member a captain or a warrior, who may be one. Two reads, one write, the event.

    Raises what `rules.promoted` does.
    """
    _, tribe, player = await both(tx, player_id, tribe_id)
    after = rules.promoted(tribe, player.player_id, change.player_id, change.role)
    tribes.save(tx, after)
    if after != tribe:
        tx.emit(changed(TribeChange.PROMOTED, tribe, after, change.player_id, tx.now))
    return after


async def hand_over(tx: Transaction, player_id: str, tribe_id: str, member_id: str) -> Tribe:
    """Make a member the chieftain. Two reads, one write, the event. Raises what `rules.handed_over` does."""
    _, tribe, player = await both(tx, player_id, tribe_id)
    after = rules.handed_over(tribe, player.player_id, member_id)
    tribes.save(tx, after)
    if after != tribe:
        tx.emit(changed(TribeChange.HANDED_OVER, tribe, after, member_id, tx.now))
    return after


async def describe(tx: Transaction, player_id: str, tribe_id: str, description: str) -> Tribe:
    """Say something else about a tribe. Two reads, one write. Raises TribeRoleNeeded, and what `both` does."""
    _, tribe, player = await both(tx, player_id, tribe_id)
    rules.require_role(tribe, player.player_id, (TribeRole.CHIEFTAIN,))
    after = tribe.model_copy(update={"description": description})
    tribes.save(tx, after)
    return after


async def part(tx: Transaction, season: Season, after: Tribe, gone: dict[str, SeasonPlayer]) -> None:
    """Write a tribe that some have left, with them and the territories where their units stood."""
    standing = [each for each in await territories.of_tribe(after.tribe_id) if each.garrison.keys() & gone.keys()]
    changing = await territories.some(tx, season.season_id, [each.territory_id for each in standing])
    for territory in changing:
        tx.invalidate(territories.PAGE)
        territories.save(tx, homecoming.without(season, territory, gone.keys(), tx.now))
    for player in gone.values():
        players.save(tx, homecoming.home(season, player, changing, tx.now))
    tribes.save(tx, taken_down(tx, after) if after.disbanded_at else after)
    show_tribe(tx, after.tribe_id, moved=gone)
    if after.disbanded_at is not None:
        tx.after_commit(lambda: _off_the_board(after))


def taken_down(tx: Transaction, tribe: Tribe, *, at_once: bool = False) -> Tribe:
    """A tribe without its emblem, whose files go in 30 days or at once (the event alone)."""
    if tribe.emblem_picture:
        pictures.retire(tx, tribe.emblem_picture, at_once=at_once)
    return emblems.without(tribe)


async def _off_the_board(tribe: Tribe) -> None:
    """Take a tribe that is no more off the live board (ten reads at most)."""
    if standing := of_tribe(await boards.points_of(tribe.tribe_id)):
        await boards.take_off(boards.tribes_board(tribe.season_id), standing)
