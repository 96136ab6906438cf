"""The keys that partners sign with, as they publish them: kept, fetched again for a new one, outlasting an outage."""

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from functions.auth.rules.identities.epic import signing_keys
from functions.auth.rules.identities.proofs import NotDocumented
from shared import clients, partners
from shared.errors import PartnerUnavailable

if TYPE_CHECKING:
    import asyncio

    from jwt import PyJWK

KEPT_SECONDS = 3600
"""How long the keys are taken for current."""

ASKED_AGAIN_SECONDS = 60
"""How soon a partner is asked again: for a key that is not among them, or after it did not answer."""


@dataclass(slots=True)
class PartnerKeys:
    """Keys by their ids, when they came and when they were last asked for, in seconds of the monotonic clock.

    `failures` counts how often they could not be had.
    """

    lock: "asyncio.Lock"
    by_id: dict[str, "PyJWK"] = field(default_factory=dict)
    fetched_at: float = float("-inf")
    asked_at: float = float("-inf")
    failures: int = 0


async def key_of(partner: str, url: str, kid: str) -> "PyJWK | None":
    """A partner's key; None for one that is not published at `url`. Raises PartnerUnavailable while none are known."""
    keys = keys_of(partner)
    before = keys.failures
    async with keys.lock:
        if keys.failures != before and not keys.by_id:  # whoever waited for another's question takes its answer
            raise PartnerUnavailable(partner=partner, retry_after=partners.WAIT)
        now = time.monotonic()
        wanted = kid not in keys.by_id or now > keys.fetched_at + KEPT_SECONDS
        if wanted and now > keys.asked_at + ASKED_AGAIN_SECONDS:
            await _fetch(keys, partner, url)
    return keys.by_id.get(kid)


async def _fetch(keys: PartnerKeys, partner: str, url: str) -> None:
    """Known keys outlast the partner's being down; without any, a failure is not remembered."""
    import jwt

    try:
        answer = await partners.get(partner, url)
        try:
            keys.by_id = {kid: jwt.PyJWK(key, "RS256") for kid, key in signing_keys(answer.json_if_ok()).items()}
        except (NotDocumented, jwt.PyJWTError, ValueError) as problem:
            raise answer.nonsense(repr(problem)) from None
        keys.fetched_at = time.monotonic()
    except PartnerUnavailable:
        keys.failures += 1
        if not keys.by_id:
            raise
    keys.asked_at = time.monotonic()


def keys_of(partner: str) -> PartnerKeys:
    """What is known of a partner's keys here."""
    import asyncio

    return clients.of_this_loop(f"{partner}_keys", lambda: PartnerKeys(asyncio.Lock()))  # type: ignore[no-any-return]
