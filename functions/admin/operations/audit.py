"""The audit trail, read as one."""

import asyncio
from datetime import datetime

from functions.admin.models.audit import TrailEntry
from functions.admin.operations.trail_entries import (
    latest,
    of_account,
    of_claim,
    of_creation,
    of_gift,
    of_order,
    of_staff,
    of_wallet,
    of_xp,
)
from functions.admin.store import audit as store
from functions.auth.api import account_audit
from functions.battlepass.api import trail as battle_pass
from functions.commerce.api import trail as commerce
from functions.ugc.api import trail as creations

After = tuple[datetime, str] | None


async def of_player(player_id: str, start: datetime, end: datetime, limit: int, after: After) -> list[TrailEntry]:
    """What staff did about a player, what befell the account, and what the player bought, got and made."""
    actions, entries, records = await asyncio.gather(
        store.actions(player_id, "", start, end, limit, after),
        account_audit.trail("user_id", player_id, start, end, limit, after),
        _records(player_id, "", start, end, limit, after),
    )
    return latest([*map(of_staff, actions), *map(of_account, entries), *records], limit)


async def by_actor(actor_id: str, start: datetime, end: datetime, limit: int, after: After) -> list[TrailEntry]:
    """What somebody did, as staff and to accounts."""
    actions, entries = await asyncio.gather(
        store.actions(None, actor_id, start, end, limit, after),
        account_audit.trail("actor_id", actor_id, start, end, limit, after),
    )
    return latest([*map(of_staff, actions), *map(of_account, entries)], limit)


async def of_thing(resource: str, start: datetime, end: datetime, limit: int, after: After) -> list[TrailEntry]:
    """What staff, players and game servers did about anything that has an id, also where it is named by its path."""
    actions, records = await asyncio.gather(
        store.actions(resource, "", start, end, limit, after),
        _records(None, resource.rpartition("/")[2], start, end, limit, after),
    )
    return latest([*map(of_staff, actions), *records], limit)


async def _records(
    player_id: str | None, thing: str, start: datetime, end: datetime, limit: int, after: After
) -> list[TrailEntry]:
    """What services wrote down as it happened, of a player, or else of a thing."""
    orders, movements, gifts, grants, claims, steps = await asyncio.gather(
        commerce.records_between(player_id, thing, start, end, limit, after),
        commerce.moved_between(player_id, thing, start, end, limit, after),
        commerce.gifts_between(player_id, thing, start, end, limit, after),
        battle_pass.grants_between(player_id, thing, start, end, limit, after),
        battle_pass.claims_between(player_id, thing, start, end, limit, after),
        creations.between(player_id, thing, start, end, limit, after),
    )
    return [
        *map(of_order, orders),
        *map(of_wallet, movements),
        *map(of_gift, gifts),
        *map(of_xp, grants),
        *map(of_claim, claims),
        *map(of_creation, steps),
    ]
