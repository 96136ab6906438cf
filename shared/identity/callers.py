"""Who calls, and as what: the parameter types that make an endpoint ask for a role."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated


class Role(StrEnum):
    """What an account may be; a game server is one too."""

    PLAYER = "player"
    SUPPORT = "support"
    MODERATOR = "moderator"
    ADMIN = "admin"
    SERVER = "server"


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
    """An authenticated caller. `csrf` is the digest that a cookie session's CSRF token must have."""

    id: str
    roles: frozenset[str]
    session_id: str
    expires_at: int
    email: str = ""
    csrf: str = ""


Player = Annotated[Caller, Role.PLAYER]
Support = Annotated[Caller, Role.SUPPORT]
Moderator = Annotated[Caller, Role.MODERATOR]
Admin = Annotated[Caller, Role.ADMIN]
GameServer = Annotated[Caller, Role.SERVER]
PlayerOrServer = Annotated[Caller, Role.PLAYER, Role.SERVER]
"""Whoever comes for a player: the rules say whose data it may be."""
