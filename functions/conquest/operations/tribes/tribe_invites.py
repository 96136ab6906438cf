"""Invitations to tribes: who sends them, who answers them, and how they are listed."""

from datetime import UTC, datetime

from functions.conquest.models.tribes import InviteToTribe, TribeInvite, TribeInvites, TribeInviteView
from functions.conquest.operations.players import names
from functions.conquest.operations.tribes.tribes import both
from functions.conquest.rules.tribes import invites as rules
from functions.conquest.rules.tribes import notices
from functions.conquest.rules.tribes.tribes import LEADERS, require_role
from functions.conquest.store import players, seasons, tribes
from functions.friends.api import relations
from functions.friends.api.standing import PlayerIsBlocked
from shared.firestore.transaction import Transaction


async def invite(tx: Transaction, player_id: str, tribe_id: str, wanted: InviteToTribe) -> TribeInvite:
    """Invite a player of the season; again, it is renewed. Eight reads, two writes.

    Who is blocked by the player is answered as all are, and the player neither told nor shown it. Raises
    PlayerNotInSeason, PlayerIsBlocked, TribeInvitesFull, and what `both` and `rules.invited` do.
    """
    season, tribe, player = await both(tx, player_id, tribe_id)
    other = await players.registered(tx, season.season_id, wanted.player_id)
    if other is None:
        raise rules.PlayerNotInSeason(player_id=wanted.player_id)
    made = rules.invited(tribe, player.player_id, other.player_id, wanted.role, tx.now)
    standing = await relations.standing(tx, player_id, wanted.player_id)
    if standing.blocks:
        raise PlayerIsBlocked
    made = made.model_copy(update={"hidden": standing.is_blocked})
    if await tribes.open_invites(tribe_id, other.player_id, tx.now) >= rules.MOST_INVITES:
        raise rules.TribeInvitesFull(limit=rules.MOST_INVITES)
    tribes.save_invite(tx, made)
    if not made.hidden:
        tx.emit(notices.of_invite(tribe, made, standing.other_id))
    return made


async def decline(tx: Transaction, player_id: str, invite_id: str) -> TribeInvite:
    """Take an invitation away: who got it declines it, leaders of the tribe withdraw it. Three reads, one deletion.

    Raises UnknownInvite, TribeRoleNeeded.
    """
    await tx.fetch(tribes.INVITES.ref(invite_id), tribes.TRIBES.ref(rules.tribe_of_invite(invite_id)))
    kept = await tribes.invite_in(tx, invite_id)
    own = await players.registered(tx, kept.season_id, player_id)
    tribe = await tx.get(tribes.TRIBES, kept.tribe_id)
    rules.require_may_end(kept, tribe, own.player_id if own else "")
    tribes.forget_invite(tx, kept)
    return kept


async def to_me(player_id: str) -> TribeInvites:
    """The invitations that a player can accept in the current season (a read each and two more, for its tribe)."""
    season = await seasons.current()
    own = await players.player(season.season_id, player_id)
    now = datetime.now(UTC)
    listed = await tribes.invites_to(own.player_id, now, rules.MOST_INVITES)
    return await _shown([invite for invite in listed if not invite.hidden])


async def of_tribe(player_id: str, tribe_id: str) -> TribeInvites:
    """The open invitations of one's own tribe (two reads, one each, and one for each name). Raises TribeRoleNeeded."""
    _, tribe, player = await both(Transaction(), player_id, tribe_id)
    require_role(tribe, player.player_id, LEADERS)
    return await _shown(await tribes.invites_of(tribe_id, datetime.now(UTC), rules.MOST_INVITES))


async def _shown(listed: list[TribeInvite]) -> TribeInvites:
    by_id = await tribes.tribes(invite.tribe_id for invite in listed)
    cards = await names.cards({invite.player_id for invite in listed})
    views = []
    for invite in listed:
        tribe, card = by_id.get(invite.tribe_id), cards.get(invite.player_id)
        if tribe is None or tribe.disbanded_at is not None:
            continue
        views.append(
            TribeInviteView(
                **{
                    name: getattr(invite, name) for name in ("invite_id", "tribe_id", "player_id", "role", "invited_by")
                },
                tribe_name=tribe.name,
                tag=tribe.tag,
                username=card.display_name if card else None,
                expires_at=invite.expires_at,
            )
        )
    return TribeInvites(invites=tuple(views))
