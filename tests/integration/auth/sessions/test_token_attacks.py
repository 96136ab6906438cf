"""Tokens as attackers make them, at the door: a 401 each, and nobody comes in."""

import base64
import json
import time
from collections.abc import Callable

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key

from shared.settings import settings
from tests.local_api import code_of

STRANGER = rsa.generate_private_key(65537, 2048)
HMAC = jwt.algorithms.HMACAlgorithm(jwt.algorithms.HMACAlgorithm.SHA256)


class Forge:
    """What an attacker has: a good token of her own, the public keys, and at the worst our private key."""

    def __init__(self, good: str) -> None:
        self.good = good
        self.header = jwt.get_unverified_header(good)
        self.claims = jwt.decode(good, options={"verify_signature": False})
        self.key = load_pem_private_key(settings().signing_key_file.read_bytes(), None)

    def signed(self, *, key=None, without: str = "", **changes) -> str:
        whole = {name: value for name, value in (self.claims | changes).items() if name != without}
        return jwt.encode(whole, key or self.key, "RS256", headers={"kid": self.header["kid"]})

    def unsigned(self, algorithm: str) -> str:
        return f"{part(self.header | {'alg': algorithm})}.{part(self.claims | {'roles': ['admin']})}."

    def with_hmac(self, public: bytes) -> str:
        signing_input = f"{part(self.header | {'alg': 'HS256'})}.{part(self.claims | {'roles': ['admin']})}"
        return f"{signing_input}.{base64url(HMAC.sign(signing_input.encode(), public))}"

    def tampered(self) -> str:
        header, _, signature = self.good.split(".")
        return f"{header}.{part(self.claims | {'roles': ['player', 'admin']})}.{signature}"

    def public(self, encoding: Encoding) -> bytes:
        return self.key.public_key().public_bytes(encoding, PublicFormat.SubjectPublicKeyInfo)


def part(content: dict) -> str:
    return base64url(json.dumps(content).encode())


def base64url(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


ATTACKS: dict[str, Callable[[Forge], str]] = {
    "alg none": lambda forge: forge.unsigned("none"),
    "alg None": lambda forge: forge.unsigned("None"),
    "alg nOnE": lambda forge: forge.unsigned("nOnE"),
    "no signature": lambda forge: forge.good.rpartition(".")[0] + ".",
    "HS256 with the public key, PEM": lambda forge: forge.with_hmac(forge.public(Encoding.PEM)),
    "HS256 with the public key, DER": lambda forge: forge.with_hmac(forge.public(Encoding.DER)),
    "another key under our kid": lambda forge: forge.signed(key=STRANGER),
    "an unknown kid": lambda forge: jwt.encode(forge.claims, STRANGER, "RS256", headers={"kid": "mine"}),
    "no kid": lambda forge: jwt.encode(forge.claims, forge.key, "RS256"),
    "tampered": Forge.tampered,
    "expired": lambda forge: forge.signed(exp=int(time.time()) - 60),
    "not yet valid": lambda forge: forge.signed(nbf=int(time.time()) + 600),
    "issued in the future": lambda forge: forge.signed(iat=int(time.time()) + 600),
    "another audience": lambda forge: forge.signed(aud="another-game"),
    "another issuer": lambda forge: forge.signed(iss="https://evil.example"),
    "no session": lambda forge: forge.signed(without="session_id"),
    "another's session id": lambda forge: forge.signed(session_id="nobody"),
    "no subject": lambda forge: forge.signed(without="sub"),
    "no roles": lambda forge: forge.signed(without="roles"),
    "no expiry": lambda forge: forge.signed(without="exp"),
    "no audience": lambda forge: forge.signed(without="aud"),
    "no issuer": lambda forge: forge.signed(without="iss"),
    "huge": lambda forge: forge.signed(email="x" * 50_000),
    "five parts": lambda forge: forge.good + ".a.b",
    "a name twice": lambda forge: (
        base64url(f'{{"alg":"none","alg":"RS256","kid":"{forge.header["kid"]}"}}'.encode())
        + "."
        + forge.good.partition(".")[2]
    ),
}


@pytest.mark.parametrize("attack", ATTACKS)
async def test_a_forged_token(api, accounts, attack):
    player = await accounts.player()
    answer = await api("auth-validate", token=ATTACKS[attack](Forge(player.token)))
    assert (answer.status_code, code_of(answer)) == (401, "UNAUTHENTICATED")
    assert (await api("auth-validate", token=player.token)).is_success


@pytest.mark.parametrize("attack", ["tampered", "alg none", "expired"])
async def test_a_forged_token_in_a_cookie(api, accounts, attack):
    player = await accounts.player()
    cookie = f"ludus_access={ATTACKS[attack](Forge(player.token))}"
    assert (await api("auth-validate", headers={"cookie": cookie})).status_code == 401


async def test_a_token_that_was_good_is_not_good_for_another_payload(api, accounts):
    """What was checked once is remembered by the whole token."""
    player = await accounts.player()
    assert (await api("auth-validate", token=player.token)).is_success
    assert (await api("auth-validate", token=Forge(player.token).tampered())).status_code == 401


async def test_two_tokens_in_one_request(api, accounts):
    """One for the gateway and one for the function: neither."""
    ada, eve = await accounts.players(2)
    client = await api.client("auth-validate")
    for first, second in ((ada.token, eve.token), (ada.token, "garbage"), (ada.token, ada.token)):
        headers = [
            ("x-forwarded-for", "203.0.113.9"),
            ("x-forwarded-authorization", f"Bearer {first}"),
            ("x-forwarded-authorization", f"Bearer {second}"),
        ]
        answer = await client.get("/api/v1/auth/validate", headers=headers)
        assert (answer.status_code, code_of(answer)) == (401, "UNAUTHENTICATED")


async def test_the_gateway_s_own_header_is_nobody_s_token(api, accounts):
    player = await accounts.player()
    answer = await api("auth-validate", headers={"authorization": f"Bearer {player.token}"})
    assert answer.status_code == 401


@pytest.mark.parametrize("token", [f"__{'a' * 8}__.{'b' * 32}.{'c' * 43}", f"{'a' * 32}.__{'b' * 8}__.{'c' * 43}"])
async def test_a_refresh_token_that_names_what_firestore_keeps_for_itself(api, token):
    answer = await api("auth-refresh", json={"refresh_token": token})
    assert (answer.status_code, code_of(answer)) == (401, "REFRESH_REJECTED")
