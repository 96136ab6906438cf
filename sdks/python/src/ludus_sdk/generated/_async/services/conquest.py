# Generated from openapi.yaml by `make generate`. Do not edit.
"""The service `conquest`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ludus_sdk.operation import CallOptions

if TYPE_CHECKING:
    from ludus_sdk.generated import models


class AsyncConquest:
    """The service `conquest`."""

    def __init__(self, caller: Any) -> None:
        self._caller = caller

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

    async def get_territory(
        self,
        territory_id: int,
        *,
        options: CallOptions | None = None,
    ) -> models.TerritoryView:
        """Get a territory.

        Returns a territory of the current season, by its number on the map.

        Roles: player.

        Errors: TERRITORY_NOT_FOUND, UNKNOWN_CONQUEST_SEASON.
        """
        answer: models.TerritoryView = await self._caller.call(
            "conquest-get-territory",
            path={"territory_id": territory_id},
            options=options,
        )
        return answer

    async def list_territories(
        self,
        *,
        season_id: str | None = None,
        options: CallOptions | None = None,
    ) -> models.ConquestMap:
        """Get the map of a season.

        All territories of the current season, or of the named one: who holds them, who defends them, what they bring. That
        of the current season may be five seconds old.

        Roles: player.

        Errors: UNKNOWN_CONQUEST_SEASON.
        """
        answer: models.ConquestMap = await self._caller.call(
            "conquest-list-territories",
            query={"season_id": season_id},
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

        Possible while registration is open. Registering again changes nothing. A season may ask for an age, for countries
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
