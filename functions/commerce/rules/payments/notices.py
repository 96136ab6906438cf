"""When the handling of a notice is asked for again: the task that carries it may be lost, or may have given up."""

from datetime import datetime, timedelta
from typing import Any

from functions.commerce.models.notices import Notice

HANDLED_WITHIN = timedelta(hours=3)
"""How long the task of a new notice has; it is mostly done within seconds."""

LONGEST = timedelta(days=1)
"""The longest time from one asking to the next, for as long as the notice is kept."""


def postponed(notice: Notice, now: datetime) -> Notice:
    """The notice whose handling was asked for now: the older it is, the later it is asked for again."""
    wait = min(max(now - notice.received_at, HANDLED_WITHIN), LONGEST)
    return notice.model_copy(update={"due_at": now + wait})


def handled(notice: Notice, now: datetime) -> Notice:
    """The notice that was followed; the second time, it is as it is."""
    return notice.model_copy(update={"due_at": None, "handled_at": notice.handled_at or now})


def with_due(fields: dict[str, Any]) -> dict[str, Any]:
    """A stored notice; one of before its handling was noted is due, as nobody knows whether it was handled."""
    if not fields.get("transaction") or fields.get("due_at") or fields.get("handled_at"):
        return fields
    return fields | {"due_at": fields["received_at"] + HANDLED_WITHIN}


def unchanged(fields: dict[str, Any]) -> dict[str, Any]:
    """A stored notice as it is: releases that do not note the handling do not read what was noted."""
    return fields
