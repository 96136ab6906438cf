"""Which role passes where one is asked for."""

import pytest

from shared.identity.callers import ADMITTED, Role


@pytest.mark.parametrize(
    ("asked", "admitted"),
    [
        (Role.PLAYER, {Role.PLAYER}),
        (Role.SUPPORT, {Role.SUPPORT, Role.ADMIN}),
        (Role.MODERATOR, {Role.MODERATOR, Role.ADMIN}),
        (Role.ADMIN, {Role.ADMIN}),
        (Role.SERVER, {Role.SERVER}),
    ],
)
def test_admitted(asked, admitted):
    assert ADMITTED[asked] == admitted


def test_every_role_can_be_asked_for():
    assert set(ADMITTED) == set(Role)
