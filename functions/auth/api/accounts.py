"""What other services and operators' tools may ask of accounts."""

from functions.auth.operations.administration.administration import grant_roles
from functions.auth.operations.sessions.session_tokens import sign_in

__all__ = (
    "grant_roles",
    "sign_in",
)
