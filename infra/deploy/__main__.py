"""What a deployment needs besides Terraform: `python -m infra.deploy first-keys|sign-with-next|publish-next|smoke`."""

# ruff: noqa: T201 - a command

import argparse
import sys
from pathlib import Path

from infra.deploy import keys, rotation, smoke


def main() -> int:
    """Run one command; 1 means that the deployment does not work."""
    parser = argparse.ArgumentParser(prog="python -m infra.deploy", description="Keys and a check of a deployment.")
    commands = parser.add_subparsers(dest="command", required=True)
    first = commands.add_parser("first-keys", help="write the first secrets, for the first apply")
    first.add_argument("--out", type=Path, required=True, help="a variable file of Terraform's; delete it afterwards")
    for name, what in {
        "sign-with-next": "rotate, 1 of 2: sign with the next key from now on",
        "publish-next": "rotate, 2 of 2, an hour later: drop the old key and publish a new next one",
    }.items():
        commands.add_parser(name, help=what).add_argument("--project", required=True)
    smoking = commands.add_parser("smoke", help="ask a deployment what it must answer")
    smoking.add_argument("origin", help="such as https://api.example.com")
    given = parser.parse_args()
    if given.command == "first-keys":
        keys.write_first(given.out)
        print(f"wrote {given.out}: give it to the first apply with -var-file, and delete it then")
        return 0
    if given.command == "smoke":
        return smoke.run(given.origin)
    rotate = rotation.sign_with_next if given.command == "sign-with-next" else rotation.publish_next
    print(rotate(rotation.Secrets(given.project)))
    return 0


sys.exit(main())
