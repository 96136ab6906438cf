"""Which campaign gives a benefit, and what may change of a campaign."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from functions.drops.models.campaigns import (
    Benefit,
    BenefitUse,
    BenefitUses,
    Campaign,
    CampaignContent,
    CreateCampaign,
    OfferedBenefit,
    OfferedCampaign,
    UpdateCampaign,
)
from shared.errors import DomainError, NotFound

CLAIMED_WITHIN = timedelta(hours=24)
"""How long after a campaign's end viewers can claim what they have earned (https://dev.twitch.tv/docs/drops)."""

SHARDS = 10
"""Documents that a limit is shared out to."""


class UnknownCampaign(NotFound):
    """There is no such campaign."""

    code = "UNKNOWN_CAMPAIGN"
    message = "There is no drop campaign with this id; GET /api/v1/admin/drops/campaigns lists them."


class CampaignExists(DomainError):
    """The id of a new campaign is taken."""

    status = 409
    code = "CAMPAIGN_EXISTS"
    message = "There is a drop campaign with this id; choose another one, or change it with PUT."


class CampaignChanged(DomainError):
    """Somebody else has changed the campaign since it was read."""

    status = 409
    code = "CAMPAIGN_CHANGED"
    message = "The campaign has changed since you read it; read it again and send its version."


class InvalidCampaign(DomainError):
    """What a campaign gives cannot be granted; `details.problems` says why."""

    status = 422
    code = "INVALID_CAMPAIGN"
    message = "The campaign cannot be as you sent it; see details.problems."


class BenefitTaken(DomainError):
    """Another campaign gives a benefit at the same time."""

    status = 409
    code = "BENEFIT_TAKEN"
    message = "Another campaign gives this benefit at the same time; end that one first, or choose other times."


def created(new: CreateCampaign, now: datetime) -> Campaign:
    """A new campaign."""
    return Campaign(**_content(new), campaign_id=new.campaign_id, version=1, created_at=now, updated_at=now)


def changed(before: Campaign, after: UpdateCampaign, now: datetime) -> Campaign:
    """The campaign as it is to be. Raises CampaignChanged; InvalidCampaign where a limit does not only grow.

    A benefit that has a limit stays: how often it was given is counted by it.
    """
    if before.version != after.version:
        raise CampaignChanged(campaign_id=before.campaign_id, version=before.version)
    if problems := _limit_problems(before, after):
        raise InvalidCampaign(problems=problems)
    changes = {"campaign_id": before.campaign_id, "version": before.version + 1, "created_at": before.created_at}
    return Campaign(**_content(after), **changes, updated_at=now)


def _content(content: CampaignContent) -> dict[str, object]:
    return {name: getattr(content, name) for name in CampaignContent.model_fields}


def _limit_problems(before: Campaign, after: UpdateCampaign) -> list[str]:
    new = {benefit.benefit_id: benefit for benefit in after.benefits}
    problems = []
    for old in before.benefits:
        now = new.get(old.benefit_id)
        if now is None and old.limit is not None:
            problems.append(f"{old.benefit_id} has a limit and cannot be removed; end the campaign")
        elif now is not None and (old.limit is None) != (now.limit is None):
            problems.append(f"the limit of {old.benefit_id} can neither be added nor taken away")
        elif now is not None and old.limit is not None and now.limit is not None and now.limit < old.limit:
            problems.append(f"the limit of {old.benefit_id} can only be raised, from {old.limit}")
    return problems


def with_use(benefit_id: str, before: BenefitUses, campaign: Campaign) -> BenefitUses:
    """The uses of a benefit with a campaign that gives it. Raises BenefitTaken if another one does at that time."""
    others = tuple(use for use in before.uses if use.campaign_id != campaign.campaign_id)
    for use in others:
        if use.starts_at < campaign.ends_at and campaign.starts_at < use.ends_at:
            raise BenefitTaken(benefit_id=benefit_id, campaign_id=use.campaign_id)
    own = BenefitUse(**{name: getattr(campaign, name) for name in BenefitUse.model_fields})
    return before.model_copy(update={"uses": (*others, own)})


def without_use(before: BenefitUses, campaign_id: str) -> BenefitUses:
    """The uses of a benefit that a campaign gives no more."""
    return before.model_copy(update={"uses": tuple(use for use in before.uses if use.campaign_id != campaign_id)})


def campaign_of(uses: BenefitUses | None, twitch_campaign_id: str, at: datetime) -> str:
    """Which campaign gave a benefit at a moment; empty: none did.

    Twitch names the campaign in events and not in its list. The one that it names is preferred, then the one that ran.
    """
    running = [use for use in (uses.uses if uses else ()) if use.starts_at <= at < use.ends_at + CLAIMED_WITHIN]
    running.sort(key=lambda use: (not _is_named(use, twitch_campaign_id), at >= use.ends_at, use.starts_at))
    return running[0].campaign_id if running else ""


def _is_named(use: BenefitUse, twitch_campaign_id: str) -> bool:
    return bool(twitch_campaign_id) and use.twitch_campaign_id == twitch_campaign_id


def benefit_of(campaign: Campaign | None, benefit_id: str) -> Benefit | None:
    """A benefit of a campaign."""
    return next((each for each in campaign.benefits if each.benefit_id == benefit_id), None) if campaign else None


def share(limit: int, shard: int) -> int:
    """How many of a limit one of its documents may give: all of them together give the limit."""
    return limit // SHARDS + (shard < limit % SHARDS)


def count_name(campaign_id: str, benefit_id: str) -> str:
    """Under which name it is counted how often a player got a benefit."""
    return f"{campaign_id}:{benefit_id}"


def offered(campaigns: Iterable[Campaign], claimed: Mapping[str, int], now: datetime) -> tuple[OfferedCampaign, ...]:
    """The campaigns that run, as a player sees them, the one that ends first at the top."""
    running = sorted(
        (each for each in campaigns if each.starts_at <= now < each.ends_at), key=lambda each: each.ends_at
    )
    return tuple(
        OfferedCampaign(
            campaign_id=campaign.campaign_id,
            name=campaign.name,
            starts_at=campaign.starts_at,
            ends_at=campaign.ends_at,
            countries=campaign.countries,
            benefits=tuple(
                OfferedBenefit(
                    benefit_id=benefit.benefit_id,
                    name=benefit.name,
                    items=benefit.items,
                    claimed=claimed.get(count_name(campaign.campaign_id, benefit.benefit_id), 0),
                )
                for benefit in campaign.benefits
            ),
        )
        for campaign in running
    )
