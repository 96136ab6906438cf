"""What may be deleted of the images of `runtime = "image"`: old ones that no service runs.

Artifact Registry deletes once a day what a Delete policy names, unless a Keep policy names it, too. Images are named by
their digests. See https://cloud.google.com/artifact-registry/docs/repositories/cleanup-policy.
"""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

OLD = "90d"
"""As long as plans are kept: each can be applied again with its images."""

RECENT = 20
"""Images that are kept however old they are, if nobody deploys for long."""


def policies(digests: Iterable[str]) -> list[dict[str, Any]]:
    """The policies of the repository while services run images of these digests. Raises ValueError for none."""
    running = sorted(set(digests))
    if not running:
        raise ValueError("No digest is given: what runs would be deleted in time")
    return [
        {"name": "delete-old", "action": {"type": "Delete"}, "condition": {"olderThan": OLD, "tagState": "any"}},
        {
            "name": "keep-running",
            "action": {"type": "Keep"},
            "condition": {"versionNamePrefixes": running, "tagState": "any"},
        },
        {
            "name": "keep-packages",
            "action": {"type": "Keep"},
            "condition": {"tagPrefixes": ["packages"], "tagState": "tagged"},
        },
        {"name": "keep-recent", "action": {"type": "Keep"}, "mostRecentVersions": {"keepCount": RECENT}},
    ]


if __name__ == "__main__":  # the pipeline has no packages, and runs this module alone
    index: dict[str, str] = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    print(json.dumps(policies(index.values()), indent=2))  # noqa: T201  a command
