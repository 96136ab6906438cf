"""Run the game server of the duel: `python -m samples.duel.server`, by `make duel`."""

import argparse
import asyncio
import json
import logging
import os
import signal
import sys
from pathlib import Path

import httpx
from aiohttp import web
from ludus_sdk import AsyncLudus, FileStorage, LudusError, NoAnswer

from samples.duel.server.app import Door
from samples.duel.server.duel import Pace
from samples.duel.server.lobby import Lobby
from samples.duel.server.reporting import Reports

HOST = "127.0.0.1"
ENDS_WITHIN = 1.0


def main() -> None:
    """Serve until SIGTERM or Ctrl-C."""
    parser = argparse.ArgumentParser(prog="python -m samples.duel.server", description="The duel's game server.")
    data = Path(os.environ.get("LUDUS_DATA") or ".ludus")
    parser.add_argument("--data", type=Path, default=data, help="folder of the local cloud (%(default)s)")
    api = os.environ.get("PUBLIC_ORIGIN", "http://127.0.0.1:8080")
    parser.add_argument("--api", default=api, help="the API's address (%(default)s)")
    parser.add_argument("--origin", action="append", default=[], help="of a page that plays here, besides the API's")
    parser.add_argument("--port", type=int, default=8099)
    parser.add_argument("--round-seconds", type=float, default=10.0)
    parser.add_argument("--reveal-seconds", type=float, default=2.0)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)
    try:
        asyncio.run(_serve(options, _key(options.data)))
    except (LudusError, NoAnswer, OSError) as error:
        sys.exit(f"duel: {error}")


def _key(data: Path) -> str:
    """The game server's key: LUDUS_SERVER_KEY, or the demo's, which the seed has made."""
    if key := os.environ.get("LUDUS_SERVER_KEY"):
        return key
    try:
        return str(json.loads((data / "demo.json").read_text())["server_key"])
    except (OSError, ValueError, KeyError):
        sys.exit("duel: there is no server key: set LUDUS_SERVER_KEY, or start the local cloud with `make run`")


async def _serve(options: argparse.Namespace, key: str) -> None:
    options.data.mkdir(parents=True, exist_ok=True)
    async with (
        AsyncLudus(options.api, storage=FileStorage(options.data / "duel.json")) as ludus,
        httpx.AsyncClient(base_url=options.api, timeout=10) as api,
    ):
        await ludus.sign_in_server(key)
        reports = Reports(ludus)
        lobby = Lobby(Pace(options.round_seconds, options.reveal_seconds), reports.add)
        origins = {options.api, options.api.replace("127.0.0.1", "localhost"), *options.origin}
        app = web.Application()
        app.add_routes([web.get("/play", Door(api, origins, lobby).play)])
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=ENDS_WITHIN)
        await runner.setup()
        await web.TCPSite(runner, HOST, options.port).start()
        logging.getLogger("duel").info("Duel: open %s/samples/duel/ in two tabs. Ctrl-C ends it.", options.api)
        reporting = asyncio.create_task(reports.run(lobby.recorded))
        stopped = asyncio.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, stopped.set)
        await stopped.wait()
        reporting.cancel()
        await runner.cleanup()


if __name__ == "__main__":
    main()
