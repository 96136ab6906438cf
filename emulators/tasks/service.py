"""The gRPC service google.cloud.tasks.v2.CloudTasks: queues and tasks."""

import logging
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import grpc  # type: ignore[import-untyped]
from google.cloud import tasks_v2
from google.cloud.tasks_v2 import Queue, Task
from google.protobuf.empty_pb2 import Empty  # type: ignore[import-untyped]
from grpc import StatusCode

from emulators.tasks import names, queue_settings, task_settings
from emulators.tasks.dispatcher import Dispatcher
from emulators.tasks.errors import Refused, invalid
from emulators.tasks.store import Store, StoredTask

SERVICE = "google.cloud.tasks.v2.CloudTasks"
QUEUES_PAGE = 9800
TASKS_PAGE = 1000

log = logging.getLogger("tasks")


class CloudTasks:
    """Each method answers the call of its name; Refused ends a call with its status."""

    def __init__(self, store: Store, dispatcher: Dispatcher) -> None:
        self._store = store
        self._dispatcher = dispatcher

    def create_queue(self, request: tasks_v2.CreateQueueRequest) -> Queue:
        """Create a queue; ALREADY_EXISTS, or FAILED_PRECONDITION for three days after its deletion."""
        parent, name = names.location(request.parent), names.queue(request.queue.name)
        if names.parent(name) != parent:
            raise invalid(f"The queue's name {name!r} is not in the location that parent names: {parent!r}.")
        if self._store.queue(name) is not None:
            raise Refused(StatusCode.ALREADY_EXISTS, f"Queue already exists: {name}. UpdateQueue changes it.")
        return self._new_queue(request.queue)

    def _new_queue(self, given: Queue) -> Queue:
        if self._store.queue_deleted_lately(given.name, time.time()):
            raise Refused(
                StatusCode.FAILED_PRECONDITION,
                "The queue cannot be created because a queue with this name existed too recently:"
                f" {given.name}. Choose another name, or start the emulator with --queue.",
            )
        queue = Queue(given, state=Queue.State.RUNNING)
        queue.purge_time = None
        return self._put(queue_settings.completed(queue), "created")

    def declare_queue(self, name: str) -> None:
        """Make sure, at the start, that the queue is there: as it was, or new with the default settings."""
        if self._store.queue(names.queue(name)) is None:
            self._put(queue_settings.completed(Queue(name=name)), "created")

    def get_queue(self, request: tasks_v2.GetQueueRequest) -> Queue:
        """Give a queue; NOT_FOUND."""
        return self._queue(request.name)

    def list_queues(self, request: tasks_v2.ListQueuesRequest) -> tasks_v2.ListQueuesResponse:
        """Give a location's queues by name, a page at a time."""
        if request.filter:
            raise Refused(StatusCode.UNIMPLEMENTED, "ListQueues' filter is not emulated: leave it empty.")
        parent, size = names.location(request.parent), _page_size(request.page_size, QUEUES_PAGE)
        queues = self._store.queues(parent, _after(request.page_token, parent), size + 1)
        token = queues[size - 1].name if len(queues) > size else ""
        return tasks_v2.ListQueuesResponse(queues=queues[:size], next_page_token=token)

    def update_queue(self, request: tasks_v2.UpdateQueueRequest) -> Queue:
        """Change a queue's settings, or create it if there is none of its name."""
        stored = self._store.queue(names.queue(request.queue.name))
        if stored is None:
            return self._new_queue(request.queue)
        mask = tasks_v2.UpdateQueueRequest.pb(request).update_mask
        return self._put(queue_settings.updated(stored, request.queue, mask), "updated")

    def delete_queue(self, request: tasks_v2.DeleteQueueRequest) -> Empty:
        """Delete a queue with its tasks; NOT_FOUND."""
        queue = self._queue(request.name)
        self._store.delete_queue(queue.name, time.time())
        self._dispatcher.wake(queue.name)
        log.info("%s: deleted", queue.name)
        return Empty()

    def purge_queue(self, request: tasks_v2.PurgeQueueRequest) -> Queue:
        """Delete a queue's tasks; NOT_FOUND."""
        queue = self._queue(request.name)
        purged = self._store.purge(queue.name, time.time())
        queue.purge_time = datetime.now(UTC)
        return self._put(queue, f"purged of {purged} tasks")

    def pause_queue(self, request: tasks_v2.PauseQueueRequest) -> Queue:
        """Stop dispatching a queue's tasks; NOT_FOUND."""
        return self._put(Queue(self._queue(request.name), state=Queue.State.PAUSED), "paused")

    def resume_queue(self, request: tasks_v2.ResumeQueueRequest) -> Queue:
        """Dispatch a queue's tasks again; NOT_FOUND."""
        return self._put(Queue(self._queue(request.name), state=Queue.State.RUNNING), "resumed")

    def create_task(self, request: tasks_v2.CreateTaskRequest) -> Task:
        """Add a task; ALREADY_EXISTS also for an hour after a task of its name ran or was deleted."""
        queue, now = self._queue(request.parent), time.time()
        task = task_settings.completed(request.task, queue.name, now)
        if self._store.task(task.name) is not None:
            raise Refused(
                StatusCode.ALREADY_EXISTS,
                f"Requested entity already exists: {task.name}. Treat it as done, or choose another name.",
            )
        if self._store.name_used_lately(task.name, now):
            raise Refused(
                StatusCode.ALREADY_EXISTS,
                "The task cannot be created because a task with this name existed too recently:"
                f" {task.name}. Treat it as done, choose another name, or wait an hour from the task's end.",
            )
        self._store.add(task, queue.name, named=bool(request.task.name))
        self._dispatcher.wake(queue.name)
        log.info("%s: created, due in %.3g s", task.name, max(0.0, task.schedule_time.timestamp() - now))
        return _viewed(task, request.response_view)

    def get_task(self, request: tasks_v2.GetTaskRequest) -> Task:
        """Give a task; NOT_FOUND, also once it has ended."""
        return _viewed(self._task(request.name).task, request.response_view)

    def list_tasks(self, request: tasks_v2.ListTasksRequest) -> tasks_v2.ListTasksResponse:
        """Give a queue's tasks by name, a page at a time."""
        queue, size = self._queue(request.parent), _page_size(request.page_size, TASKS_PAGE)
        tasks = self._store.tasks(queue.name, _after(request.page_token, queue.name), size + 1)
        token = tasks[size - 1].name if len(tasks) > size else ""
        page = [_viewed(task, request.response_view) for task in tasks[:size]]
        return tasks_v2.ListTasksResponse(tasks=page, next_page_token=token)

    def delete_task(self, request: tasks_v2.DeleteTaskRequest) -> Empty:
        """Delete a task; NOT_FOUND, also once it has ended."""
        stored = self._task(request.name)
        self._store.end(stored.task.name, time.time())
        log.info("%s: deleted", stored.task.name)
        return Empty()

    def run_task(self, request: tasks_v2.RunTaskRequest) -> Task:
        """Dispatch a task now, even if its queue is paused or at its limits; NOT_FOUND once it has ended."""
        return _viewed(self._dispatcher.run_now(self._task(request.name)), request.response_view)

    def _queue(self, name: str) -> Queue:
        queue = self._store.queue(names.queue(name))
        if queue is None:
            raise Refused(
                StatusCode.NOT_FOUND,
                f"Queue does not exist: {name}. Create it, or start the emulator with --queue.",
            )
        return queue

    def _task(self, name: str) -> StoredTask:
        stored = self._store.task(names.task(name))
        if stored is None:
            raise Refused(
                StatusCode.NOT_FOUND,
                f"The task does not exist: {name}. It has ended, or it never was created.",
            )
        return stored

    def _put(self, queue: Queue, event: str) -> Queue:
        self._store.put_queue(queue)
        self._dispatcher.wake(queue.name)
        log.info("%s: %s", queue.name, event)
        return queue


