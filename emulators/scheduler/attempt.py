"""One attempt: the HTTP request that Cloud Scheduler sends, and what came of it."""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import aiohttp

from emulators.identity import id_token
from emulators.scheduler.functions import Job
from emulators.scheduler.times import rfc3339


@dataclass(frozen=True, slots=True)
class Caller:
    """How functions are called: `origin` is what their names follow, `account` whom the token speaks for."""

    session: aiohttp.ClientSession
    origin: str
    account: str
    data: Path


@dataclass(frozen=True, slots=True)
class Outcome:
    """An HTTP status, or None and the reason why there is none."""

    status: int | None
    error: str | None


async def call(job: Job, scheduled: datetime, caller: Caller) -> Outcome:
    """POST to the job's function, and wait for the answer until the attempt's deadline."""
    url = f"{caller.origin}/{job.name}"
    deadline = job.trigger.attempt_deadline
    headers = {
        "User-Agent": "Google-Cloud-Scheduler",
        "X-CloudScheduler": "true",
        "X-CloudScheduler-JobName": job.name,
        "X-CloudScheduler-ScheduleTime": rfc3339(scheduled),
        "Content-Length": "0",
    }
    try:
        token = await asyncio.to_thread(id_token, caller.data, caller.account, url)
        headers["Authorization"] = f"Bearer {token}"
        async with caller.session.post(
            url,
            headers=headers,
            skip_auto_headers=("Content-Type", "Accept-Encoding"),
            timeout=aiohttp.ClientTimeout(total=deadline),
        ) as response:
            await response.content.readany()
            succeeded = 200 <= response.status < 300  # noqa: PLR2004 - the success statuses
            return Outcome(response.status, None if succeeded else f"{url} answered {response.status}")
    except TimeoutError:
        return Outcome(None, f"{url} did not answer within {deadline:g} s")
    except (aiohttp.ClientError, OSError, ValueError) as error:
        return Outcome(None, f"{url} could not be called: {type(error).__name__}: {error}")
