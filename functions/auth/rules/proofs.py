"""What is wrong with a proof of an identity, whoever has to vouch for it."""

from shared.errors import DomainError


class ProviderNotOffered(DomainError):
    """This deployment has no account with that partner."""

    status = 404
    code = "PROVIDER_NOT_OFFERED"
    message = "This game does not offer that way of signing in."


class NotDocumented(Exception):
    """A partner's answer that its documents do not know; the message says what was expected."""
