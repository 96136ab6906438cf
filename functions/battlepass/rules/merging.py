"""What a merge of two accounts does to a season, and how that is undone."""

from datetime import datetime

from functions.battlepass.models.merging import AddedProgress, AddedSeasons
from functions.battlepass.models.progress import Progress
from functions.battlepass.models.seasons import Season
from functions.battlepass.rules.passes import as_kept, paid_by
from functions.battlepass.rules.tiers import with_available
from shared.merging import handed_on


def merged(source: Progress, target: Progress, season: Season | None, now: datetime) -> tuple[Progress, AddedProgress]:
    """The target's season with the higher XP, premium if either has it, and what either bought and claimed.

    And what that adds.
    """
    added = AddedProgress(
        season_id=target.season_id,
        xp=max(0, source.xp - target.xp),
        behind=max(0, target.xp - source.xp),
        purchased_tiers=source.purchased_tiers,
        premium=source.is_premium and not target.is_premium,
        repeated_premium=source.is_premium and target.is_premium,
        premium_by=tuple(payer for payer in paid_by(source) if payer not in paid_by(target)),
        claimed_free=tuple(sorted(set(source.claimed_free) - set(target.claimed_free))),
        claimed_premium=tuple(sorted(set(source.claimed_premium) - set(target.claimed_premium))),
        repeated_free_claims=tuple(sorted(set(source.claimed_free) & set(target.claimed_free))),
        repeated_premium_claims=tuple(sorted(set(source.claimed_premium) & set(target.claimed_premium))),
        claimed_bonuses=tuple(sorted(set(source.claimed_bonuses) - set(target.claimed_bonuses))),
        repeated_bonus_claims=tuple(sorted(set(source.claimed_bonuses) & set(target.claimed_bonuses))),
    )
    changed = {
        "xp": target.xp + added.xp,
        "purchased_tiers": target.purchased_tiers + added.purchased_tiers,
        "is_premium": target.is_premium or added.premium,
        "premium_by": as_kept(target, (*paid_by(target), *added.premium_by)),
        "claimed_free": tuple(sorted((*target.claimed_free, *added.claimed_free))),
        "claimed_premium": tuple(sorted((*target.claimed_premium, *added.claimed_premium))),
        "claimed_bonuses": tuple(sorted((*target.claimed_bonuses, *added.claimed_bonuses))),
        "claimed": target.claimed + len(added.claimed_free) + len(added.claimed_premium),
        "updated_at": now,
    }
    after = target.model_copy(update=changed)
    return (with_available(season, after) if season else after), added


def rested_on(gone: AddedProgress, later: AddedProgress) -> tuple[AddedProgress, AddedProgress]:
    """What an undo still takes away where a later merge brought some of it, too; and what that one adds then.

    With less XP below it the later merge would have added more, by as much as its source was not behind.
    """
    behind = max(0, later.behind - gone.xp)
    stays = gone.xp - (later.behind - behind)
    premium = gone.premium and later.repeated_premium
    free, free_added, free_repeated = handed_on(gone.claimed_free, later.claimed_free, later.repeated_free_claims)
    paid, paid_added, paid_repeated = handed_on(
        gone.claimed_premium, later.claimed_premium, later.repeated_premium_claims
    )
    bonuses, bonuses_added, bonuses_repeated = handed_on(
        gone.claimed_bonuses, later.claimed_bonuses, later.repeated_bonus_claims
    )
    left: dict[str, object] = {"xp": gone.xp - stays, "premium": gone.premium and not premium}
    then: dict[str, object] = {"xp": later.xp + stays, "behind": behind, "premium": later.premium or premium}
    then |= {"repeated_premium": later.repeated_premium and not premium}
    then |= {"claimed_free": free_added, "repeated_free_claims": free_repeated}
    then |= {"claimed_premium": paid_added, "repeated_premium_claims": paid_repeated}
    then |= {"claimed_bonuses": bonuses_added, "repeated_bonus_claims": bonuses_repeated}
    left |= {"claimed_free": free, "claimed_premium": paid, "claimed_bonuses": bonuses}
    return (
        gone.model_copy(update=left),
        later.model_copy(update=then),
    )


def seasons_rested_on(gone: AddedSeasons, later: AddedSeasons) -> tuple[AddedSeasons, AddedSeasons]:
    """`rested_on` for each season that both merges changed."""
    left, then = ({season.season_id: season for season in merge.seasons} for merge in (gone, later))
    for season_id in left.keys() & then.keys():
        left[season_id], then[season_id] = rested_on(left[season_id], then[season_id])
    return AddedSeasons(seasons=tuple(left.values())), AddedSeasons(seasons=tuple(then.values()))


def unmerged(target: Progress, added: AddedProgress, season: Season | None, now: datetime) -> Progress:
    """The target's season without what a merge added to it; what it earned since stays."""
    payers = tuple(payer for payer in paid_by(target) if payer not in added.premium_by)
    left = target.model_copy(
        update={
            "xp": max(0, target.xp - added.xp),
            "purchased_tiers": max(0, target.purchased_tiers - added.purchased_tiers),
            "is_premium": bool(payers) and not added.premium,
            "premium_by": as_kept(target, payers) if not added.premium else (),
            "claimed_free": tuple(tier for tier in target.claimed_free if tier not in added.claimed_free),
            "claimed_premium": tuple(tier for tier in target.claimed_premium if tier not in added.claimed_premium),
            "claimed_bonuses": tuple(
                number for number in target.claimed_bonuses if number not in added.claimed_bonuses
            ),
            "claimed": max(0, target.claimed - len(added.claimed_free) - len(added.claimed_premium)),
            "updated_at": now,
        }
    )
    return with_available(season, left) if season else left
