"""Hashes of passwords name their scheme."""

import pytest

from functions.auth.rules.passwords.hashes import is_bcrypt, labelled, labelled_fields, parts, unlabelled_fields

DIGEST = "$2b$12$" + "a" * 53


def test_a_hash_without_a_scheme_is_of_ours():
    assert parts(DIGEST) == ("bcrypt-sha256", DIGEST)
    for scheme in ("bcrypt-sha256", "bcrypt"):
        assert parts(labelled(scheme, DIGEST)) == (scheme, DIGEST)


@pytest.mark.parametrize(
    ("digest", "right"),
    [
        (DIGEST, True),
        ("$2a$04$" + "./" * 26 + "Z", True),
        ("$2y$31$" + "a" * 53, True),
        ("$2b$03$" + "a" * 53, False),
        ("$2b$32$" + "a" * 53, False),
        ("$2x$12$" + "a" * 53, False),
        (DIGEST + "a", False),
        (DIGEST + "\n", False),
        ("$argon2id$v=19$m=1,t=1,p=1$a$b", False),
    ],
)
def test_what_bcrypt_made_is_known(digest, right):
    assert is_bcrypt(digest) is right


def test_hashes_of_an_account_are_named_and_are_as_before_again():
    before = {"user_id": "a", "password_hash": DIGEST, "set_aside_password_hash": None}
    after = labelled_fields(before)
    assert after == before | {"password_hash": f"{{bcrypt-sha256}}{DIGEST}"}
    assert labelled_fields(after) == after
    assert unlabelled_fields(after) == before
    assert unlabelled_fields(before) == before


def test_what_was_imported_keeps_its_scheme_on_the_way_back():
    imported = {
        "password_hash": labelled("bcrypt", DIGEST),
        "set_aside_password_hash": labelled("bcrypt-sha256", DIGEST),
    }
    back = unlabelled_fields(imported)
    assert back == {"password_hash": labelled("bcrypt", DIGEST), "set_aside_password_hash": DIGEST}
    assert labelled_fields(back) == imported
