"""How long a mailed code counts, and how often it may be guessed, by value."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.auth.models.passwords.lockout import Failures
from functions.auth.models.sign_in.email_codes import EmailCode
from functions.auth.rules.sign_in import email_codes as rules

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
MAILED = EmailCode(
    email="ada@example.com",
    code_hash="h",
    token_digest="d" * 64,
    language="en",
    request_id="r",
    mailed_at=NOW,
    expire_at=NOW + rules.LIFETIME,
)


@pytest.mark.parametrize(
    ("changes", "later", "counts"),
    [
        ({}, timedelta(0), True),
        ({}, timedelta(minutes=10) - timedelta(microseconds=1), True),
        ({}, timedelta(minutes=10), False),
        ({"attempts": 4}, timedelta(0), True),
        ({"attempts": 5}, timedelta(0), False),
    ],
)
def test_what_still_counts(changes, later, counts):
    assert rules.still_counts(MAILED.model_copy(update=changes), NOW + later) is counts
    assert rules.still_counts(None, NOW) is False


def test_a_lock_of_codes_says_how_long_it_lasts():
    rules.check_not_locked(None, NOW)
    locked = Failures(count=10, locked_until=NOW + timedelta(minutes=30), expire_at=NOW + timedelta(days=1))
    with pytest.raises(rules.EmailCodesLocked) as raised:
        rules.check_not_locked(locked, NOW)
    assert raised.value.retry_after == 1801
    rules.check_not_locked(locked, NOW + timedelta(minutes=30))


def test_tokens():
    assert rules.split_token("a" * 64 + "." + "b" * 43) == ("a" * 64, "b" * 43)
    assert rules.is_token(MAILED, "d" * 64)
    assert not rules.is_token(MAILED, "e" * 64)


@pytest.mark.parametrize("token", ["", ".", "a.b", "a" * 64, "A" * 64 + "." + "b" * 43, "a" * 64 + "." + "b/" * 20])
def test_made_up_tokens(token):
    with pytest.raises(rules.EmailCodeRejected):
        rules.split_token(token)


def test_sign_in_mails():
    mail = rules.sign_in_mail("012345", "t.s", "https://game.example/account/", "de-AT")
    assert mail.subject == "012345 ist dein Code zum Anmelden"
    assert "https://game.example/account/sign-in#token=t.s" in mail.text
    assert "012345" in mail.text
    plain = rules.sign_in_mail("012345", "t.s", "", "fr")
    assert plain.subject == "012345 is your code to sign in"
    assert "t.s" not in plain.text + plain.html
