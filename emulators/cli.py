"""The command line: `python -m emulators COMMAND`."""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from emulators import commands, composition, up
from emulators.cloud import CloudError
from emulators.control import Refused
from emulators.ports import FIRST, PORTS, PortError, given_ports
from emulators.state import InUse, NotRunning

ELSEWHERE = {
    "replay": "emulators.replay.command",
    "seed": "emulators.seed.command",
    "war": "emulators.war.command",
    "chaos": "emulators.chaos.command",
    "load": "emulators.load.command",
    "scale": "emulators.load.scale",
}
"""Commands that are programs of their own; each module has a `main` that takes the arguments left."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; returns the exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and words[0] in ELSEWHERE:
        return int(importlib.import_module(ELSEWHERE[words[0]]).main(words[1:]) or 0)
    options = _parser().parse_args(words)
    options.data = options.data.resolve()
    try:
        return int(options.do(options))
    except (CloudError, NotRunning, PortError, Refused, InUse, commands.CommandFailed) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m emulators", description="Google Cloud on one machine.")
    kinds = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_up(kinds)

    status = _command(kinds, "status", "show the state of each part", _status)
    status.add_argument("--json", action="store_true", help="all that is known, with the environment")

    logs = _command(kinds, "logs", "show what parts write", _logs)
    logs.add_argument("part", nargs="*", help="all parts when none is named")
    logs.add_argument("-f", "--follow", action="store_true", help="go on with what comes")
    logs.add_argument("-n", "--lines", type=int, default=40, help="how many lines to begin with")

    _command(kinds, "down", "stop everything; the data stays", lambda options: commands.bring_down(options.data))
    _command(kinds, "reset", "stop everything and delete the data", lambda options: commands.reset(options.data))
    for what in ("stop", "start", "restart"):
        command = _command(kinds, what, f"{what} one part while the others run", _change)
        command.add_argument("part", help=", ".join(composition.PARTS))
        command.set_defaults(what=what, variable=[])
        if what != "stop":
            command.add_argument(
                "--set", dest="variable", action="append", metavar="NAME=VALUE", help="a variable for it"
            )

    run = _command(kinds, "exec", "run a command that finds this cloud by its environment", _execute)
    run.add_argument("words", nargs=argparse.REMAINDER, metavar="-- COMMAND ...")

    others = {
        "replay": "play recorded matches through the gateway",
        "seed": "fill it with a demo season",
        "chaos": "have bots play while parts of a cloud of its own fail, and check that everything adds up",
        "load": "offer a cloud of its own the load of many players, and report latencies against the targets",
        "scale": "reckon what breaks first with so many players at once, by Cloud Run's rules",
        "war": "have bots play a season of conquest through the gateway, and check that it adds up",
    }
    for name, what in others.items():
        kinds.add_parser(name, help=what)
    return parser


def _command(kinds: Any, name: str, what: str, do: Any) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = kinds.add_parser(name, help=what, description=what.capitalize() + ".")
    default = Path(os.environ.get("LUDUS_DATA") or ".ludus")
    command.add_argument("--data", type=Path, default=default, help="the folder of all data (default: %(default)s)")
    command.set_defaults(do=do)
    return command


def _add_up(kinds: Any) -> None:
    command = _command(kinds, "up", "start everything", _up)
    command.add_argument("-d", "--detach", action="store_true", help="return when everything is ready")
    command.add_argument(
        "--port-base", type=int, default=FIRST, metavar="N", help="the first port (default: %(default)s); 0: free ones"
    )
    command.add_argument(
        "--port",
        action="append",
        default=[],
        metavar="NAME=N",
        help=f"one port (or LUDUS_PORT_NAME=N), of: {', '.join(PORTS)}",
    )
    command.add_argument("--only", metavar="PART,PART", help=f"some parts, of: {', '.join(composition.PARTS)}")
    command.add_argument("--functions", type=Path, default=composition.FUNCTIONS_FILE, help="the generated manifest")
    command.add_argument(
        "--gateway-config", type=Path, default=composition.GATEWAY_CONFIG, help="the generated API description"
    )
    command.add_argument(
        "--copy-every", type=float, default=60.0, metavar="SECONDS", help="how often Firestore is copied to disk"
    )


def _up(options: argparse.Namespace) -> int:
    choices = {
        "parts": options.only.split(",") if options.only else composition.usual_parts(),
        "port_base": options.port_base,
        "ports": given_ports({}, options.port),
        "functions": options.functions.resolve(),
        "gateway_config": options.gateway_config.resolve(),
        "copy_every": options.copy_every,
    }
    if not options.detach:
        return up.run_in_foreground(options.data, choices)
    again = ["--data", str(options.data), "--port-base", str(options.port_base)]
    again += [word for port in options.port for word in ("--port", port)]
    again += ["--only", ",".join(choices["parts"]), "--copy-every", str(options.copy_every)]
    again += ["--functions", str(choices["functions"]), "--gateway-config", str(choices["gateway_config"])]
    return up.run_in_background(options.data, again)


def _status(options: argparse.Namespace) -> int:
    return commands.show_status(options.data, as_json=options.json)


def _logs(options: argparse.Namespace) -> int:
    return commands.show_logs(options.data, options.part, options.lines, follow=options.follow)


def _change(options: argparse.Namespace) -> int:
    return commands.change_part(options.data, options.what, options.part, options.variable)


def _execute(options: argparse.Namespace) -> int:
    words = options.words[1:] if options.words[:1] == ["--"] else options.words
    return commands.execute(options.data, words)
