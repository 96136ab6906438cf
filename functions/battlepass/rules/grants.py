"""What a grant is known by, and what it makes of a season."""

import hashlib
import json
from datetime import datetime, timedelta

from functions.battlepass.models.grants import GrantedXp, GrantXp, GrantXpToMany, PlayerGrant, RefusedGrant
from functions.battlepass.models.progress import Progress
from functions.battlepass.models.seasons import Season
from functions.battlepass.models.xp import XpGain, XpSource
from functions.battlepass.rules.tiers import tier_reached, tiers_reached
from functions.battlepass.rules.xp_events import event_at, worth
from shared.errors import DomainError

PREFIX = "grant."

REPEATED_WITHIN = timedelta(hours=1)
"""How long after midnight a grant without an id or key may be a repetition of one from before."""


class GrantContradicted(DomainError):
    """The grant was made before with another amount or reason."""

    status = 409
    code = "GRANT_CONTRADICTED"
    message = "This grant was carried out before with another amount or reason; the first one stands."


def grant_ids(grant: GrantXp, server_id: str, idempotency_key: str, now: datetime) -> tuple[str, ...]:
    """What a grant is known by: its own id, else its server's key, else what it says, on this day.

    Just after midnight there is a second one, of the day before: under that the same request may have been carried out
    within `REPEATED_WITHIN`.
    """
    if grant.grant_id is not None:
        return (grant.grant_id,)
    if idempotency_key:
        return (_digest(f"{server_id}:{idempotency_key}"),)
    said = json.dumps(grant.model_dump(mode="json", exclude={"grant_id"}), sort_keys=True)
    days = [] if grant.earned_at else [now.date(), (now - REPEATED_WITHIN).date()]
    return tuple(_digest(f"{day}:{said}") for day in dict.fromkeys(days)) or (_digest(said),)


def earned_at(grant: GrantXp | GrantXpToMany, now: datetime) -> datetime:
    """When the XP was earned: by now, whatever a clock that is ahead says."""
    return min(grant.earned_at or now, now)


def is_repetition(gain: XpGain, grant_id: str, now: datetime) -> bool:
    """Whether a gain was this grant's: of another id of it (see `grant_ids`), only when it was carried out just now."""
    return gain.fact == fact_of(grant_id) or now - gain.logged_at < REPEATED_WITHIN


def fact_of(grant_id: str) -> str:
    """What a grant's gain is logged by."""
    return f"{PREFIX}{grant_id}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def gain(
    grant: GrantXp | GrantXpToMany,
    grant_id: str,
    player_id: str,
    amount: int,
    season: Season | None,
    server_id: str,
    now: datetime,
    salt: str,
) -> XpGain:
    """What a grant adds for a player."""
    event = event_at(season, earned_at(grant, now), grant.reason)
    return XpGain(
        fact=fact_of(grant_id),
        player_id=player_id,
        season_id=season.season_id if season else None,
        source=grant.reason,
        amount=worth(amount, event),
        base_amount=amount if event else None,
        event_id=event.event_id if event else None,
        metadata=grant.metadata,
        granted_by=server_id,
        is_grant=True,
        earned_at=earned_at(grant, now),
        logged_at=now,
        granted_at=now,
        metadata_salt=salt,
    )


def check_repetition(first: XpGain, amount: int, reason: XpSource) -> None:
    """Raise GrantContradicted unless a grant says what the one before of its id said."""
    if (base_of(first), first.source) != (amount, reason):
        raise GrantContradicted(amount=base_of(first), reason=first.source.value)


def base_of(gain: XpGain) -> int:
    """What a gain was before a live event's factor."""
    return gain.amount if gain.base_amount is None else gain.base_amount


def refused(player_id: str, error: DomainError) -> PlayerGrant:
    """Why one of many players got nothing."""
    return PlayerGrant(
        player_id=player_id, refused=RefusedGrant.model_validate({"code": error.code, "message": str(error)})
    )


def granted(
    gain: XpGain,
    season: Season | None = None,
    before: Progress | None = None,
    after: Progress | None = None,
    *,
    repeated: bool = False,
) -> GrantedXp:
    """What a grant made of a player's season; without one, it counted for the profile only."""
    return GrantedXp(
        player_id=gain.player_id,
        grant_id=gain.fact.removeprefix(PREFIX),
        season_id=gain.season_id,
        amount=gain.amount,
        base_amount=base_of(gain),
        event_id=gain.event_id,
        repeated=repeated,
        total_xp=after.xp if after else 0,
        level=tier_reached(season, after) if season else 0,
        levels_reached=tiers_reached(season, before, after) if season else (),
    )
