"""Pictures of an archive are looked at where they are; what is not looked at needs a person."""

import io
import random

import pytest
from PIL import Image, ImageDraw

from functions.ugc.models.scanning.scans import RemovedFile
from functions.ugc.rules.scanning import contents, pictures, verdicts
from shared.media import reencoding
from shared.media.archives import ArchiveLimits
from tests.hostile_archives import zipped
from tests.ugc import NOW
from tests.unit.shared.pictures import encoded

LIMITS = ArchiveLimits(entries=50, depth=2)


def drawn(number: int, size: tuple[int, int] = (200, 160)) -> Image.Image:
    """Circles, the same for the same number: enough to see for a fingerprint."""
    chance, (width, height) = random.Random(number), size
    picture = Image.new("RGB", size, "white")
    for _ in range(30):
        x, y, radius = chance.randrange(width), chance.randrange(height), chance.randrange(width // 20, width // 4)
        colour = (chance.randrange(256), chance.randrange(256), chance.randrange(256))
        ImageDraw.Draw(picture).ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)
    return picture


def inspected(most: int = 8, **files: bytes) -> contents.Inspection:
    content = zipped(**files)
    return contents.inspect(io.BytesIO(content), len(content), "application/zip", LIMITS, most)


def told(inspection: contents.Inspection) -> list[tuple[str, bool]]:
    return [(finding.code, finding.is_sure) for finding in inspection.findings]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_picture_looks_as_it_does_alone_wherever_it_is(kind):
    content = encoded(drawn(1), kind)
    alone = reencoding.reencode(content, len(content), contents.LONGEST_SIDE)
    inspection = inspected(**{"a/b.dat": content, "inner.zip": zipped(**{"c.png": encoded(drawn(2), kind)})})
    assert [each.path for each in inspection.pictures] == ["a/b.dat", "inner.zip/c.png"]
    assert inspection.pictures[0].fingerprint == alone.fingerprint != ""
    assert Image.open(io.BytesIO(inspection.pictures[0].preview)).size == (200, 160)
    assert told(inspection) == []


def test_a_large_picture_has_the_fingerprint_that_it_has_alone_but_for_a_bit_or_two():
    content = encoded(drawn(3, (3000, 2400)), "JPEG")
    alone = reencoding.reencode(content, len(content), contents.LONGEST_SIDE)
    (seen,) = inspected(a=content).pictures
    removed = RemovedFile(ugc_id="before", version=1, sha256="-", picture=alone.fingerprint, removed_at=NOW)
    (finding,) = verdicts.of_removed((), seen.fingerprint, [removed], ("now", 1), sure=2, near=7)
    assert (finding.code, finding.is_sure) == ("removed_before", True)


def test_of_many_pictures_as_many_are_looked_at_as_may_be_and_a_person_sees_the_rest():
    files = {f"{number}.png": encoded(drawn(number)) for number in range(4)}
    for most, told_of in ((4, []), (3, [("picture_not_judged", False)]), (0, [("picture_not_judged", False)])):
        inspection = inspected(most, **files)
        assert (len(inspection.pictures), told(inspection)) == (most, told_of)


def test_the_same_picture_again_is_looked_at_once():
    content = encoded(drawn(1))
    inspection = inspected(2, a=content, b=content, c=content, d=encoded(drawn(2)))
    assert ([each.path for each in inspection.pictures], told(inspection)) == (["a", "d"], [])


@pytest.mark.parametrize(
    "content",
    [
        encoded(drawn(1))[:300],
        b"\xff\xd8\xff" + bytes(500),
        b"RIFF\0\0\0\0WEBPVP8 ",
        b"GIF89a\x01\0\x01\0\0\0\0;",
        b"BM" + bytes(100),
        b"\0\0\0\x18ftypheic" + bytes(40),
    ],
    ids=["cut", "jpeg", "webp", "gif", "bmp", "heic"],
)  # fmt: skip
def test_what_cannot_be_decoded_needs_a_person(content):
    inspection = inspected(a=content)
    assert (told(inspection), inspection.pictures) == ([("picture_not_judged", False)], ())


def test_what_is_too_large_to_be_looked_at_needs_a_person(monkeypatch):
    content = encoded(drawn(1))
    monkeypatch.setattr(pictures, "LARGEST", len(content) - 1)
    assert told(inspected(a=content)) == [("picture_not_judged", False)]
    monkeypatch.setattr(pictures, "LARGEST", len(content))
    assert told(inspected(a=content)) == []
    monkeypatch.setattr(pictures, "MOST_PIXELS", 200 * 160 - 1)
    assert told(inspected(a=content)) == [("picture_not_judged", False)]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"Rar!\x1a\x07\0" + bytes(300), "archive_unopened"),
        (b"7z\xbc\xaf\x27\x1c" + bytes(300), "archive_unopened"),
        (b"\x1f\x8b\x08" + bytes(300), "archive_unopened"),
        (bytes(257) + b"ustar" + bytes(300), "archive_unopened"),
        (b"BZh91AY" + bytes(300), "archive_unopened"),
        (b"\xfd7zXZ\0" + bytes(300), "archive_unopened"),
        (b"\0\0\0\x18ftypisom" + bytes(40), "video_not_judged"),
        (b"\x1a\x45\xdf\xa3\x01\0\0\0\0\0\0\x1f\x42\x86webm" + bytes(40), "video_not_judged"),
        (b"MZ\x90", "program"),
    ],
)
def test_what_nobody_looks_into_needs_a_person(content, code):
    assert told(inspected(a=content)) == [(code, False)]


def test_findings_say_where_in_the_archive_they_are():
    (finding,) = verdicts.within("a/b.png", verdicts.of_safe_search({"adult": "VERY_LIKELY"}, "LIKELY", "POSSIBLE"))
    assert (finding.code, finding.detail, finding.is_sure) == ("explicit_picture", "a/b.png: adult: VERY_LIKELY", True)
