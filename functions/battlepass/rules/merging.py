"""What a merge of two accounts does to a season, and how that is undone."""

from datetime import datetime

from functions.battlepass.models.merging import AddedProgress
from functions.battlepass.models.progress import Progress
from functions.battlepass.models.seasons import Season
from functions.battlepass.rules.tiers import available


def merged(source: Progress, target: Progress, season: Season | None, now: datetime) -> tuple[Progress, AddedProgress]:
    """The target's season with the higher XP, premium if either has it, and what either claimed; and what that adds."""
    added = AddedProgress(
        season_id=target.season_id,
        xp=max(0, source.xp - target.xp),
        premium=source.is_premium and not target.is_premium,
        claimed_free=tuple(sorted(set(source.claimed_free) - set(target.claimed_free))),
        claimed_premium=tuple(sorted(set(source.claimed_premium) - set(target.claimed_premium))),
    )
    changed = {
        "xp": target.xp + added.xp,
        "is_premium": target.is_premium or added.premium,
        "claimed_free": tuple(sorted((*target.claimed_free, *added.claimed_free))),
        "claimed_premium": tuple(sorted((*target.claimed_premium, *added.claimed_premium))),
        "claimed": target.claimed + len(added.claimed_free) + len(added.claimed_premium),
        "updated_at": now,
    }
    return _with_available(target.model_copy(update=changed), season), added


def unmerged(target: Progress, added: AddedProgress, season: Season | None, now: datetime) -> Progress:
    """The target's season without what a merge added to it; what it earned since stays."""
    left = target.model_copy(
        update={
            "xp": max(0, target.xp - added.xp),
            "is_premium": target.is_premium and not added.premium,
            "claimed_free": tuple(tier for tier in target.claimed_free if tier not in added.claimed_free),
            "claimed_premium": tuple(tier for tier in target.claimed_premium if tier not in added.claimed_premium),
            "claimed": max(0, target.claimed - len(added.claimed_free) - len(added.claimed_premium)),
            "updated_at": now,
        }
    )
    return _with_available(left, season)


def _with_available(progress: Progress, season: Season | None) -> Progress:
    """The progress with the count of rewards that it has reached."""
    if season is None:
        return progress
    reached = available(season, progress.xp, is_premium=progress.is_premium)
    return progress.model_copy(update={"available": reached})
