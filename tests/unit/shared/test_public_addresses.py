"""Which addresses are of the public internet, by value."""

import pytest

from shared.text.public_addresses import check_public_url, is_public


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:4700::1111", True),
        ("10.0.0.1", False),
        ("127.0.0.1", False),
        ("169.254.169.254", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::a9fe:a9fe", False),
        ("64:ff9b::5db8:d822", True),
        ("2002:a00:1::", False),
        ("64:ff9b:1::a00:1", False),
        ("::7f00:1", False),
        ("fec0::1", False),
        ("5f00::1", False),
        ("3fff::1", False),
    ],
)
def test_which_addresses_are_public(address, public):
    assert is_public(address) is public


@pytest.mark.parametrize("url", ["https://hooks.example.com/a", "https://xn--bcher-kva.example:8443/%C3%BC?a=b"])
def test_an_address_of_the_public_internet_is_taken(url):
    check_public_url(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://hooks.example.com/",
        "https://bücher.example/x",
        "https://hooks.example.com/ü",
        "https://hooks.example.com/a b",
        "https://hooks.example.com/a\x00",
        "https://hooks.example.com:99999/",
        "https://hooks.example.com:0/",
        "https://hooks.example.com:x/",
        "https://localhost/",
        "https://10.0.0.1/",
    ],
)
def test_what_cannot_be_sent_to_is_refused(url):
    with pytest.raises(ValueError, match=r"url|port|Port"):
        check_public_url(url)
