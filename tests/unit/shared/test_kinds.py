"""What a file is by its content, and what it is besides."""

import io
import json
import struct

import pytest
from PIL import Image, ImageDraw

from shared.media import kinds, reencoding
from shared.media.budget import RefusedImage
from shared.media.fingerprints import bands, distance, fingerprint
from tests.hostile_archives import zipped
from tests.unit.shared.pictures import encoded, halves


def box(kind: bytes, content: bytes = b"") -> bytes:
    return struct.pack(">I4s", 8 + len(content), kind) + content


FTYP, MOOV, MDAT = box(b"ftyp", b"isom\0\0\0\0mp42"), box(b"moov", b"x" * 40), box(b"mdat", b"y" * 90)
EBML_HEADER = b"\x1a\x45\xdf\xa3\x87\x42\x82\x84webm"


def of(check, content: bytes, *more):
    problem = check(io.BytesIO(content), *more)
    return problem.code if problem else None


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (encoded(Image.new("RGB", (9, 9))), "image/png"),
        (encoded(Image.new("RGB", (9, 9)), "JPEG"), "image/jpeg"),
        (encoded(Image.new("RGB", (9, 9)), "WEBP"), "image/webp"),
        (FTYP + MOOV + MDAT, "video/mp4"),
        (zipped(a="b"), "application/zip"),
        (b"%PDF-1.7\n", "application/pdf"),
        (b"Rar!\x1a\x07\0", "application/x-rar-compressed"),
        (b'{"a": 1}', ""),
        (b"", ""),
    ],
)
def test_a_kind_by_its_first_bytes(content, kind):
    assert kinds.kind_of(content[: kinds.HEAD]) == kind


@pytest.mark.parametrize(
    "head",
    [
        b"MZ\x90",
        b"\x7fELF\x02",
        b"\xca\xfe\xba\xbe",
        b"\xfe\xed\xfa\xcf",
        b"\xcf\xfa\xed\xfe",
        b"#!/bin/sh",
        b"\0asm\1",
    ],
)
def test_programs(head):
    assert kinds.is_program(head)
    assert not kinds.is_program(b"x" + head)


@pytest.mark.parametrize(
    "text", ["", "hello\n", "日本\tä\r\n", "\ufeffbom", "a < b and c > d", "x" * 200_000, "<3 \U0001f600"]
)
def test_texts(text):
    assert of(kinds.text_problem, text.encode(), "text/plain") is None


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"\xff\xfeh\0i\0", "not_text"),
        (b"caf\xe9", "not_text"),
        (("x" * 65_535 + "é").encode()[:-1], "not_text"),
        (b"a\0b", "not_text"),
        (b"a\x1b[2J", "not_text"),
        (b"MZ\x90\0", "not_text"),
        (b"#!/bin/sh\nrm -rf /", "not_text"),
        (b"%PDF-1.7\n", "not_text"),
        (b"\x89PNG\r\n\x1a\n", "not_text"),
        (b"hi <ScRipt>alert(1)</script>", "markup"),
        (b"<!DOCTYPE html>", "markup"),
        (b"<svg onload=alert(1)>", "markup"),
    ],
)  # fmt: skip
def test_what_is_no_text(content, problem):
    assert of(kinds.text_problem, content, "text/plain") == problem


def test_json_is_read():
    assert of(kinds.text_problem, json.dumps({"a": [1, "x"]}).encode(), "application/json") is None
    for broken in (b"{", b"", b"[" * 100_000, b'{"a": 1} x', b"NaNN"):
        assert of(kinds.text_problem, broken, "application/json") == "damaged"


@pytest.mark.parametrize(
    "content",
    [
        FTYP + MOOV + MDAT,
        FTYP + box(b"free") + MDAT + MOOV,
        FTYP + MOOV + box(b"moof") + MDAT,
        FTYP + MOOV + struct.pack(">I4sQ", 1, b"mdat", 20) + b"1234",
        FTYP + MOOV + struct.pack(">I4s", 0, b"mdat") + b"to the end",
    ],
)
def test_an_mp4_is_boxes_up_to_its_end(content):
    assert of(kinds.video_problem, content, len(content), "video/mp4") is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        FTYP,
        FTYP + MDAT,
        FTYP + MOOV,
        MOOV + MDAT,
        (FTYP + MOOV + MDAT)[:-1],
        (FTYP + MOOV + MDAT)[:20],
        FTYP + MOOV + MDAT + b"PK\x03\x04",
        FTYP + MOOV + MDAT + b"<script>alert(1)</script>",
        FTYP + MOOV + MDAT + bytes(8),
        FTYP + MOOV + struct.pack(">I4s", 4, b"mdat"),
        FTYP + MOOV + struct.pack(">I4sQ", 1, b"mdat", 2**63),
        b"MZ" + FTYP + MOOV + MDAT,
    ],
)
def test_what_is_no_whole_mp4(content):
    assert of(kinds.video_problem, content, len(content), "video/mp4") == "damaged"


