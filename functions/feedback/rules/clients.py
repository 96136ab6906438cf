"""Versions and platforms that a bug was reported from, as marks that a query can ask for: of each, and of both."""

from functions.feedback.models.bugs import ClientData

MOST = 90
"""Marks that a bug keeps, the latest: thirty clients that differ."""


def mark(version: str | None, platform: str | None) -> str:
    """What asks for a version, a platform, or both; empty: for none."""
    parts = [f"{name}={value}" for name, value in (("version", version), ("platform", platform)) if value]
    return "\n".join(parts)


def seen(marks: tuple[str, ...], client: ClientData) -> tuple[str, ...]:
    """A bug's marks once it was reported from a client, the latest first."""
    new = (
        mark(client.version, client.platform),
        mark(client.version, None),
        mark(None, client.platform),
    )
    return tuple(dict.fromkeys((*filter(None, new), *marks)))[:MOST]
