"""What a grant is known by, and what it makes of a season."""

import hashlib

from functions.battlepass.models.grants import GrantedXp, GrantXp
from functions.battlepass.models.progress import Progress
from functions.battlepass.models.seasons import Season
from functions.battlepass.models.xp import XpGain
from functions.battlepass.rules.progress import tiers_reached
from functions.battlepass.rules.tiers import tier_of
from shared.errors import DomainError, InvalidRequest


class GrantContradicted(DomainError):
    """The grant was carried out before, and otherwise."""

    status = 409
    code = "GRANT_CONTRADICTED"
    message = "This grant was carried out before with another amount or reason; the first one stands."


def grant_fact(grant: GrantXp, server_id: str, idempotency_key: str) -> str:
    """What a grant is known by, for ever: its own id, else its server's key. Raises InvalidRequest without either."""
    if grant.grant_id is not None:
        return f"grant.{grant.grant_id}"
    if not idempotency_key:
        problem = "give one, or an Idempotency-Key, so that a repetition is not granted twice"
        raise InvalidRequest(fields=[{"field": "grant_id", "problem": problem}])
    return f"grant.{hashlib.sha256(f'{server_id}:{idempotency_key}'.encode()).hexdigest()}"


def check_repetition(first: XpGain, grant: GrantXp) -> None:
    """Raise GrantContradicted unless a grant says what the one before of its id said."""
    if (first.amount, first.source) != (grant.amount, grant.reason):
        raise GrantContradicted(amount=first.amount, reason=first.source.value)


def granted(
    gain: XpGain,
    season: Season | None = None,
    before: Progress | None = None,
    after: Progress | None = None,
    *,
    repeated: bool = False,
) -> GrantedXp:
    """What a grant made of a player's season; without one, it counted for the profile only."""
    old, new, step = before.xp if before else 0, after.xp if after else 0, season.xp_per_tier if season else 1
    return GrantedXp(
        player_id=gain.player_id,
        season_id=gain.season_id,
        amount=gain.amount,
        repeated=repeated,
        total_xp=new,
        level=tier_of(new, step),
        levels_reached=tiers_reached(old, new, step),
    )
