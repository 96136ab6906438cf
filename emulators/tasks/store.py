"""Queues, tasks and the names used lately, in one SQLite file that outlives the process.

Times are seconds since 1970. A task under way is `leased`; leases do not outlive the process, so that a task
whose attempt was cut off is dispatched again.
"""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from google.cloud.tasks_v2 import Queue, Task

NAME_KEPT_SECONDS = 3600.0
QUEUE_NAME_KEPT_SECONDS = 3 * 86400.0

_SCHEMA = """
CREATE TABLE IF NOT EXISTS queues (
    name TEXT PRIMARY KEY, settings BLOB NOT NULL, deleted_at REAL,
    dispatched INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0,
    dropped INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS tasks (
    name TEXT PRIMARY KEY, queue TEXT NOT NULL, due REAL NOT NULL, task BLOB NOT NULL,
    named INTEGER NOT NULL, leased INTEGER NOT NULL DEFAULT 0,
    executions INTEGER NOT NULL DEFAULT 0, previous_status INTEGER
);
CREATE INDEX IF NOT EXISTS tasks_due ON tasks (queue, leased, due);
CREATE TABLE IF NOT EXISTS used_names (name TEXT PRIMARY KEY, until REAL NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS used_names_until ON used_names (until);
"""


@dataclass(frozen=True, slots=True)
class StoredTask:
    """A task with what its next attempt must tell of the earlier ones."""

    task: Task
    executions: int
    """Attempts that were answered with anything but a 5xx."""
    previous_status: int | None
    """The HTTP status of the last answered attempt."""


@dataclass(frozen=True, slots=True)
class QueueStatus:
    """What the admin page tells of one queue."""

    queue: Queue
    tasks: int
    running: int
    next_due: float | None
    dispatched: int
    failed: int
    dropped: int


