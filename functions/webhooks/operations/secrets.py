"""Secrets that sign deliveries: made here, shown once, kept sealed, each bound to its webhook."""

from secrets import token_hex

from functions.webhooks.settings import settings
from shared.identity import encryption
from shared.identity.secret_files import SecretFile

WEBHOOK_KEYS = SecretFile(lambda: settings().webhook_secret_key_file, encryption.parse_keys)


def new_secret(webhook_id: str) -> tuple[str, str]:
    """A new secret, and as it is kept. Raises Unavailable without keys."""
    secret = f"whsec_{token_hex(32)}"
    return secret, encryption.encrypt_with(WEBHOOK_KEYS, secret.encode(), of=_bound_to(webhook_id))


def opened(sealed: str, webhook_id: str) -> str:
    """A secret that was sealed. Raises Unavailable without keys."""
    return encryption.decrypt_with(WEBHOOK_KEYS, sealed, of=_bound_to(webhook_id)).decode()


def _bound_to(webhook_id: str) -> str:
    return f"webhook:{webhook_id}"
