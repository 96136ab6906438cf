"""Tribes are founded, joined and left; units come home; of many who want the last place, one gets it."""

import asyncio
import uuid
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from functions.conquest.api import personal_data
from functions.conquest.models.game import Unit
from functions.conquest.models.tribes import Member, TribeRole
from functions.conquest.operations.players import merging
from functions.conquest.store import players, territories, tribes
from shared.firestore import transaction
from tests.conquest import enlisted, season
from tests.conquest_tribes import founded, garrisoned, member
from tests.integration.friends.befriending import block
from tests.local_api import code_of, data_of

MANY = 50


async def call(api, name, player, tribe_id, **body):
    path = {"tribe_id": tribe_id}
    return await api(f"conquest-{name}", token=player.token, path_values=path, json=body or None)


async def answer(api, what, player, invite_id):
    return await api(f"conquest-{what}-tribe-invite", token=player.token, path_values={"invite_id": invite_id})


async def members_of(tribe_id):
    return {player_id: member.role for player_id, member in (await tribes.tribe(tribe_id)).members.items()}


async def test_a_tribe_is_founded_joined_changed_and_left(api, accounts):
    ada, bob, cid = await accounts.players(3)
    on = await season()
    for player in (ada, bob, cid):
        await enlisted(on, player.id)
    body = {"name": f"Wolves {uuid.uuid4().hex[:8]}", "tag": "wow"}
    made = await api("conquest-create-tribe", token=ada.token, json=body)
    assert made.status_code == 201, made.text
    tribe_id = data_of(made)["tribe_id"]
    assert (data_of(made)["tag"], data_of(made)["chieftain"]) == ("WOW", ada.id)
    again = await api("conquest-create-tribe", token=ada.token, json=body)
    assert (again.status_code, code_of(again)) == (400, "ALREADY_IN_TRIBE")
    copied = await api("conquest-create-tribe", token=bob.token, json=body | {"tag": "WWW"})
    assert (copied.status_code, code_of(copied)) == (409, "TRIBE_NAME_TAKEN")

    invite = data_of(await call(api, "invite-to-tribe", ada, tribe_id, player_id=bob.id, role="captain"))
    mine = data_of(await api("conquest-list-my-tribe-invites", token=bob.token))["invites"]
    assert [each["invite_id"] for each in mine] == [invite["invite_id"]]
    assert code_of(await answer(api, "accept", cid, invite["invite_id"])) == "UNKNOWN_INVITE"
    assert (await answer(api, "accept", bob, invite["invite_id"])).status_code == 200
    assert code_of(await answer(api, "accept", bob, invite["invite_id"])) == "UNKNOWN_INVITE"
    forbidden = await call(api, "invite-to-tribe", bob, tribe_id, player_id=cid.id, role="captain")
    assert (forbidden.status_code, code_of(forbidden)) == (403, "TRIBE_ROLE_NEEDED")
    invite = data_of(await call(api, "invite-to-tribe", bob, tribe_id, player_id=cid.id))
    listed = data_of(await call(api, "list-tribe-invites", ada, tribe_id))["invites"]
    assert [(each["player_id"], each["role"]) for each in listed] == [(cid.id, "warrior")]
    assert (await answer(api, "accept", cid, invite["invite_id"])).status_code == 200

    assert (await call(api, "promote-tribe-member", ada, tribe_id, player_id=cid.id, role="captain")).status_code == 200
    assert (await call(api, "hand-over-tribe", ada, tribe_id, player_id=bob.id)).status_code == 200
    shown = data_of(await call(api, "get-tribe", cid, tribe_id))
    assert shown["members"]["chieftain"]["player_id"] == bob.id
    assert {each["player_id"] for each in shown["members"]["captains"]} == {ada.id, cid.id}
    refused = await call(api, "kick-from-tribe", ada, tribe_id, player_id=cid.id)
    assert code_of(refused) == "TRIBE_ROLE_NEEDED"
    assert (await call(api, "kick-from-tribe", bob, tribe_id, player_id=cid.id)).status_code == 200
    assert (await players.player(on.season_id, cid.id)).tribe_id is None
    assert (await call(api, "leave-tribe", bob, tribe_id)).status_code == 200
    assert await members_of(tribe_id) == {ada.id: TribeRole.CHIEFTAIN}
    assert data_of(await call(api, "change-tribe", ada, tribe_id, description="We howl."))["chieftain"] == ada.id
    assert data_of(await call(api, "get-tribe", ada, tribe_id))["description"] == "We howl."


async def test_an_invitation_is_declined_by_its_player_and_withdrawn_by_the_tribe(api, accounts):
    ada, bob, cid = await accounts.players(3)
    on = await season()
    tribe = await founded(on, ada.id)
    for player in (bob, cid):
        await enlisted(on, player.id)
    stranger = await call(api, "invite-to-tribe", ada, tribe.tribe_id, player_id=uuid.uuid4().hex)
    assert (stranger.status_code, code_of(stranger)) == (404, "PLAYER_NOT_IN_SEASON")
    for who in (bob, ada):
        invite = data_of(await call(api, "invite-to-tribe", ada, tribe.tribe_id, player_id=bob.id))
        assert code_of(await answer(api, "decline", cid, invite["invite_id"])) == "UNKNOWN_INVITE"
        assert (await answer(api, "decline", who, invite["invite_id"])).status_code == 200
        assert code_of(await answer(api, "accept", bob, invite["invite_id"])) == "UNKNOWN_INVITE"


