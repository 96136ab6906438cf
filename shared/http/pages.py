"""Which kept page a request may be answered with: its key is made of what was bound, not of what was sent."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shared.declare import CachedPage
from shared.http import binding
from shared.http.binding import Signature
from shared.identity.callers import Caller


@dataclass(frozen=True, slots=True)
class KeptPage:
    """Where Redis keeps a page, and for how many seconds."""

    key: str
    seconds: int


AFRESH = KeptPage("", 0)
"""A request that is answered afresh."""


def page_of(
    cache: CachedPage | None,
    signature: Signature,
    caller: Caller | None,
    in_path: Mapping[str, str],
    bound: Mapping[str, Any],
) -> KeptPage:
    """The page of a request whose parameters were bound.

    Query parameters that have their defaults change nothing, wherever they were sent. Others make a page of its own,
    where the declaration says how long it is kept.
    """
    if cache is None:
        return AFRESH
    key = cache.key.format(**in_path, player=caller.id if caller else "")
    chosen = {name: bound[name] for name in signature.query if bound[name] != signature.default_of(name)}
    if not chosen:
        return KeptPage(key, cache.seconds)
    if not cache.query_seconds:
        return AFRESH
    digest = hashlib.sha256(binding.canonical(chosen)).hexdigest()
    return KeptPage(f"{key}:{digest}", cache.query_seconds)
