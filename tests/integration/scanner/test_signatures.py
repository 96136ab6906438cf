"""Signatures come into the bucket by one job at a time, and from there to scanners."""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from infra.image.scanner import mirror
from infra.image.scanner.mirror import Bucket, Busy
from infra.image.scanner.refresh import DATABASES, made_at, refresh, report
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


def test_signatures_that_do_not_come_any_more_are_alerted_on_though_nothing_scans(tmp_path):
    """The header is ClamAV's own; the job may succeed for days and bring nothing new."""
    assert made_at(tmp_path) is None
    (tmp_path / "daily.cvd").write_bytes(b"ClamAV-VDB:16 Sep 2026 04-31 -0400:27700:2000:90:a:b:raynman" + bytes(500))
    (tmp_path / "daily.cld").write_bytes(b"ClamAV-VDB:17 Sep 2026 04-31 -0400:27701:2000:90:a:b:raynman" + bytes(500))
    (tmp_path / "main.cvd").write_bytes(b"ClamAV-VDB:01 Jan 2026 04-31 -0400:62:2000:90:abc:def:raynman")
    made = made_at(tmp_path)
    assert made == datetime(2026, 9, 17, 8, 31, tzinfo=UTC)
    fresh = report(["database/daily.cld"], made, made + timedelta(days=2, hours=23))
    assert (fresh["severity"], fresh["message"]) == ("INFO", "scanner.signatures_refreshed")
    old = report([], made, made + timedelta(days=3))
    assert (old["severity"], old["message"]) == ("ERROR", "scanner.signatures_old")
    assert report([], None, made)["message"] == "scanner.signatures_old"
    for broken in (b"", b"nothing", b"Other:17 Sep 2026 04-31 -0400:1", b"ClamAV-VDB:yesterday:1"):
        (tmp_path / "daily.cvd").write_bytes(broken)
        (tmp_path / "daily.cld").write_bytes(broken)
        assert made_at(tmp_path) is None
