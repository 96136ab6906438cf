"""A fresh process's first answer: imports `main.py` of its folder as functions-framework does, and calls it once.

Run as `python -I`, so that nothing but that folder and the installed packages is imported from, and `.pyc` are kept.
Given the repository's `root`, it listens to the calls that are made, and answers with a floor of them.
"""

import json
import os
import sys
import time
from contextlib import nullcontext
from pathlib import Path
from typing import Any


def main() -> None:
    """Take a request from standard input; write how long its answer took since the given moment, and what it was."""
    given = json.load(sys.stdin)
    os.sched_setaffinity(0, given["cores"])
    result = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.path.insert(0, str(Path.cwd()))

    listening = _listening(given["root"]) if "root" in given else nullcontext(())
    import uvloop
    from functions_framework.aio import create_asgi_app

    make: Any = create_asgi_app
    app = make("main", "main.py", "http")
    scope, body, sent = given["scope"], given["body"].encode(), []
    scope["headers"] = [(name.encode(), value.encode("latin-1")) for name, value in scope["headers"]]
    scope |= {name: scope[name].encode() for name in ("raw_path", "query_string")}

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    async def answer() -> None:
        await app(scope, receive, send)
        seconds, processor = time.monotonic() - given["began"], time.process_time()
        answered = {
            "status": sent[0]["status"],
            "headers": {name.decode(): value.decode("latin-1") for name, value in sent[0]["headers"]},
            "body": b"".join(message.get("body", b"") for message in sent[1:]).decode("latin-1"),
            "calls": [call.playable() for call in heard],
        }
        result.write(json.dumps({"seconds": seconds, "processor": processor, "answer": answered}))
        result.flush()
        os._exit(0)

    with listening as heard:
        uvloop.run(answer())


def _listening(root: str) -> Any:
    """Hear the calls that are made meanwhile, and keep each as a floor does."""
    sys.path.append(root)
    from tests.bench import wiretap

    return wiretap.listening()


main()
