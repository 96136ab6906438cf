"""The key that Stripe knows us by, and the secrets that sign its notices."""

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.rules.providers import ProviderNotConfigured
from functions.commerce.settings import settings
from shared.identity.secret_files import SecretFile
from shared.model import Model


class StripeKeys(Model):
    """What the mounted file holds."""

    secret_key: str
    webhook_secrets: tuple[str, ...] = ()


KEYS = SecretFile(lambda: settings().stripe_keys_file, StripeKeys.model_validate_json)


def current() -> StripeKeys:
    """The keys as they are now. Raises ProviderNotConfigured without them."""
    keys = KEYS.current()
    if keys is None:
        raise ProviderNotConfigured(provider=PaymentProvider.STRIPE.value)
    return keys