class Store:
    """The SQLite file; used by one thread of one process."""

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path)
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = NORMAL")
        self._db.executescript(_SCHEMA)
        with self._db:
            self._db.execute("UPDATE tasks SET leased = 0")

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def queue(self, name: str) -> Queue | None:
        """The queue, unless there is none of that name."""
        query = "SELECT settings FROM queues WHERE name = ? AND deleted_at IS NULL"
        row = self._db.execute(query, (name,)).fetchone()
        return None if row is None else _queue(row[0])

    def queue_deleted_lately(self, name: str, now: float) -> bool:
        """Whether a queue of that name was deleted so lately that the name is still taken."""
        since = now - QUEUE_NAME_KEPT_SECONDS
        query = "SELECT 1 FROM queues WHERE name = ? AND deleted_at > ?"
        return self._db.execute(query, (name, since)).fetchone() is not None

    def queues(self, location: str, after: str, limit: int) -> list[Queue]:
        """Up to `limit` queues of a location, by name, beginning behind the name `after`."""
        rows = self._db.execute(
            "SELECT settings FROM queues WHERE name GLOB ? AND name > ? AND deleted_at IS NULL ORDER BY name LIMIT ?",
            (f"{location}/queues/*", after, limit),
        )
        return [_queue(settings) for (settings,) in rows]

    def statuses(self) -> list[QueueStatus]:
        """Every queue, with its tasks and counts."""
        rows = self._db.execute(
            "SELECT settings, count(due), total(leased), min(CASE WHEN leased = 0 THEN due END),"
            " dispatched, failed, dropped FROM queues LEFT JOIN tasks ON queue = queues.name"
            " WHERE deleted_at IS NULL GROUP BY queues.name ORDER BY queues.name"
        )
        return [QueueStatus(_queue(row[0]), row[1], int(row[2]), *row[3:]) for row in rows]

    def put_queue(self, queue: Queue) -> None:
        """Create the queue, or replace its settings."""
        with self._db:
            self._db.execute(
                "INSERT INTO queues (name, settings) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET"
                " settings = excluded.settings, deleted_at = NULL",
                (queue.name, Queue.serialize(queue)),
            )

    def delete_queue(self, name: str, now: float) -> None:
        """Delete the queue with its tasks; its name stays taken for three days."""
        with self._db:
            self._db.execute("DELETE FROM tasks WHERE queue = ?", (name,))
            self._db.execute(
                "UPDATE queues SET deleted_at = ?, dispatched = 0, failed = 0, dropped = 0 WHERE name = ?",
                (now, name),
            )

    def purge(self, queue: str, now: float) -> int:
        """Delete the queue's tasks and say how many they were."""
        with self._db:
            self._db.execute(
                "INSERT OR REPLACE INTO used_names SELECT name, ? FROM tasks WHERE queue = ? AND named",
                (now + NAME_KEPT_SECONDS, queue),
            )
            return self._db.execute("DELETE FROM tasks WHERE queue = ?", (queue,)).rowcount

    def task(self, name: str) -> StoredTask | None:
        """The task, unless it does not exist (any more)."""
        query = "SELECT task, executions, previous_status FROM tasks WHERE name = ?"
        row = self._db.execute(query, (name,)).fetchone()
        return None if row is None else _stored(row)

    def name_used_lately(self, name: str, now: float) -> bool:
        """Whether a task of that name ran or was deleted within the last hour."""
        with self._db:
            self._db.execute("DELETE FROM used_names WHERE until <= ?", (now,))
        return self._db.execute("SELECT 1 FROM used_names WHERE name = ?", (name,)).fetchone() is not None

    def tasks(self, queue: str, after: str, limit: int) -> list[Task]:
        """Up to `limit` tasks of a queue, by name, beginning behind the name `after`."""
        rows = self._db.execute(
            "SELECT task, executions, previous_status FROM tasks WHERE queue = ? AND name > ? ORDER BY name LIMIT ?",
            (queue, after, limit),
        )
        return [_stored(row).task for row in rows]

    def add(self, task: Task, queue: str, *, named: bool) -> None:
        """Store a new task; `named` by its creator, so that its name is kept after it ends."""
        with self._db:
            self._db.execute(
                "INSERT INTO tasks (name, queue, due, task, named) VALUES (?, ?, ?, ?, ?)",
                (task.name, queue, task.schedule_time.timestamp(), Task.serialize(task), named),
            )

    def due(self, queue: str, now: float, limit: int) -> list[StoredTask]:
        """Up to `limit` tasks that wait and whose time has come, the oldest first."""
        rows = self._db.execute(
            "SELECT task, executions, previous_status FROM tasks WHERE queue = ? AND leased = 0 AND due <= ?"
            " ORDER BY due LIMIT ?",
            (queue, now, limit),
        )
        return [_stored(row) for row in rows]

    def next_due(self, queue: str) -> float | None:
        """When the next waiting task of the queue is due."""
        query = "SELECT min(due) FROM tasks WHERE queue = ? AND leased = 0"
        due: float | None = self._db.execute(query, (queue,)).fetchone()[0]
        return due

    def lease(self, tasks: list[Task], queue: str) -> None:
        """Mark the tasks as under way, each with its new attempt."""
        with self._db:
            self._db.executemany(
                "UPDATE tasks SET leased = 1, task = ? WHERE name = ?",
                [(Task.serialize(task), task.name) for task in tasks],
            )
            count = "UPDATE queues SET dispatched = dispatched + ? WHERE name = ?"
            self._db.execute(count, (len(tasks), queue))

    def retry(self, stored: StoredTask, queue: str) -> None:
        """Let the task wait for its new schedule time after a failed attempt, unless it is gone."""
        task = stored.task
        with self._db:
            self._db.execute(
                "UPDATE tasks SET leased = 0, due = ?, task = ?, executions = ?, previous_status = ? WHERE name = ?",
                (
                    task.schedule_time.timestamp(),
                    Task.serialize(task),
                    stored.executions,
                    stored.previous_status,
                    task.name,
                ),
            )
            self._db.execute("UPDATE queues SET failed = failed + 1 WHERE name = ?", (queue,))

    def drop(self, name: str, queue: str, now: float) -> None:
        """Delete the task after its last failed attempt."""
        self.end(name, now)
        with self._db:
            count = "UPDATE queues SET failed = failed + 1, dropped = dropped + 1 WHERE name = ?"
            self._db.execute(count, (queue,))

    def end(self, name: str, now: float) -> None:
        """Delete the task, and keep its name for an hour if its creator chose it."""
        with self._db:
            self._db.execute(
                "INSERT OR REPLACE INTO used_names SELECT name, ? FROM tasks WHERE name = ? AND named",
                (now + NAME_KEPT_SECONDS, name),
            )
            self._db.execute("DELETE FROM tasks WHERE name = ?", (name,))


def _queue(settings: bytes) -> Queue:
    queue: Queue = Queue.deserialize(settings)
    return queue


def _stored(row: tuple[bytes, int, int | None]) -> StoredTask:
    return StoredTask(Task.deserialize(row[0]), row[1], row[2])
