"""Which passwords may be chosen: not what everybody tries first, however it is dressed up."""

import sys
from collections.abc import Callable
from contextlib import suppress

import pytest

from functions.auth.models.accounts.accounts import Registration
from functions.auth.rules.passwords.new_passwords import BreachedPassword, check_new_password
from functions.auth.rules.passwords.passwords import WeakPassword

MOST_CALLS = 100_000
"""Half a second, in which nobody else is served; without a bound on what is judged it would be many."""

BREACHED = (
    "Password1!", "P@$$w0rd1!", "PASSWORD1!a", "Passw0rd!", "Qwerty123!", "Welcome1!", "Abc12345!", "Letmein123!",
    "1qaz@WSX", "Iloveyou1!", "Dragon99!", "Monkey12!", "PasswordPassword1!", "Aa1!Aa1!", "Asdf1234!", "Test1234!",
    "P@$$w0rd2024",
)  # fmt: skip


@pytest.mark.parametrize("password", BREACHED)
def test_common_passwords_in_their_usual_dress(password):
    with pytest.raises(BreachedPassword):
        check_new_password(password)


@pytest.mark.parametrize(
    "password",
    ["Tr0ub4dor&Zebra", "Correct-Horse-7", "xK9$mQ2!", "Blauer-Tisch-42", "日本語のPass-7語", "Aa1!" + "éßüçøœåþ" * 8],
)
def test_others_may_be_chosen(password):
    check_new_password(password)


@pytest.mark.parametrize("password", ["password", "Password1", "Pw1!", ""])
def test_the_policy_comes_first(password):
    with pytest.raises(WeakPassword):
        check_new_password(password)


def test_one_s_own_address_and_name_are_no_password():
    check_new_password("Lovelace.Byron1!")
    for personal in ("lovelace.byron@example.com", "Lovelace.Byron"):
        with pytest.raises(BreachedPassword):
            check_new_password("Lovelace.Byron1!", personal)


def calls_of(check: Callable[[str], None], password: str) -> int:
    """How many functions are called and left on the way, ours and others': the same on any machine."""
    count = 0

    def profile(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(profile)
    try:
        with suppress(BreachedPassword):
            check(password)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", ["Aa1!", "P@$$w0rd1", "qwertyQ1!", "1!aA\u0000", "\U0001f3aeA1a"])
def test_a_long_one_takes_no_longer(unit):
    assert calls_of(check_new_password, (unit * 1024)[:1024]) < MOST_CALLS


@pytest.mark.parametrize(
    "name", ["Ada\u202eavlE", "Ada\x00", "Ada\nEve", "Ada\u200bEve", "Ada\u2066x", "A\x7fda", "Ada\ud83c"]
)
def test_names_hold_nothing_that_cannot_be_seen(name):
    with pytest.raises(ValueError, match="display_name"):
        Registration.model_validate({"email": "ada@example.com", "password": "Tr0ub4dor&Zebra", "display_name": name})


@pytest.mark.parametrize("name", ["Ada", "Ada Lovelace", "Åsa-Ñoño", "李小龙", "عادة", "Ada 🎮"])
def test_names_of_all_scripts(name):
    given = {"email": "ada@example.com", "password": "Tr0ub4dor&Zebra", "display_name": name}
    assert Registration.model_validate(given).display_name == name


def test_one_of_look_alikes_alone_takes_no_longer():
    """zxcvbn tries what each of them may stand for: 72 take it two seconds, in which nobody else is served."""
    assert calls_of(check_new_password, "Aa1!" + "4@8({[</369&#!1|0$5+7%2xX" * 40) < MOST_CALLS
