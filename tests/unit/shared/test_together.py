"""Facts that are checked together: each that does not hold is named, and none hides another."""

import pytest

from tests.together import by_owner, for_each_service, together


def test_all_that_fails_is_raised_with_its_name():
    def all_are_even():
        with together() as about:
            for number in range(4):
                with about(f"number {number}"):
                    assert number % 2 == 0, f"{number} is odd"

    with pytest.raises(ExceptionGroup) as raised:
        all_are_even()
    notes = [error.__notes__ for error in raised.value.exceptions]
    assert notes == [["This is about number 1."], ["This is about number 3."]]
    assert "3 is odd" in str(raised.value.exceptions[1])


def test_what_holds_raises_nothing():
    with together() as about, about("all"):
        assert about


def test_a_check_of_one_value_becomes_a_test_for_each_owner():
    checked = []

    @for_each_service(by_owner(["stats-get", "auth-login", "stats-list"], lambda name: name.partition("-")[0]))
    def test_a_name(name):
        """Say what is checked."""
        checked.append(name)
        assert name != "stats-get"

    (mark,) = test_a_name.pytestmark
    assert (mark.args, test_a_name.__name__) == (("owner", ["stats", "auth"]), "test_a_name")
    test_a_name("auth")
    with pytest.raises(ExceptionGroup):
        test_a_name("stats")
    assert checked == ["auth-login", "stats-get", "stats-list"]
