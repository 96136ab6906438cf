"""Who is in a tribe, and who may change that, by value."""

import hashlib
from datetime import datetime, timedelta

from functions.conquest.models.seasons import Season, SeasonStatus
from functions.conquest.models.tribes import CreateTribe, Member, Tribe, TribeRole
from functions.conquest.rules.seasons.seasons import SeasonNotActive, status_of
from shared.errors import DomainError, Forbidden, NotFound
from shared.text.confusables import as_seen

MOST_MEMBERS = 12
PLACES = {TribeRole.CHIEFTAIN: 1, TribeRole.CAPTAIN: 2, TribeRole.WARRIOR: 9}
"""How many members a tribe has of each role (CryptoTribes 3.1.2)."""

KEPT_LAST_HOURS = 24
"""Hours of the game before its end in which nobody is sent away: who fought for a prize has a share of it."""

LEADERS = (TribeRole.CHIEFTAIN, TribeRole.CAPTAIN)
BELOW = {
    TribeRole.CHIEFTAIN: (TribeRole.CAPTAIN, TribeRole.WARRIOR),
    TribeRole.CAPTAIN: (TribeRole.WARRIOR,),
    TribeRole.WARRIOR: (),
}
"""Whom a member may invite and send away, by role."""


class UnknownTribe(NotFound):
    """There is no such tribe, or it was disbanded."""

    code = "UNKNOWN_TRIBE"
    message = "There is no such tribe; GET /v1/leaderboard/tribes lists them."


class TribeNameTaken(DomainError):
    """Another tribe of the season has the name or the tag, or one that looks like it."""

    status = 409
    code = "TRIBE_NAME_TAKEN"
    message = "Another tribe of this season has this name or tag, or one that looks like it; details.taken says which."


class AlreadyInTribe(DomainError):
    """The player is a member of a tribe."""

    code = "ALREADY_IN_TRIBE"
    message = "The player is in a tribe already: leave that first."


class NotInThisTribe(DomainError):
    """The player is no member of the tribe."""

    status = 409
    code = "NOT_IN_THIS_TRIBE"
    message = "The player is no member of this tribe; details.player_id says who."


class TribeFull(DomainError):
    """All places of the tribe are taken."""

    code = "TRIBE_FULL"
    message = "The tribe has twelve members: no place is left."


class TribeRoleFull(DomainError):
    """All places of this role are taken."""

    code = "TRIBE_ROLE_FULL"
    message = "The tribe has all the members of this role that it may have: two captains, nine warriors."


class TribeRoleNeeded(Forbidden):
    """The player's role does not allow this."""

    code = "TRIBE_ROLE_NEEDED"
    message = "Your role in the tribe does not allow this; details.roles says whose does."


class TribeKept(DomainError):
    """Nobody is sent away shortly before a season ends."""

    status = 409
    code = "TRIBE_KEPT"
    message = "In the last day of a season nobody is sent away, and no tribe is disbanded."


def word_id(season_id: str, kind: str, word: str) -> str:
    """What a name or a tag is reserved by: those that look alike are one."""
    return f"{season_id}-{kind}-{hashlib.sha256(as_seen(word).encode()).hexdigest()[:32]}"


def require_open(season: Season, now: datetime) -> Season:
    """Raises SeasonNotActive unless tribes of the season may change: from registration to its end."""
    status = status_of(season, now)
    if status not in {SeasonStatus.REGISTRATION, SeasonStatus.ACTIVE}:
        raise SeasonNotActive(season_id=season.season_id, status=status.value)
    return season


def require_not_last_day(season: Season, now: datetime) -> None:
    """Raises TribeKept in the last day of the game."""
    if now >= season.ends_at - timedelta(seconds=KEPT_LAST_HOURS * season.game.hour_seconds):
        raise TribeKept(ends_at=season.ends_at.isoformat())


def founded(season: Season, tribe_id: str, player_id: str, wanted: CreateTribe, now: datetime) -> Tribe:
    """A new tribe, whose founder is its chieftain."""
    return Tribe(
        tribe_id=tribe_id,
        season_id=season.season_id,
        name=wanted.name,
        tag=wanted.tag,
        description=wanted.description,
        members={player_id: Member(role=TribeRole.CHIEFTAIN, joined_at=now)},
        created_at=now,
    )


def role_of(tribe: Tribe, player_id: str) -> TribeRole:
    """A member's role. Raises NotInThisTribe."""
    if player_id not in tribe.members:
        raise NotInThisTribe(player_id=player_id)
    return tribe.members[player_id].role