def test_a_webm_is_a_header_and_a_segment():
    def segment(length: bytes, content: bytes) -> bytes:
        return EBML_HEADER + kinds.SEGMENT + length + content

    whole = segment(b"\x85", b"12345")
    assert of(kinds.video_problem, whole, len(whole), "video/webm") is None
    live = segment(b"\x01" + b"\xff" * 7, b"12345")
    assert of(kinds.video_problem, live, len(live), "video/webm") is None
    for broken in (b"", whole[:-1], whole + b"x", EBML_HEADER, b"\x1a\x45\xdf\xa3", whole[1:]):
        assert of(kinds.video_problem, broken, len(broken), "video/webm") in {"damaged", "wrong_type"}


@pytest.mark.parametrize("first", [FTYP + MOOV + MDAT, b"plain text", encoded(Image.new("RGB", (9, 9)))])
def test_what_is_two_files(first):
    assert of(kinds.is_two, first, len(first)) is None
    for second in (zipped(a="b"), zipped(a="b") + b"comment", b"%PDF-1.4"):
        assert of(kinds.is_two, first + second, len(first + second)) == "polyglot"
    hidden = first + box(b"free", zipped(a="b"))
    assert of(kinds.is_two, hidden, len(hidden)) == "polyglot"


def drawing(size: int = 200, shift: int = 0) -> Image.Image:
    picture = Image.new("RGB", (size, size), "white")
    draw = ImageDraw.Draw(picture)
    for number in range(7):
        at = (number * 37 + shift) % 100
        box = (at * size // 100, number * size // 9, (at + 30) * size // 100, (number + 2) * size // 9)
        draw.ellipse(box, fill=((number * 90) % 256, (number * 50) % 256, 120))
    return picture


def test_a_picture_made_anew_is_its_pixels_alone():
    for kind in ("PNG", "JPEG", "WEBP"):
        content = encoded(drawing(), kind, exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0secret place")
        made = reencoding.reencode(content + b"<script>alert(1)</script>" + zipped(a="b"), 10**6, 4096)
        assert (made.width, made.height, made.content_type) == (200, 200, f"image/{kind.lower()}")
        assert b"secret" not in made.content
        assert b"script" not in made.content
        assert of(kinds.is_two, made.content, len(made.content)) is None
        again = reencoding.reencode(made.content, 10**6, 4096)
        assert distance(made.fingerprint, again.fingerprint) <= 2
    assert reencoding.reencode(encoded(drawing(300)), 10**6, 100).width == 100
    clear = reencoding.reencode(encoded(halves((1, 2, 3, 0), (9, 9, 9, 255), "RGBA")), 10**6, 99)
    assert Image.open(io.BytesIO(clear.content)).mode == "RGBA"


@pytest.mark.parametrize(
    "content", [b"", b"GIF89a\1\0\1\0", b"\x89PNG\r\n\x1a\n", encoded(drawing(), "PNG")[:-200], b"<svg/>"]
)
def test_what_cannot_be_made_anew(content):
    with pytest.raises(RefusedImage):
        reencoding.reencode(content, 10**6, 4096)


def test_pictures_that_look_alike_are_near_and_others_far():
    first = fingerprint(drawing())
    assert len(first) == 32
    alike = [drawing(400), drawing(90), drawing().convert("L"), Image.eval(drawing(), lambda value: value * 3 // 4)]
    alike.append(Image.open(io.BytesIO(encoded(drawing(), "JPEG", quality=30))))
    for picture in alike:
        assert distance(first, fingerprint(picture)) <= 10
        assert set(bands(first)) & set(bands(fingerprint(picture)))
    others = [drawing(shift=40), drawing().transpose(Image.Transpose.ROTATE_90), halves("red", "blue").convert("L")]
    assert all(distance(first, other) > 20 for other in map(fingerprint, others) if other)


def test_pictures_of_one_shade_have_no_fingerprint():
    assert fingerprint(Image.new("RGB", (50, 50), "red")) == ""
    assert fingerprint(Image.linear_gradient("L")) == ""
    assert fingerprint(Image.new("RGBA", (50, 50), (0, 0, 0, 0))) == ""
    assert bands("0123456789abcdef" * 2)[:2] == ("0:0123", "1:4567")
