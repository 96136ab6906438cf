"""What the cookies of a browser's session are called, and which pages may use them."""

import pytest

from shared.errors import CsrfRejected
from shared.http import cookies
from shared.telemetry.context import RequestContext


@pytest.mark.parametrize(
    ("origin", "names"),
    [
        ("https://api.example.com", ("__Host-ludus_access", "__Host-ludus_refresh")),
        ("http://127.0.0.1:8080", ("ludus_access", "ludus_refresh")),
    ],
)
def test_names_say_how_they_were_set(configure, origin, names):
    configure(environment="local", public_origin=origin)
    assert (cookies.access_name(), cookies.refresh_name()) == names
    for header, name in zip(cookies.session_cookies("a.b.c", "d.e.f"), names, strict=True):
        assert header.startswith(f"{name}=")
        assert header.endswith("; Secure; SameSite=Lax; HttpOnly")


def test_what_is_cleared_is_what_was_set(configure):
    configure(environment="local", public_origin="https://api.example.com")
    for was_set, cleared in zip(cookies.session_cookies("a", "r"), cookies.cleared_cookies(), strict=True):
        name, _, attributes = cleared.partition("=;")
        assert was_set.startswith(f"{name}=")
        assert attributes.split("; ")[0].strip() == was_set.split("; ")[1]
        assert "Max-Age=0;" in cleared


@pytest.mark.parametrize(
    ("fetch_site", "origin", "ours"),
    [
        ("same-origin", "https://api.example.com", True),
        ("none", "", True),
        ("cross-site", "https://play.example.com", True),
        ("same-site", "https://play.example.com", True),
        ("", "https://play.example.com", True),
        ("", "https://api.example.com", True),
        ("", "", True),
        ("same-site", "", False),
        ("cross-site", "", False),
        ("cross-site", "https://evil.example", False),
        ("same-site", "https://ugc.example.com", False),
        ("", "https://evil.example", False),
        ("", "http://play.example.com", False),
        ("", "null", False),
        ("SAME-ORIGIN", "https://evil.example", False),
    ],
)
def test_only_pages_of_our_own_use_the_refresh_token(configure, fetch_site, origin, ours):
    configure(environment="local", public_origin="https://api.example.com", cors_origins="https://play.example.com")
    kept = {"__Host-ludus_refresh": "a.b.c"}
    asks = RequestContext("r", "POST", "/", cookies=kept, origin=origin, fetch_site=fetch_site)
    if ours:
        assert cookies.refresh_cookie(asks) == "a.b.c"
    else:
        with pytest.raises(CsrfRejected):
            cookies.refresh_cookie(asks)


def test_who_sends_none_has_none(configure):
    configure(environment="local", public_origin="https://api.example.com")
    asks = RequestContext("r", "POST", "/", origin="https://evil.example", cookies={"ludus_refresh": "a.b.c"})
    assert cookies.refresh_cookie(asks) == ""
