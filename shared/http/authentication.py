"""Who calls an endpoint: its token, session, roles and scopes, and the CSRF token that goes with a cookie."""

import hashlib
import hmac

from shared.declare import Http
from shared.errors import CsrfRejected, DomainError, Unauthenticated
from shared.http.binding import Signature
from shared.http.request import Incoming
from shared.identity import tokens
from shared.identity.callers import Caller, refusal
from shared.identity.sessions import require_live


def caller_of(incoming: Incoming, signature: Signature, http: Http) -> Caller | None:
    """Whose access token a request carries; None where the endpoint asks for nobody, or does without.

    Raises Unauthenticated, what `refusal_of` says, and CsrfRejected for a cookie without its CSRF token.
    """
    if signature.role is None:
        return None
    token, from_cookie = incoming.credentials()
    try:
        if not token:
            raise Unauthenticated
        caller = tokens.caller_of(token)
    except Unauthenticated:
        if signature.optional:
            return None
        raise
    incoming.context.caller_id = caller.id
    if not caller.is_staff and (refused := refusal_of(caller, signature, http)):
        raise refused
    if from_cookie and http.method != "GET":
        shown = hashlib.sha256(incoming.header(b"x-csrf-token").encode()).hexdigest()
        if not caller.csrf or not hmac.compare_digest(shown, caller.csrf):
            raise CsrfRejected
    return caller


def refusal_of(caller: Caller, signature: Signature, http: Http) -> DomainError | None:
    """Why a caller is turned away. Staff is turned away after its session was looked up, so that it is audited."""
    return refusal(caller, signature.admitted, signature.role, http.scope) if signature.role else None


async def living(caller: Caller | None, state: bytes | None, signature: Signature) -> Caller | None:
    """The caller if the session lives, of which Redis knows `state`.

    Raises Unauthenticated if it has ended, unless the endpoint does without a caller.
    """
    try:
        if caller:
            await require_live(caller, state)
    except Unauthenticated:
        if signature.optional:
            return None
        raise
    return caller