def require_role(tribe: Tribe, player_id: str, roles: tuple[TribeRole, ...]) -> None:
    """Raises NotInThisTribe, and TribeRoleNeeded unless the member has one of the roles."""
    if role_of(tribe, player_id) not in roles:
        raise TribeRoleNeeded(roles=[role.value for role in roles])


def require_over(tribe: Tribe, by_id: str, role: TribeRole) -> None:
    """Raises NotInThisTribe, and TribeRoleNeeded unless a member may invite and send away those of a role."""
    if role not in BELOW[role_of(tribe, by_id)]:
        raise TribeRoleNeeded(roles=[above.value for above in LEADERS if role in BELOW[above]])


def with_role(tribe: Tribe, role: TribeRole) -> list[str]:
    """The members of a role, the eldest first."""
    having = [(member.joined_at, player_id) for player_id, member in tribe.members.items() if member.role is role]
    return [player_id for _, player_id in sorted(having)]


def joined(tribe: Tribe, player_id: str, role: TribeRole, now: datetime) -> Tribe:
    """A tribe with one more. Whoever was to be a captain is a warrior where there are two by now.

    Raises TribeFull, TribeRoleFull, and UnknownTribe for one that was disbanded.
    """
    require_standing(tribe)
    require_room(tribe)
    if role is TribeRole.CAPTAIN and len(with_role(tribe, role)) >= PLACES[role]:
        role = TribeRole.WARRIOR
    _require_place(tribe, role)
    return _with(tribe, player_id, Member(role=role, joined_at=now))


def require_standing(tribe: Tribe) -> Tribe:
    """Raises UnknownTribe for a tribe that was disbanded."""
    if tribe.disbanded_at is not None:
        raise UnknownTribe(tribe_id=tribe.tribe_id)
    return tribe


def left(tribe: Tribe, player_id: str, now: datetime) -> Tribe:
    """A tribe without a member. A chieftain is followed by the eldest captain, else by the eldest warrior.

    After the last member it is disbanded. Raises NotInThisTribe.
    """
    role = role_of(tribe, player_id)
    remaining = {other: member for other, member in tribe.members.items() if other != player_id}
    after = tribe.model_copy(update={"members": remaining})
    if not remaining:
        return disbanded(after, now)
    if role is not TribeRole.CHIEFTAIN:
        return after
    follower = (with_role(after, TribeRole.CAPTAIN) + with_role(after, TribeRole.WARRIOR))[0]
    return _changed(after, follower, TribeRole.CHIEFTAIN)


def promoted(tribe: Tribe, by_id: str, player_id: str, role: TribeRole) -> Tribe:
    """A tribe whose chieftain made a warrior a captain, or a captain a warrior.

    Raises NotInThisTribe, TribeRoleNeeded, TribeRoleFull.
    """
    require_role(tribe, by_id, (TribeRole.CHIEFTAIN,))
    before = role_of(tribe, player_id)
    if before is role:
        return tribe
    require_over(tribe, by_id, before)
    _require_place(tribe, role)
    return _changed(tribe, player_id, role)


def handed_over(tribe: Tribe, by_id: str, player_id: str) -> Tribe:
    """A tribe with another chieftain: the one before has the other's role. Raises NotInThisTribe, TribeRoleNeeded."""
    require_role(tribe, by_id, (TribeRole.CHIEFTAIN,))
    before = role_of(tribe, player_id)
    return _changed(_changed(tribe, by_id, before), player_id, TribeRole.CHIEFTAIN)


def disbanded(tribe: Tribe, now: datetime) -> Tribe:
    """A tribe that is no more."""
    return tribe.model_copy(update={"members": {}, "disbanded_at": now})


def require_room(tribe: Tribe) -> None:
    """Raises TribeFull."""
    if len(tribe.members) >= MOST_MEMBERS:
        raise TribeFull


def _require_place(tribe: Tribe, role: TribeRole) -> None:
    if len(with_role(tribe, role)) >= PLACES[role]:
        raise TribeRoleFull(role=role.value)


def _changed(tribe: Tribe, player_id: str, role: TribeRole) -> Tribe:
    return _with(tribe, player_id, tribe.members[player_id].model_copy(update={"role": role}))


def _with(tribe: Tribe, player_id: str, member: Member) -> Tribe:
    return tribe.model_copy(update={"members": tribe.members | {player_id: member}})
