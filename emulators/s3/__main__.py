"""A store that speaks S3 on this machine: `python -m emulators.s3 --port 9024 --credentials FILE --bucket ugc`."""

import argparse
import json
import logging
import signal
import sys
from pathlib import Path

import uvicorn

from emulators.local_http import log_to_stdout
from emulators.s3.app import create_app
from emulators.s3.moto_app import Moto


def main() -> None:
    """Read the arguments and serve until SIGTERM."""
    parser = argparse.ArgumentParser(prog="python -m emulators.s3", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--data", type=Path, help="taken for the sake of the other parts: nothing is kept")
    parser.add_argument(
        "--credentials", type=Path, required=True, help="JSON with the access_key_id and secret_access_key of who may"
    )
    parser.add_argument("--bucket", action="append", default=[], help="a bucket that must be there (repeatable)")
    parser.add_argument("--origin", action="append", default=[], help="whose pages may send files (repeatable)")
    options = parser.parse_args()
    log_to_stdout()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    key = json.loads(options.credentials.read_text())
    moto = Moto(options.host, options.port)
    for bucket in options.bucket:
        moto.make_bucket(bucket, options.origin or ["*"])
    logging.getLogger("s3").info("ready: http://%s:%d", options.host, options.port)
    uvicorn.run(
        create_app(moto, {key["access_key_id"]: key["secret_access_key"]}),
        host=options.host,
        port=options.port,
        log_level="warning",
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=0,
        server_header=False,
        date_header=False,
    )


if __name__ == "__main__":
    main()
