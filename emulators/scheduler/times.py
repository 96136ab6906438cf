"""When a job is due."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from croniter import croniter  # type: ignore[import-untyped]

from emulators.scheduler.functions import Schedule


def next_time(schedule: Schedule, after: datetime) -> datetime:
    """The first scheduled time after `after`, in the schedule's timezone."""
    here = after.astimezone(ZoneInfo(schedule.timezone))
    due: datetime = croniter(schedule.cron, here).get_next(datetime)
    return due


def pending_time(schedule: Schedule, after: datetime, now: datetime) -> datetime | None:
    """The last of the scheduled times that came after `after` and not later than `now`, if one did."""
    if next_time(schedule, after) > now:
        return None
    here = now.astimezone(ZoneInfo(schedule.timezone))
    # Whole seconds, and one more, because get_prev gives a time before its start, never the start itself.
    last: datetime = croniter(schedule.cron, _second_after(here)).get_prev(datetime)
    return last


def rfc3339(moment: datetime) -> str:
    """The moment as Cloud Scheduler writes it: with its timezone's offset, Z for UTC, in whole seconds."""
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def _second_after(moment: datetime) -> datetime:
    instant = int(moment.timestamp()) + 1
    return datetime.fromtimestamp(instant, UTC).astimezone(moment.tzinfo)
