"""Resource names: projects/P/locations/L/queues/Q/tasks/T."""

import re
import secrets

from emulators.tasks.errors import invalid

_LOCATION = r"projects/[A-Za-z0-9.:\-]+/locations/[a-z0-9\-]+"
_QUEUE = _LOCATION + r"/queues/[A-Za-z0-9\-]{1,100}"
_TASK = _QUEUE + r"/tasks/[A-Za-z0-9_\-]{1,500}"


def location(name: str) -> str:
    """The location's name, if it is one; INVALID_ARGUMENT otherwise."""
    return _checked(name, _LOCATION, "a location's name: projects/PROJECT_ID/locations/LOCATION_ID")


def queue(name: str) -> str:
    """The queue's name, if it is one; INVALID_ARGUMENT otherwise."""
    return _checked(
        name,
        _QUEUE,
        "a queue's name: projects/PROJECT_ID/locations/LOCATION_ID/queues/QUEUE_ID,"
        " QUEUE_ID being 1-100 letters, digits or hyphens",
    )


def task(name: str) -> str:
    """The task's name, if it is one; INVALID_ARGUMENT otherwise."""
    return _checked(
        name,
        _TASK,
        "a task's name: projects/PROJECT_ID/locations/LOCATION_ID/queues/QUEUE_ID/tasks/TASK_ID,"
        " TASK_ID being 1-500 letters, digits, hyphens or underscores",
    )


def parent(name: str) -> str:
    """The queue of a task, or the location of a queue."""
    return name.rsplit("/", 2)[0]


def short(name: str) -> str:
    """The last part of a name: the id alone."""
    return name.rsplit("/", 1)[1]


def new_task(queue_name: str) -> str:
    """A name for a task whose creator gave none: 20 random digits."""
    return f"{queue_name}/tasks/{secrets.randbelow(10**20):020}"


def _checked(name: str, pattern: str, meaning: str) -> str:
    if not re.fullmatch(pattern, name):
        raise invalid(f"{name!r} is not {meaning}.")
    return name
