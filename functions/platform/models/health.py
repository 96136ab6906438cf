"""The health of what Ludus needs."""

from typing import Literal

from shared.model import Model


class Dependency(Model):
    """One dependency of a service: whether it answers, and after how many milliseconds.

    Partners and the mail server have the status `not_asked`: a health check does not call them.
    """

    name: str
    status: Literal["up", "down", "not_asked"]
    latency_ms: float | None = None
    problem: str | None = None


class Health(Model):
    """The health of services.

    `ok`: all dependencies answer. `degraded`: some requests are slower or incomplete. `down`: requests fail.
    """

    status: Literal["ok", "degraded", "down"]
    services: tuple[str, ...]
    dependencies: tuple[Dependency, ...]
