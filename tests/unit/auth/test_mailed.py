"""Mailed tokens and letters, by value."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.auth.models.accounts import User
from functions.auth.models.mailed import MailedToken, Purpose
from functions.auth.models.mails import Notice
from functions.auth.rules import addresses, letters, mailed
from functions.auth.rules.accounts import EmailTaken

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
SECRET = "x" * 43
KNOWN = MailedToken(
    user_id="ada-0001",
    purpose=Purpose.PASSWORD_RESET,
    digest="d" * 64,
    email="ada@example.com",
    request_id="one",
    mailed_at=NOW,
    expire_at=NOW + timedelta(minutes=15),
)


def test_a_reset_lasts_fifteen_minutes():
    assert mailed.seconds_of(Purpose.PASSWORD_RESET) == 900


def test_a_token_counts_until_it_expires():
    last = KNOWN.expire_at - timedelta(microseconds=1)
    assert mailed.check_token(KNOWN, KNOWN.digest, last) is KNOWN
    for known, digest, now in ((KNOWN, KNOWN.digest, KNOWN.expire_at), (KNOWN, "e" * 64, NOW), (None, "", NOW)):
        with pytest.raises(mailed.MailTokenRejected):
            mailed.check_token(known, digest, now)


def test_a_token_names_its_account():
    assert mailed.split_token(f"ada-0001.{SECRET}") == ("ada-0001", SECRET)


@pytest.mark.parametrize(
    "token", ["", ".", f"a/b.{SECRET}", f"ada-0001.{SECRET}\n", f"__all____.{SECRET}", "ada-0001.short"]
)
def test_what_is_no_token(token):
    with pytest.raises(mailed.MailTokenRejected):
        mailed.split_token(token)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("purpose", list(Purpose))
def test_every_mail_with_a_token_says_it_in_both_forms(purpose, language):
    letter = letters.with_token(purpose, f"ada-0001.{SECRET}", "https://game.example/", language)
    link = f"https://game.example/{purpose.value}#token=ada-0001.{SECRET}"
    for part in (letter.text, letter.html):
        assert link in part
        assert part.count(SECRET) >= 2
    assert "?" not in link


def test_without_pages_there_is_no_link():
    letter = letters.with_token(Purpose.EMAIL_CHANGE, f"ada-0001.{SECRET}", "", "en")
    assert "http" not in letter.text
    assert "href" not in letter.html


@pytest.mark.parametrize("notice", list(Notice))
def test_every_notice_is_in_both_languages(notice):
    english, german = letters.of_notice(notice, "en"), letters.of_notice(notice, "de")
    assert english.subject != german.subject
    assert 'lang="de"' in german.html
    assert letters.of_notice(notice, "fr") == english


def account(**changes) -> User:
    known = {"user_id": "ada", "email": "ada@example.com", "password_hash": None, "created_at": NOW}
    return User.model_validate(known | changes)


def test_a_new_address():
    addresses.check_new_email(account(), "new@example.com", taken=False)
    with pytest.raises(EmailTaken):
        addresses.check_new_email(account(), "new@example.com", taken=True)
    with pytest.raises(addresses.EmailUnchanged):
        addresses.check_new_email(account(), " ADA@example.com ", taken=True)


@pytest.mark.parametrize("user", [None, account(email=None), account(email_verified_at=NOW)])
def test_nothing_to_verify(user):
    with pytest.raises(addresses.EmailVerified):
        addresses.email_to_verify(user)
    assert addresses.email_to_verify(account()) == "ada@example.com"
