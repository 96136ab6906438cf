"""What a player is called whom nobody has named."""

from functions.auth.rules.accounts.names import given_name


def test_whom_nobody_has_named():
    assert given_name("0f8a1b2c-0000") == "Player 0f8a1b2c"
