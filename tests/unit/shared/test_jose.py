"""Our tokens as the RFCs have them and as another library reads them; and the RFCs' own examples, not ours."""

import json
import time
import tracemalloc
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from joserfc import jwk, jws, jwt
from joserfc.errors import BadSignatureError, JoseError
from jwt.algorithms import RSAAlgorithm

from shared.identity import tokens
from tests.unit.shared.keyring import AUDIENCE, ISSUER, KEYS, KIDS, base64url, claims, part, refused, signed

A_2_HEADER = "eyJhbGciOiJSUzI1NiJ9"
A_2_PAYLOAD = "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
A_2_SIGNATURE = (
    "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CU"
    "Ar7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_d"
    "O--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0ig"
    "cN_IoypGlUPQGe77Rw"
)
A_2_KEY = {
    "kty": "RSA",
    "n": (
        "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZ"
        "S-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2"
        "R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcD"
        "TW9gb54h4FRWyuXpoQ"
    ),
    "e": "AQAB",
}
RFC_7519_3_1 = (
    "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9"
    ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
    ".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
)
RFC_7519_6_1 = (
    "eyJhbGciOiJub25lIn0"
    ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
)


def published(keyring) -> jwk.KeySet:
    return jwk.KeySet.import_key_set(json.loads(keyring.jwks.read_text()))


def test_another_library_checks_our_tokens_by_the_published_keys(keyring):
    whole = claims()
    token = tokens.sign({name: value for name, value in whole.items() if name not in {"iss", "aud"}})
    checked = jwt.decode(token, published(keyring), algorithms=["RS256"])
    rules = jwt.JWTClaimsRegistry(
        iss={"essential": True, "value": ISSUER}, aud={"essential": True, "value": AUDIENCE}, exp={"essential": True}
    )
    rules.validate(checked.claims)
    assert checked.claims == whole
    assert checked.header == {"alg": "RS256", "kid": KIDS[0], "typ": "JWT"}


def test_it_refuses_what_we_refuse(keyring):
    with pytest.raises(BadSignatureError):
        jwt.decode(signed(KEYS[2], headers={"kid": KIDS[0]}), published(keyring), algorithms=["RS256"])
    with pytest.raises(JoseError):
        jwt.decode(RFC_7519_6_1, published(keyring), algorithms=["RS256"])


def test_we_check_what_another_library_signs(keyring):
    key = jwk.RSAKey.import_key(keyring.signing.read_bytes())
    token = jwt.encode({"alg": "RS256", "kid": KIDS[0]}, claims(), key)
    assert tokens.caller_of(token).id == "ada"


def test_the_example_of_rfc_7515_a_2_is_read_alike(keyring):
    """Signed with RS256 by its own key, as it says; for us it names no key, and would be of somebody else."""
    token = f"{A_2_HEADER}.{A_2_PAYLOAD}.{A_2_SIGNATURE}"
    assert jws.deserialize_compact(token, jwk.RSAKey.import_key(A_2_KEY), ["RS256"]).payload.startswith(b'{"iss":"joe"')
    public = RSAAlgorithm.from_jwk(A_2_KEY)
    assert isinstance(public, rsa.RSAPublicKey)
    kid = tokens.key_id(public)
    keyring.jwks.write_text(json.dumps({"keys": [A_2_KEY | {"kid": kid, "alg": "RS256", "use": "sig"}]}))
    tokens.PUBLISHED.forget()
    assert refused(token) == "unknown_key"
    assert refused(f"{part({'alg': 'RS256', 'kid': kid})}.{A_2_PAYLOAD}.{A_2_SIGNATURE}") == "invalid"


@pytest.mark.parametrize("token", [RFC_7519_3_1, RFC_7519_6_1])
def test_the_examples_of_rfc_7519(keyring, token):
    """3.1 is signed with HS256, 6.1 with nothing at all."""
    assert refused(token) in {"invalid", "unknown_key"}


@pytest.mark.parametrize("serialization", [{"payload": A_2_PAYLOAD, "signatures": []}, {"payload": A_2_PAYLOAD}])
def test_a_token_in_another_serialization(keyring, serialization):
    """RFC 7519, 7.2: a JWT is of the compact form only."""
    assert refused(json.dumps(serialization)) == "invalid"


def test_a_name_that_stands_twice_in_the_header(keyring):
    """RFC 7515, 4: names are unique. The last would be RS256, and others may look at the first."""
    _, payload, signature = signed().split(".")
    for header in ('{"alg":"none","kid":"%s","alg":"RS256"}', '{"kid":"other","alg":"RS256","kid":"%s"}'):
        twice = base64url((header % KIDS[0]).encode())
        assert refused(f"{twice}.{payload}.{signature}") == "invalid"


@pytest.mark.parametrize("header", ["[" * 5000, '{"a":' * 1000 + "1" + "}" * 1000, "[]", '"RS256"', "1", "null", "{}"])
def test_a_header_that_is_no_object_or_too_deep(keyring, header):
    _, payload, signature = signed().split(".")
    assert refused(f"{base64url(header.encode())}.{payload}.{signature}") in {"invalid", "unknown_key"}


def test_an_extension_that_we_do_not_know_and_have_to(keyring):
    """RFC 7515, 4.1.11, and its example E."""
    assert refused(signed(headers={"crit": ["http://example.invalid/UNDEFINED"]})) == "invalid"


@pytest.mark.parametrize("size", [tokens.LONGEST, 100_000, 5_000_000])
def test_a_huge_token_costs_nothing(keyring, size):
    assert refused(signed(email="x" * size)) == "invalid"
    huge = "a" * size + ".b.c"
    tracemalloc.start()
    try:
        assert refused(huge) == "invalid"
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 100_000, "nothing of it is decoded or copied"


def test_a_token_of_ours_is_far_from_the_limit(keyring):
    long: dict[str, Any] = {"email": "x" * 254, "providers": ["email", "steam", "epic", "wallet"], "jti": "x" * 32}
    assert len(signed(**long)) < tokens.LONGEST / 4


@pytest.mark.parametrize("at", range(0, 342, 19))
def test_any_changed_character_of_the_signature(keyring, at):
    token = signed()
    start = token.rindex(".") + 1
    other = "A" if token[start + at] != "A" else "B"
    assert refused(token[: start + at] + other + token[start + at + 1 :]) == "invalid"


def test_a_later_start(keyring):
    assert refused(signed(nbf=int(time.time()) + 60)) == "invalid"
    assert tokens.caller_of(signed(nbf=int(time.time()) - 60)).id == "ada"


def test_a_signing_key_that_is_not_published_does_not_replace_one_that_is(keyring):
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    def kid() -> str:
        tokens.SIGNING._read_at = tokens.PUBLISHED._read_at = float("-inf")
        return str(jws.extract_compact(tokens.sign({"sub": "ada"}).encode()).headers()["kid"])

    assert kid() == KIDS[0]
    keyring.signing.write_bytes(KEYS[2].private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    assert kid() == KIDS[0]
    keyring.publish(KEYS[0], KEYS[2])
    assert kid() == KIDS[2]
