# Generated from openapi.yaml by `make generate`. Do not edit.
"""The service `drops`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from ludus_sdk._async.pages import items
from ludus_sdk.operation import CallOptions

if TYPE_CHECKING:
    from ludus_sdk.generated import models


class AsyncDrops:
    """The service `drops`."""

    def __init__(self, caller: Any) -> None:
        self._caller = caller

    async def confirm_twitch_link(
        self,
        body: models.ConfirmTwitchLink,
        *,
        options: CallOptions | None = None,
    ) -> models.TwitchLink:
        """Confirm a Twitch link.

        The page of `GET /api/v1/drops/twitch/callback` sends it; games do not. The player can link one Twitch account, and
        a Twitch account can be linked to one player.

        Public: no access token is needed.

        Errors: LINK_EXPIRED, TWITCH_ACCOUNT_TAKEN, TWITCH_LINKED.
        """
        answer: models.TwitchLink = await self._caller.call(
            "drops-confirm-twitch-link",
            body=body,
            options=options,
        )
        return answer

    async def create_campaign(
        self,
        body: models.CreateCampaign,
        *,
        options: CallOptions | None = None,
    ) -> models.Campaign:
        """Create a drop campaign.

        Says what each benefit of a campaign at Twitch gives in the game. At any time one campaign gives a benefit. Drops
        that came before the campaign was created, and were earned while it runs, are granted now.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: BENEFIT_TAKEN, CAMPAIGN_EXISTS, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INVALID_CAMPAIGN, SECOND_FACTOR_NEEDED.
        """
        answer: models.Campaign = await self._caller.call(
            "drops-create-campaign",
            body=body,
            options=options,
        )
        return answer

    async def get_campaign(
        self,
        campaign_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.CampaignWithFigures:
        """Get a drop campaign.

        Returns how many of its drops were granted, how many wait for their viewers to link their accounts, how many are
        held, and of how many Twitch was not told yet.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: SECOND_FACTOR_NEEDED, UNKNOWN_CAMPAIGN.
        """
        answer: models.CampaignWithFigures = await self._caller.call(
            "drops-get-campaign",
            path={"campaign_id": campaign_id},
            options=options,
        )
        return answer

    async def list_all_campaigns(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfCampaign:
        """List all drop campaigns.

        Also those that have ended, the newest first.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfCampaign = await self._caller.call(
            "drops-list-all-campaigns",
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_all_campaigns(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.Campaign]:
        """Every item of `list_all_campaigns`, from page to page."""
        return items(lambda place: self.list_all_campaigns(limit=limit, cursor=place, options=options), "items", cursor)

    async def list_campaigns(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.MyDrops:
        """List drop campaigns and my drops.

        The campaigns that run, with what each benefit gives, and the drops that you have earned, the latest first. A drop
        is `granted` when it is yours; `held_because` says why one is not. A changed campaign shows within a minute.

        Roles: player.
        """
        answer: models.MyDrops = await self._caller.call(
            "drops-list-campaigns",
            options=options,
        )
        return answer

    async def start_twitch_link(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.TwitchLinkStarted:
        """Get a page that links my Twitch account.

        Open `authorize_url` in a browser. After the player has agreed at Twitch, a page names the Twitch account and the
        player and asks before it links them. The link is void when this session ends.

        Roles: player.

        Errors: TWITCH_NOT_CONFIGURED.
        """
        answer: models.TwitchLinkStarted = await self._caller.call(
            "drops-start-twitch-link",
            options=options,
        )
        return answer

    async def update_campaign(
        self,
        campaign_id: str,
        body: models.UpdateCampaign,
        *,
        options: CallOptions | None = None,
    ) -> models.Campaign:
        """Update or end a drop campaign.

        Replaces the whole campaign. Send the `version` that you read. To end it, set `ends_at`. What was granted stays;
        drops that were held are looked at again.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: BENEFIT_TAKEN, CAMPAIGN_CHANGED, CSRF_REJECTED, INVALID_CAMPAIGN, SECOND_FACTOR_NEEDED, UNKNOWN_CAMPAIGN.
        """
        answer: models.Campaign = await self._caller.call(
            "drops-update-campaign",
            path={"campaign_id": campaign_id},
            body=body,
            options=options,
        )
        return answer
