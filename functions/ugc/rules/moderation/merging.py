"""Standings when an account is merged into another."""

from functions.ugc.models.moderation.standings import JoinedStanding, Standing, Trust
from functions.ugc.rules.moderation.strikes import MOST_STRIKES


def merged(source: Standing, target: Standing) -> Standing:
    """The target with what is said of the source: strikes do not go by merging."""
    strikes = sorted((*target.strikes, *source.strikes), key=lambda strike: strike.given_at)
    return target.model_copy(
        update={
            "strikes": tuple(strikes)[-MOST_STRIKES:],
            "approved": target.approved + source.approved,
            "trust": Trust.NEVER if source.trust is Trust.NEVER else target.trust,
            "reports_right": target.reports_right + source.reports_right,
            "reports_wrong": target.reports_wrong + source.reports_wrong,
        }
    )


def joined(source: Standing, target: Standing) -> JoinedStanding:
    """What the target got of the source, to be taken back."""
    return JoinedStanding(
        source_id=source.player_id,
        strike_ids=tuple(strike.strike_id for strike in source.strikes),
        approved=source.approved,
        trust=target.trust,
        reports_right=source.reports_right,
        reports_wrong=source.reports_wrong,
    )


def unmerged(target: Standing, got: JoinedStanding) -> Standing:
    """The target without what it got of the source."""
    return target.model_copy(
        update={
            "strikes": tuple(strike for strike in target.strikes if strike.strike_id not in got.strike_ids),
            "approved": max(0, target.approved - got.approved),
            "trust": got.trust,
            "reports_right": max(0, target.reports_right - got.reports_right),
            "reports_wrong": max(0, target.reports_wrong - got.reports_wrong),
        }
    )
