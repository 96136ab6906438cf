"""Two accounts that become one: both Twitch accounts stay linked, and their drops are the target's."""

from functools import partial

from functions.drops.api import merging
from functions.drops.operations import granting, unlinking
from functions.drops.store import links
from shared.firestore import transaction
from tests.local_api import data_of
from tests.twitch import campaign, coins, earned, link, new_viewer


async def merge(source, target) -> str:
    part = await transaction.run(lambda tx: merging.merge_players(tx, source.id, target.id))
    return part.kept


async def settle(told):
    return await transaction.run(partial(granting.settle, told=told))


async def test_the_drops_of_both_are_one_list_and_go_to_the_target(api, accounts):
    (old, ada), running = await accounts.players(2), await campaign(benefit={"per_player": 3})
    viewers = new_viewer(), new_viewer()
    await link(old.id, viewers[0])
    await link(ada.id, viewers[1])
    for viewer in viewers:
        await settle(earned(running, viewer))
    await merge(old, ada)
    shown = data_of(await api("drops-list-campaigns", token=ada.token))
    assert set(shown["twitch_logins"]) == {viewer.login for viewer in viewers}
    assert len(shown["claims"]) == 2
    await settle(earned(running, viewers[0]))
    assert (await coins(old.id), await coins(ada.id)) == (100, 200)
    fourth = await settle(earned(running, viewers[0]))
    assert fourth.held_because == "player_limit"


async def test_an_undo_gives_the_source_its_account_back(accounts):
    (old, ada), viewer, running = await accounts.players(2), new_viewer(), await campaign()
    await link(old.id, viewer)
    kept = await merge(old, ada)
    await transaction.run(lambda tx: merging.undo_merge(tx, ada.id, kept, ()))
    await settle(earned(running, viewer))
    assert (await coins(old.id), await coins(ada.id)) == (100, 0)
    source, target = await links.PLAYERS.get(old.id), await links.PLAYERS.get(ada.id)
    assert source is not None
    assert target is not None
    assert (source.twitch_user_ids, target.twitch_user_ids, target.merged_from) == ((viewer.user_id,), (), ())


async def test_what_was_unlinked_since_stays_unlinked(accounts):
    (old, ada), viewer = await accounts.players(2), new_viewer()
    await link(old.id, viewer)
    kept = await merge(old, ada)
    await transaction.run(lambda tx: unlinking.disconnect(tx, ada.id, "twitch"))
    undone = await transaction.run(lambda tx: merging.undo_merge(tx, ada.id, kept, ()))
    assert len(undone.missing) == 1
    source = await links.PLAYERS.get(old.id)
    assert source is not None
    assert source.twitch_user_ids == ()


async def test_who_has_no_drops_brings_none(accounts):
    old, ada = await accounts.players(2)
    assert await merge(old, ada) == ""
