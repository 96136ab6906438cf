"""The accounts by which partners know players: those that they sign in with."""

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.rules.payments.providers import AccountNotLinked
from shared.extension_points import IDENTITIES

NAMED_BY_ACCOUNT = frozenset({PaymentProvider.EPIC, PaymentProvider.STEAM})
"""Providers that name a payer by an account there."""


async def account_of(player_id: str, provider: PaymentProvider) -> str:
    """A player's account at a provider. Raises AccountNotLinked. A read for each account that is linked."""
    for identities in IDENTITIES.implementations().values():
        if subject := await identities.subject_of(player_id, provider.value):
            return subject
    raise AccountNotLinked(provider=provider.value)


async def player_of(provider: PaymentProvider, account: str) -> str:
    """Whose an account at a provider is; empty: nobody's. One read."""
    for identities in IDENTITIES.implementations().values():
        if player_id := await identities.player_of(provider.value, account):
            return player_id
    return ""
