"""What is wrong with a proof of an identity, whoever has to vouch for it."""

from shared.errors import DomainError

NO_KEY = "No key was given"
"""What a secret begins with that nobody has filled yet (`infra/terraform/secrets.tf`)."""


class ProviderNotOffered(DomainError):
    """The game does not offer this provider."""

    status = 404
    code = "PROVIDER_NOT_OFFERED"
    message = "This game does not offer that way of signing in."


class NotDocumented(Exception):
    """A partner's answer that its documents do not know; the message says what was expected."""


def is_given(secret: str) -> bool:
    """Whether somebody has filled a secret."""
    return bool(secret.strip()) and not secret.startswith(NO_KEY)


def check_offered(secret: str, provider: str) -> None:
    """Raise ProviderNotOffered when the partner's secret has not been given to this deployment."""
    if not is_given(secret):
        raise ProviderNotOffered(provider=provider)
