"""How long a mailed code counts, and how often it may be guessed, by value."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.auth.models.email_codes import EmailCode
from functions.auth.rules import email_codes as rules

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


@pytest.mark.parametrize(
    ("request_id", "later", "may"), [("other", 59, False), ("other", 60, True), ("r", 0, True), ("r", 59, True)]
)
def test_one_mail_a_minute_but_the_same_again(request_id, later, may):
    assert rules.may_mail(MAILED, request_id, NOW + timedelta(seconds=later)) is may
    assert rules.may_mail(None, request_id, NOW)


def test_tokens():
    assert rules.split_token("a" * 64 + "." + "b" * 43) == ("a" * 64, "b" * 43)
    assert rules.is_token(MAILED, "d" * 64)
    assert not rules.is_token(MAILED, "e" * 64)


@pytest.mark.parametrize("token", ["", ".", "a.b", "a" * 64, "A" * 64 + "." + "b" * 43, "a" * 64 + "." + "b/" * 20])
def test_made_up_tokens(token):
    with pytest.raises(rules.EmailCodeRejected):
        rules.split_token(token)


def test_letters():
    letter = rules.letter("012345", "t.s", "https://game.example/account/", "de-AT")
    assert letter.subject == "012345 ist dein Code zum Anmelden"
    assert "https://game.example/account/sign-in#token=t.s" in letter.text
    assert "012345" in letter.text
    plain = rules.letter("012345", "t.s", "", "fr")
    assert plain.subject == "012345 is your code to sign in"
    assert "t.s" not in plain.text + plain.html
