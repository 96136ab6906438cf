"""Players who listen to their live document are shown what has changed of it; all others cost nothing.

That a player listens is a flag in Redis, which the round trip looks at that forgets cached pages anyway.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import ClassVar

from shared.event import Event
from shared.firestore import outbox
from shared.model import Moment
from shared.redis.cache import invalidate
from shared.telemetry import log

Part = tuple[str, str]
"""A player, and a section of their live document."""


class LiveSectionChanged(Event):
    """A section of a player's live document is to be written anew, as the player listens.

    It says nothing of what has changed: whoever writes the section reads the record. It is published after the commit
    without a copy in the outbox: one that is lost is made good by the next, or when the player asks for another token.
    """

    topic: ClassVar[str] = "realtime.section_changed"

    player_id: str
    section: str
    changed_at: Moment

    @property
    def key(self) -> str:
        """One change of a section."""
        return f"{self.player_id}:{self.section}:{self.changed_at.isoformat()}"


def flag(player_id: str) -> str:
    """What is set in Redis while a player listens."""
    return f"realtime:listening:{player_id}"


async def tell(stale: Sequence[str], changed: Sequence[Part]) -> None:
    """Forget cached pages, and have sections shown to those who listen. It never raises."""
    parts = list(dict.fromkeys(changed))
    listens = await invalidate(stale, [flag(player_id) for player_id, _ in parts])
    now = datetime.now(UTC)
    heard = [
        LiveSectionChanged(player_id=player_id, section=section, changed_at=now)
        for (player_id, section), is_up in zip(parts, listens, strict=True)
        if is_up
    ]
    if heard:
        try:
            await outbox.publish(outbox.enclose(heard, now))
        except Exception as error:  # noqa: BLE001  what is committed stands
            log.warning("live.lost", sections=len(heard), error=repr(error))
