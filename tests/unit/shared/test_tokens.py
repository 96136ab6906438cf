"""Access tokens: what verifies, and everything that must not."""

import time
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as some
from jwt.algorithms import RSAAlgorithm

from shared.errors import Unauthenticated
from shared.identity import secret_files, tokens
from shared.identity.digests import digest
from tests.unit.shared.keyring import (
    KEYS,
    KIDS,
    base64url,
    claims,
    part,
    pass_time,
    refused,
    signed,
)


def test_a_signed_token_is_its_caller(keyring):
    whole = claims()
    caller = tokens.caller_of(tokens.sign({name: whole[name] for name in whole if name not in {"iss", "aud"}}))
    assert (caller.id, caller.roles, caller.session_id) == ("ada", frozenset({"player", "admin"}), "s1")
    assert (caller.email, caller.csrf) == ("ada@example.com", "")
    assert caller.expires_at == whole["exp"]


def test_the_header_names_the_key_and_rs256(keyring):
    header = jwt.get_unverified_header(tokens.sign({"sub": "ada"}))
    assert (header["alg"], header["kid"]) == ("RS256", KIDS[0])


def test_a_key_s_id_is_its_thumbprint():
    """The example of RFC 7638, section 3.1."""
    modulus = (
        "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCi"
        "FV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb"
        "9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls"
        "1jF44-csFCur-kEgU8awapJzKnqDKgw"
    )
    key = RSAAlgorithm.from_jwk({"kty": "RSA", "n": modulus, "e": "AQAB"})
    assert tokens.key_id(key) == "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"


def test_an_expired_token(keyring):
    assert refused(signed(exp=int(time.time()) - 6)) == "expired"


def test_clocks_may_differ_by_some_seconds(keyring, monkeypatch):
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now)
    assert tokens.caller_of(signed(exp=int(time.time()) - 2)).id == "ada"
    assert tokens.caller_of(signed(iat=int(time.time()) + 3)).id == "ada"
    assert refused(signed(iat=int(time.time()) + 60)) == "invalid"


def test_a_token_expires_although_its_signature_was_checked_before(keyring, monkeypatch):
    token = signed(exp=int(time.time()) + 60)
    tokens.caller_of(token)
    later = time.time() + 66
    monkeypatch.setattr(time, "time", lambda: later)
    assert refused(token) == "expired"


@pytest.mark.parametrize(
    "changes",
    [
        {"iss": "https://evil.example"},
        {"iss": None},
        {"aud": "other"},
        {"aud": ["other", "another"]},
        {"aud": None},
        {"sub": None},
        {"exp": None},
        {"iat": None},
        {"session_id": None},
        {"roles": None},
        {"exp": "never"},
        {"nbf": int(time.time()) + 86400},
    ],
)
def test_a_token_of_another_issuer_or_form(keyring, changes):
    assert refused(signed(**changes)) == "invalid"


def test_alg_none(keyring):
    unsigned = jwt.encode(claims(), None, algorithm="none", headers={"kid": KIDS[0]})
    assert refused(unsigned) == "invalid"
    header, payload, _ = signed().split(".")
    assert refused(f"{header}.{payload}.") == "invalid"


@pytest.mark.parametrize("encoding", [Encoding.PEM, Encoding.DER])
def test_the_public_key_as_a_shared_secret(keyring, encoding):
    """HS256 with the published key as the secret, which is what careless verifiers accept."""
    secret = KEYS[0].public_key().public_bytes(encoding, PublicFormat.SubjectPublicKeyInfo)
    header = part({"alg": "HS256", "typ": "JWT", "kid": KIDS[0]})
    signing_input = f"{header}.{part(claims())}"
    signature = jwt.algorithms.HMACAlgorithm(jwt.algorithms.HMACAlgorithm.SHA256).sign(signing_input.encode(), secret)
    assert refused(f"{signing_input}.{base64url(signature)}") == "invalid"


def test_another_key_under_a_published_id(keyring):
    assert refused(signed(KEYS[2], headers={"kid": KIDS[0]})) == "invalid"


@pytest.mark.parametrize("algorithm", ["RS384", "RS512", "PS256"])
def test_the_right_key_with_another_algorithm(keyring, algorithm):
    token = jwt.encode(claims(), KEYS[0], algorithm=algorithm, headers={"kid": KIDS[0]})
    assert refused(token) == "invalid"


