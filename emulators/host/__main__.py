"""Serve every declared function: `python -m emulators.host --port N --data DIR --functions FILE`."""

import argparse
import logging
import signal
import sys
from pathlib import Path

import uvicorn
from pydantic import ValidationError

from emulators.host.app import Host
from emulators.host.functions import HostedFunction, running_function
from emulators.host.invokers import Invokers
from emulators.host.metrics import observe
from emulators.local_http import prepared
from emulators.manifest import Unreadable, read_manifest
from shared.catalog import settings_modules
from shared.settings import settings
from shared.telemetry import metrics

KEEP_ALIVE_SECONDS = 120
"""Longer than callers keep idle connections, so that they never use one that is just being closed."""

log = logging.getLogger("host")


class _NamedLines(logging.Formatter):
    """Begins each line with the function on whose behalf it was written."""

    def format(self, record: logging.LogRecord) -> str:
        record.function = running_function.get() or "host"
        return super().format(record)


def main() -> None:
    """Read the arguments, the functions and the settings, and serve until SIGTERM."""
    parser = argparse.ArgumentParser(prog="python -m emulators.host", description="A local Cloud Functions.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--data", type=Path, required=True, help="folder of the tokens' key")
    parser.add_argument("--functions", type=Path, required=True, help="the generated functions.json")
    options = parser.parse_args()
    lines = logging.StreamHandler(sys.stdout)
    lines.setFormatter(_NamedLines("%(asctime)s %(function)s: %(levelname)s %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[lines])
    try:
        manifest = read_manifest(options.functions)
        for module in settings_modules():
            module.settings()
    except Unreadable as error:
        sys.exit(str(error))
    except ValidationError as error:
        problems = "; ".join(f"{str(problem['loc'][0]).upper()}: {problem['msg']}" for problem in error.errors())
        sys.exit(f"A setting in the environment is wrong: {problems}.")
    configured = settings()
    if configured.telemetry == "local":
        observe()
        metrics.start()
    origin = (configured.functions_origin or f"http://{options.host}:{options.port}").rstrip("/")
    invokers = Invokers(prepared(options.data), origin, configured.google_cloud_project)
    functions = {declared.name: HostedFunction(declared) for declared in manifest.functions}
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    log.info("serving %d functions at %s", len(functions), origin)
    uvicorn.run(
        Host(functions, invokers, options.host),
        host=options.host,
        port=options.port,
        loop="uvloop",
        http="httptools",
        lifespan="off",
        proxy_headers=False,
        log_config=None,
        log_level="warning",
        access_log=False,
        server_header=False,
        backlog=4096,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=1,
    )


if __name__ == "__main__":
    main()
