"""Which files an item may have: each cell of the table, by value."""

import pytest

from functions.ugc.models.items.items import UgcType
from functions.ugc.rules.files import names
from functions.ugc.rules.files.types import (
    TYPES,
    Check,
    UgcTooLarge,
    UgcTypeError,
    allowed_file,
    extension_of,
)

MIB = 1024 * 1024
ALLOWED = [
    ("map", "harbour.zip", "application/zip", 64 * MIB, Check.ARCHIVE),
    ("map", "harbour.json", "application/json", 64 * MIB, Check.TEXT),
    ("map", "old.harbour.MAP", "application/octet-stream", 64 * MIB, Check.DATA),
    ("map", "harbour.bin", "application/octet-stream", 64 * MIB, Check.DATA),
    ("mod", "boats.zip", "application/zip", 128 * MIB, Check.ARCHIVE),
    ("image", "a.png", "image/png", 10 * MIB, Check.PICTURE),
    ("image", "a.jpg", "image/jpeg", 10 * MIB, Check.PICTURE),
    ("image", "a.jpeg", "IMAGE/JPEG", 10 * MIB, Check.PICTURE),
    ("image", "a.webp", "image/webp", 10 * MIB, Check.PICTURE),
    ("video", "a.mp4", "video/mp4", 256 * MIB, Check.VIDEO),
    ("video", "a.webm", "video/webm", 256 * MIB, Check.VIDEO),
    ("text", "a.txt", "text/plain", 1 * MIB, Check.TEXT),
    ("text", "a.md", "text/markdown", 1 * MIB, Check.TEXT),
    ("bundle", "all.zip", "application/zip", 256 * MIB, Check.ARCHIVE),
    ("screenshot", "a.png", "image/png", 10 * MIB, Check.PICTURE),
    ("screenshot", "a.jpg", "image/jpeg", 10 * MIB, Check.PICTURE),
    ("screenshot", "a.webp", "image/webp", 10 * MIB, Check.PICTURE),
]


def test_every_type_has_its_rules():
    assert set(TYPES) == set(UgcType)
    listed = {(type_, content_type) for type_, _, content_type, _, _ in ALLOWED}
    assert {(type_.value, each.content_type) for type_, rules in TYPES.items() for each in rules.formats} == {
        (type_, content_type.lower()) for type_, content_type in listed
    }


@pytest.mark.parametrize(("type_", "file_name", "content_type", "largest", "check"), ALLOWED)
def test_a_file_of_a_type_is_allowed_up_to_its_size(type_, file_name, content_type, largest, check):
    assert allowed_file(UgcType(type_), file_name, content_type, largest).check is check
    with pytest.raises(UgcTooLarge) as refused:
        allowed_file(UgcType(type_), file_name, content_type, largest + 1)
    assert refused.value.details == {"size": largest + 1, "limit": largest}


@pytest.mark.parametrize(
    ("type_", "file_name", "content_type"),
    [
        ("image", "a.svg", "image/svg+xml"),  # it may hold scripts
        ("image", "a.gif", "image/gif"),
        ("image", "a.png", "image/jpeg"),
        ("image", "a.png.exe", "image/png"),
        ("image", "png", "image/png"),
        ("image", "a.", "image/png"),
        ("mod", "a.exe", "application/octet-stream"),
        ("mod", "a.rar", "application/zip"),
        ("text", "a.html", "text/html"),
        ("text", "a.txt", "text/plain; charset=utf-8"),
        ("bundle", "a.zip", "application/octet-stream"),
        ("video", "a.zip", "application/zip"),
    ],
)
def test_a_file_of_another_kind_is_not(type_, file_name, content_type):
    with pytest.raises(UgcTypeError) as refused:
        allowed_file(UgcType(type_), file_name, content_type, 1)
    assert "details.allowed" in str(refused.value)
    assert refused.value.details["allowed"]


def test_what_is_allowed_is_said():
    with pytest.raises(UgcTypeError) as refused:
        allowed_file(UgcType.VIDEO, "a.avi", "video/x-msvideo", 1)
    assert refused.value.details["allowed"] == {".mp4": "video/mp4", ".webm": "video/webm"}


def test_extensions_by_content_type():
    assert (extension_of("image/jpeg"), extension_of("text/markdown"), extension_of("text/html")) == (".jpg", ".md", "")


def test_names_in_the_store():
    assert names.incoming("a1", 2) == "incoming/a1/2"
    assert names.version_of("incoming/a1/2") == ("a1", 2)
    assert names.served("0f", "i1", 2) == "ugc/0f-i1-2"
    others = ("ugc/0f", "incoming/a1", "incoming/a1/", "incoming//2", "incoming/a1/2/3", "incoming/a1/x", "")
    assert [names.version_of(other) for other in others] == [None] * len(others)
