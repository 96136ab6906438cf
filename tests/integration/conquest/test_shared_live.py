"""A tribe's members see who they are and what they hold, and all who play see who holds what."""

from datetime import timedelta

from functions.conquest.api import shared_live
from functions.conquest.models.game import Unit
from functions.conquest.models.tribes import CreateTribe
from functions.conquest.operations.tribes import tribes as operations
from functions.conquest.store import territories
from functions.conquest.store.territories import TERRITORIES, document_id
from shared.firestore import transaction
from shared.live_groups import Group, LiveGroups
from tests.conquest import enlisted, season


async def test_a_tribe_and_its_season_are_shown(api, accounts):
    ada, bob, eve = await accounts.players(3)
    on = await season()
    for player in (ada, bob):
        await enlisted(on, player.id)
    founded = await transaction.run(lambda tx: operations.found(tx, ada.id, CreateTribe(name="Wolves", tag="WLF")))
    tribe_id = founded.tribe_id
    assert await shared_live.live_groups(ada.id) == LiveGroups(
        tribe_id=tribe_id, member_ids=(ada.id,), world_id=on.season_id
    )
    assert await shared_live.live_groups(bob.id) == LiveGroups(world_id=on.season_id)
    assert await shared_live.live_groups(eve.id) == LiveGroups()

    async def take(tx):
        kept = await tx.get(TERRITORIES, document_id(on.season_id, 7))
        territories.save(tx, kept.model_copy(update={"tribe_id": tribe_id, "garrison": {ada.id: {Unit.MILITIA: 5}}}))
        return list(tx.shown)

    shown = await transaction.run(take)
    assert {Group("world", on.season_id), Group("tribe", tribe_id)} <= set(shown)
    tribe = await shared_live.live_tribe(tribe_id)
    assert (tribe.member_ids, tribe.shown.territories, tribe.shown.tag) == ((ada.id,), (7,), "WLF")
    world = await shared_live.live_world(on.season_id)
    assert world.held == {tribe_id: (7,)}
    assert world.timeline.ends_at == on.ends_at
    assert await shared_live.live_tribe("nobody") is None
    assert await shared_live.live_world("nowhere") is None


async def test_who_leaves_is_told_which_document_is_theirs(api, accounts):
    ada = await accounts.player()
    await enlisted(await season(timedelta(days=-1)), ada.id)
    founded = await transaction.run(lambda tx: operations.found(tx, ada.id, CreateTribe(name="Ravens", tag="RVN")))

    async def leave(tx):
        await operations.disband(tx, ada.id, founded.tribe_id)
        return list(tx.shown)

    shown = await transaction.run(leave)
    assert Group("tribe", founded.tribe_id) in shown
    assert (ada.id, "shared") in shown
