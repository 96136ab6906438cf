"""Where Redis is and how it is spoken to, as its URL says: `rediss://user:password@host:port/database`."""

import ssl
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

PORT = 6379


class BadAddress(ValueError):
    """REDIS_URL cannot be used; it may hold a password, so the message does not repeat it."""


@dataclass(frozen=True, slots=True)
class Address:
    """A host and port, TLS or none, and what is said first on each connection."""

    host: str
    port: int
    tls: ssl.SSLContext | None
    greeting: tuple[tuple[str, ...], ...]
    """AUTH and SELECT, where the URL has a password and a database."""


def address_of(url: str, ca_file: Path | None = None) -> Address:
    """The address in a URL; `ca_file` holds the authorities that its TLS trusts instead of the system's.

    `?ssl_check_hostname=false` accepts a certificate for another name, as Memorystore's are. Raises BadAddress.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"redis", "rediss"} or not parts.hostname:
        raise BadAddress("REDIS_URL is redis://host:port/0, or rediss:// for TLS")
    options = dict(parse_qsl(parts.query))
    check_hostname = options.pop("ssl_check_hostname", "true").lower()
    if options or check_hostname not in {"true", "false"}:
        raise BadAddress("REDIS_URL takes one option: ssl_check_hostname=true or ssl_check_hostname=false")
    database = parts.path.strip("/")
    if database and not database.isdecimal():
        raise BadAddress("REDIS_URL ends with the number of a database, as in redis://host:port/0")
    tls = None
    if parts.scheme == "rediss":
        tls = ssl.create_default_context(cafile=ca_file)
        tls.check_hostname = check_hostname == "true"
    greeting = []
    if parts.password:
        names = (unquote(parts.username),) if parts.username else ()
        greeting.append(("AUTH", *names, unquote(parts.password)))
    if int(database or 0):
        greeting.append(("SELECT", database))
    return Address(parts.hostname, parts.port or PORT, tls, tuple(greeting))
