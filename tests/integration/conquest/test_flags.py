"""Players who are to be looked at are listed for moderators, and play on as they did."""

from datetime import timedelta

from shared.identity.callers import Role
from tests.conquest import season
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


async def test_a_flag_that_there_is_not_cannot_be_decided(api, accounts):
    moderator = await accounts.staff(Role.MODERATOR)
    body = {"verdict": "harmless", "reason": "Nothing there"}
    answer = await api(DECIDE, token=moderator.token, path_values={"flag_id": "season-none-ada"}, json=body)
    assert (answer.status_code, code_of(answer)) == (404, "UNKNOWN_FLAG")
