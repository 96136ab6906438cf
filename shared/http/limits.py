"""How many requests a minute, counted under which key."""

from collections.abc import Mapping

from shared.declare import Rate
from shared.identity.callers import Caller, Role
from shared.settings import settings
from shared.telemetry.context import RequestContext, network_of


def limit_of(
    rate: Rate, function: str, context: RequestContext, caller: Caller | None, in_path: Mapping[str, str]
) -> tuple[int, str]:
    """A sign-in is counted by its network, a grant by the player that it is for, everything else by its caller."""
    if rate is Rate.GRANT:
        return settings().rate_grant, f"limits:{rate.value}:{function}:{in_path.get('player_id', '')}"
    if caller is not None and Role.SERVER in caller.roles:
        return settings().rate_server, f"limits:server:{caller.id}"
    limit: int = getattr(settings(), f"rate_{rate.value}")
    who = network_of(context.ip) if caller is None or rate is Rate.LOGIN else caller.id
    return limit, f"limits:{rate.value}:{who}"
