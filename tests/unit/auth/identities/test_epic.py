"""What Epic's tokens and keys say, by value."""

import pytest

from functions.auth.rules.identities.epic import EpicTokenRejected, epic_account, signing_keys
from functions.auth.rules.identities.proofs import NotDocumented

ISSUER = "https://api.epicgames.dev"
CLAIMS = {"iss": f"{ISSUER}/epic/oauth/v2", "sub": "0f8a1b2c", "dn": "Ada"}


def test_whose_token_it_is():
    assert epic_account(CLAIMS, ISSUER) == ("0f8a1b2c", "Ada")
    assert epic_account(CLAIMS | {"iss": ISSUER}, ISSUER) == ("0f8a1b2c", "Ada")
    assert epic_account({name: CLAIMS[name] for name in ("iss", "sub")}, ISSUER) == ("0f8a1b2c", None)


@pytest.mark.parametrize(
    "issuer", [None, 7, "", "https://api.epicgames.dev.evil.example", "http://api.epicgames.dev/x"]
)
def test_issuers(issuer):
    with pytest.raises(EpicTokenRejected) as raised:
        epic_account(CLAIMS | {"iss": issuer}, ISSUER)
    assert raised.value.details == {"reason": "issuer"}


@pytest.mark.parametrize("subject", [None, 7, "", "a/b", "x" * 65, "a\n"])
def test_subjects(subject):
    with pytest.raises(EpicTokenRejected) as raised:
        epic_account(CLAIMS | {"sub": subject}, ISSUER)
    assert raised.value.details == {"reason": "subject"}


def test_keys():
    rsa = {"kid": "a", "kty": "RSA", "n": "x", "e": "AQAB"}
    assert signing_keys({"keys": [rsa, {"kid": "b", "kty": "EC"}, {"kty": "RSA"}, "x", None]}) == {"a": rsa}


@pytest.mark.parametrize("answer", [None, [], {}, {"keys": None}, {"keys": []}, {"keys": [{"kid": 7, "kty": "RSA"}]}])
def test_no_keys(answer):
    with pytest.raises(NotDocumented):
        signing_keys(answer)
