"""Mailed tokens and mails, by value."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from functions.auth.models.accounts.accounts import User
from functions.auth.models.mail.mail_tokens import EmailProof, MailedToken, Purpose
from functions.auth.models.mail.mails import Notice
from functions.auth.rules.accounts.accounts import EmailTaken
from functions.auth.rules.email_addresses import addresses
from functions.auth.rules.mail import mail_templates, mail_tokens, notices
from shared.identity.digests import digest

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
    assert mail_tokens.seconds_of(Purpose.PASSWORD_RESET) == 900


def test_a_token_counts_until_it_expires():
    last = KNOWN.expire_at - timedelta(microseconds=1)
    assert mail_tokens.check_token(KNOWN, KNOWN.digest, last) is KNOWN
    for token, shown, now in ((KNOWN, KNOWN.digest, KNOWN.expire_at), (KNOWN, "e" * 64, NOW), (None, "", NOW)):
        with pytest.raises(mail_tokens.MailTokenRejected):
            mail_tokens.check_token(token, shown, now)


def test_a_token_names_its_account():
    assert mail_tokens.split_token(f"ada-0001.{SECRET}") == ("ada-0001", SECRET)


@pytest.mark.parametrize(
    "token", ["", ".", f"a/b.{SECRET}", f"ada-0001.{SECRET}\n", f"__all____.{SECRET}", "ada-0001.short"]
)
def test_what_is_no_token(token):
    with pytest.raises(mail_tokens.MailTokenRejected):
        mail_tokens.split_token(token)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("purpose", list(Purpose))
def test_every_mail_with_a_token_says_it_in_both_forms(purpose, language):
    mail = mail_templates.with_token(purpose, f"ada-0001.{SECRET}", "https://game.example/", language)
    link = f"https://game.example/{purpose.value}#token=ada-0001.{SECRET}"
    for part in (mail.text, mail.html):
        assert link in part
        assert part.count(SECRET) >= 2
    assert "?" not in link


def test_without_pages_there_is_no_link():
    mail = mail_templates.with_token(Purpose.EMAIL_CHANGE, f"ada-0001.{SECRET}", "", "en")
    assert "http" not in mail.text
    assert "href" not in mail.html


@pytest.mark.parametrize("notice", list(Notice))
def test_every_notice_is_in_both_languages(notice):
    english, german = notices.of_notice(notice, "en"), notices.of_notice(notice, "de")
    assert english.subject != german.subject
    assert 'lang="de"' in german.html
    assert notices.of_notice(notice, "fr") == english


def account(**changes) -> User:
    fields = {"user_id": "ada", "email": "ada@example.com", "password_hash": None, "created_at": NOW}
    return User.model_validate(fields | changes)


def test_a_new_address():
    addresses.check_new_email(account(), "new@example.com", taken=False)
    with pytest.raises(EmailTaken):
        addresses.check_new_email(account(), "new@example.com", taken=True)
    with pytest.raises(addresses.EmailUnchanged):
        addresses.check_new_email(account(), " ADA@example.com ", taken=True)


@pytest.mark.parametrize("user", [None, account(email=None), account(email_proven_at=NOW)])
def test_nothing_to_verify(user):
    with pytest.raises(addresses.EmailVerified):
        addresses.email_to_verify(user)
    for waiting in (account(), account(email_verified_at=NOW)):
        assert addresses.email_to_verify(waiting) == "ada@example.com"


def mailed_token(**changes) -> MailedToken:
    fields = {
        "user_id": "ada-0001",
        "purpose": Purpose.EMAIL_VERIFICATION,
        "digest": digest(SECRET),
        "code_digest": mail_tokens.code_digest("ada-0001", mail_tokens.code_of(SECRET)),
        "refusal_digest": digest(mail_tokens.refusal_of(SECRET)),
        "email": "ada@example.com",
        "request_id": "r",
        "mailed_at": NOW,
        "expire_at": NOW + timedelta(days=1),
    }
    return MailedToken.model_validate(fields | changes)


def shown_as(**what: str) -> EmailProof:
    return EmailProof.model_validate(what)


def test_a_code_is_typed_as_people_type():
    code = mail_tokens.code_of(SECRET)
    assert re.fullmatch("[a-z2-9]{4}-[a-z2-9]{4}", code)
    for typed in (code, code.upper(), f" {code.replace('-', ' ')}\n", code.replace("-", "")):
        assert mail_tokens.is_shown(mailed_token(), shown_as(code=typed))
    assert not mail_tokens.is_shown(mailed_token(user_id="eve-0001"), shown_as(code=code))
    assert not mail_tokens.is_shown(mailed_token(attempts=mail_tokens.MOST_ATTEMPTS), shown_as(code=code))
    assert not mail_tokens.is_shown(mailed_token(code_digest=""), shown_as(code="-"))


def test_a_token_is_its_account_s():
    assert mail_tokens.is_shown(mailed_token(attempts=9), shown_as(token=f"ada-0001.{SECRET}"))
    assert not mail_tokens.is_shown(mailed_token(), shown_as(token=f"eve-0001.{SECRET}"))


def test_what_refuses_confirms_nothing():
    user_id, refusal = mail_tokens.split_token(mail_tokens.refusal_token(f"ada-0001.{SECRET}"))
    assert user_id == "ada-0001"
    assert mail_tokens.is_refused(mailed_token(), refusal)
    assert not mail_tokens.is_refused(mailed_token(), SECRET)
    assert not mail_tokens.is_shown(mailed_token(), shown_as(token=f"ada-0001.{refusal}"))


@pytest.mark.parametrize(
    ("changes", "counts"),
    [
        ({}, True),
        ({"expire_at": NOW}, False),
        ({"email": "new@example.com"}, False),
        ({"email": "new@example.com", "purpose": Purpose.EMAIL_CHANGE}, True),
        ({"email": "new@example.com", "purpose": Purpose.EMAIL_CHANGE, "epoch": 1}, False),
        ({"purpose": Purpose.EMAIL_CHANGE, "epoch": 1}, True),
    ],
)
def test_which_mail_counts_in_a_session(changes, counts):
    assert mail_tokens.counts_for(mailed_token(**changes), account(), NOW) is counts


def test_a_mail_of_an_address_has_the_code_and_the_way_to_refuse_it():
    token = f"ada-0001.{SECRET}"
    for purpose in (Purpose.EMAIL_VERIFICATION, Purpose.EMAIL_CHANGE):
        mail = mail_templates.with_token(purpose, token, "https://game.example", "de")
        assert mail_tokens.code_of(SECRET) in mail.text
        assert f"https://game.example/refuse-email#token={mail_tokens.refusal_token(token)}" in mail.text
        assert "Das war nicht ich" in mail.html
    reset = mail_templates.with_token(Purpose.PASSWORD_RESET, token, "https://game.example", "de")
    assert mail_tokens.refusal_token(token) not in reset.text


def test_a_notice_names_ways_in_its_language():
    assert "the password, a wallet" in notices.of_notice(Notice.SET_ASIDE, "en", "password, wallet").text
    assert "das Passwort, eine Wallet" in notices.of_notice(Notice.SET_ASIDE, "de", "password, wallet").text
