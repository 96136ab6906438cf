"""What a mail says of who asked for it: enough for its owner to recognize, too little to find anybody by."""

from datetime import datetime
from ipaddress import ip_address, ip_network

from functions.auth.models.mail.mails import MailTask
from functions.auth.models.mail.origins import Origin

SYSTEMS = {
    "android": "Android",
    "iphone": "iOS",
    "ipad": "iPadOS",
    "windows": "Windows",
    "mac os": "macOS",
    "macintosh": "macOS",
    "playstation": "PlayStation",
    "xbox": "Xbox",
    "nintendo": "Nintendo",
    "linux": "Linux",
}
"""What a User-Agent says of the system; the first that fits counts, as Android calls itself Linux, too."""

COARSE = {4: 24, 6: 48}
"""How many bits of an address are told: what one provider has in one town."""


def origin_of(ip: str, user_agent: str, now: datetime) -> Origin:
    """Where a request comes from. Nothing of the User-Agent is repeated: its sender chooses it."""
    return Origin(at=now, client=client_of(user_agent), network=network_of(ip))


def client_of(user_agent: str) -> str:
    """The kind of client, in words that English and German share: `Browser (Windows)`, `App`."""
    said = user_agent.lower()
    kind = "Browser" if said.startswith("mozilla/") and "unity" not in said else "App"
    system = next((name for mark, name in SYSTEMS.items() if mark in said), "")
    return f"{kind} ({system})" if system else kind


def network_of(ip: str) -> str:
    """The network of an address: `203.0.113.0/24`, `2001:db8:1::/48`. Empty for what is no address."""
    try:
        address = ip_address(ip)
    except ValueError:
        return ""
    address = getattr(address, "ipv4_mapped", None) or address
    return str(ip_network((address.packed, COARSE[address.version]), strict=False))


def asked_from(mail: MailTask) -> str:
    """The network that a mail was asked for from."""
    return mail.asked.network if mail.asked else network_of(mail.ip)


def told(origin: Origin | None) -> dict[str, str]:
    """What mails say of it: `when` and `who`."""
    if origin is None:
        return {"when": "?", "who": "?"}
    who = ", ".join(part for part in (origin.client, origin.network) if part)
    return {"when": f"{origin.at:%Y-%m-%d %H:%M} UTC", "who": who}
