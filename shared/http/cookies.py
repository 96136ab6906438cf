"""The cookies of a browser's session: what they are called, how they are set, and whether a page may use them."""

from typing import Any

from shared.errors import CsrfRejected
from shared.http.responses import Reply
from shared.identity.callers import RefreshCookie
from shared.settings import settings
from shared.telemetry.context import RequestContext


def access_name() -> str:
    """The access token's cookie. Over TLS only this very host can set it: no subdomain, no page over http."""
    return "__Host-ludus_access" if _over_tls() else "ludus_access"


def refresh_name() -> str:
    """The refresh token's cookie. As for the access token: with `__Secure-`, and a path, a sibling host could set it.

    That host could sign a player in as somebody else, or keep them from ever refreshing.
    """
    return "__Host-ludus_refresh" if _over_tls() else "ludus_refresh"


def of_reply(reply: Reply[Any]) -> tuple[str, ...]:
    """The Set-Cookie headers of an answer: a session's tokens, or what makes a browser forget them, or none."""
    if reply.session is not None:
        return session_cookies(reply.session.access_token, reply.session.refresh_token)
    return cleared_cookies() if reply.signs_out else ()


def session_cookies(access_token: str, refresh_token: str) -> tuple[str, ...]:
    """The Set-Cookie headers of a session's tokens."""
    configured = settings()
    return (
        _cookie(access_name(), access_token, "/", configured.access_token_seconds),
        _cookie(refresh_name(), refresh_token, "/", configured.refresh_token_seconds),
    )


def cleared_cookies() -> tuple[str, ...]:
    """The Set-Cookie headers that make a browser forget its session."""
    return (_cookie(access_name(), "", "/", 0), _cookie(refresh_name(), "", "/", 0))


def refresh_cookie(context: RequestContext) -> RefreshCookie:
    """The refresh token that came by cookie, or nothing. Raises CsrfRejected when another site's page sent it."""
    token = RefreshCookie(context.cookies.get(refresh_name(), ""))
    if token and not _from_own_page(context):
        raise CsrfRejected("This page's origin may not use the session's cookie.", origin=context.origin)
    return token


def _from_own_page(context: RequestContext) -> bool:
    """Whether a request with cookies comes from the API's own origin or an allowed one, or from no browser.

    Browsers say by Sec-Fetch-Site and Origin where a POST comes from, and pages cannot change either
    (OWASP, Cross-Site Request Forgery Prevention: Fetch Metadata; verifying origin with standard headers).
    """
    if context.fetch_site in {"same-origin", "none"}:
        return True
    if not context.origin:
        return not context.fetch_site
    configured = settings()
    return context.origin in {configured.public_origin, *configured.cors_origins}


def _cookie(name: str, value: str, path: str, seconds: int) -> str:
    return f"{name}={value}; Path={path}; Max-Age={seconds}; Secure; SameSite=Lax; HttpOnly"


def _over_tls() -> bool:
    """Whether names may have a prefix: over http browsers refuse it, though they keep `Secure` cookies of a laptop."""
    return settings().public_origin.startswith("https://")
