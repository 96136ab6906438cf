"""With a domain, requests come by the load balancer alone, where Cloud Armor is: it shows a key that only it has.

API Gateway answers at an address of its own as well, and cannot refuse who calls there. So the functions do. Two keys
are good, the current and the one before it, so that the load balancer may change from one to the other.
"""

import hmac
from pathlib import Path

from shared.errors import Misdirected, Unavailable
from shared.identity.secret_files import SecretFile
from shared.settings import settings

HEADER = b"x-ludus-edge"
SHORTEST_KEY = 32
NOWHERE = Path("/nowhere")

KEYS_SECONDS = 300
"""How long an instance goes by the keys that it has read: each read is paid for. Terraform waits longer than that."""


def _keys(raw: bytes) -> tuple[bytes, ...]:
    keys = tuple(line.strip() for line in raw.splitlines() if line.strip())
    if not keys or any(len(key) < SHORTEST_KEY for key in keys):
        raise ValueError(f"no keys of {SHORTEST_KEY} characters or more, one a line")
    return keys


KEYS = SecretFile(lambda: settings().edge_keys_file or NOWHERE, _keys)
"""What the load balancer may show."""


def require_load_balancer(shown: bytes) -> None:
    """Let a request pass that shows a key of the load balancer's. Raises Misdirected; Unavailable if there are none."""
    keys = KEYS.current(older_than=KEYS_SECONDS)
    if keys is None:
        raise Unavailable
    if not any(hmac.compare_digest(shown, key) for key in keys):
        raise Misdirected(f"Call the API at {settings().public_origin}.", public_origin=settings().public_origin)
