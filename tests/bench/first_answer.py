"""A fresh process's first answer: imports `main.py` of its folder as functions-framework does, and calls it once.

Run as `python -I`, so that nothing but that folder and the installed packages is imported from, and `.pyc` are kept.
"""

import json
import os
import sys
import time
from pathlib import Path
from typing import Any


def main() -> None:
    """Take a request from standard input; write how long its answer took since the given moment, and its status."""
    given = json.load(sys.stdin)
    os.sched_setaffinity(0, given["cores"])
    result = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.path.insert(0, str(Path.cwd()))

    import uvloop
    from functions_framework.aio import create_asgi_app

    make: Any = create_asgi_app
    app = make("main", "main.py", "http")
    scope, body, statuses = given["scope"], given["body"].encode(), []
    scope["headers"] = [(name.encode(), value.encode("latin-1")) for name, value in scope["headers"]]
    scope |= {name: scope[name].encode() for name in ("raw_path", "query_string")}

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: dict[str, object]) -> None:
        statuses.append(message.get("status"))

    async def answer() -> None:
        await app(scope, receive, send)
        seconds, processor = time.monotonic() - given["began"], time.process_time()
        result.write(json.dumps({"seconds": seconds, "processor": processor, "status": statuses[0]}))
        result.flush()
        os._exit(0)

    uvloop.run(answer())


main()
