"""Bots form tribes: of each twelve the first founds one, invites the others, and they accept."""

import asyncio
from collections.abc import Mapping, Sequence

from emulators.war.bots import Action
from emulators.war.fighting import Bot

MEMBERS = 12
CAPTAINS = 2


async def form(bots: Mapping[int, Bot], season_id: str) -> None:
    """Form tribes of all who are in none. Raises Unreachable."""
    ordered = [bots[number] for number in sorted(bots)]
    groups = [ordered[first : first + MEMBERS] for first in range(0, len(ordered), MEMBERS)]
    await asyncio.gather(*(_form(number, group, season_id) for number, group in enumerate(groups)))


async def _form(number: int, group: Sequence[Bot], season_id: str) -> None:
    chieftain, *others = group
    mine = await chieftain.ask("GET", "/v1/users/me")
    if mine is None:
        return
    tribe_id = mine["tribe_id"]
    if tribe_id is None:
        body = {"name": f"Tribe of {mine['username'][:25]}", "tag": tag(number), "season_id": season_id}
        founded = await chieftain.ask("POST", "/v1/tribes/create", body)
        if founded is None:
            return
        tribe_id = founded["tribe_id"]
    for place, bot in enumerate(others):
        role = "captain" if place < CAPTAINS else "warrior"
        await take_in(chieftain, bot, tribe_id, role)


async def take_in(chieftain: Bot, bot: Bot, tribe_id: str, role: str) -> bool:
    """Invite a bot that is in no tribe, which accepts; whether it is in this one now."""
    there = await bot.ask("GET", "/v1/users/me")
    if there is None or there["tribe_id"] is not None:
        return False
    body = {"player_id": bot.account.user_id, "role": role}
    invite = await chieftain.ask("POST", f"/v1/tribes/{tribe_id}/invite", body)
    if invite is None:
        return False
    return await bot.act(Action("joined", "POST", f"/v1/tribes/invites/{invite['invite_id']}/accept", {}))


def tag(number: int) -> str:
    """The tag of a tribe."""
    return f"{chr(ord('A') + number // 100 % 26)}{number % 100:02}"
