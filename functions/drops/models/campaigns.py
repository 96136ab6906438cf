"""Drop campaigns: which benefits of Twitch give what."""

from typing import Annotated

from pydantic import Field, model_validator

from functions.drops.models.entitlements import DropStatus, HeldBecause, TwitchId
from shared.granting import MOST_ITEMS, Granted, Item
from shared.model import LARGEST_WHOLE, Id, Model, Moment
from shared.text.names import UnixLines

CountryCode = Annotated[str, Field(pattern=r"^[A-Z]{2}$", examples=["DE"])]


class Benefit(Model):
    """A benefit of Twitch, and what it gives in the game."""

    benefit_id: TwitchId = Field(
        description="Twitch's id of the benefit.", examples=["74c52265-e214-48a6-91b9-23b6014e8041"]
    )
    name: Annotated[str, UnixLines] = Field(min_length=1, max_length=100, examples=["Neon fox"])
    items: tuple[Item, ...] = Field(min_length=1, max_length=MOST_ITEMS, description="What it gives.")
    limit: int | None = Field(
        None,
        ge=1,
        le=100_000_000,
        description="How often the campaign gives it in all; null: without a limit. It can only be raised, and neither"
        " added nor taken away later.",
    )
    per_player: int | None = Field(
        None, ge=1, le=1000, description="How often a player gets it; null: as often as Twitch gives it."
    )


class CampaignContent(Model):
    """What an admin says of a campaign."""

    name: Annotated[str, UnixLines] = Field(min_length=1, max_length=100, examples=["Launch week"])
    twitch_campaign_id: str = Field("", max_length=100, description="Twitch's id of the campaign, if it is known.")
    starts_at: Moment
    ends_at: Moment = Field(
        description="When viewers can earn no more. They can claim for 24 hours longer, as Twitch has it."
    )
    countries: tuple[CountryCode, ...] = Field(
        (), max_length=249, description="Where it is offered, by the country of the profile; empty: everywhere."
    )
    benefits: tuple[Benefit, ...] = Field(min_length=1, max_length=20)

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> "CampaignContent":
        if self.ends_at <= self.starts_at:
            raise ValueError("ends_at must be after starts_at")
        if len({benefit.benefit_id for benefit in self.benefits}) < len(self.benefits):
            raise ValueError("each benefit_id can stand in benefits once")
        return self


class CreateCampaign(CampaignContent):
    """A new campaign."""

    campaign_id: Id = Field(description="Its id here, for good.", examples=["launch-week"])


class UpdateCampaign(CampaignContent):
    """A campaign as it is to be; `version` is of what was read."""

    version: int = Field(ge=1, le=LARGEST_WHOLE)


class Campaign(CampaignContent):
    """A drop campaign. One that has ended stays."""

    campaign_id: str
    version: int
    created_at: Moment
    updated_at: Moment


class BenefitUse(Model):
    """A campaign that gives a benefit, and when."""

    campaign_id: str
    twitch_campaign_id: str = ""
    starts_at: Moment
    ends_at: Moment


class BenefitUses(Model):
    """Which campaigns give a benefit. `drops_benefits/{benefit_id}`: at any time one."""

    uses: tuple[BenefitUse, ...] = ()


class Places(Model):
    """How often a campaign gave a limited benefit. `drops_places/{campaign_id}:{benefit_id}:{shard}`.

    The limit is shared out to ten documents, as one could not be written as often as viewers claim at once.
    """

    taken: int = 0


class DeliveryFigures(Model):
    """How a campaign's drops stand."""

    granted: int
    waiting: int = Field(description="Those of viewers who have not linked their Twitch account to a player yet.")
    held: int = Field(description="Those that cannot be granted as the campaign stands.")
    unreported: int = Field(description="Those that are granted, and of which Twitch does not know yet.")
    unreported_since: Moment | None = Field(description="Since when the longest of them waits.")


class CampaignWithFigures(Campaign):
    """A drop campaign, and how its drops stand."""

    figures: DeliveryFigures


class OfferedBenefit(Model):
    """Something that a campaign gives."""

    benefit_id: str
    name: str
    items: tuple[Item, ...]
    claimed: int = Field(description="How often you have got it.")


class OfferedCampaign(Model):
    """A campaign in which drops can be earned on Twitch."""

    campaign_id: str
    name: str
    starts_at: Moment
    ends_at: Moment
    countries: tuple[str, ...]
    benefits: tuple[OfferedBenefit, ...]


class DropClaim(Model):
    """A drop that you have earned."""

    entitlement_id: str
    campaign_id: str
    name: str
    status: DropStatus
    held_because: HeldBecause | None
    items: tuple[Granted, ...] = Field(description="What it gave, and what became of each item.")
    earned_at: Moment
    granted_at: Moment | None


class MyDrops(Model):
    """The campaigns that run, and the 50 latest drops that you have earned.

    Twitch does not tell games how far a viewer is: it shows that at twitch.tv/drops/inventory.
    """

    twitch_logins: tuple[str, ...] = Field(description="Your Twitch accounts; empty: none is linked.")
    campaigns: tuple[OfferedCampaign, ...]
    claims: tuple[DropClaim, ...]
