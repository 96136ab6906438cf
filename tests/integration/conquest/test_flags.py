"""Players who are to be looked at are listed for moderators, and play on as they did."""

from datetime import UTC, datetime, timedelta

from functions.conquest.models.game import Unit
from functions.conquest.models.players import Training
from shared.identity.callers import Role
from tests.conquest import enlisted, season
from tests.local_api import code_of, data_of

REGISTER, LIST, DECIDE = "conquest-register-for-season", "conquest-list-player-flags", "conquest-decide-player-flag"


async def flags_of(api, moderator, war, **more):
    query = {"season_id": war.season_id} | more
    return data_of(await api(LIST, token=moderator.token, params=query))["items"]


async def test_the_fourth_account_of_a_network_is_flagged_until_somebody_decides(api, accounts):
    war, moderator = await season(timedelta(days=1)), await accounts.staff(Role.MODERATOR)
    crowd = [await accounts.player() for _ in range(4)]
    for place, player in enumerate(crowd):
        assert await flags_of(api, moderator, war) == [], place
        for _ in range(2):
            path = {"season_id": war.season_id}
            joined = await api(REGISTER, token=player.token, path_values=path, ip="192.0.2.44")
            assert joined.status_code == 200, joined.text
    (flag,) = await flags_of(api, moderator, war)
    assert (flag["player_id"], flag["waits"]) == (crowd[3].id, True)
    assert flag["facts"]["many_accounts"]["count"] == 4
    assert set(flag["facts"]["many_accounts"]["player_ids"]) == {player.id for player in crowd[:3]}
    body = {"verdict": "harmless", "reason": "A school: pupils of one class"}
    path = {"flag_id": flag["flag_id"]}
    decided = data_of(await api(DECIDE, token=moderator.token, path_values=path, json=body))
    assert (decided["waits"], decided["verdict"]) == (False, "harmless")
    assert await flags_of(api, moderator, war) == []
    assert len(await flags_of(api, moderator, war, waiting="false")) == 1


async def test_who_takes_the_gold_of_one_player_again_and_again_is_flagged(api, accounts):
    (ada, bob), moderator = await accounts.players(2), await accounts.staff(Role.MODERATOR)
    war = await season()
    await enlisted(war, ada.id, gold=0, army={Unit.CAVALRY: 60}, fed_by={bob.id: 4})
    await enlisted(war, bob.id, raid_protection_until=war.starts_at)
    body = {"target_id": bob.id, "army": {"cavalry": 50}}
    raided = await api("conquest-raid-player", token=ada.token, json=body)
    assert raided.status_code == 200, raided.text
    (flag,) = await flags_of(api, moderator, war)
    assert (flag["player_id"], flag["facts"]["fed_raids"]["count"]) == (ada.id, 5)
    assert flag["facts"]["fed_raids"]["player_ids"] == [bob.id]


async def test_who_trains_as_no_person_can_is_flagged_and_trains_on(api, accounts):
    ada, moderator = await accounts.player(), await accounts.staff(Role.MODERATOR)
    war, now = await season(), datetime.now(UTC)
    ends = [now + timedelta(hours=1), now + timedelta(hours=2)]
    batches = [
        Training(queue_id="q", unit=Unit.MILITIA, quantity=1, cost=1, started_at=now, ends_at=end) for end in ends
    ]
    await enlisted(war, ada.id, prompt=19, followed_up=ends[0], trained=tuple(batches))
    for _ in range(2):
        trained = await api("conquest-start-training", token=ada.token, json={"unit_type": "militia", "quantity": 1})
        assert trained.status_code == 200, trained.text
    (flag,) = await flags_of(api, moderator, war)
    assert (flag["player_id"], flag["facts"]["impossible_timing"]["count"]) == (ada.id, 20)


async def test_a_flag_that_there_is_not_cannot_be_decided(api, accounts):
    moderator = await accounts.staff(Role.MODERATOR)
    body = {"verdict": "harmless", "reason": "Nothing there"}
    answer = await api(DECIDE, token=moderator.token, path_values={"flag_id": "season-none-ada"}, json=body)
    assert (answer.status_code, code_of(answer)) == (404, "UNKNOWN_FLAG")
