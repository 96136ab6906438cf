"""The scheduled functions of functions.json, checked when they are read."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from croniter import CroniterError, croniter  # type: ignore[import-untyped]
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

_FIELD = r"[\d*/,A-Za-z-]+"
_CRON = re.compile(rf"{_FIELD}( {_FIELD}){{4}}")
_NAMES = re.compile(r"(?i)\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sun|mon|tue|wed|thu|fri|sat)\b")


def _seconds(value: object) -> object:
    """Terraform writes durations as "5s"."""
    return value.removesuffix("s") if isinstance(value, str) else value


def _unix_cron(cron: str) -> str:
    """Five fields of plain unix cron: hashes, last days and seconds, which croniter knows too, are none."""
    cron = " ".join(cron.split())
    if not _CRON.fullmatch(cron) or re.search("[A-Za-z]", _NAMES.sub("", cron)):
        raise ValueError(f"{cron!r} is not a unix cron of five fields (minute hour day month weekday)")
    try:
        croniter(cron).get_next()
    except CroniterError as error:
        raise ValueError(f"{cron!r} is not a unix cron that ever comes: {error}") from error
    return cron


def _known_timezone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, OSError, ValueError) as error:
        raise ValueError(f"{name!r} is not a timezone of the tz database, like Europe/Berlin") from error
    return name


Seconds = Annotated[float, BeforeValidator(_seconds), Field(ge=0)]


class Retry(BaseModel):
    """Cloud Scheduler's retry settings, by their Terraform names; durations in seconds, or like "5s"."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    retry_count: Annotated[int, Field(ge=0, le=5)] = 0
    max_retry_duration: Seconds = 0.0
    min_backoff_duration: Seconds = 5.0
    max_backoff_duration: Seconds = 3600.0
    max_doublings: Annotated[int, Field(ge=0)] = 5


class Schedule(BaseModel):
    """A trigger of the type schedule."""

    model_config = ConfigDict(frozen=True)

    type: Literal["schedule"]
    cron: Annotated[str, AfterValidator(_unix_cron)]
    timezone: Annotated[str, AfterValidator(_known_timezone)] = "UTC"
    retry: Retry = Retry()
    attempt_deadline: Annotated[float, BeforeValidator(_seconds), Field(gt=0, le=1800)] = 180.0


class Job(BaseModel):
    """One scheduled function."""

    model_config = ConfigDict(frozen=True)

    name: str
    trigger: Schedule


class UnreadableFunctions(Exception):
    """The file of functions is missing, is not JSON, or holds a schedule that cannot be."""


def read_jobs(path: Path) -> Sequence[Job]:
    """The functions with a schedule; UnreadableFunctions says what is wrong with the file."""
    try:
        functions = json.loads(path.read_bytes())["functions"]
        scheduled = [function for function in functions if function["trigger"]["type"] == "schedule"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UnreadableFunctions(
            f"{path} is not a readable list of functions ({type(error).__name__}: {error}): generate it."
        ) from error
    return [_job(function, path) for function in scheduled]


def _job(function: dict[str, object], path: Path) -> Job:
    try:
        return Job.model_validate(function)
    except ValidationError as error:
        problems = "; ".join(f"{'.'.join(map(str, problem['loc']))}: {problem['msg']}" for problem in error.errors())
        raise UnreadableFunctions(f"{path}: the function {function.get('name')!r}: {problems}") from error
