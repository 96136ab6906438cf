"""How documents that several players listen to are named, and how large they may be."""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from functions.realtime.models.sharing import SharedDocuments
from shared.live_groups import Group, Kind, LiveGroups

COLLECTIONS: Mapping[Kind, str] = {"tribe": "realtime_tribes", "world": "realtime_worlds"}

MOST_BYTES: Mapping[Kind, int] = {"tribe": 8 * 1024, "world": 10 * 1024}
"""Of what is shown, as JSON: everybody who listens is sent all of it with each change.

A world's is that of the largest map, with a tribe for each territory.
"""

KEPT = timedelta(days=7)
"""How long a document is kept that is not written any more."""


def tribe_path(tribe_id: str, member_ids: Iterable[str]) -> str:
    """Where a tribe's document is as long as these are its members.

    Whoever is none any more has listened to a document that goes: Firestore may look at its rules again only when a
    client renews its token.
    """
    members = ",".join(sorted(member_ids))
    return f"{COLLECTIONS['tribe']}/{hashlib.sha256(f'{tribe_id}:{members}'.encode()).hexdigest()[:32]}"


def world_path(world_id: str) -> str:
    """Where a world's document is."""
    return f"{COLLECTIONS['world']}/{world_id}"


def documents(groups: LiveGroups) -> SharedDocuments:
    """The documents of a player's tribe and world."""
    return SharedDocuments(
        tribe=tribe_path(groups.tribe_id, groups.member_ids) if groups.tribe_id else None,
        world=world_path(groups.world_id) if groups.world_id else None,
    )


def groups_of(groups: LiveGroups) -> list[Group]:
    """A player's tribe and world, as far as there are any."""
    tribe = [Group("tribe", groups.tribe_id)] if groups.tribe_id else []
    return tribe + ([Group("world", groups.world_id)] if groups.world_id else [])


def fits(kind: Kind, json: str) -> bool:
    """Whether what is to be shown is no more than clients should be sent again and again."""
    return len(json.encode()) <= MOST_BYTES[kind]


def fields(shown: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """The fields of a document."""
    return {**shown, "shown_at": now.isoformat(), "expire_at": now + KEPT}
