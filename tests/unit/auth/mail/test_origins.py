"""What a mail says of who asked for it, by value."""

from datetime import UTC, datetime

import pytest

from functions.auth.rules.mail.origins import client_of, network_of, origin_of, told

NOW = datetime(2026, 11, 20, 12, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("user_agent", "client"),
    [
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36", "Browser (Windows)"),
        ("Mozilla/5.0 (Linux; Android 15) Chrome/131", "Browser (Android)"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)", "Browser (iOS)"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", "Browser (macOS)"),
        ("Mozilla/5.0 (X11; Linux x86_64)", "Browser (Linux)"),
        ("UnityPlayer/6000.0 (UnityWebRequest/1.0)", "App"),
        ("GodotEngine/4.3 (Windows)", "App (Windows)"),
        ("Visit https://evil.example now", "App"),
        ("", "App"),
    ],
)
def test_a_client_is_named_and_never_repeated(user_agent, client):
    assert client_of(user_agent) == client


@pytest.mark.parametrize(
    ("ip", "network"),
    [
        ("203.0.113.77", "203.0.113.0/24"),
        ("2001:db8:1:2:3::4", "2001:db8:1::/48"),
        ("::ffff:203.0.113.77", "203.0.113.0/24"),
        ("", ""),
        ("nowhere", ""),
        ("fe80::1%eth0", "fe80::/48"),
    ],
)
def test_an_address_is_told_as_its_network(ip, network):
    assert network_of(ip) == network


def test_a_mail_says_when_and_who():
    assert told(origin_of("203.0.113.77", "curl/8", NOW)) == {
        "when": "2026-11-20 12:05 UTC",
        "who": "App, 203.0.113.0/24",
    }
    assert told(origin_of("", "", NOW))["who"] == "App"
    assert told(None) == {"when": "?", "who": "?"}
