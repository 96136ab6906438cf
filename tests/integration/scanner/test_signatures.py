"""Signatures come into the bucket by one job at a time, and from there to scanners."""

import sys
from pathlib import Path

import pytest

from infra.image.scanner import mirror
from infra.image.scanner.mirror import Bucket, Busy
from infra.image.scanner.refresh import DATABASES, refresh
from shared.settings import settings

NOTHING = (sys.executable, "-c", "")
UPDATE = """
import pathlib, sys
config = pathlib.Path(sys.argv[sys.argv.index("--config") + 1])
daily = config.parent / "database" / "daily.cvd"
daily.parent.mkdir(exist_ok=True)
daily.write_text((daily.read_text() if daily.exists() else "") + "new;")
(daily.parent / "main.cvd").write_text("main")
config.write_text("{}")
"""


@pytest.fixture
def bucket(cloud):
    """A bucket that is empty before and after."""
    emptied = Bucket(settings().uploads_bucket, settings().storage_public_origin)
    for name in emptied.files():
        emptied.delete(name)
    yield emptied
    for name in emptied.files():
        emptied.delete(name)
    emptied.close()


def update(bucket: Bucket, folder: Path) -> list[str]:
    return refresh(bucket, folder, NOTHING, (sys.executable, "-c", UPDATE))


def test_a_job_goes_on_from_what_the_last_one_left_and_a_scanner_takes_what_changed(bucket, tmp_path):
    assert update(bucket, tmp_path / "first") == ["config.json", "database/daily.cvd", "database/main.cvd"]
    generations: dict[str, str] = {}
    assert mirror.download(bucket, tmp_path / "scanner", generations, under=f"{DATABASES}/")
    assert not mirror.download(bucket, tmp_path / "scanner", generations, under=f"{DATABASES}/")
    assert update(bucket, tmp_path / "second") == ["database/daily.cvd"]
    assert mirror.download(bucket, tmp_path / "scanner", generations, under=f"{DATABASES}/")
    assert mirror.contents(tmp_path / "scanner") == {"daily.cvd": b"new;new;", "main.cvd": b"main"}


def test_one_job_at_a_time(bucket, tmp_path, monkeypatch):
    with bucket.locked(), pytest.raises(Busy):
        update(bucket, tmp_path)
    assert update(bucket, tmp_path)
    bucket.write(mirror.LOCK, b"of a job that died")
    with pytest.raises(Busy):
        update(bucket, tmp_path)
    monkeypatch.setattr(mirror, "LOCK_LASTS", mirror.LOCK_LASTS * 0)
    assert update(bucket, tmp_path)
    assert mirror.LOCK not in bucket.files()
