"""Seasons' final rankings."""

from shared.model import Model, Moment


class Archive(Model):
    """How far a season's final ranking is. `leaderboards_archives/{season_id}`.

    Of run `run`, `ranked` players have their final rank, the last of them with `last_standing` and `last_player`.
    `changes` counts the matches that were rated after the grace; a run that began with fewer is followed by another.
    The first run that ends makes the ranking readable: `total_players` and `archived_at`. `shown` is the last that has
    ended.
    """

    season_id: str = ""
    run: int = 0
    step: int = 0
    is_running: bool = False
    ranked: int = 0
    last_standing: int | None = None
    last_player: str = ""
    changes: int = 0
    changes_seen: int = 0
    total_players: int = 0
    ended_at: Moment | None = None
    archived_at: Moment | None = None
    shown: int = 0


class ArchivePage(Model):
    """A hundred lines of a final ranking. `leaderboards_archive_pages/{season_id}:{page}`; `lines` is their JSON.

    `run` made them; `lines_before` are those of the run before it, which are shown until this one has ended.
    """

    season_id: str
    page: int
    lines: str
    run: int = 0
    lines_before: str = "[]"
