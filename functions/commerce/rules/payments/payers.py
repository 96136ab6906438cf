"""The token by which a store knows a player, so that a receipt shows whose it is and a store learns no player's id."""

import hashlib
import hmac
from collections.abc import Sequence

from functions.commerce.models.catalogue import PaymentProvider

TOLD_BY_CLIENTS = (PaymentProvider.APPLE, PaymentProvider.GOOGLE)
"""The stores that learn from the client whose purchase it is."""


def token_of(key: bytes, provider: str, player_id: str) -> str:
    """A player's token at a provider, as a UUID of version 4 (Apple takes nothing else)."""
    digits = hmac.digest(key, f"{provider}:{player_id}".encode(), hashlib.sha256).hex()
    variant = "89ab"[int(digits[16], 16) % 4]
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:32]}"


def is_payer(keys: Sequence[bytes], provider: str, player_id: str, payer: str) -> bool:
    """Whether a payment is bound to a player, by any key that there was."""
    shown = payer.lower().encode()
    return any(hmac.compare_digest(token_of(key, provider, player_id).encode(), shown) for key in keys)
