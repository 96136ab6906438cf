"""Who calls, and as what: the parameter types that make an endpoint ask for a role."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, NewType

from shared.errors import Forbidden, ScopeMissing, SecondFactorNeeded
from shared.scopes import Scope


class Role(StrEnum):
    """A role of an account. A game server is one, too."""

    PLAYER = "player"
    SUPPORT = "support"
    MODERATOR = "moderator"
    ADMIN = "admin"
    SERVER = "server"


STAFF = frozenset({Role.SUPPORT, Role.MODERATOR, Role.ADMIN})
"""Roles that count only in a session that showed a second factor, and whose requests are audited."""


ALL_SCOPES = frozenset(Scope)

ADMITTED: dict[Role, frozenset[str]] = {
    Role.PLAYER: frozenset({Role.PLAYER}),
    Role.SUPPORT: frozenset({Role.SUPPORT, Role.ADMIN}),
    Role.MODERATOR: frozenset({Role.MODERATOR, Role.ADMIN}),
    Role.ADMIN: frozenset({Role.ADMIN}),
    Role.SERVER: frozenset({Role.SERVER}),
}
"""Which roles pass where one is asked for: an admin passes for support and moderation, never for a server."""


@dataclass(frozen=True, slots=True)
class Caller:
    """An authenticated caller. `csrf` is the digest that a cookie session's CSRF token must have.

    `withheld` are roles of the account that count only in a session with a second factor, which this one is not;
    `scopes` are what a game server may do.
    """

    id: str
    roles: frozenset[str]
    session_id: str
    expires_at: int
    email: str = ""
    csrf: str = ""
    withheld: frozenset[str] = frozenset()
    scopes: frozenset[str] = frozenset()

    @property
    def is_staff(self) -> bool:
        """Whether the account has a role besides the player's, whether it counts in this session or not."""
        return not STAFF.isdisjoint(self.roles | self.withheld)


Player = Annotated[Caller, Role.PLAYER]
Support = Annotated[Caller, Role.SUPPORT]
Moderator = Annotated[Caller, Role.MODERATOR]
Admin = Annotated[Caller, Role.ADMIN]
GameServer = Annotated[Caller, Role.SERVER]
PlayerOrServer = Annotated[Caller, Role.PLAYER, Role.SERVER]
"""Whoever comes for a player: the rules say whose data it may be."""


RefreshCookie = NewType("RefreshCookie", str)
"""The refresh token that a browser sent as a cookie, from a page that may use it; empty when it sent none."""


def refusal(caller: Caller, admitted: frozenset[str], needed: Role, scope: Scope | None) -> Forbidden | None:
    """Why a caller is turned away from an endpoint that admits these roles, and game servers with this scope."""
    if not caller.withheld.isdisjoint(admitted) and caller.roles.isdisjoint(admitted):
        return SecondFactorNeeded(needed=needed.value)
    if caller.roles.isdisjoint(admitted):
        return Forbidden(needed=needed.value)
    if Role.SERVER in caller.roles and scope not in caller.scopes:
        return ScopeMissing(needed=scope.value if scope else None, scopes=sorted(caller.scopes))
    return None
