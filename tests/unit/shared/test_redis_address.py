"""What a Redis URL says."""

import pytest

from shared.redis.address import BadAddress, address_of


@pytest.mark.parametrize(
    ("url", "host", "port", "greeting"),
    [
        ("redis://127.0.0.1:6380/0", "127.0.0.1", 6380, ()),
        ("redis://cache", "cache", 6379, ()),
        ("redis://[::1]:6379/2", "::1", 6379, (("SELECT", "2"),)),
        ("redis://:a%40b@cache/1", "cache", 6379, (("AUTH", "a@b"), ("SELECT", "1"))),
        ("redis://us%3Aer:pass@cache", "cache", 6379, (("AUTH", "us:er", "pass"),)),
    ],
)
def test_a_plain_address(url, host, port, greeting):
    address = address_of(url)
    assert (address.host, address.port, address.tls, address.greeting) == (host, port, None, greeting)


def test_tls_checks_the_name_unless_told_otherwise():
    checked, unchecked = address_of("rediss://cache").tls, address_of("rediss://cache?ssl_check_hostname=false").tls
    assert checked is not None
    assert unchecked is not None
    assert (checked.check_hostname, unchecked.check_hostname) == (True, False)
    assert checked.verify_mode == unchecked.verify_mode


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("http://cache", "rediss:// for TLS"),
        ("redis:///0", "redis://host:port"),
        ("redis://cache/secrets", "number of a database"),
        ("rediss://:hidden@cache?ssl_cert_reqs=none", "ssl_check_hostname"),
        ("rediss://cache?ssl_check_hostname=maybe", "ssl_check_hostname"),
    ],
)
def test_an_address_that_cannot_be_used_is_refused_without_its_password(url, said):
    with pytest.raises(BadAddress, match=said) as refused:
        address_of(url)
    assert "hidden" not in str(refused.value)
