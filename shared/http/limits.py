"""How many requests a minute, counted under which key."""

from collections.abc import Mapping
from dataclasses import dataclass

from shared.identity.callers import Caller, Role
from shared.rates import CountedBy, Rate
from shared.settings import settings
from shared.telemetry.context import RequestContext, network_of


@dataclass(frozen=True, slots=True)
class Limit:
    """How many requests a minute, under which key; of the caller's network as well where it has a key."""

    most: int
    key: str
    network_most: int = 0
    network_key: str = ""


def limit_of(
    rate: Rate, function: str, context: RequestContext, caller: Caller | None, in_path: Mapping[str, str]
) -> Limit:
    """The limit of a request: a game server has one for all that it calls, but for what it grants."""
    if rate.counted_by is CountedBy.PLAYER_IN_PATH:
        return Limit(rate.per_minute, rate.player_key(function, in_path.get("player_id", "")))
    if caller is not None and Role.SERVER in caller.roles:
        return Limit(settings().rate_server, f"limits:server:{caller.id}")
    network = network_of(context.ip)
    who = network if caller is None or rate.counted_by is CountedBy.NETWORK else caller.id
    key = f"limits:{rate.name}:{who}"
    if rate.network_too:
        return Limit(rate.per_minute, key, rate.per_network, f"limits:{rate.name}_network:{network}")
    return Limit(rate.per_minute, key)
