"""Devices that save, and the studio's rules for what they save."""

from typing import Any

import httpx

from functions.progression.models.save_rules import KeyRule, SaveRulesFile
from functions.progression.operations import save_rules
from shared.firestore import transaction
from tests.accounts import Account
from tests.local_api import LocalApi, data_of

SAVE, GET = "progression-put-save", "progression-get-save"


class Device:
    """A device that a player plays on."""

    def __init__(self, api: LocalApi, player: Account) -> None:
        self.api, self.player, self.token = api, player, player.token

    async def save(
        self, expected: int, data: object, *, resolve: str = "", slot: str = "", **more: Any
    ) -> httpx.Response:
        """Send a save."""
        params = {name: value for name, value in (("slot", slot), ("resolve", resolve)) if value}
        body = {"expected_version": expected, "data": data, **more}
        return await self.api(SAVE, token=self.token, json=body, params=params)

    async def load(self, **params: str) -> dict[str, Any]:
        """The current save of a slot."""
        return dict(data_of(await self.api(GET, token=self.token, params=params)))

    async def call(self, name: str, *, json: object = None, version: int = 0, **params: str) -> httpx.Response:
        """Call one of the service's other endpoints, for a version where its path has one."""
        path_values = {"version": str(version)} if version else None
        options: dict[str, Any] = {} if json is None else {"json": json}
        return await self.api(
            f"progression-{name}", token=self.token, params=params, path_values=path_values, **options
        )


async def declare(*rules: KeyRule) -> None:
    """Make these the studio's rules, and no others."""
    file = SaveRulesFile(keys=rules)
    await transaction.run(lambda tx: save_rules.bring_in(tx, file, "test", dry_run=False))
