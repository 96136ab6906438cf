"""What is no picture, is damaged or would fill the memory is refused with a reason, and nothing else happens."""

import random
from collections.abc import Callable

import pytest
from PIL import Image

from shared.media import images
from shared.media.budget import RefusedImage
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
    ("a png's first bytes", lambda: b"\x89PNG\r\n\x1a\n", "damaged or cut off"),
    ("a jpeg's first bytes", lambda: b"\xff\xd8\xff", "damaged or cut off"),
    ("a webp's first bytes", lambda: b"RIFF\x04\0\0\0WEBP", "damaged or cut off"),
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
    with pytest.raises(RefusedImage, match="The file has 101 bytes; at most 100 are allowed"):
        images.make_variants(b"x" * 101, [(64, 64)], 100)


def test_a_png_without_pixels():
    for width, height in ((0, 0), (0, 9), (9, 0)):
        assert f"no pixels: it is {width} by {height}" in refusal(png(width, height, 8, 2, b""))


@pytest.mark.parametrize("frame", [b"\xff\xc9", b"\xff\xc3", b"\xff\xc5"], ids=["arithmetic", "lossless", "layers"])
def test_kinds_of_jpeg_that_no_browser_shows(frame):
    assert "baseline or progressive" in refusal(encoded(Image.new("RGB", (8, 8)), "JPEG").replace(b"\xff\xc0", frame))


def test_as_many_pixels_as_are_allowed():
    picture = shown(encoded(Image.new("L", (8192, 8192), 128)))
    assert near(picture.convert("RGB").getpixel((32, 32)), (128, 128, 128))


@pytest.mark.parametrize("options", [{}, {"progressive": True}], ids=["baseline", "progressive"])
def test_a_photo_of_a_phone_of_50_megapixels(options):
    picture = shown(encoded(halves(RED, BLUE, size=(8160, 6144)), "JPEG", **options))
    assert near(picture.getpixel((4, 32)), RED)
    assert near(picture.getpixel((59, 32)), BLUE)


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


SMALL = {
    "a jpeg": lambda: encoded(Image.new("RGB", (16, 16), RED), "JPEG"),
    "a progressive jpeg": lambda: encoded(halves(RED, BLUE, size=(16, 16)), "JPEG", progressive=True),
    "a png": lambda: with_metadata("PNG"),
    "an animated png": lambda: encoded(
        halves(RED, BLUE, size=(16, 16)), "PNG", save_all=True, append_images=[Image.new("RGB", (16, 16))]
    ),
    "a webp": lambda: encoded(halves(RED, BLUE, size=(16, 16)), "WEBP"),
    "a webp without loss": lambda: encoded(halves(RED, BLUE, size=(16, 16)), "WEBP", lossless=True),
}


@pytest.mark.parametrize("make", SMALL.values(), ids=SMALL.keys())
def test_a_file_cut_off_anywhere_is_shown_or_refused(make):
    whole = make()
    outcomes = {_outcome(whole[:length]) for length in range(len(whole))}
    refusals = {"The file is damaged or cut off.", "The file is not a JPEG, PNG or WebP picture."}
    assert refusals <= outcomes <= refusals | {"shown"}


def _outcome(content: bytes) -> str:
    try:
        images.make_variants(content, [(8, 8)], LARGEST)
    except RefusedImage as refused:
        return str(refused)
    return "shown"


@pytest.mark.parametrize("kind", ["baseline", "progressive"])
def test_a_jpeg_that_lacks_its_end_is_whole_and_one_that_lacks_more_is_not(kind):
    noise = Image.frombytes("RGB", (64, 64), random.Random(7).randbytes(64 * 64 * 3))
    content = encoded(noise, "JPEG", quality=95, progressive=kind == "progressive")
    sizes = [(64, 64)]
    whole = images.make_variants(content, sizes, LARGEST)
    assert images.make_variants(content[:-1], sizes, LARGEST) == whole
    assert images.make_variants(content[:-2], sizes, LARGEST) == whole
    assert images.make_variants(content + b"a video" * 1000, sizes, LARGEST) == whole
    for missing in (40, len(content) // 3):
        assert refusal(content[:-missing]) == "The file is damaged or cut off."


def test_that_memory_is_short_is_not_the_file_s_fault(monkeypatch):
    content = encoded(Image.new("RGB", (8, 8)))

    def short(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(Image, "open", short)
    with pytest.raises(MemoryError):
        images.make_variants(content, [(8, 8)], LARGEST)
