"""Start the Cloud Tasks emulator: `python -m emulators.tasks --port N --admin-port N --data DIR`."""

import argparse
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import grpc  # type: ignore[import-untyped]
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from emulators.local_http import log_to_stdout, prepared, serve
from emulators.tasks import names, service
from emulators.tasks.dispatcher import Dispatcher, log
from emulators.tasks.store import QueueStatus, Store

STOP_GRACE_SECONDS = 0.2


def main() -> None:
    """Read the arguments and serve until SIGTERM."""
    parser = argparse.ArgumentParser(prog="python -m emulators.tasks", description="A local Cloud Tasks.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, required=True, help="gRPC port")
    parser.add_argument("--admin-port", type=int, required=True, help="HTTP port of /healthz and /queues")
    parser.add_argument("--data", type=Path, required=True, help="folder for tasks.db; made if it is missing")
    parser.add_argument("--project", default=os.environ.get("GOOGLE_CLOUD_PROJECT", "ludus-local"))
    parser.add_argument("--location", default=os.environ.get("GOOGLE_CLOUD_REGION", "europe-west1"))
    parser.add_argument("--queue", action="append", default=[], help="id of a queue to have; may be repeated")
    options = parser.parse_args()
    log_to_stdout()
    serve(_app(options), options.host, options.admin_port, options.port)


def _app(options: argparse.Namespace) -> Starlette:
    store = Store(prepared(options.data) / "tasks.db")

    async def healthz(_request: Request) -> JSONResponse:
        return JSONResponse({"status": "ok"})

    async def queues(_request: Request) -> JSONResponse:
        return JSONResponse({"queues": [_described(status) for status in store.statuses()]})

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        dispatcher = Dispatcher(store, options.data)
        cloud_tasks = service.CloudTasks(store, dispatcher)
        location = f"projects/{options.project}/locations/{options.location}"
        for queue in options.queue:
            cloud_tasks.declare_queue(f"{location}/queues/{queue}")
        for status in store.statuses():
            dispatcher.wake(status.queue.name)
        server = grpc.aio.server(options=[("grpc.so_reuseport", 0)])
        server.add_generic_rpc_handlers([service.handler(cloud_tasks)])
        server.add_insecure_port(f"{options.host}:{options.port}")
        await server.start()
        log.info("ready: gRPC at %s:%d, admin at port %d", options.host, options.port, options.admin_port)
        try:
            yield
        finally:
            await server.stop(STOP_GRACE_SECONDS)
            await dispatcher.stop()
            store.close()
            log.info("stopped")

    return Starlette(routes=[Route("/healthz", healthz), Route("/queues", queues)], lifespan=lifespan)


def _described(status: QueueStatus) -> dict[str, object]:
    due = status.next_due
    return {
        "name": names.short(status.queue.name),
        "resource": status.queue.name,
        "state": status.queue.state.name,
        "waiting": status.tasks - status.running,
        "running": status.running,
        "next": None if due is None else datetime.fromtimestamp(due, UTC).isoformat().replace("+00:00", "Z"),
        "dispatched": status.dispatched,
        "failed": status.failed,
        "dropped": status.dropped,
    }


if __name__ == "__main__":
    main()
