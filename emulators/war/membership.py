"""Bots leave their tribes, send members away, hand tribes over, and join others: what a tribe's life is made of."""

import random
from collections.abc import Mapping
from typing import Any

from emulators.war import tribes
from emulators.war.bots import Action
from emulators.war.fighting import Bot

HANDS_OVER = 0.5
STAYS = 0.6
"""How often a chieftain hands over, or else sends a member away; and how often a member thinks better of leaving."""


async def change(bot: Bot, mine: Mapping[str, Any], chance: random.Random) -> bool:
    """Do something about the bot's tribe; whether that was done."""
    tribe_id = mine["tribe_id"]
    if tribe_id is None:
        return await _join(bot, chance)
    tribe = await bot.ask("GET", f"/v1/tribes/{tribe_id}")
    if tribe is None:
        return False
    chieftain = tribe["members"]["chieftain"]
    if chieftain and chieftain["player_id"] == bot.account.user_id:
        return await _lead(bot, tribe, chance)
    if chance.random() < STAYS:
        return False
    return await bot.act(Action("left", "POST", f"/v1/tribes/{tribe_id}/leave", about={"tribe_id": tribe_id}))


async def _lead(bot: Bot, tribe: Mapping[str, Any], chance: random.Random) -> bool:
    """Hand the tribe over, or send somebody away."""
    members, tribe_id = tribe["members"], tribe["tribe_id"]
    others = [member["player_id"] for member in (*members["captains"], *members["warriors"])]
    if not others:
        return False
    other = bot.war.bots[chance.choice(others)]
    if chance.random() < HANDS_OVER:
        body = {"player_id": other.account.user_id}
        return await bot.act(Action("handed_over", "POST", f"/v1/tribes/{tribe_id}/hand-over", body))
    return await _send_away(bot, other, tribe_id)


async def _send_away(bot: Bot, other: Bot, tribe_id: str) -> bool:
    """It is written down for who was sent away, who does nothing else meanwhile."""
    body = {"player_id": other.account.user_id}
    async with other.turn:
        action = Action("sent_away", "POST", f"/v1/tribes/{tribe_id}/kick", body, {"tribe_id": tribe_id})
        return await bot.act(action, of=other.account.user_id)


async def _join(bot: Bot, chance: random.Random) -> bool:
    """Have the chieftain of any tribe invite the bot."""
    somebody = bot.war.bots[chance.choice(sorted(bot.war.bots))]
    theirs = await somebody.ask("GET", "/v1/users/me")
    if theirs is None or theirs["tribe_id"] is None:
        return False
    tribe = await bot.ask("GET", f"/v1/tribes/{theirs['tribe_id']}")
    chieftain = tribe and tribe["members"]["chieftain"]
    if not chieftain:
        return False
    return await tribes.take_in(bot.war.bots[chieftain["player_id"]], bot, theirs["tribe_id"], "warrior")
