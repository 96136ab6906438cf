"""The health of what Ludus needs, and deliveries that failed."""

from typing import Literal

from shared.model import Model, Moment


class Dependency(Model):
    """One thing a service needs: whether it answers, and after how many milliseconds."""

    name: str
    status: Literal["up", "down"]
    latency_ms: float
    problem: str | None = None


class Health(Model):
    """`ok`: all answer; `degraded`: slower, and right (Redis is down); `down`: requests fail."""

    status: Literal["ok", "degraded", "down"]
    services: tuple[str, ...]
    dependencies: tuple[Dependency, ...]


class DeadLetter(Model):
    """A delivery that was given up. `platform_dead_letters/{id}`.

    `payload` is what was delivered, as text, up to 800,000 bytes.
    """

    dead_letter_id: str
    function: str
    source_topic: str
    fact: str
    payload: str
    attributes: dict[str, str]
    error: str
    died_at: Moment
