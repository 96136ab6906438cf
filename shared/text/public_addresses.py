"""Addresses that others give us to send to: of the public internet, and not of this network."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

NAT64 = IPv6Network("64:ff9b::/96")
"""Addresses of IPv6 that stand for one of IPv4, which is their end (RFC 6052)."""

NOBODYS = tuple(map(IPv6Network, ("::/96", "64:ff9b:1::/48", "fec0::/10", "5f00::/16", "3fff::/20")))
"""Networks that `ipaddress` takes for global and that are not: IPv4 in IPv6, local NAT64 (RFC 8215), sites, segments
(RFC 9602), examples (RFC 9637)."""

INSIDE = ("localhost", ".localhost", ".local", ".internal", ".intranet")


def check_public_url(url: str) -> None:
    """Raise ValueError unless a URL is https, and its host a name that can be of the public internet."""
    if not url.isascii() or not url.isprintable() or " " in url:
        raise ValueError("url has characters that no address has: write its host by xn--, and its path by %XX")
    address = urlsplit(url)
    if address.port == 0:
        raise ValueError("url has a port that nobody listens on")
    host = (address.hostname or "").rstrip(".")
    if address.scheme != "https" or not host:
        raise ValueError("url is no https:// address")
    if address.username or address.password:
        raise ValueError("url has a user name; send what signs you in by headers")
    if host.endswith(INSIDE) or "." not in host or host.replace(".", "").isdigit():
        raise ValueError("the host of url is not a name of the public internet")


def is_public(address: str) -> bool:
    """Whether an IP address is of the public internet, and not of this network or of the machine itself."""
    parsed: IPv4Address | IPv6Address = ip_address(address.partition("%")[0])
    if isinstance(parsed, IPv6Address):
        if any(parsed in network for network in NOBODYS):
            return False
        if parsed in NAT64:
            parsed = IPv4Address(parsed.packed[-4:])
        else:
            parsed = parsed.ipv4_mapped or parsed.sixtofour or parsed
    return parsed.is_global and not parsed.is_multicast
