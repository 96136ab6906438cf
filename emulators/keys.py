"""The keys of a data folder: those that sign tokens and upload URLs, that encrypt, and that partners know us by."""

import json
import os
import secrets
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key
from jwt.algorithms import RSAAlgorithm

from emulators.partners.apple_signing import ensure_signer, new_keys
from shared.identity.encryption import new_key
from shared.identity.secret_files import NO_KEY
from shared.identity.tokens import key_id


@dataclass(frozen=True, slots=True)
class Keys:
    """Where the keys are."""

    signing_key: Path
    next_signing_key: Path
    jwks: Path
    totp_key: Path
    upload_signer: Path
    upload_signer_email: str
    upload_signer_pem: Path
    live_signer: Path
    steam_key: Path
    epic_credentials: Path
    payer_key: Path
    receipt_key: Path
    stripe_keys: Path
    twitch_keys: Path
    twitch_token_key: Path
    webhook_key: Path
    notice_keys: Path
    apple_keys: Path
    apple_signer: Path
    feedback_webhook: Path
    s3_credentials: Path
    play_account: Path


def ensure_keys(folder: Path, project: str) -> Keys:
    """Make the keys that are not there yet. Raises OSError when the folder cannot be written."""
    folder.mkdir(parents=True, exist_ok=True)
    keys = Keys(
        signing_key=folder / "signing.pem",
        next_signing_key=folder / "next-signing.pem",
        jwks=folder / "jwks.json",
        totp_key=folder / "totp.key",
        upload_signer=folder / "upload-signer.json",
        upload_signer_email=f"uploads@{project}.iam.gserviceaccount.com",
        upload_signer_pem=folder / "upload-signer.pem",
        live_signer=folder / "live-signer.json",
        steam_key=folder / "steam.key",
        epic_credentials=folder / "epic.json",
        payer_key=folder / "payer.key",
        receipt_key=folder / "receipts.key",
        stripe_keys=folder / "stripe.json",
        twitch_keys=folder / "twitch.json",
        twitch_token_key=folder / "twitch-tokens.key",
        webhook_key=folder / "webhooks.key",
        notice_keys=folder / "notices.keys",
        apple_keys=folder / "apple.json",
        apple_signer=folder / "apple-signer.pem",
        feedback_webhook=folder / "feedback-webhook.json",
        s3_credentials=folder / "s3.json",
        play_account=folder / "play-account.json",
    )
    signing = [ensure_key(path) for path in (keys.signing_key, keys.next_signing_key)]
    published = [public_jwk(key) for key in signing]
    if not _publishes(keys.jwks, published):
        _write(keys.jwks, json.dumps({"keys": published}, indent=2))
    if not keys.totp_key.exists():
        _write(keys.totp_key, new_key(), private=True)
    signer = ensure_key(keys.upload_signer_pem)
    account = service_account(signer, keys.upload_signer_email, project)
    _write(keys.upload_signer, json.dumps(account, indent=2), private=True)
    live = ensure_key(keys.live_signer.with_suffix(".pem"))
    account = service_account(live, f"ludus-realtime@{project}.iam.gserviceaccount.com", project)
    _write(keys.live_signer, json.dumps(account, indent=2), private=True)
    if not keys.steam_key.exists():
        _write(keys.steam_key, secrets.token_hex(16).upper(), private=True)
    if not keys.epic_credentials.exists():
        client = {"client_id": f"xyza{secrets.token_hex(14)}", "client_secret": secrets.token_urlsafe(32)}
        _write(keys.epic_credentials, json.dumps(client, indent=2), private=True)
    if not keys.stripe_keys.exists():
        signs = [f"whsec_{secrets.token_hex(24)}"]
        stripe = {"secret_key": f"sk_test_{secrets.token_hex(24)}", "webhook_secrets": signs}
        _write(keys.stripe_keys, json.dumps(stripe, indent=2), private=True)
    made: dict[Path, Callable[[], str]] = {
        keys.payer_key: new_key,
        keys.receipt_key: new_key,
        keys.twitch_token_key: new_key,
        keys.webhook_key: new_key,
        keys.twitch_keys: _twitch_application,
        keys.notice_keys: partial(secrets.token_hex, 32),
        keys.apple_keys: new_keys,
        keys.feedback_webhook: NO_KEY.decode,
        keys.s3_credentials: _new_s3_key,
    }
    for file, make in made.items():
        if not file.exists():
            _write(file, make(), private=True)
    ensure_signer(keys.apple_signer)
    return keys


def _twitch_application() -> str:
    application = {
        "client_id": secrets.token_hex(15),
        "client_secret": secrets.token_hex(15),
        "webhook_secrets": [secrets.token_hex(32)],
        "organization_id": str(uuid.uuid4()),
        "game_id": "33214",
    }
    return json.dumps(application, indent=2)


def _new_s3_key() -> str:
    return json.dumps(
        {"access_key_id": f"AK{secrets.token_hex(9).upper()}", "secret_access_key": secrets.token_hex(20)}
    )


def _publishes(jwks: Path, keys: list[dict[str, Any]]) -> bool:
    """Whether these are published already, perhaps beside one that a rotation has not dropped yet."""
    return jwks.exists() and all(key in json.loads(jwks.read_text())["keys"] for key in keys)


def ensure_key(path: Path) -> RSAPrivateKey:
    """The RSA key in a file, made if there is none. Raises OSError."""
    if not path.exists():
        _write(path, _pem(generate_private_key(public_exponent=65537, key_size=2048)), private=True)
    key = load_pem_private_key(path.read_bytes(), password=None)
    if not isinstance(key, RSAPrivateKey):
        raise OSError(f"{path} does not hold an RSA key: delete it, and a new one is made.")
    return key


def _pem(key: RSAPrivateKey) -> str:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def public_jwk(key: RSAPrivateKey) -> dict[str, Any]:
    """The public half as RFC 7517 has it."""
    public = key.public_key()
    whole = RSAAlgorithm.to_jwk(public, as_dict=True)
    return {"kty": whole["kty"], "n": whole["n"], "e": whole["e"], "kid": key_id(public), "alg": "RS256", "use": "sig"}


def service_account(key: RSAPrivateKey, email: str, project: str) -> dict[str, str]:
    """A key file as the Google Cloud console downloads it."""
    return {
        "type": "service_account",
        "project_id": project,
        "private_key_id": key_id(key.public_key()),
        "private_key": _pem(key),
        "client_email": email,
        "client_id": "100000000000000000000",
        "token_uri": "https://oauth2.googleapis.com/token",
    }


def _write(path: Path, text: str, *, private: bool = False) -> None:
    """Replace a file whole, so that nobody reads half of it."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600 if private else 0o644), "w") as file:
        file.write(text)
    draft.replace(path)
