"""Tribes for tests, written as the operations would have left them."""

import itertools
import string
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime

from functions.conquest.models.game import Unit
from functions.conquest.models.seasons import Season
from functions.conquest.models.tribes import Member, Tribe, TribeRole
from functions.conquest.store import players, territories, tribes
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.conquest import enlisted

_tags = ("".join(letters) for letters in itertools.product(string.ascii_uppercase[:9], repeat=3))


def member(role: TribeRole = TribeRole.WARRIOR) -> Member:
    """A member from now on."""
    return Member(role=role, joined_at=datetime.now(UTC))


async def founded(season: Season, chieftain_id: str, others: Mapping[str, Member] | None = None) -> Tribe:
    """A tribe with players who take part in the season from now on."""
    tribe = Tribe(
        tribe_id=uuid.uuid4().hex,
        season_id=season.season_id,
        name=f"Wolves {uuid.uuid4().hex[:12]}",
        tag=next(_tags),
        members={chieftain_id: member(TribeRole.CHIEFTAIN), **(others or {})},
        created_at=datetime.now(UTC),
    )
    for player_id in tribe.members:
        await enlisted(season, player_id, tribe_id=tribe.tribe_id)

    async def body(tx: Transaction) -> None:
        tribes.add(tx, tribe)

    await transaction.run(body)
    return tribe


async def garrisoned(season: Season, tribe: Tribe, territory_id: int, garrison: Mapping[str, dict[Unit, int]]) -> None:
    """A territory that a tribe holds with units of these members, who have its gold."""

    async def body(tx: Transaction) -> None:
        (territory,) = await territories.some(tx, season.season_id, [territory_id])
        held = {"tribe_id": tribe.tribe_id, "held_since": tx.now, "garrison": dict(garrison)}
        territories.save(tx, territory.model_copy(update=held))
        for player in (await players.some(tx, season.season_id, garrison)).values():
            away = player.away + sum(garrison[player.player_id].values())
            gold = player.territory_gold + season.game.tiers[territory.tier].gold
            players.save(tx, player.model_copy(update={"away": away, "territory_gold": gold}))

    await transaction.run(body)