@pytest.mark.parametrize("invite_id", ["-X", "-", "__a__-x", "_-", "nobody", "nobody-nothing"])
async def test_an_id_that_no_invitation_has_is_unknown(api, accounts, invite_id):
    ada = await accounts.player()
    await season()
    for what in ("accept", "decline"):
        refused = await answer(api, what, ada, invite_id)
        assert (refused.status_code, code_of(refused)) == (404, "UNKNOWN_INVITE")


async def test_who_is_blocked_invites_nobody_and_is_not_told(api, accounts):
    ada, bob, cid = await accounts.players(3)
    on = await season()
    tribe = await founded(on, ada.id)
    await enlisted(on, bob.id)
    await block(api, bob, ada)
    invite = await call(api, "invite-to-tribe", ada, tribe.tribe_id, player_id=bob.id)
    assert invite.status_code == 201, "as any other"
    invite_id = data_of(invite)["invite_id"]
    listed = data_of(await call(api, "list-tribe-invites", ada, tribe.tribe_id))["invites"]
    assert [each["invite_id"] for each in listed] == [invite_id]
    assert data_of(await api("conquest-list-my-tribe-invites", token=bob.token))["invites"] == []
    for what in ("accept", "decline"):
        assert code_of(await answer(api, what, bob, invite_id)) == "UNKNOWN_INVITE"
    own = [section async for section in personal_data.export_player(ada.id)]
    assert "hidden" not in str(own)
    other = await founded(on, cid.id)
    await block(api, cid, ada)
    refused = await call(api, "invite-to-tribe", cid, other.tribe_id, player_id=ada.id)
    assert (refused.status_code, code_of(refused)) == (409, "PLAYER_IS_BLOCKED")


async def test_fifty_accept_at_once_for_the_last_place(api, accounts):
    ada, *others = await accounts.players(MANY + 1)
    on = await season()
    warriors = {uuid.uuid4().hex: member() for _ in range(8)}
    captains = {uuid.uuid4().hex: member(TribeRole.CAPTAIN) for _ in range(2)}
    tribe = await founded(on, ada.id, warriors | captains)
    for other in others:
        await enlisted(on, other.id)
    sent = [await call(api, "invite-to-tribe", ada, tribe.tribe_id, player_id=other.id) for other in others]
    ids = [data_of(each)["invite_id"] for each in sent]
    answers = await asyncio.gather(
        *(answer(api, "accept", other, invite_id) for other, invite_id in zip(others, ids, strict=True))
    )
    codes = Counter(each.status_code for each in answers)
    assert codes[200] == 1
    assert set(codes) <= {200, 400, 429, 503}
    assert {code_of(each) for each in answers if each.status_code == 400} == {"TRIBE_FULL"}
    kept = await players.of_season(on.season_id, [other.id for other in others])
    joined = [player_id for player_id, player in kept.items() if player.tribe_id == tribe.tribe_id]
    assert set(joined) == set(await members_of(tribe.tribe_id)) & set(kept)
    assert len(joined) == 1


async def test_units_come_home_and_a_territory_without_any_is_nobody_s_again(api, accounts):
    ada, bob = await accounts.players(2)
    on = await season()
    tribe = await founded(on, ada.id, {bob.id: member()})
    await garrisoned(on, tribe, 1, {ada.id: {Unit.MILITIA: 3}, bob.id: {Unit.MILITIA: 5, Unit.ARCHER: 2}})
    await garrisoned(on, tribe, 30, {bob.id: {Unit.CAVALRY: 4}})
    assert data_of(await call(api, "get-tribe", ada, tribe.tribe_id))["territories_controlled"] == 2
    assert (await call(api, "leave-tribe", bob, tribe.tribe_id)).status_code == 200
    home = await players.player(on.season_id, bob.id)
    assert home.army == {Unit.MILITIA: 5, Unit.ARCHER: 2, Unit.CAVALRY: 4}
    assert (home.away, home.territory_gold, home.tribe_id) == (0, 0, None)
    castle, edge = [await territories.territory(on.season_id, number) for number in (1, 30)]
    assert (castle.tribe_id, castle.garrison) == (tribe.tribe_id, {ada.id: {Unit.MILITIA: 3}})
    assert (edge.tribe_id, edge.garrison, edge.guards) == (None, {}, on.game.tiers[edge.tier].guards)
    assert (await players.player(on.season_id, ada.id)).territory_gold == 100
    assert data_of(await call(api, "get-tribe", ada, tribe.tribe_id))["territories_controlled"] == 1


