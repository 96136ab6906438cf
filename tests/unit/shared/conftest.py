"""What the tests of the kit share."""

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from shared.identity import secret_files, tokens
from tests.unit.shared.keyring import AUDIENCE, ISSUER, KEYS, Keyring


@pytest.fixture
def keyring(tmp_path: Path, configure: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> Keyring:
    ring = Keyring(tmp_path / "jwks.json", tmp_path / "signing.pem")
    ring.publish(KEYS[0], KEYS[1])
    ring.signing.write_bytes(KEYS[0].private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    configure(jwks_file=ring.jwks, signing_key_file=ring.signing, token_issuer=ISSUER, token_audience=AUDIENCE)
    monkeypatch.setattr(tokens, "_verified", OrderedDict())
    monkeypatch.setattr(tokens, "_signer", None)
    monkeypatch.setattr(tokens, "PUBLISHED", secret_files.SecretFile(lambda: ring.jwks, tokens._parse_published))
    monkeypatch.setattr(tokens, "SIGNING", secret_files.SecretFile(lambda: ring.signing, tokens._parse_signing))
    return ring
