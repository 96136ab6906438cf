"""Admins make seasons, players register for them, and everybody sees the map."""

from datetime import timedelta

from functions.conquest.store import players
from shared.identity.callers import Role
from tests.conquest import enlisted, no_seasons, season, wanted
from tests.local_api import code_of, data_of


async def register(api, player, season_id):
    return await api("conquest-register-for-season", token=player.token, path_values={"season_id": season_id})


async def test_a_season_is_made_with_its_map_and_players_register(api, accounts):
    await no_seasons()
    admin, ada = await accounts.staff(Role.ADMIN), await accounts.player("Ada")
    created = await api("conquest-create-season", token=admin.token, json=wanted())
    assert created.status_code == 201, created.text
    season_id = data_of(created)["season_id"]
    again = await api("conquest-create-season", token=admin.token, json=wanted())
    assert (again.status_code, code_of(again)) == (409, "CONQUEST_SEASONS_OVERLAP")
    for _ in range(2):
        joined = data_of(await register(api, ada, season_id))
        assert (joined["gold"], joined["username"], joined["army_cap"]) == (1000, "Ada", 100)
    current = data_of(await api("conquest-get-current-season", token=ada.token))
    assert (current["season_id"], current["status"], current["registered_players"]) == (season_id, "registration", 1)
    shown = data_of(await api("conquest-list-territories", token=ada.token))["territories"]
    assert [territory["territory_id"] for territory in shown] == list(range(1, 51))
    assert sum(territory["vp_generation"] for territory in shown) == 5 * 100 + 15 * 50 + 30 * 25
    castle = data_of(await api("conquest-get-territory", token=ada.token, path_values={"territory_id": 1}))
    assert shown[0].items() <= castle.items()
    assert castle["recent_battles"] == []
    assert (castle["terrain"], castle["owner"], castle["npc_defense"]["militia"]) == ("castle", None, 200)


async def test_what_is_refused(api, accounts):
    await no_seasons()
    ada = await accounts.player()
    for call in ("conquest-get-current-season", "conquest-get-my-conquest", "conquest-list-territories"):
        assert code_of(await api(call, token=ada.token)) == "UNKNOWN_CONQUEST_SEASON"
    on = await season()
    assert code_of(await api("conquest-get-my-conquest", token=ada.token)) == "NOT_REGISTERED"
    late = await register(api, ada, on.season_id)
    assert (late.status_code, code_of(late)) == (400, "SEASON_NOT_ACTIVE")
    assert (await register(api, ada, "season-none")).status_code == 404
    missing = await api("conquest-get-territory", token=ada.token, path_values={"territory_id": 51})
    assert (missing.status_code, code_of(missing)) == (404, "TERRITORY_NOT_FOUND")
    paid = await season(timedelta(days=1), entry_fee=2500)
    unpaid = await register(api, ada, paid.season_id)
    assert (unpaid.status_code, code_of(unpaid)) == (402, "ENTRY_FEE_NEEDED")
    assert await players.count(paid.season_id) == 0


async def test_a_season_that_is_in_no_order_is_refused(api, accounts):
    await no_seasons()
    admin = await accounts.staff(Role.ADMIN)
    body = wanted()
    body["registration_ends_at"] = body["registration_starts_at"]
    assert (await api("conquest-create-season", token=admin.token, json=body)).status_code == 422


async def test_a_name_is_the_profile_s(api, accounts):
    ada = await accounts.player()
    on = await season()
    await enlisted(on, ada.id)
    renamed = await api("conquest-set-my-username", token=ada.token, json={"username": "WarriorKing"})
    assert data_of(renamed) == {"username": "WarriorKing"}
    assert data_of(await api("conquest-get-my-conquest", token=ada.token))["username"] == "WarriorKing"
    assert data_of(await api("profiles-get-me", token=ada.token))["display_name"] == "WarriorKing"
