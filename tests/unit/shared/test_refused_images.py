"""What is no picture, is damaged or would fill the memory is refused with a reason, and nothing else happens."""

import random
import time
import tracemalloc
import zlib
from collections.abc import Callable

import pytest
from PIL import Image

from shared.media import images
from shared.media.images import RefusedImage
from tests.unit.shared.pictures import (
    BLUE,
    LARGEST,
    RED,
    SECRET,
    encoded,
    halves,
    near,
    png,
    refusal,
    shown,
    sixteen_bit_rows,
    with_metadata,
    with_red_and_green_swapped,
)

GARBAGE: list[tuple[str, Callable[[], bytes], str]] = [
    ("empty", lambda: b"", "not a JPEG"),
    ("text", lambda: b"I am a picture. Honestly.", "not a JPEG"),
    ("html", lambda: b"<html><script>alert(1)</script></html>", "not a JPEG"),
    ("svg", lambda: b'<svg xmlns="http://www.w3.org/2000/svg"/>', "not a JPEG"),
    ("a png's first bytes", lambda: b"\x89PNG\r\n\x1a\n", "not a JPEG"),
    ("a truncated jpeg", lambda: _half("JPEG"), "damaged or cut off"),
    ("a truncated png", lambda: _half("PNG"), "damaged or cut off"),
    ("a truncated webp", lambda: _half("WEBP"), ""),
    ("a png without pixels", lambda: png(32, 32, 8, 2, b""), "damaged or cut off"),
    ("a png with a wrong checksum", lambda: _flipped("PNG"), "damaged or cut off"),
]


def _half(kind: str) -> bytes:
    noise = Image.frombytes("RGB", (200, 200), random.Random(7).randbytes(200 * 200 * 3))
    whole = encoded(noise, kind)
    return whole[: len(whole) // 2]


def _flipped(kind: str) -> bytes:
    whole = bytearray(encoded(Image.new("RGB", (200, 200), RED), kind))
    whole[len(whole) // 2] ^= 0xFF
    return bytes(whole)


@pytest.mark.parametrize(("name", "make", "reason"), GARBAGE, ids=[name for name, _, _ in GARBAGE])
def test_what_is_no_picture_is_refused_with_a_reason(name, make, reason):
    assert reason in refusal(make())


def test_a_file_over_the_limit_is_refused_before_it_is_looked_at():
    with pytest.raises(RefusedImage, match="The file has 101 bytes; 100 are allowed"):
        images.make_variants(b"x" * 101, [(64, 64)], 100)


BOMBS = {
    "49 million pixels that are there": lambda: encoded(Image.new("1", (7000, 7000))),
    "100 million pixels that are there": lambda: encoded(Image.new("1", (10_000, 10_000))),
    "claims 3.6 billion pixels": lambda: png(60_000, 60_000, 8, 6, b"\0" * 1000),
    "claims 2^62 pixels": lambda: png(2**31 - 1, 2**31 - 1, 8, 2, b"\0" * 1000),
    "one row of 50 million": lambda: png(50_000_000, 1, 1, 0, b"\0" * 1000),
}


@pytest.mark.parametrize("make", BOMBS.values(), ids=BOMBS.keys())
def test_a_decompression_bomb_is_refused_before_it_is_unpacked(make):
    content = make()
    assert len(content) < LARGEST
    tracemalloc.start()
    began = time.monotonic()
    try:
        assert "pixels" in refusal(content)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert time.monotonic() - began < 1
    assert peak < 20 * 1024 * 1024


def test_a_jpeg_of_tens_of_thousands_of_passes_is_refused_before_the_first():
    """Each goes over all pixels: such a picture of 5 MB keeps a processor busy for half an hour."""
    whole = encoded(Image.new("RGB", (8000, 5000), (200, 30, 30)), "JPEG", progressive=True)
    last, end = whole.rindex(b"\xff\xda"), whole.rindex(b"\xff\xd9")
    content = whole[:last] + whole[last:end] * 500 + whole[end:]
    began = time.monotonic()
    assert "scans" in refusal(content)
    assert time.monotonic() - began < 1


def test_text_chunks_that_unpack_to_much_are_refused():
    zipped = b"Comment\0\0" + zlib.compress(b"x" * 100_000_000)
    content = png(8, 8, 8, 0, (b"\0" + b"\0" * 8) * 8, *[(b"zTXt", zipped)] * 3)
    assert refusal(content)


def test_as_many_pixels_as_are_allowed():
    picture = shown(encoded(Image.new("L", (8000, 5000), 128)))
    assert near(picture.convert("RGB").getpixel((32, 32)), (128, 128, 128))


@pytest.mark.parametrize("size", [(1, 1), (1, 3000), (3000, 1)])
def test_odd_sizes(size):
    assert shown(encoded(Image.new("RGB", size, RED))).size == (64, 64)


@pytest.mark.filterwarnings("ignore::UserWarning")  # Pillow says what it thinks of damaged EXIF
def test_damaged_pictures_are_shown_or_refused_and_nothing_else():
    chance = random.Random(20261120)
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[29] = SECRET
    icc = with_red_and_green_swapped()
    whole = [
        encoded(halves(RED, BLUE, size=(40, 20)), "JPEG", exif=exif, icc_profile=icc),
        encoded(halves(RED, BLUE, size=(40, 20)), "PNG", exif=exif, icc_profile=icc),
        encoded(halves(RED, BLUE, size=(40, 20)).quantize(4), "PNG", transparency=0),
        encoded(halves(RED, BLUE, size=(40, 20)), "WEBP", exif=exif, icc_profile=icc),
        png(32, 32, 16, 0, sixteen_bit_rows(), (b"tRNS", b"\xc0\0")),
        with_metadata("PNG"),
    ]
    shown_ones, reasons = 0, []
    for _ in range(600):
        damaged = bytearray(chance.choice(whole))
        for _ in range(chance.randint(1, 6)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        if chance.random() < 0.2:
            del damaged[chance.randrange(len(damaged)) :]
        try:
            images.make_variants(bytes(damaged), [(16, 16)], LARGEST)
            shown_ones += 1
        except RefusedImage as refused:
            reasons.append(str(refused))
    assert min(shown_ones, len(reasons)) > 20
    assert all(reasons)
