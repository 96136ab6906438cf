"""One player from every service."""

import asyncio

from functions.admin.models.players import PlayerInFull
from functions.admin.rules import permissions
from functions.admin.rules import players as rules
from functions.profiles.api.players import UnknownPlayer
from shared.extension_points import ADMIN_VIEW
from shared.identity.callers import Caller
from shared.model import Model
from shared.telemetry import log

LONGEST_WAIT = 8.0
"""Seconds after which a service counts as failed, so that the others are shown in time."""


async def in_full(player_id: str, caller: Caller) -> PlayerInFull:
    """What every service keeps of a player, asked at once. Raises UnknownPlayer."""
    services = ADMIN_VIEW.implementations()
    asked = (asyncio.wait_for(view.player_for_admin(player_id), LONGEST_WAIT) for view in services.values())
    answers: list[Model | BaseException | None] = await asyncio.gather(*asked, return_exceptions=True)
    for service, answer in zip(services, answers, strict=True):
        if isinstance(answer, BaseException):
            log.error("admin.part_failed", service=service, error=repr(answer))
    parts = {service: rules.part_of(answer) for service, answer in zip(services, answers, strict=True)}
    if not rules.is_known(parts):
        raise UnknownPlayer(f"There is no player {player_id}.")
    return PlayerInFull(user_id=player_id, parts=parts, actions=permissions.actions_about(player_id, caller.roles))
