"""One player from every service."""

import uuid
from types import SimpleNamespace

from shared.errors import Unavailable
from shared.extension_points import ADMIN_VIEW
from shared.identity.callers import Role
from tests.local_api import code_of, data_of


async def test_support_sees_a_player_from_every_service_and_what_the_role_allows(api, accounts):
    support, admin = await accounts.staff(Role.SUPPORT), await accounts.staff(Role.ADMIN)
    player = await accounts.player("Ada", country="GB")
    about = {"user_id": player.id}
    shown = data_of(await api("admin-get-player", path_values=about, token=support.token))
    assert shown["parts"]["auth"]["data"]["email"] == player.email
    assert shown["parts"]["profiles"]["data"]["display_name"] == "Ada"
    assert shown["parts"]["stats"] == {"state": "nothing_kept", "data": None, "error": None}
    assert "auth-set-account-status" not in {action["action"] for action in shown["actions"]}
    offered = data_of(await api("admin-get-player", path_values=about, token=admin.token))["actions"]
    ban = next(action for action in offered if action["action"] == "auth-set-account-status")
    assert ban == {
        "action": "auth-set-account-status",
        "method": "POST",
        "path": f"/api/v1/admin/accounts/{player.id}/status",
        "takes_reason": True,
    }


async def test_a_service_that_fails_is_shown_so_and_hides_no_other(api, accounts, monkeypatch):
    support, player = await accounts.staff(Role.SUPPORT), await accounts.player()
    about = {"user_id": player.id}
    await api("admin-get-player", path_values=about, token=support.token)

    async def fails(player_id):
        raise Unavailable

    registered = ADMIN_VIEW.implementations()
    monkeypatch.setattr(
        ADMIN_VIEW, "_implementations", {**registered, "stats": SimpleNamespace(player_for_admin=fails)}
    )
    shown = data_of(await api("admin-get-player", path_values=about, token=support.token))
    assert shown["parts"]["stats"] == {"state": "failed", "data": None, "error": "UNAVAILABLE"}
    assert shown["parts"]["auth"]["state"] == "shown"


async def test_who_is_unknown_to_all_services_is_not_found_and_players_may_not_look(api, accounts):
    support, player = await accounts.staff(Role.SUPPORT), await accounts.player()
    nobody = {"user_id": uuid.uuid4().hex}
    assert code_of(await api("admin-get-player", path_values=nobody, token=support.token)) == "UNKNOWN_PLAYER"
    assert code_of(await api("admin-get-player", path_values=nobody, token=player.token)) == "FORBIDDEN"
