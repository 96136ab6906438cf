"""Functions of every kind, for the tests of the function host: what they did is told by a file."""

import asyncio
import os
from pathlib import Path
from typing import ClassVar

from shared.declare import endpoint, on_upload, schedule, subscriber, task
from shared.event import Event
from shared.media.uploads import Upload
from shared.model import Model


class Greeting(Model):
    """What `greet` answers."""

    text: str


class Happened(Event):
    """Something happened."""

    topic: ClassVar[str] = "demo.happened"

    what: str

    @property
    def key(self) -> str:
        """What happened is the fact."""
        return self.what


class Work(Model):
    """Something to do."""

    name: str


def _note(line: str) -> None:
    with Path(os.environ["DEMO_FILE"]).open("a") as file:
        file.write(f"{line}\n")


@endpoint("GET /api/v1/greetings/{name}")
async def greet(name: str) -> Greeting:
    """Greet by name."""
    return Greeting(text=f"hello, {name}")


@endpoint("GET /api/v1/failures")
async def fail() -> Greeting:
    """Raise what nobody expects."""
    raise RuntimeError("this is the failure")


@endpoint("GET /api/v1/sleepers")
async def sleep() -> Greeting:
    """Take longer than its timeout."""
    await asyncio.sleep(3600)
    return Greeting(text="rested")


@subscriber(Happened)
async def hear(happened: Happened) -> None:
    """Note what happened; what begins with "bad" cannot be handled."""
    _note(happened.what)
    if happened.what.startswith("bad"):
        raise RuntimeError("this is the failure")


@on_upload("uploads", prefix="avatars/")
async def see(upload: Upload) -> None:
    """Note an upload."""
    _note(f"{upload.name} {upload.size}")


@task("demo-queue")
async def work(job: Work) -> None:
    """Note a task."""
    _note(job.name)


@schedule("* * * * *")
async def tick() -> None:
    """Note a run by the clock."""
    _note("tick")
