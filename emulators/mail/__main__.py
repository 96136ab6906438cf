"""Start the mail catcher: `python -m emulators.mail --smtp-port N --port N --data DIR`."""

import argparse
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from emulators.local_http import log_to_stdout, serve
from emulators.mail.mailbox import Mailbox, log
from emulators.mail.pages import Pages
from emulators.mail.smtp import listen


def main() -> None:
    """Read the arguments and serve until SIGTERM."""
    parser = argparse.ArgumentParser(prog="python -m emulators.mail", description="Catches mail on this machine.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, required=True, help="HTTP port of the mailbox")
    parser.add_argument("--smtp-port", type=int, required=True, help="SMTP port")
    parser.add_argument("--data", type=Path, required=True, help="messages are kept in mail/ in this folder")
    options = parser.parse_args()
    log_to_stdout()

    @asynccontextmanager
    async def starting(mailbox: Mailbox) -> AsyncIterator[None]:
        server = await listen(mailbox, options.host, options.smtp_port)
        log.info("ready: SMTP at %s:%d, http://%s:%d", options.host, options.smtp_port, options.host, options.port)
        try:
            yield
        finally:
            server.close()
            log.info("stopped")

    serve(Pages(Mailbox(options.data / "mail"), starting).app(), options.host, options.port, options.smtp_port)


if __name__ == "__main__":
    main()
