"""The Cloud Storage emulator as its tests start and call it, with Google's own client."""

import functools
import json
import re
from collections.abc import Mapping
from contextlib import AbstractContextManager
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from google.cloud import storage
from google.oauth2.service_account import Credentials

from tests.integration.emulators.local_servers import Emulator, running

SIGNER = "media@ludus-local.iam.gserviceaccount.com"
PAGE = "https://play.example.com"
BUCKETS = [
    {
        "name": "uploads",
        "cors": [{"origin": [PAGE], "method": ["PUT"], "responseHeader": ["Content-Type"], "maxAgeSeconds": 600}],
    },
    {"name": "media", "public": True, "cors": [{"origin": ["*"], "method": ["GET", "HEAD"]}]},
    {"name": "private"},
]


def cloud_storage(data: Path, *arguments: str) -> AbstractContextManager[Emulator]:
    """Start the emulator with the buckets `uploads`, `media` (public) and `private`, and one signer."""
    settings, key = data.with_suffix(".buckets.json"), data.with_suffix(".pem")
    settings.write_text(json.dumps(BUCKETS))
    key.write_text(private_key(SIGNER))
    fixed = ["--buckets", str(settings), "--signer", f"{SIGNER}={key}"]
    return running("storage", data, *fixed, *arguments, http="--port")


@functools.cache
def private_key(_email: str) -> str:
    """Return the PEM of an account's key, one an account."""
    key = generate_private_key(public_exponent=65537, key_size=2048)
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def credentials(email: str = SIGNER) -> Credentials:
    """Return what the account signs with."""
    info = {
        "type": "service_account",
        "client_email": email,
        "private_key": private_key(email),
        "token_uri": "http://127.0.0.1:9/token",
    }
    return Credentials.from_service_account_info(info)  # type: ignore[no-untyped-call, no-any-return]


def sign(
    client: storage.Client,
    method: str,
    name: str,
    *,
    bucket: str = "uploads",
    headers: Mapping[str, str] | None = None,
    seconds: int = 60,
    email: str = SIGNER,
    **options: Any,
) -> str:
    """Return a signed URL of an object."""
    url: str = (
        client.bucket(bucket)
        .blob(name)
        .generate_signed_url(
            version="v4",
            expiration=timedelta(seconds=seconds),
            method=method,
            headers=dict(headers or {}),
            credentials=credentials(email),
            **options,
        )
    )
    return url


def error_code(xml: str) -> str:
    """Return the code of an XML error."""
    match = re.fullmatch(r"<\?xml version='1.0' encoding='UTF-8'\?><Error><Code>(\w+)</Code>.*</Error>", xml, re.DOTALL)
    assert match is not None, xml
    return match.group(1)


def new_name(suffix: str = "") -> str:
    """Return a name that nothing has."""
    return f"{uuid4().hex}{suffix}"


def memory_peak(emulator: Emulator) -> int:
    """Return the most bytes of memory that the process has held so far."""
    status = Path(f"/proc/{emulator.process.pid}/status").read_text()
    match = re.search(r"VmHWM:\s+(\d+) kB", status)
    assert match is not None
    return int(match.group(1)) * 1024
