"""Whose battle pass a caller may see and act on."""

import pytest

from functions.battlepass.rules.access import check_may_act_for, check_may_see
from shared.errors import Forbidden
from shared.identity.callers import Caller, Role


def caller(name: str, *roles: Role) -> Caller:
    return Caller(id=name, roles=frozenset(roles), session_id="s", expires_at=0)


ADA = caller("ada", Role.PLAYER)
SERVER = caller("server-1", Role.SERVER)
STAFF = [caller("bob", Role.PLAYER, role) for role in (Role.SUPPORT, Role.MODERATOR, Role.ADMIN)]


@pytest.mark.parametrize("who", [ADA, SERVER, *STAFF])
def test_players_servers_and_staff_see(who):
    check_may_see(who, "ada")


@pytest.mark.parametrize("who", [ADA, SERVER])
def test_players_and_servers_act(who):
    check_may_act_for(who, "ada")


def test_another_player_does_neither():
    for check in (check_may_see, check_may_act_for):
        with pytest.raises(Forbidden) as caught:
            check(caller("bob", Role.PLAYER), "ada")
        assert caught.value.details == {"player": "ada"}


@pytest.mark.parametrize("who", STAFF)
def test_staff_only_see(who):
    with pytest.raises(Forbidden):
        check_may_act_for(who, "ada")
