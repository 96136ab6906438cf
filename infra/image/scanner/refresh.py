"""The job that brings new signatures into the bucket: `python -m infra.image.scanner.refresh`, some times a day."""

import json
import subprocess
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from infra.image.scanner import mirror
from infra.image.scanner.mirror import Bucket, Busy

DATABASES, LOGS, CONFIG = "database", "logs", "config.json"
FOLDER = Path("/tmp/signatures")  # noqa: S108  the job's own; cvdupdate keeps the path in its own files
UPDATE = ("cvd", "update")
CONFIGURE = ("cvd", "config", "set")
PATIENCE = 1200


def refresh(
    bucket: Bucket, folder: Path, configure: Sequence[str] = CONFIGURE, update: Sequence[str] = UPDATE
) -> list[str]:
    """Ask ClamAV's servers once for what is new; returns the names of the files that were.

    cvdupdate keeps what it knows beside the signatures, so that it asks for differences and not for all of them again.
    Raises CalledProcessError, and Busy while another job does the same.
    """
    with bucket.locked():
        folder.mkdir(parents=True, exist_ok=True)
        mirror.download(bucket, folder, {})
        before = mirror.contents(folder)
        config = ["--config", str(folder / CONFIG)]
        subprocess.run(  # noqa: S603  the image's own program
            [*configure, *config, "--dbdir", str(folder / DATABASES), "--logdir", f"{folder}-{LOGS}"], check=True
        )
        subprocess.run([*update, *config], check=True, timeout=PATIENCE)  # noqa: S603  the same
        return mirror.upload(bucket, folder, before)


def main() -> None:
    """Refresh the bucket of SIGNATURES_BUCKET. A failure is the job's, which is tried again and alerted on."""
    try:
        with closing(mirror.of_environment()) as bucket:
            sent = refresh(bucket, FOLDER)
    except Busy:
        sent = []
    print(json.dumps({"severity": "INFO", "message": "scanner.signatures_refreshed", "files": sent}))  # noqa: T201


if __name__ == "__main__":
    main()
