# Generated from openapi.yaml by `make generate`. Do not edit.
"""The service `conquest`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from ludus_sdk._async.pages import items
from ludus_sdk.operation import CallOptions

if TYPE_CHECKING:
    from ludus_sdk.generated import models


class AsyncConquest:
    """The service `conquest`."""

    def __init__(self, caller: Any) -> None:
        self._caller = caller

    async def accept_tribe_invite(
        self,
        invite_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.TribeBrief:
        """Join a tribe by an invitation.

        Makes you a member of the tribe. One of those who accept at once for the last place joins; the others get
        `TRIBE_FULL`. Whoever was invited as a captain joins as a warrior where there are two captains by then.

        Roles: player.

        Errors: ALREADY_IN_TRIBE, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_FULL, TRIBE_ROLE_FULL, UNKNOWN_CONQUEST_SEASON, UNKNOWN_INVITE, UNKNOWN_TRIBE.
        """
        answer: models.TribeBrief = await self._caller.call(
            "conquest-accept-tribe-invite",
            path={"invite_id": invite_id},
            options=options,
        )
        return answer

    async def attack_territory(
        self,
        body: models.AttackTerritory,
        *,
        options: CallOptions | None = None,
    ) -> models.AttackReceipt:
        """Attack a territory.

        Sends units of your army against a territory that your tribe does not hold. Attacks on a territory are decided one
        after another, most within a second: `GET /v1/battles/{battle_id}` says what came of this one. When you win, your
        tribe holds the territory and your survivors stay as its garrison; else they come home. When your tribe has taken
        the territory meanwhile, they join its garrison; when you have left the tribe, they come home.

        Roles: player.

        Errors: ATTACK_NEEDS_TRIBE, ATTACK_TOO_SMALL, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_UNITS, NOT_REGISTERED, OWN_TERRITORY, SEASON_NOT_ACTIVE, TERRITORY_NOT_FOUND, UNKNOWN_CONQUEST_SEASON.
        """
        answer: models.AttackReceipt = await self._caller.call(
            "conquest-attack-territory",
            body=body,
            options=options,
        )
        return answer

    async def cancel_training(
        self,
        queue_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.TrainingCancelled:
        """Cancel training.

        Takes a batch that is not done out of the queue, and gives half of its price back. Batches behind it come sooner.

        Roles: player.

        Errors: CSRF_REJECTED, NOT_REGISTERED, SEASON_NOT_ACTIVE, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRAINING.
        """
        answer: models.TrainingCancelled = await self._caller.call(
            "conquest-cancel-training",
            path={"queue_id": queue_id},
            options=options,
        )
        return answer

    async def change_tribe(
        self,
        tribe_id: str,
        body: models.DescribeTribe,
        *,
        options: CallOptions | None = None,
    ) -> models.TribeBrief:
        """Change what a tribe says of itself.

        Changes the description. The chieftain may; the name and the tag stay.

        Roles: player.

        Errors: CSRF_REJECTED, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
        """
        answer: models.TribeBrief = await self._caller.call(
            "conquest-change-tribe",
            path={"tribe_id": tribe_id},
            body=body,
            options=options,
        )
        return answer

    async def complete_training(
        self,
        body: models.CollectUnits,
        *,
        options: CallOptions | None = None,
    ) -> models.UnitsTrained:
        """Collect trained units.

        Units are in the army from the `end_time` of their batch, with or without this call, which says how many there are
        now. Before that moment `TRAINING_NOT_DONE` says when it is. The last ten batches are known.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRAINING_NOT_DONE, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRAINING.
        """
        answer: models.UnitsTrained = await self._caller.call(
            "conquest-complete-training",
            body=body,
            options=options,
        )
        return answer

    async def complete_upgrade(
        self,
        body: models.UpgradeBuilding,
        *,
        options: CallOptions | None = None,
    ) -> models.BuildingDone:
        """Finish an upgrade that is due.

        A building has its level from the moment that the upgrade ends, with or without this call. Before that moment
        `UPGRADE_NOT_DONE` says when it is.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_REGISTERED, SEASON_NOT_ACTIVE, UNKNOWN_CONQUEST_SEASON, UPGRADE_NOT_DONE.
        """
        answer: models.BuildingDone = await self._caller.call(
            "conquest-complete-upgrade",
            body=body,
            options=options,
        )
        return answer

    async def create_emblem_upload(
        self,
        tribe_id: str,
        body: models.UploadRequest,
        *,
        options: CallOptions | None = None,
    ) -> models.UploadTicket:
        """Start the upload of a tribe's emblem.

        Returns a signed URL for one PUT of a JPEG, PNG or WebP of at most 5 MB within five minutes. The chieftain may. The
        picture is cut to a square around its middle, of 64, 128 and 256 pixels. The tribe shows it as `emblem` a few
        seconds after it was sent; until then it shows the one before. A later ticket replaces one whose picture is not
        there yet.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE, WRONG_FILE_ENDING.
        """
        answer: models.UploadTicket = await self._caller.call(
            "conquest-create-emblem-upload",
            path={"tribe_id": tribe_id},
            body=body,
            options=options,
        )
        return answer

    async def create_season(
        self,
        body: models.CreateConquestSeason,
        *,
        options: CallOptions | None = None,
    ) -> models.SeasonView:
        """Create a season of conquest.

        Makes a season with a map of its own. The rules of the game as they are now hold in it. Players register from
        `registration_starts_at` to `registration_ends_at`.

        With an entry fee, a product is made that players pay it by. With `money_prizes`, what is left of the fees after the
        platform's part goes to the best tribes; their players need a wallet.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CONQUEST_SEASONS_OVERLAP, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, PRODUCT_TAKEN, SECOND_FACTOR_NEEDED, SKU_EXISTS.
        """
        answer: models.SeasonView = await self._caller.call(
            "conquest-create-season",
            body=body,
            options=options,
        )
        return answer

    async def create_tribe(
        self,
        body: models.CreateTribe,
        *,
        options: CallOptions | None = None,
    ) -> models.TribeBrief:
        """Found a tribe.

        You become its chieftain. Possible from registration to the end of the season, while you are in no other tribe.
        Names and tags are unique in a season: those that look alike count as one.

        Roles: player.

        Errors: ALREADY_IN_TRIBE, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_NAME_TAKEN, UNKNOWN_CONQUEST_SEASON.
        """
        answer: models.TribeBrief = await self._caller.call(
            "conquest-create-tribe",
            body=body,
            options=options,
        )
        return answer

    async def decide_player_flag(
        self,
        flag_id: str,
        body: models.DecideFlag,
        *,
        options: CallOptions | None = None,
    ) -> models.PlayerFlagView:
        """Decide on a flagged player.

        Records what you make of the facts; deciding again changes it. It changes nothing for the player: bans and payouts
        are decided where they are made. When another fact is noticed, the flag waits again.

        Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UNKNOWN_FLAG.
        """
        answer: models.PlayerFlagView = await self._caller.call(
            "conquest-decide-player-flag",
            path={"flag_id": flag_id},
            body=body,
            options=options,
        )
        return answer

    async def decline_tribe_invite(
        self,
        invite_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.TribeInviteReceipt:
        """Decline or withdraw an invitation.

        Ends an invitation. Whoever got it declines it; the chieftain and the captains of the tribe withdraw it.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, TRIBE_ROLE_NEEDED, UNKNOWN_INVITE.
        """
        answer: models.TribeInviteReceipt = await self._caller.call(
            "conquest-decline-tribe-invite",
            path={"invite_id": invite_id},
            options=options,
        )
        return answer

    async def disband_tribe(
        self,
        tribe_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.TribeBrief:
        """Disband a tribe.

        Ends the tribe. The chieftain may, but not in the last day of a season. All units come home, its territories are
        nobody's, and its name and tag can be taken by others. Members keep their victory points.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_KEPT, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
        """
        answer: models.TribeBrief = await self._caller.call(
            "conquest-disband-tribe",
            path={"tribe_id": tribe_id},
            options=options,
        )
        return answer

    async def get_battle(
        self,
        battle_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.BattleView:
        """Get a battle.

        Who fought with what, and what came of it. While an attack of yours is on its way, its status is `queued`. Battles
        for territories are everybody's to see, raids those of the two who took part. With the seed, the rules of the season
        and what each side had, everybody can decide the battle again: `replay.reproduced` says that this answer did.

        Roles: player.

        Errors: UNKNOWN_BATTLE, UNKNOWN_CONQUEST_SEASON.
        """
        answer: models.BattleView = await self._caller.call(
            "conquest-get-battle",
            path={"battle_id": battle_id},
            options=options,
        )
        return answer

    async def get_current_season(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.SeasonView:
        """Get the current season.

        The season that is played now; without one the next to come, and after all seasons the last. `game` has the rules
        that it is played by. The answer may be 15 seconds old.

        Roles: player.

        Errors: UNKNOWN_CONQUEST_SEASON.
        """
        answer: models.SeasonView = await self._caller.call(
            "conquest-get-current-season",
            options=options,
        )
        return answer

    async def get_emblem_upload(
        self,
        tribe_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.UploadProgress:
        """Get the state of an emblem's upload.

        Tells the chieftain how far the latest upload is: `ready` with the picture, or `refused` with the reason. It is
        known for seven days.

        Roles: player.

        Errors: NOT_IN_THIS_TRIBE, NOT_REGISTERED, NO_EMBLEM_UPLOAD, SEASON_NOT_ACTIVE, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
        """
        answer: models.UploadProgress = await self._caller.call(
            "conquest-get-emblem-upload",
            path={"tribe_id": tribe_id},
            options=options,
        )
        return answer

    async def get_my_conquest(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.MyConquest:
        """Get my gold, army and buildings.

        As of now in the current season. Upgrades and batches that are due are done; nothing has to be collected first.

        Roles: player.

        Errors: NOT_REGISTERED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_PLAYER.
        """
        answer: models.MyConquest = await self._caller.call(
            "conquest-get-my-conquest",
            options=options,
        )
        return answer

    async def get_player_leaderboard(
        self,
        *,
        season_id: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.ConquestPlayers:
        """Get the players' leaderboard.

        Returns the players of the current season, or of the named one, by victory points; of as many, who reached them
        first stands before. `user_rank` is your own place as of now; the lines may be 15 seconds old.

        Roles: player.

        Errors: INVALID_CURSOR, UNKNOWN_CONQUEST_SEASON.
        """
        answer: models.ConquestPlayers = await self._caller.call(
            "conquest-get-player-leaderboard",
            query={"season_id": season_id, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_get_player_leaderboard(
        self,
        *,
        season_id: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.ConquestPlayerLine]:
        """Every item of `get_player_leaderboard`, from page to page."""
        return items(lambda place: self.get_player_leaderboard(season_id=season_id, limit=limit, cursor=place, options=options), "players", cursor)

    async def get_territory(
        self,
        territory_id: int,
        *,
        options: CallOptions | None = None,
    ) -> models.TerritoryDetail:
        """Get a territory.

        Returns a territory of the current season, by its number on the map, with its last battles.

        Roles: player.

        Errors: TERRITORY_NOT_FOUND, UNKNOWN_CONQUEST_SEASON.
        """
        answer: models.TerritoryDetail = await self._caller.call(
            "conquest-get-territory",
            path={"territory_id": territory_id},
            options=options,
        )
        return answer

    async def get_tribe(
        self,
        tribe_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.TribeView:
        """Get a tribe.

        Returns its members, victory points, rank and territories. The answer may be 15 seconds old. A tribe that was
        disbanded has no members.

        Roles: player.

        Errors: UNKNOWN_TRIBE.
        """
        answer: models.TribeView = await self._caller.call(
            "conquest-get-tribe",
            path={"tribe_id": tribe_id},
            options=options,
        )
        return answer

    async def get_tribe_leaderboard(
        self,
        *,
        season_id: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.ConquestTribes:
        """Get the tribes' leaderboard.

        Returns the tribes of the current season, or of the named one, by victory points; of as many, who reached them
        first stands before. `my_tribe` is the place of your own as of now; the lines may be 15 seconds old.

        Roles: player.

        Errors: INVALID_CURSOR, UNKNOWN_CONQUEST_SEASON.
        """
        answer: models.ConquestTribes = await self._caller.call(
            "conquest-get-tribe-leaderboard",
            query={"season_id": season_id, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_get_tribe_leaderboard(
        self,
        *,
        season_id: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.ConquestTribeLine]:
        """Every item of `get_tribe_leaderboard`, from page to page."""
        return items(lambda place: self.get_tribe_leaderboard(season_id=season_id, limit=limit, cursor=place, options=options), "tribes", cursor)

    async def hand_over_tribe(
        self,
        tribe_id: str,
        body: models.TribeMemberId,
        *,
        options: CallOptions | None = None,
    ) -> models.TribeBrief:
        """Make another member the chieftain.

        You take the role that the member had.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
        """
        answer: models.TribeBrief = await self._caller.call(
            "conquest-hand-over-tribe",
            path={"tribe_id": tribe_id},
            body=body,
            options=options,
        )
        return answer

    async def invite_to_tribe(
        self,
        tribe_id: str,
        body: models.InviteToTribe,
        *,
        options: CallOptions | None = None,
    ) -> models.TribeInviteReceipt:
        """Invite a player to a tribe.

        The chieftain invites captains and warriors, a captain warriors. The invitation can be accepted for 24 hours;
        inviting again renews it. Whom you block you cannot invite. There are 100 open
        invitations of a tribe, and to a player, at most.

        Roles: player.

        Errors: ALREADY_IN_TRIBE, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, NOT_WITH_ONESELF, PLAYER_IS_BLOCKED, PLAYER_NOT_IN_SEASON, SEASON_NOT_ACTIVE, TRIBE_FULL, TRIBE_INVITES_FULL, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
        """
        answer: models.TribeInviteReceipt = await self._caller.call(
            "conquest-invite-to-tribe",
            path={"tribe_id": tribe_id},
            body=body,
            options=options,
        )
        return answer

    async def kick_from_tribe(
        self,
        tribe_id: str,
        body: models.TribeMemberId,
        *,
        options: CallOptions | None = None,
    ) -> models.TribeBrief:
        """Send a member away.

        The chieftain sends anybody away, a captain warriors; nobody does in the last day of a season. The member's units
        come home as when they leave.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_KEPT, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
        """
        answer: models.TribeBrief = await self._caller.call(
            "conquest-kick-from-tribe",
            path={"tribe_id": tribe_id},
            body=body,
            options=options,
        )
        return answer

    async def leave_tribe(
        self,
        tribe_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.TribeBrief:
        """Leave a tribe.

        Ends your membership. Your units come home from its territories; a territory where nobody else stands is nobody's
        again. The points that you won stay with the tribe, and are yours, too. A chieftain is followed by the eldest
        captain, else by the eldest warrior; when the last member leaves, the tribe is disbanded.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
        """
        answer: models.TribeBrief = await self._caller.call(
            "conquest-leave-tribe",
            path={"tribe_id": tribe_id},
            options=options,
        )
        return answer

    async def list_my_battles(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfPastBattle:
        """List my battles.

        Battles in which units of yours fought, the latest first, of all seasons.

        Roles: player.

        Errors: INVALID_CURSOR.
        """
        answer: models.PageOfPastBattle = await self._caller.call(
            "conquest-list-my-battles",
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_my_battles(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.PastBattle]:
        """Every item of `list_my_battles`, from page to page."""
        return items(lambda place: self.list_my_battles(limit=limit, cursor=place, options=options), "items", cursor)

    async def list_my_tribe_invites(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.TribeInvites:
        """List my invitations to tribes.

        Returns those of the current season that can be accepted; 100 at most, the last to expire first.

        Roles: player.

        Errors: NOT_REGISTERED, UNKNOWN_CONQUEST_SEASON.
        """
        answer: models.TribeInvites = await self._caller.call(
            "conquest-list-my-tribe-invites",
            options=options,
        )
        return answer

    async def list_payouts(
        self,
        *,
        season_id: str | None = None,
        status: models.PayoutStatus | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfPayoutView:
        """List payouts.

        Returns the prizes for money of all seasons or of one, the oldest first, also those of one status only.
        Those that are pending have a wallet that is the player's own now, where there is one: who pays asks just before.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfPayoutView = await self._caller.call(
            "conquest-list-payouts",
            query={"season_id": season_id, "status": status, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_payouts(
        self,
        *,
        season_id: str | None = None,
        status: models.PayoutStatus | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.PayoutView]:
        """Every item of `list_payouts`, from page to page."""
        return items(lambda place: self.list_payouts(season_id=season_id, status=status, limit=limit, cursor=place, options=options), "items", cursor)

    async def list_player_flags(
        self,
        *,
        season_id: str | None = None,
        waiting: bool | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfPlayerFlagView:
        """List flagged players.

        Returns players of seasons whom a person may want to look at, the oldest flag first: those that nobody has decided
        on, or all with `waiting=false`. `facts` says by reason what was noticed. A flag changes nothing for the player.

        Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfPlayerFlagView = await self._caller.call(
            "conquest-list-player-flags",
            query={"season_id": season_id, "waiting": waiting, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_player_flags(
        self,
        *,
        season_id: str | None = None,
        waiting: bool | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.PlayerFlagView]:
        """Every item of `list_player_flags`, from page to page."""
        return items(lambda place: self.list_player_flags(season_id=season_id, waiting=waiting, limit=limit, cursor=place, options=options), "items", cursor)

    async def list_territories(
        self,
        *,
        season_id: str | None = None,
        options: CallOptions | None = None,
    ) -> models.ConquestMap:
        """Get the map of a season.

        All territories of the current season, or of the named one: who holds them, who defends them, what they bring. A
        map may be five seconds old.

        Roles: player.

        Errors: UNKNOWN_CONQUEST_SEASON.
        """
        answer: models.ConquestMap = await self._caller.call(
            "conquest-list-territories",
            query={"season_id": season_id},
            options=options,
        )
        return answer

    async def list_tribe_invites(
        self,
        tribe_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.TribeInvites:
        """List the open invitations of my tribe.

        Shows its chieftain and captains whom it has invited; 100 at most, the last to expire first.

        Roles: player.

        Errors: NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
        """
        answer: models.TribeInvites = await self._caller.call(
            "conquest-list-tribe-invites",
            path={"tribe_id": tribe_id},
            options=options,
        )
        return answer

    async def preview_season_end(
        self,
        season_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.SeasonEndPreview:
        """Preview the end of a season.

        Returns the ranking, the prize pool and each payout as they would be if the season ended now. Nothing is changed.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: SECOND_FACTOR_NEEDED, UNKNOWN_CONQUEST_SEASON.
        """
        answer: models.SeasonEndPreview = await self._caller.call(
            "conquest-preview-season-end",
            path={"season_id": season_id},
            options=options,
        )
        return answer

    async def promote_tribe_member(
        self,
        tribe_id: str,
        body: models.ChangeTribeRole,
        *,
        options: CallOptions | None = None,
    ) -> models.TribeBrief:
        """Promote a member.

        The chieftain makes a warrior a captain, or a captain a warrior again.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_ROLE_FULL, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
        """
        answer: models.TribeBrief = await self._caller.call(
            "conquest-promote-tribe-member",
            path={"tribe_id": tribe_id},
            body=body,
            options=options,
        )
        return answer

    async def raid_player(
        self,
        body: models.RaidPlayer,
        *,
        options: CallOptions | None = None,
    ) -> models.RaidReceipt:
        """Raid another player.

        Units of your army fight those that the other player has at home. When you win, they bring a share of the gold that
        the warehouse does not protect, as much as they carry and yours holds. Raids bring no victory points. Members of
        your tribe, newcomers and players who were raided a moment ago are spared; who raids gives up the own protection.

        Roles: player.

        Errors: ATTACK_TOO_SMALL, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_UNITS, NOT_REGISTERED, RAID_COOLDOWN, RAID_FORBIDDEN, RAID_TARGET_PROTECTED, RAID_TARGET_UNKNOWN, RAID_UNEVEN, SEASON_NOT_ACTIVE, UNKNOWN_CONQUEST_SEASON.
        """
        answer: models.RaidReceipt = await self._caller.call(
            "conquest-raid-player",
            body=body,
            options=options,
        )
        return answer

    async def recall_units(
        self,
        territory_id: int,
        body: models.RecallUnits | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.GarrisonStatus:
        """Call units home from a territory.

        Units of yours leave the garrison and are in your army at once. When nobody's are left, the territory is nobody's
        again, and its guards are back.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_UNITS, NOT_REGISTERED, NO_UNITS_STATIONED, SEASON_NOT_ACTIVE, TERRITORY_NOT_FOUND, UNKNOWN_CONQUEST_SEASON.
        """
        answer: models.GarrisonStatus = await self._caller.call(
            "conquest-recall-units",
            path={"territory_id": territory_id},
            body=body or {},
            options=options,
        )
        return answer

    async def register_for_season(
        self,
        season_id: str,
        body: models.RegisterForSeason | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.MyConquest:
        """Register for a season.

        Possible while registration is open. Registering again changes nothing, but that prizes go to the wallet that is
        yours now where the one of the entry is not any more. A season may ask for an age, for countries
        (that of the player's profile counts), and, with prizes for money, for a linked wallet. Where it has an entry fee,
        this checks those conditions and answers `ENTRY_FEE_NEEDED`: pay by `POST /v1/payments/create-entry-fee`, which
        registers you.

        Roles: player.

        Errors: COUNTRY_NOT_ADMITTED, CSRF_REJECTED, ENTRY_FEE_NEEDED, IDEMPOTENCY_CONFLICT, NOT_OLD_ENOUGH, SEASON_NOT_ACTIVE, UNKNOWN_CONQUEST_SEASON, UNKNOWN_PLAYER, WALLET_NEEDED.
        """
        answer: models.MyConquest = await self._caller.call(
            "conquest-register-for-season",
            path={"season_id": season_id},
            body=body or {},
            options=options,
        )
        return answer

    async def remove_tribe_emblem(
        self,
        tribe_id: str,
        *,
        reason: str,
        options: CallOptions | None = None,
    ) -> models.TribeBrief:
        """Remove a tribe's emblem.

        Takes away the emblem that a tribe shows, and one that is on its way. Its files are deleted at once; copies that a
        CDN or a browser has may be seen longer. The chieftain is told, without the reason, and may send another one.

        Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, NO_EMBLEM, SECOND_FACTOR_NEEDED, UNKNOWN_TRIBE.
        """
        answer: models.TribeBrief = await self._caller.call(
            "conquest-remove-tribe-emblem",
            path={"tribe_id": tribe_id},
            query={"reason": reason},
            options=options,
        )
        return answer

    async def set_my_username(
        self,
        body: models.SetUsername,
        *,
        options: CallOptions | None = None,
    ) -> models.Username:
        """Set my name.

        The name is that of your profile: all of the game shows it.

        Roles: player.

        Errors: CSRF_REJECTED, UNKNOWN_PLAYER.
        """
        answer: models.Username = await self._caller.call(
            "conquest-set-my-username",
            body=body,
            options=options,
        )
        return answer

    async def settle_payout(
        self,
        payout_id: str,
        body: models.SettlePayout,
        *,
        options: CallOptions | None = None,
    ) -> models.PayoutView:
        """Settle a payout.

        Records the transfer that paid a prize; its player is told, by mail, too. A payout is settled once, and a
        transfer settles one payout; the same request again changes nothing. When the last payout of a season is settled,
        the season is `paid_out`.

        Where the player's wallet is another by now than the season's end named, `wallet` says where the transfer went: the
        payout keeps it.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, PAYOUT_SETTLED, PAYOUT_WALLET_CHANGED, SECOND_FACTOR_NEEDED, TRANSFER_USED, UNKNOWN_PAYOUT.
        """
        answer: models.PayoutView = await self._caller.call(
            "conquest-settle-payout",
            path={"payout_id": payout_id},
            body=body,
            options=options,
        )
        return answer

    async def start_training(
        self,
        body: models.TrainUnits,
        *,
        options: CallOptions | None = None,
    ) -> models.TrainingReceipt:
        """Train units.

        Pays for a batch and puts it at the end of the queue. Batches are trained one after another; each joins the army
        whole at its `end_time`.

        Roles: player.

        Errors: ARMY_CAP_EXCEEDED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_RESOURCES, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRAINING_QUEUE_FULL, UNIT_NOT_UNLOCKED, UNKNOWN_CONQUEST_SEASON.
        """
        answer: models.TrainingReceipt = await self._caller.call(
            "conquest-start-training",
            body=body,
            options=options,
        )
        return answer

    async def station_units(
        self,
        territory_id: int,
        body: models.StationUnits | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.GarrisonStatus:
        """Station units in a territory.

        Units of your army join the garrison of a territory that your tribe holds. As long as any of yours stand there, you
        get your share of its gold. The chieftain and the captains may say which formation the garrison takes.

        Roles: player.

        Errors: CSRF_REJECTED, FORMATION_NOT_YOURS, IDEMPOTENCY_CONFLICT, INSUFFICIENT_UNITS, NOTHING_TO_STATION, NOT_REGISTERED, SEASON_NOT_ACTIVE, TERRITORY_NOT_FOUND, TERRITORY_NOT_HELD, UNKNOWN_CONQUEST_SEASON.
        """
        answer: models.GarrisonStatus = await self._caller.call(
            "conquest-station-units",
            path={"territory_id": territory_id},
            body=body or {},
            options=options,
        )
        return answer

    async def take_emblem_down(
        self,
        tribe_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.TribeBrief:
        """Take my tribe's emblem down.

        The tribe shows no emblem any more, and one that is on its way is not shown. The chieftain may.

        Roles: player.

        Errors: CSRF_REJECTED, NOT_IN_THIS_TRIBE, NOT_REGISTERED, NO_EMBLEM, SEASON_NOT_ACTIVE, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
        """
        answer: models.TribeBrief = await self._caller.call(
            "conquest-take-emblem-down",
            path={"tribe_id": tribe_id},
            options=options,
        )
        return answer

    async def upgrade_building(
        self,
        body: models.UpgradeBuilding,
        *,
        options: CallOptions | None = None,
    ) -> models.UpgradeReceipt:
        """Upgrade a building.

        Pays for the next level, which is there at `upgrade_end_time`. Other buildings can be upgraded meanwhile.

        Roles: player.

        Errors: BUILDING_ALREADY_UPGRADING, CSRF_REJECTED, HIGHEST_LEVEL, IDEMPOTENCY_CONFLICT, INSUFFICIENT_RESOURCES, NOT_REGISTERED, SEASON_NOT_ACTIVE, UNKNOWN_CONQUEST_SEASON.
        """
        answer: models.UpgradeReceipt = await self._caller.call(
            "conquest-upgrade-building",
            body=body,
            options=options,
        )
        return answer
