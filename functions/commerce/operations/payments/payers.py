"""The tokens by which providers know players."""

import base64

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.rules.payments import payers as rules
from functions.commerce.settings import settings
from shared.errors import Unavailable
from shared.identity.secret_files import SecretFile


def _parse(raw: bytes) -> tuple[bytes, ...]:
    keys = tuple(base64.urlsafe_b64decode(line + b"=" * (-len(line) % 4)) for line in raw.split())
    if not keys or any(len(key) < 32 for key in keys):  # noqa: PLR2004  bytes, as the digest has
        raise ValueError("each line is a key of 32 bytes or more, in base64url")
    return keys


KEYS = SecretFile(lambda: settings().payer_key_file, _parse)


def token_of(provider: PaymentProvider, player_id: str) -> str:
    """A player's token at a provider. Raises Unavailable without keys."""
    return rules.token_of(_keys()[0], provider.value, player_id)


def tokens_of(player_id: str) -> dict[PaymentProvider, str]:
    """What a player's client gives the stores whose window it opens itself, by store; empty without keys."""
    keys = KEYS.current()
    return {store: rules.token_of(keys[0], store.value, player_id) for store in rules.TOLD_BY_CLIENTS} if keys else {}


def is_payer(provider: PaymentProvider, player_id: str, payer: str) -> bool:
    """Whether a payment is bound to a player. Raises Unavailable without keys."""
    return rules.is_payer(_keys(), provider.value, player_id, payer)


def _keys() -> tuple[bytes, ...]:
    keys = KEYS.current()
    if keys is None:
        raise Unavailable("Payments cannot be matched with players just now.", retry_after=5)
    return keys
