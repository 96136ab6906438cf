"""Players who listen are shown what has changed of their live document, and of their tribe's and world's.

All others cost nothing. That somebody listens is a flag in Redis, which the round trip looks at that forgets cached
pages anyway.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import ClassVar

from shared.event import Event
from shared.firestore import outbox
from shared.live_groups import Group, Kind
from shared.model import Moment
from shared.redis.cache import Turn, invalidate
from shared.telemetry import log

Part = tuple[str, str]
"""A player, and a section of their live document."""

Shown = Part | Group
"""What a commit says has changed: of a player's document, or of one that several share."""

SECONDS: Mapping[Kind, int] = {"tribe": 1, "world": 15}
"""How often such a document is written at most: each write is a read for each who listens."""

SHARED_SECTION = "shared"
"""What of a player's live document says which shared documents are the player's."""


class LiveSectionChanged(Event):
    """A section of a player's live document is to be written anew, as the player listens.

    It says nothing of what has changed: whoever writes the section reads the record. It is published after the commit
    without a copy in the outbox: one that is lost is made good by the next, or when the player asks for another token.
    """

    topic: ClassVar[str] = "realtime.section_changed"
    internal: ClassVar[bool] = True

    player_id: str
    section: str
    changed_at: Moment

    @property
    def key(self) -> str:
        """One change of a section."""
        return f"{self.player_id}:{self.section}:{self.changed_at.isoformat()}"


class SharedLiveChanged(Event):
    """A document that several players listen to is to be written anew at `due_at`: a tribe's, or a world's.

    It is published once a turn, after the first commit in it, without a copy in the outbox.
    """

    topic: ClassVar[str] = "realtime.shared_live_changed"
    internal: ClassVar[bool] = True

    kind: Kind
    group_id: str
    due_at: Moment

    @property
    def key(self) -> str:
        """A turn of a document."""
        return f"{self.kind}:{self.group_id}:{self.due_at.isoformat()}"


DEVICES_SECTION = "devices"
"""No section: a player who has devices may have ended the session of one."""


def flag(player_id: str, section: str = "") -> str:
    """What is set in Redis while a player listens; for DEVICES_SECTION, while the player has devices."""
    return f"realtime:{'devices' if section == DEVICES_SECTION else 'listening'}:{player_id}"


def flag_of(group: Group) -> str:
    """What is set in Redis while somebody listens to the document of a tribe or a world."""
    return f"realtime:listening:{group.kind}:{group.group_id}"


def due(kind: Kind, now: datetime) -> datetime:
    """When a turn ends that has begun by now: the document is written then, with all that the turn has changed."""
    seconds = SECONDS[kind]
    return datetime.fromtimestamp((int(now.timestamp()) // seconds + 1) * seconds, UTC)


async def tell(stale: Sequence[str], changed: Sequence[Shown]) -> None:
    """Forget cached pages, and have sections and shared documents shown to those who listen. It never raises."""
    now, once = datetime.now(UTC), dict.fromkeys(changed)
    parts = [part for part in once if not isinstance(part, Group)]
    groups = [group for group in once if isinstance(group, Group)]
    turns = [_turn(group, due(group.kind, now)) for group in groups]
    answers = await invalidate(stale, [flag(player_id, section) for player_id, section in parts], turns)
    events: list[Event] = [
        LiveSectionChanged(player_id=player_id, section=section, changed_at=now)
        for (player_id, section), is_up in zip(parts, answers, strict=False)
        if is_up
    ]
    events += [
        SharedLiveChanged(kind=group.kind, group_id=group.group_id, due_at=due(group.kind, now))
        for group, is_ours in zip(groups, answers[len(parts) :], strict=True)
        if is_ours
    ]
    if events:
        try:
            await outbox.publish(outbox.enclose(events, now))
        except Exception as error:  # noqa: BLE001  what is committed stands
            log.warning("live.lost", changes=len(events), error=repr(error))


def _turn(group: Group, ends_at: datetime) -> Turn:
    taken = f"realtime:turn:{group.kind}:{group.group_id}"
    return Turn(flag_of(group), taken, int(ends_at.timestamp() * 1000))
