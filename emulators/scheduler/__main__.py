"""Start the Cloud Scheduler emulator.

`python -m emulators.scheduler --port N --data DIR --functions FILE --origin URL`
"""

import argparse
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from emulators.local_http import log_to_stdout, prepared, serve
from emulators.scheduler.attempt import Caller
from emulators.scheduler.functions import UnreadableFunctions, read_jobs
from emulators.scheduler.pages import Pages
from emulators.scheduler.scheduler import Scheduler, log


def main() -> None:
    """Read the arguments and the jobs, and serve until SIGTERM."""
    project = os.environ.get("GOOGLE_CLOUD_PROJECT", "ludus-local")
    parser = argparse.ArgumentParser(prog="python -m emulators.scheduler", description="A local Cloud Scheduler.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, required=True, help="HTTP port of the list of jobs")
    parser.add_argument("--data", type=Path, required=True, help="folder of the tokens' key")
    parser.add_argument("--functions", type=Path, required=True, help="the generated functions.json")
    parser.add_argument("--origin", required=True, help="URL that functions' names follow: http://127.0.0.1:8081")
    parser.add_argument(
        "--service-account",
        default=f"scheduler@{project}.iam.gserviceaccount.com",
        help="whom the tokens speak for",
    )
    options = parser.parse_args()
    log_to_stdout()
    try:
        jobs = read_jobs(options.functions)
    except UnreadableFunctions as error:
        sys.exit(str(error))

    @asynccontextmanager
    async def starting() -> AsyncIterator[Scheduler]:
        connector = aiohttp.TCPConnector(limit=0)
        async with aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar()) as session:
            origin = options.origin.rstrip("/")
            caller = Caller(session, origin, options.service_account, prepared(options.data))
            scheduler = Scheduler(jobs, caller)
            scheduler.start()
            log.info("ready: %d jobs, http://%s:%d", len(jobs), options.host, options.port)
            try:
                yield scheduler
            finally:
                await scheduler.stop()
                log.info("stopped")

    serve(Pages(starting).app(), options.host, options.port)


if __name__ == "__main__":
    main()
