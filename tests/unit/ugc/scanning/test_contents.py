"""Files of every declared type that are something else, and what is made of those that are not."""

import io

import pytest
from PIL import Image

from functions.ugc.rules.scanning import contents
from shared.media.archives import ArchiveLimits
from tests.hostile_archives import Entry, archive, nested, zipped
from tests.unit.shared.pictures import encoded
from tests.unit.shared.test_kinds import FTYP, MDAT, MOOV

LIMITS = ArchiveLimits(entries=50, unpacked=4_000_000, ratio_from=200_000, depth=2)
PNG = encoded(Image.linear_gradient("L").convert("RGB"))
JPEG = encoded(Image.linear_gradient("L").convert("RGB"), "JPEG")
MP4 = FTYP + MOOV + MDAT
HONEST = {
    "image/png": PNG,
    "image/jpeg": JPEG,
    "application/zip": zipped(**{"a.json": "{}"}),
    "video/mp4": MP4,
    "text/plain": b"A map of the north.",
    "text/markdown": b"# A map\n",
    "application/json": b'{"tiles": []}',
    "application/octet-stream": b"\x01\x02LUDUSMAP" + bytes(200),
}
OTHERS = {
    "program": b"MZ\x90\0" + bytes(300),
    "elf": b"\x7fELF\x02\x01\x01" + bytes(300),
    "script": b"#!/bin/sh\nrm -rf /\n",
    "page": b"<!doctype html><script>alert(1)</script>",
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "document": b"%PDF-1.7\n" + bytes(300),
    "gif": b"GIF89a\x01\0\x01\0\0\0\0;",
    "rar": b"Rar!\x1a\x07\0" + bytes(300),
    "java": b"\xca\xfe\xba\xbe\0\0\0\x34" + bytes(300),
}


def inspected(content: bytes, content_type: str) -> contents.Inspection:
    return contents.inspect(io.BytesIO(content), len(content), content_type, LIMITS, 4)


def sure(content: bytes, content_type: str) -> set[str]:
    return {finding.code for finding in inspected(content, content_type).findings if finding.is_sure}


@pytest.mark.parametrize("content_type", HONEST)
def test_an_honest_file_is_what_it_says(content_type):
    assert sure(HONEST[content_type], content_type) == set()


@pytest.mark.parametrize("content_type", HONEST)
@pytest.mark.parametrize("other", [*OTHERS, *HONEST])
def test_a_file_of_another_type_is_refused_or_harmless(other, content_type):
    """As a text, JSON and Markdown are the same; nothing else passes for another type."""
    content = OTHERS.get(other) or HONEST[other]
    texts = {"text/plain", "text/markdown", "application/json"}
    if other == content_type or (other in texts and content_type in texts - {"application/json"}):
        return
    inspection = inspected(content, content_type)
    if other in texts and content_type == "application/octet-stream":
        return
    if other in {"page", "svg"} and content_type in texts - {"application/json"}:
        assert [finding.code for finding in inspection.findings] == ["markup"]
    else:
        assert sure(content, content_type), (other, content_type)


@pytest.mark.parametrize("content_type", HONEST)
@pytest.mark.parametrize(
    "appended", [zipped(a="b"), b"%PDF-1.4\n", b"<script>alert(1)</script>", b"MZ" + bytes(100), bytes(10), b"X5O!"]
)  # fmt: skip
def test_what_is_appended_is_refused_or_is_not_in_what_players_get(content_type, appended):
    content = HONEST[content_type] + appended
    inspection = inspected(content, content_type)
    if inspection.picture:
        assert appended not in inspection.picture.content or appended == bytes(10)
        return
    is_text = appended.isascii() and b"\0" not in appended
    if content_type != "application/octet-stream" and not (is_text and content_type.startswith("text/")):
        assert inspection.findings
    if appended.startswith((b"PK", b"%PDF")):
        assert sure(content, content_type)


@pytest.mark.parametrize("content_type", ["image/png", "image/jpeg", "application/zip", "video/mp4"])
def test_a_file_that_is_cut_off_is_refused(content_type):
    content = HONEST[content_type]
    for end in {0, 1, 8, len(content) // 3, len(content) // 2}:
        assert sure(content[:end], content_type), end


def test_a_picture_of_another_picture_s_type_is_told():
    assert sure(PNG, "image/jpeg") == sure(JPEG, "image/png") == {"wrong_type"}


def test_an_archive_says_what_its_files_and_folders_are_called_each_name_once():
    inner = zipped(**{"b/d.txt": "4"})
    names = inspected(zipped(**{"a/b/c.txt": "1", "a/b/d.txt": "2", "inner.zip": inner}), "application/zip").file_names
    assert set(names.split("\n")) == {"a", "b", "c.txt", "d.txt", "inner.zip"}
    assert len(names.split("\n")) == 5


def test_programs_in_an_archive_are_looked_at():
    inspection = inspected(
        zipped(**{"mods/tool.dll": b"MZ\x90", "run.sh": b"#!/bin/sh", "a.txt": b"MZ is fine later"}), "application/zip"
    )
    assert [(finding.code, finding.detail) for finding in inspection.findings] == [
        ("program", "mods/tool.dll"), ("program", "run.sh"), ("program", "a.txt"),
    ]  # fmt: skip


def test_hostile_archives():
    assert sure(archive(Entry(name=b"../../etc/cron.d/x")), "application/zip") == {"archive_path"}
    assert sure(nested(4), "application/zip") == {"archive_too_deep"}
    assert sure(archive(Entry(content=bytes(3_000_000))), "application/zip") == {"archive_bomb"}
    assert sure(archive(), "application/zip") == {"archive_empty"}
