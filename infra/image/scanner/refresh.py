"""The job that brings new signatures into the bucket: `python -m infra.image.scanner.refresh`, some times a day."""

import json
import subprocess
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from infra.image.scanner import mirror
from infra.image.scanner.mirror import Bucket, Busy

DATABASES, LOGS, CONFIG = "database", "logs", "config.json"
FOLDER = Path("/tmp/signatures")  # noqa: S108  the job's own; cvdupdate keeps the path in its own files
UPDATE = ("cvd", "update")
CONFIGURE = ("cvd", "config", "set")
PATIENCE = 1200
HEADER = 512
"""Bytes of a database's own description: `ClamAV-VDB:`, when it was made, its number, and more (libclamav, cvd.c)."""

OLD_DAYS = 3
"""Age of signatures, in days, from which an alert is raised; clamd itself does not start with those of seven."""


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


def made_at(folder: Path) -> datetime | None:
    """When the daily signatures of a folder were made, by their own header; None where they do not say."""
    moments = []
    for file in folder.glob("daily.c[vl]d"):
        with file.open("rb") as opened:
            kind, _, rest = opened.read(HEADER).partition(b":")
        try:
            moments.append(datetime.strptime(rest.split(b":")[0].decode(), "%d %b %Y %H-%M %z"))
        except ValueError:
            continue
        if kind != b"ClamAV-VDB":
            moments.pop()
    return max(moments, default=None)


def report(sent: Sequence[str], made: datetime | None, now: datetime) -> dict[str, object]:
    """What the log gets: what came, and an alert where nothing new has come for days, whether or not anything scans."""
    if made is None or now - made >= timedelta(days=OLD_DAYS):
        return {"severity": "ERROR", "message": "scanner.signatures_old", "made_at": str(made)}
    return {
        "severity": "INFO", "message": "scanner.signatures_refreshed", "files": list(sent), "made_at": made.isoformat()
    }  # fmt: skip


def main() -> None:
    """Refresh the bucket of SIGNATURES_BUCKET. A failure is the job's, which is tried again and alerted on."""
    try:
        with closing(mirror.of_environment()) as bucket:
            sent = refresh(bucket, FOLDER)
    except Busy:
        return
    print(json.dumps(report(sent, made_at(FOLDER / DATABASES), datetime.now(UTC))))  # noqa: T201  Cloud Logging's


if __name__ == "__main__":
    main()
