"""Delivers object notifications as Eventarc does: CloudEvents in binary mode, at least once.

An event lies in DATA/_notifications/<id>.json from just before its object becomes visible until its delivery.
"""

import asyncio
import json
import logging
import secrets
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Self
from urllib.parse import quote, urlsplit

import aiohttp

from emulators.identity import id_token
from emulators.storage.objects import StoredObject

FINALIZED = "google.cloud.storage.object.v1.finalized"
SHORTEST_WAIT_SECONDS = 0.2
LONGEST_WAIT_SECONDS = 10.0
GIVE_UP_SECONDS = 600.0
_ATTEMPT_SECONDS = 600.0
_AT_ONCE = 32
_PRINTABLE = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in '"%')

_log = logging.getLogger("storage")


@dataclass(frozen=True, slots=True)
class Event:
    """One finalized object, on its way to one URL."""

    id: str
    url: str
    bucket: str
    name: str
    time: str
    data: dict[str, Any]

    def headers(self, token: str) -> dict[str, str]:
        """Return the request's headers; what a header cannot hold is percent-encoded, as CloudEvents says."""
        return {
            "authorization": f"Bearer {token}",
            "content-type": "application/json",
            "ce-id": self.id,
            "ce-type": FINALIZED,
            "ce-source": f"//storage.googleapis.com/projects/_/buckets/{self.bucket}",
            "ce-subject": quote(f"objects/{self.name}", safe=_PRINTABLE),
            "ce-specversion": "1.0",
            "ce-time": self.time,
            "ce-bucket": self.bucket,
        }


class Notifications:
    """The events of a data folder. `routes` says which URLs hear of a bucket; use it as a context manager."""

    def __init__(
        self,
        data: Path,
        identity: Path,
        routes: Mapping[str, Sequence[str]],
        *,
        service_account: str,
        origin: str,
    ) -> None:
        """Prepare; tokens are signed with the key in `identity`, resources name themselves by `origin`."""
        self._journal = data / "_notifications"
        self._journal.mkdir(parents=True, exist_ok=True)
        self._identity = identity
        self._routes = routes
        self._service_account = service_account
        self._origin = origin
        self._tasks: set[asyncio.Task[None]] = set()
        self._places = asyncio.Semaphore(_AT_ONCE)
        self._http: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        """Take up what an earlier process did not deliver."""
        self._http = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=_ATTEMPT_SECONDS))
        for path in sorted(self._journal.glob("*.json")):
            event = self._rerouted(Event(**json.loads(path.read_text())))
            if event is None:
                path.unlink()
            else:
                self._send(event)
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop; what is not delivered stays in the journal."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._http is not None:
            await self._http.close()

    def finalized(self, stored: StoredObject) -> None:
        """Note an event for each URL that hears of the object's bucket, and begin to deliver it."""
        for url in self._routes.get(stored.bucket, ()):
            event = Event(
                id=f"{time.time_ns() // 1000}{secrets.randbelow(10**6):06}",
                url=url,
                bucket=stored.bucket,
                name=stored.name,
                time=stored.created,
                data=stored.resource(self._origin),
            )
            draft = self._journal / f"{event.id}.draft"
            draft.write_text(json.dumps(asdict(event)))
            draft.replace(self._file(event))
            self._send(event)

    def _rerouted(self, event: Event) -> Event | None:
        """Return the event with its URL as configured now: a restart may have changed host or port."""
        urls = self._routes.get(event.bucket, ())
        if event.url in urls:
            return event
        path = urlsplit(event.url).path
        for url in urls:
            if urlsplit(url).path == path:
                return replace(event, url=url)
        _log.warning("notification %s dropped: %s hears no more of %s", event.id, event.url, event.bucket)
        return None

    def _send(self, event: Event) -> None:
        task = asyncio.create_task(self._deliver(event))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _deliver(self, event: Event) -> None:
        wait, end = SHORTEST_WAIT_SECONDS, time.monotonic() + GIVE_UP_SECONDS
        while True:
            async with self._places:
                problem = await self._attempt(event)
            if problem is None:
                _log.info("notification %s of %s/%s delivered to %s", event.id, event.bucket, event.name, event.url)
                break
            if time.monotonic() + wait > end:
                _log.error("notification %s of %s/%s dropped: %s", event.id, event.bucket, event.name, problem)
                break
            _log.warning(
                "notification %s of %s/%s: %s, again in %g s",
                event.id,
                event.bucket,
                event.name,
                problem,
                wait,
            )
            await asyncio.sleep(wait)
            wait = min(2 * wait, LONGEST_WAIT_SECONDS)
        self._file(event).unlink(missing_ok=True)

    async def _attempt(self, event: Event) -> str | None:
        """Return what went wrong, or None."""
        if self._http is None:
            return "the emulator is not running"
        headers = event.headers(id_token(self._identity, self._service_account, event.url))
        try:
            async with self._http.post(event.url, json=event.data, headers=headers, allow_redirects=False) as answer:
                return None if answer.ok and answer.status < 300 else f"{event.url} answered {answer.status}"  # noqa: PLR2004
        except (aiohttp.ClientError, TimeoutError) as error:
            return f"{event.url} cannot be reached: {error or type(error).__name__}"

    def _file(self, event: Event) -> Path:
        return self._journal / f"{event.id}.json"
