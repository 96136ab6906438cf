"""How many requests a minute, counted under which key."""

from collections.abc import Mapping

from shared.identity.callers import Caller, Role
from shared.rates import CountedBy, Rate
from shared.settings import settings
from shared.telemetry.context import RequestContext, network_of


def limit_of(
    rate: Rate, function: str, context: RequestContext, caller: Caller | None, in_path: Mapping[str, str]
) -> tuple[int, str]:
    """The limit and the key: a game server has one limit for all that it calls, but for what it grants."""
    if rate.counted_by is CountedBy.PLAYER_IN_PATH:
        return rate.per_minute, f"limits:{rate.name}:{function}:{in_path.get('player_id', '')}"
    if caller is not None and Role.SERVER in caller.roles:
        return settings().rate_server, f"limits:server:{caller.id}"
    who = network_of(context.ip) if caller is None or rate.counted_by is CountedBy.NETWORK else caller.id
    return rate.per_minute, f"limits:{rate.name}:{who}"