async def test_a_disbanded_tribe_gives_back_units_land_and_name(api, accounts):
    ada, bob, cid = await accounts.players(3)
    on = await season()
    tribe = await founded(on, ada.id, {bob.id: member()})
    await enlisted(on, cid.id)
    await garrisoned(on, tribe, 2, {ada.id: {Unit.MILITIA: 3}, bob.id: {Unit.MILITIA: 5}})
    assert code_of(await call(api, "disband-tribe", bob, tribe.tribe_id)) == "TRIBE_ROLE_NEEDED"
    assert (await call(api, "disband-tribe", ada, tribe.tribe_id)).status_code == 200
    assert (await call(api, "disband-tribe", ada, tribe.tribe_id)).status_code == 404
    kept = await players.of_season(on.season_id, (ada.id, bob.id))
    assert {player.tribe_id for player in kept.values()} == {None}
    assert [kept[player.id].army for player in (ada, bob)] == [{Unit.MILITIA: 3}, {Unit.MILITIA: 5}]
    assert (await territories.territory(on.season_id, 2)).tribe_id is None
    again = await api("conquest-create-tribe", token=cid.token, json={"name": tribe.name, "tag": tribe.tag})
    assert again.status_code == 201, again.text


async def test_nobody_is_sent_away_in_the_last_day_and_nothing_changes_after_the_end(api, accounts):
    ada, bob = await accounts.players(2)
    last_day = await season(timedelta(days=-9, hours=-1))
    others = {bob.id: member()}
    tribe = await founded(last_day, ada.id, others)
    for name, body in (("kick-from-tribe", {"player_id": bob.id}), ("disband-tribe", {})):
        kept = await call(api, name, ada, tribe.tribe_id, **body)
        assert (kept.status_code, code_of(kept)) == (409, "TRIBE_KEPT")
    ended = await season(timedelta(days=-11))
    tribe = await founded(ended, ada.id, others)
    late = await call(api, "leave-tribe", bob, tribe.tribe_id)
    assert (late.status_code, code_of(late)) == (400, "SEASON_NOT_ACTIVE")


async def test_an_export_says_in_which_tribe_a_player_is_as_what(api, accounts):
    ada, bob = await accounts.players(2)
    on = await season()
    tribe = await founded(on, ada.id, {bob.id: member(TribeRole.CAPTAIN)})
    sections = [section async for section in personal_data.export_player(bob.id)]
    ((own,),) = [section.documents for section in sections if section.name == "conquest_tribes"]
    assert (own["tribe_id"], own["name"], own["role"]) == (tribe.tribe_id, tribe.name, "captain")
    assert ada.id not in str(sections)


async def test_a_merged_account_stays_what_it_was_in_its_tribe_and_an_undo_gives_it_back(api, accounts):
    ada, bob, source, target = await accounts.players(4)
    on = await season()
    tribe = await founded(on, source.id, {bob.id: member()})
    await garrisoned(on, tribe, 4, {source.id: {Unit.MILITIA: 6}})
    merge = await transaction.run(lambda tx: merging.merge_players(tx, source.id, target.id))
    assert (await players.player(on.season_id, target.id)).tribe_id == tribe.tribe_id
    promoted = await call(api, "promote-tribe-member", target, tribe.tribe_id, player_id=bob.id, role="captain")
    assert promoted.status_code == 200, promoted.text
    assert await members_of(tribe.tribe_id) == {source.id: TribeRole.CHIEFTAIN, bob.id: TribeRole.CAPTAIN}
    await enlisted(on, ada.id)
    invite = await call(api, "invite-to-tribe", target, tribe.tribe_id, player_id=ada.id)
    assert invite.status_code == 201, invite.text
    await transaction.run(lambda tx: merging.undo_merge(tx, target.id, merge.kept, ()))
    stranger = await call(api, "change-tribe", target, tribe.tribe_id, description="Ours.")
    assert code_of(stranger) == "NOT_REGISTERED"
    assert (await call(api, "leave-tribe", source, tribe.tribe_id)).status_code == 200
    assert await members_of(tribe.tribe_id) == {bob.id: TribeRole.CHIEFTAIN}
    assert (await players.player(on.season_id, source.id)).army == {Unit.MILITIA: 6}


async def test_an_erased_chieftain_is_followed_by_a_captain(api, accounts):
    ada, bob, cid = await accounts.players(3)
    on = await season()
    now = datetime.now(UTC)
    tribe = await founded(
        on,
        ada.id,
        {
            cid.id: Member(role=TribeRole.WARRIOR, joined_at=now),
            bob.id: Member(role=TribeRole.CAPTAIN, joined_at=now + timedelta(seconds=1)),
        },
    )
    await garrisoned(on, tribe, 3, {ada.id: {Unit.MILITIA: 3}})
    while not (await personal_data.erase_player(ada.id)).finished:
        pass
    assert await members_of(tribe.tribe_id) == {bob.id: TribeRole.CHIEFTAIN, cid.id: TribeRole.WARRIOR}
    assert (await territories.territory(on.season_id, 3)).tribe_id is None
    assert await players.of_season(on.season_id, [ada.id]) == {}
