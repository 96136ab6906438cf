"""Drops that Twitch gave to its users, and what became of them."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from shared.granting import Granted
from shared.model import Id, Model, Moment
from shared.task import Task

TwitchId = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[A-Za-z0-9][A-Za-z0-9_\-]*$")]
"""An id of Twitch's, such as of a benefit."""


class DropStatus(StrEnum):
    """Where a drop stands."""

    WAITING = "waiting"
    """No player has linked the Twitch account."""
    HELD = "held"
    """It cannot be granted as campaigns stand now."""
    GRANTED = "granted"


class HeldBecause(StrEnum):
    """Why a drop is held."""

    NO_CAMPAIGN = "no_campaign"
    """No campaign gave the benefit at that time."""
    COUNTRY = "country"
    """The campaign is not offered in the country of the player's profile, or that names none."""
    PLAYER_LIMIT = "player_limit"
    """The player has had the benefit as often as the campaign gives it."""
    LIMIT = "limit"
    """The campaign has given the benefit as often as it does in all."""


class Fulfilment(StrEnum):
    """Whether Twitch knows that a drop was granted."""

    NOT_DUE = "not_due"
    DUE = "due"
    DONE = "done"
    REFUSED = "refused"
    """Twitch does not know the entitlement any more."""


class TwitchEntitlement(Model):
    """An entitlement as Twitch states it. Its list names no campaign, its events do."""

    entitlement_id: TwitchId
    twitch_user_id: TwitchId
    benefit_id: TwitchId
    twitch_campaign_id: str = Field("", max_length=100)
    entitled_at: Moment
    fulfilled: bool = False


class DropEntitlement(Model):
    """A drop. `drops_entitlements/{entitlement_id}`: granted once for ever.

    `player_id` is who got it, or for whom it is held; it stays when the Twitch account is linked to somebody else.
    `items` say what became of each item of the benefit.
    """

    entitlement_id: str
    twitch_user_id: str
    benefit_id: str
    twitch_campaign_id: str = ""
    entitled_at: Moment
    status: DropStatus
    held_because: HeldBecause | None = None
    player_id: str = ""
    campaign_id: str = ""
    benefit_name: str = ""
    items: tuple[Granted, ...] = ()
    granted_at: Moment | None = None
    fulfilment: Fulfilment = Fulfilment.NOT_DUE


class ReportDrops(Task):
    """Tell Twitch that drops were granted; a hundred at most."""

    queue: ClassVar[str] = "drops"
    function: ClassVar[str] = "drops-report-drops"

    entitlement_ids: tuple[str, ...] = Field(max_length=100)


class ListEntitlements(Task):
    """Compare a page of what Twitch lists as claimed, or as fulfilled, with what is kept, then the next one."""

    queue: ClassVar[str] = "drops"
    function: ClassVar[str] = "drops-compare-entitlements"

    run: str
    cursor: str = ""
    fulfilled: bool = False


class SettleHeld(Task):
    """Look again at drops that were held, as a campaign has changed; `after` is where a page ended."""

    queue: ClassVar[str] = "drops"
    function: ClassVar[str] = "drops-settle-held"

    campaign_id: Id
    version: int
    after: str = ""