def test_an_elliptic_key(keyring):
    token = jwt.encode(claims(), ec.generate_private_key(ec.SECP256R1()), "ES256", headers={"kid": KIDS[0]})
    assert refused(token) == "invalid"


@pytest.mark.parametrize("kid", ["unknown", "", "../../etc/passwd", "' OR 1=1 --"])
def test_an_unknown_key(keyring, kid):
    assert refused(signed(headers={"kid": kid})) == "unknown_key"


def test_no_key_id(keyring):
    token = jwt.encode(claims(), KEYS[0], algorithm="RS256")
    assert refused(token) == "unknown_key"


def test_a_key_in_the_token_s_own_header_is_not_looked_at(keyring):
    own = RSAAlgorithm.to_jwk(KEYS[2].public_key(), as_dict=True)
    token = signed(KEYS[2], headers={"kid": "mine", "jwk": own, "jku": "https://evil.example/jwks.json"})
    assert refused(token) == "unknown_key"


def test_a_changed_payload(keyring):
    header, _, signature = signed().split(".")
    assert refused(f"{header}.{part(claims(sub='eve'))}.{signature}") == "invalid"


@pytest.mark.parametrize("token", ["", ".", "..", "a.b", "a.b.c", "a.b.c.d", "\u00ff.\u00ff.\u00ff", " "])
def test_what_is_no_token(keyring, token):
    with pytest.raises(Unauthenticated):
        tokens.caller_of(token)


def test_any_text_is_refused(keyring):
    @given(some.text(max_size=200) | some.binary(max_size=200).map(lambda raw: raw.decode("latin-1")))
    def refuses(text: str) -> None:
        with pytest.raises(Unauthenticated):
            tokens.caller_of(text)

    refuses()


def test_any_header_is_refused(keyring):
    anything = some.none() | some.booleans() | some.integers() | some.text() | some.lists(some.text(), max_size=2)
    headers = some.dictionaries(some.sampled_from(["alg", "kid", "typ", "crit", "b64", "x5c"]), anything)

    @given(headers)
    def refuses(header: dict[str, Any]) -> None:
        token = f"{part(header)}.{part(claims())}.{base64url(b'signature')}"
        with pytest.raises(Unauthenticated):
            tokens.caller_of(token)

    refuses()


def test_the_next_key_is_accepted_before_it_signs(keyring):
    assert tokens.caller_of(signed(KEYS[1])).id == "ada"


def test_a_new_key_is_found_without_a_restart(keyring, monkeypatch):
    tokens.caller_of(signed())
    assert refused(signed(KEYS[2])) == "unknown_key"
    keyring.publish(KEYS[1], KEYS[2])
    pass_time(monkeypatch, 2)
    assert tokens.caller_of(signed(KEYS[2])).id == "ada"


def test_unknown_keys_do_not_make_the_file_be_read_each_time(keyring):
    tokens.caller_of(signed())
    keyring.publish(KEYS[2])
    assert refused(signed(KEYS[2])) == "unknown_key"


def test_a_withdrawn_key_ends_tokens_that_were_checked_before(keyring, monkeypatch):
    token = signed(KEYS[0])
    tokens.caller_of(token)
    keyring.publish(KEYS[1], KEYS[2])
    assert tokens.caller_of(token).id == "ada"
    pass_time(monkeypatch, secret_files.REREAD_SECONDS + 1)
    assert refused(token) == "unknown_key"


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"keys": 7}', '{"keys": [{"kid": "a", "kty": "new"}]}'])
def test_keys_that_cannot_be_read_do_not_replace_those_that_could(keyring, monkeypatch, content):
    tokens.caller_of(signed())
    keyring.jwks.write_text(content)
    pass_time(monkeypatch, secret_files.REREAD_SECONDS + 1)
    assert tokens.caller_of(signed()).id == "ada"


def test_without_any_key_nobody_passes(keyring):
    keyring.jwks.unlink()
    assert refused(signed()) == "unknown_key"


def test_the_oldest_checked_tokens_are_forgotten(keyring, monkeypatch):
    monkeypatch.setattr(tokens, "REMEMBERED", 2)
    shown = [signed(sub=name) for name in ("ada", "bob", "eve")]
    for token in shown:
        tokens.caller_of(token)
    assert list(tokens._verified) == shown[1:]


def test_a_digest_is_sha_256():
    assert digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