def handler(service: CloudTasks) -> grpc.GenericRpcHandler:
    """What a gRPC server needs to serve `service`."""
    calls: dict[str, tuple[Any, Callable[[Any], Any]]] = {
        "CreateQueue": (tasks_v2.CreateQueueRequest, service.create_queue),
        "GetQueue": (tasks_v2.GetQueueRequest, service.get_queue),
        "ListQueues": (tasks_v2.ListQueuesRequest, service.list_queues),
        "UpdateQueue": (tasks_v2.UpdateQueueRequest, service.update_queue),
        "DeleteQueue": (tasks_v2.DeleteQueueRequest, service.delete_queue),
        "PurgeQueue": (tasks_v2.PurgeQueueRequest, service.purge_queue),
        "PauseQueue": (tasks_v2.PauseQueueRequest, service.pause_queue),
        "ResumeQueue": (tasks_v2.ResumeQueueRequest, service.resume_queue),
        "CreateTask": (tasks_v2.CreateTaskRequest, service.create_task),
        "GetTask": (tasks_v2.GetTaskRequest, service.get_task),
        "ListTasks": (tasks_v2.ListTasksRequest, service.list_tasks),
        "DeleteTask": (tasks_v2.DeleteTaskRequest, service.delete_task),
        "RunTask": (tasks_v2.RunTaskRequest, service.run_task),
    }
    methods = {
        name: grpc.unary_unary_rpc_method_handler(
            _answering(call), request_deserializer=request.deserialize, response_serializer=_serialized
        )
        for name, (request, call) in calls.items()
    }
    return grpc.method_handlers_generic_handler(SERVICE, methods)


def _answering(call: Callable[[Any], Any]) -> Callable[[Any, grpc.aio.ServicerContext], Awaitable[Any]]:
    async def answer(request: Any, context: grpc.aio.ServicerContext) -> Any:
        try:
            return call(request)
        except Refused as refused:
            log.info("%s: %s %s", call.__name__, refused.code.name, refused.message)
            await context.abort(refused.code, refused.message)

    return answer


def _serialized(message: Any) -> bytes:
    serialize = Empty.SerializeToString if isinstance(message, Empty) else type(message).serialize
    raw: bytes = serialize(message)
    return raw


def _viewed(task: Task, view: Task.View) -> Task:
    full = view == Task.View.FULL
    seen = Task(task, view=Task.View.FULL if full else Task.View.BASIC)
    if not full:
        seen.http_request.body = b""
    return seen


def _page_size(asked: int, largest: int) -> int:
    if asked < 0:
        raise invalid(f"page_size is {asked}: it must not be negative.")
    return min(asked or largest, largest)


def _after(token: str, parent: str) -> str:
    if token and not token.startswith(f"{parent}/"):
        raise invalid(f"page_token {token!r} is not one that this listing gave: begin again without it.")
    return token
