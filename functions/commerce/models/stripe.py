"""What Stripe knows us by."""

from shared.model import Model


class StripeKeys(Model):
    """What the mounted file holds: the key that calls show, and the secrets that sign notices (two in a change)."""

    secret_key: str
    webhook_secrets: tuple[str, ...] = ()
