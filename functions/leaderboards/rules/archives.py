"""How a season's final ranking is made, step by step, and again when a match comes late."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from functions.leaderboards.models.archives import Archive
from functions.leaderboards.models.ratings import SeasonLine
from functions.leaderboards.models.tasks import RankPlayers

GATHERING = timedelta(minutes=1)
"""How long a ranking that has to be made again waits for more matches that are late."""


STEP_SIZE = 500
"""Players of one stored page, and of one piece of the work: whole pages."""


def opened(archive: Archive | None, season_id: str, ended_at: datetime) -> Archive:
    """The archive of a season that has ended: its first run may begin; unchanged when it has begun before."""
    if archive is not None and archive.run:
        return archive
    begin = {"season_id": season_id, "ended_at": ended_at, "run": 1, "is_running": True}
    return (archive or Archive()).model_copy(update=begin)


def reopened(archive: Archive) -> Archive:
    """The archive with another run to come, if matches have been rated since the last began and none is running."""
    if archive.is_running or not archive.run or archive.changes == archive.changes_seen:
        return archive
    return _next_run(archive)


def stepped(archive: Archive, ranked: Sequence[SeasonLine], now: datetime) -> Archive:
    """The archive after a step that ranked these players. A step that is not full is the last of its run."""
    seen = archive.changes_seen if archive.step else archive.changes
    after = archive.model_copy(
        update={
            "step": archive.step + 1,
            "ranked": archive.ranked + len(ranked),
            "changes_seen": seen,
            **({"last_standing": ranked[-1].standing, "last_player": ranked[-1].player_id} if ranked else {}),
        }
    )
    if len(ranked) == STEP_SIZE:
        return after
    done = after.model_copy(update={"is_running": False, "total_players": after.ranked, "archived_at": now})
    done = done.model_copy(update={"shown": done.run})
    return reopened(done)


def next_step(archive: Archive) -> RankPlayers | None:
    """The piece of work that a ranking needs next, None when it is done."""
    if not archive.is_running:
        return None
    return RankPlayers(season_id=archive.season_id, run=archive.run, step=archive.step)


def is_next(archive: Archive, wanted: RankPlayers) -> bool:
    """Whether a piece of work is still to be done; it may be asked for again."""
    return next_step(archive) == wanted


def _next_run(archive: Archive) -> Archive:
    begin = {"run": archive.run + 1, "step": 0, "is_running": True, "ranked": 0}
    return archive.model_copy(update=begin | {"last_standing": None, "last_player": ""})
