"""Passwords, addresses, access claims, refresh tokens and server keys."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.auth.models.accounts.accounts import Registration, Status, User
from functions.auth.rules.accounts import accounts
from functions.auth.rules.game_servers import server_keys
from functions.auth.rules.passwords import passwords
from functions.auth.rules.sessions import access_tokens, sessions
from shared.errors import Unauthenticated
from shared.identity.callers import Role
from shared.identity.session import Session
from shared.scopes import Scope
from shared.text.email_address import normalized

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


SESSION = Session(
    second_factor_at=NOW,
    session_id="s1",
    user_id="u1",
    refresh_digest="",
    created_at=NOW,
    refreshed_at=NOW,
    expires_at=NOW + timedelta(days=30),
)


def user(status: Status = Status.ACTIVE) -> User:
    return User(
        user_id="u1",
        email="ada@example.com",
        password_hash="$2b$",
        roles=(Role.PLAYER, Role.ADMIN),
        two_factor=True,
        status=status,
        created_at=NOW,
    )


def test_a_password_of_all_kinds_passes():
    for password in ("Aa1!aaaa", "Tr0ub4dor&Zebra", "Pass word1_", "Ünïcode1Aé", "aA1" + "é" * 5):
        passwords.check_password_policy(password)


@pytest.mark.parametrize(
    ("password", "missing"),
    [
        ("Aa1!aaa", ["8 characters"]),
        ("aa1!aaaa", ["an upper-case letter"]),
        ("AA1!AAAA", ["a lower-case letter"]),
        ("Aaa!aaaa", ["a digit"]),
        ("Aa1aaaaa", ["a special character"]),
        ("Aa1 aaaa", ["a special character"]),
        ("aaaaaaaa", ["an upper-case letter", "a digit", "a special character"]),
        (
            "",
            ["8 characters", "a lower-case letter", "an upper-case letter", "a digit", "a special character"],
        ),
    ],
)
def test_a_weak_password_is_told_all_that_it_lacks(password, missing):
    with pytest.raises(passwords.WeakPassword) as caught:
        passwords.check_password_policy(password)
    assert caught.value.details == {"missing": missing}


def test_a_weak_password_is_not_repeated_in_the_error():
    with pytest.raises(passwords.WeakPassword) as caught:
        passwords.check_password_policy("hunter2hunter2")
    assert "hunter2" not in f"{caught.value} {caught.value.details}"


@pytest.mark.parametrize("spelling", ["ada@example.com", "ADA@Example.COM", "  ada@example.com "])
def test_spellings_of_one_address_are_one_claim(spelling):
    assert normalized(spelling) == "ada@example.com"
    assert accounts.email_claim_id(spelling) == accounts.email_claim_id("ada@example.com")


def test_a_claim_s_id_is_a_digest():
    assert len(accounts.email_claim_id("a/b@example.com")) == 64
    assert accounts.email_claim_id("ada@example.com") != accounts.email_claim_id("adb@example.com")


def test_an_active_account_may_sign_in():
    accounts.may_sign_in(user(), NOW)


@pytest.mark.parametrize("status", [Status.SUSPENDED, Status.BANNED])
def test_a_blocked_account_may_not(status):
    with pytest.raises(accounts.AccountBlocked) as caught:
        accounts.may_sign_in(user(status), NOW)
    assert caught.value.details == {"status": status.value, "until": None, "reason": ""}


def test_access_claims():
    told = access_tokens.access_claims(user(), SESSION, NOW, 900, "j1", "")
    issued = int(NOW.timestamp())
    assert told == {
        "sub": "u1",
        "user_id": "u1",
        "email": "ada@example.com",
        "iat": issued,
        "exp": issued + 900,
        "jti": "j1",
        "session_id": "s1",
        "providers": ["email"],
        "roles": ["player", "admin"],
    }


def test_access_claims_of_a_cookie_session_hold_the_csrf_digest():
    assert access_tokens.access_claims(user(), SESSION, NOW, 900, "j1", "digest")["csrf"] == "digest"


def test_server_claims_have_one_role():
    claims = server_keys.server_claims("k1", "s1", (Scope.MATCHES,), NOW, 3600)
    assert (claims["session_id"], claims["scopes"]) == ("s1", ["matches"])
    assert (claims["sub"], claims["roles"], claims["exp"] - claims["iat"]) == ("server-k1", ["server"], 3600)


def test_a_refresh_token_names_its_session_and_its_account():
    assert sessions.split_refresh_token("session-1.account-1.secret_-secret") == ("session-1", "account-1")


@pytest.mark.parametrize(
    "token",
    [
        None,
        "",
        "a.b",
        "session-1.account-1",
        "session-1.account-1.secret-1.more",
        "short.account-1.secret-1",
        "session/1.account-1.secret-1",
        "session-1.account-1.secret 1",
        "session-1.account-1." + "s" * 129,
        "..",
    ],
)
def test_another_form_is_no_refresh_token(token):
    with pytest.raises(sessions.RefreshRejected):
        sessions.split_refresh_token(token)


def test_a_server_key_has_an_id_and_a_secret():
    assert server_keys.split_server_key("lsk_" + "0f" * 16 + "." + "s" * 43) == ("0f" * 16, "s" * 43)


@pytest.mark.parametrize(
    "key", ["", "lsk_", "lsk_0f8a.secret", "0f" * 16 + "." + "s" * 43, "lsk_" + "0F" * 16 + "." + "s" * 43]
)
def test_another_form_is_no_server_key(key):
    with pytest.raises(Unauthenticated):
        server_keys.split_server_key(key)


def test_a_name_of_spaces_is_no_name():
    given_name = {"email": "ada@example.com", "password": "Aa1!aaaa", "display_name": "      "}
    with pytest.raises(ValueError, match="display_name"):
        Registration.model_validate(given_name)


def test_a_name_is_kept_without_the_spaces_around_it():
    given_name = {"email": "ada@example.com", "password": "Aa1!aaaa", "display_name": "  Ada "}
    assert Registration.model_validate(given_name).display_name == "Ada"
