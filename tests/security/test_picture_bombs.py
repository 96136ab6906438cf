"""Small files that would be much work are refused, or cost nothing, before a decoder sees them."""

import struct
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PIL import Image, ImageFile

from shared.media import budget, images, jpeg, png
from shared.media.budget import RefusedImage
from tests.unit.shared.pictures import encoded, near, refusal, shown
from tests.unit.shared.pictures import png as png_of

TEN_MEGABYTES = 10 * 1024 * 1024


@pytest.fixture
def decoded(monkeypatch) -> list[str]:
    """What was given to a decoder."""
    given: list[str] = []
    opened = Image.open

    def noted(*arguments: object, **options: object) -> Image.Image:
        given.append(str(options.get("formats")))
        return opened(*arguments, **options)

    monkeypatch.setattr(Image, "open", noted)
    return given


@contextmanager
def little_memory() -> Iterator[None]:
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < 2 * TEN_MEGABYTES
    finally:
        tracemalloc.stop()


def with_scans(content: bytes, count: int) -> bytes:
    """A progressive JPEG whose last scan, of a few bytes, comes this often."""
    last, end = content.rindex(b"\xff\xda"), content.rindex(b"\xff\xd9")
    return content[:last] + content[last:end] * count + content[end:]


def sized(content: bytes, width: int, height: int) -> bytes:
    """A JPEG whose frame header claims another size."""
    at = content.index(b"\xff\xc2") + 5
    return content[:at] + struct.pack(">HH", height, width) + content[at + 4 :]


def test_a_jpeg_of_hundreds_of_scans_is_refused(decoded):
    content = with_scans(encoded(Image.new("RGB", (8000, 5000), "red"), "JPEG", progressive=True), 290)
    decoded.clear()
    assert "at most 33 like these are allowed" in refusal(content)
    assert decoded == []


def test_a_jpeg_without_an_end_is_decoded_twice_and_has_half_as_many_scans(decoded):
    content = with_scans(sized(encoded(Image.new("RGB", (64, 64)), "JPEG", progressive=True), 8000, 5000), 15)
    assert jpeg.read(content).ended
    decoded.clear()
    assert "more scans than there may be" in refusal(content[:-2])
    assert decoded == []


def test_the_same_scans_over_few_pixels_are_no_work():
    content = with_scans(encoded(Image.new("RGB", (64, 64), "red"), "JPEG", progressive=True), 290)
    assert near(shown(content).getpixel((32, 32)), (255, 0, 0))


@pytest.mark.parametrize("pixels", [(8160, 6144), (9248, 6936)], ids=["50 megapixels", "64 megapixels"])
@pytest.mark.parametrize("subsampling", [0, 2], ids=["4:4:4", "4:2:0"])
def test_the_scans_of_an_honest_photo_are_allowed(pixels, subsampling):
    small = encoded(Image.new("RGB", (64, 64)), "JPEG", progressive=True, subsampling=subsampling)
    described = jpeg.read(sized(small, *pixels))
    assert (described.frame.width, described.frame.height) == pixels


def test_each_pass_over_a_block_of_a_component_counts():
    content = encoded(Image.new("RGB", (33, 17)), "JPEG", progressive=True, subsampling=2)
    assert sorted(jpeg.read(content).frame.blocks.values()) == [3 * 2, 3 * 2, 4 * 3 * 2]


CLAIMS: dict[str, Callable[[], bytes]] = {
    "a png of 68 million pixels": lambda: png_of(8192, 8193, 1, 0, b"\0" * 1000),
    "a png of 3.6 billion pixels": lambda: png_of(60_000, 60_000, 8, 6, b"\0" * 1000),
    "a png of 2^62 pixels": lambda: png_of(2**31 - 1, 2**31 - 1, 8, 2, b"\0" * 1000),
    "a png of one row": lambda: png_of(50_000_000, 1, 1, 0, b"\0" * 1000),
    "a png of one column": lambda: png_of(1, 50_000_000, 1, 0, b"\0" * 1000),
    "a jpeg of 4 billion pixels": lambda: sized(
        encoded(Image.new("L", (8, 8)), "JPEG", progressive=True), 65_500, 65_500
    ),
    "an animated webp of 268 million pixels": lambda: webp(
        b"VP8X" + struct.pack("<IB", 10, 2) + b"\0\0\0" + b"\xff?\0" * 2
    ),
    "a webp without loss of 268 million pixels": lambda: webp(
        b"VP8L" + struct.pack("<IBI", 5, 0x2F, 2**28 - 1) + b"\0" * 9
    ),
    "a webp of 268 million pixels": lambda: webp(
        b"VP8 " + struct.pack("<I", 10) + b"\0\0\0\x9d\x01\x2a\xff\x3f\xff\x3f"
    ),
}


def webp(chunk: bytes) -> bytes:
    return b"RIFF" + struct.pack("<I", 4 + len(chunk)) + b"WEBP" + chunk


@pytest.mark.parametrize("make", CLAIMS.values(), ids=CLAIMS.keys())
def test_what_claims_too_many_pixels_is_refused(make, decoded):
    content = make()
    decoded.clear()
    with little_memory():
        reason = refusal(content)
    assert " pixels; at most " in reason
    assert decoded == []


def test_a_png_of_64_bits_a_pixel_is_refused_where_8_bits_would_fit(decoded):
    assert png.read(png_of(7680, 4320, 8, 6, b"")).width == 7680
    assert "265,420,800 bytes; at most 134,217,728 are allowed" in refusal(png_of(7680, 4320, 16, 6, b""))
    assert decoded == []


def test_a_png_of_hundreds_of_thousands_of_parts_is_refused(decoded):
    content = png_of(8, 8, 8, 0, bytes(72), *[(b"abcd", b"")] * 300_000)
    assert "at most 20,000 are allowed" in refusal(content)
    assert decoded == []


def test_a_jpeg_of_hundreds_of_thousands_of_parts_is_refused(decoded):
    content = encoded(Image.new("RGB", (8, 8)), "JPEG")
    decoded.clear()
    assert "at most 2,000 are allowed" in refusal(content[:2] + b"\xff\xfe\0\2" * 300_000 + content[2:])
    assert decoded == []


@pytest.mark.parametrize("fill", [b"\xff", b"\0", b"\xff\0"], ids=["fill bytes", "zeroes", "escapes"])
def test_what_stands_between_the_parts_of_a_jpeg_is_not_decoded(fill):
    content = encoded(Image.new("RGB", (64, 64), "red"), "JPEG")
    padded = content[:2] + fill * 4_000_000 + content[2:]
    assert jpeg.read(padded).bare == jpeg.read(content).bare


def exif_bomb() -> bytes:
    """65,535 entries, each of which says that it is all of the megabyte."""
    entries = b"".join(struct.pack("<HHII", tag, 1, 1_000_000, 0) for tag in range(0x0113, 0x0113 + 60_000))
    return b"II*\0" + struct.pack("<IH", 8, 60_000) + entries + bytes(400_000)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_exif_that_repeats_itself_costs_nothing(kind):
    content = encoded(Image.new("RGB", (64, 64), "red"), kind, exif=exif_bomb())
    with little_memory():
        picture = shown(content)
    assert near(picture.convert("RGB").getpixel((32, 32)), (255, 0, 0), by=24)


def test_what_a_png_s_texts_unpack_to_costs_nothing():
    zipped = b"Comment\0\0" + zlib.compress(b"x" * 50_000_000)
    content = png_of(8, 8, 8, 0, bytes(72), *[(b"zTXt", zipped)] * 3, (b"iCCP", b"p\0\0" + zipped[9:]))
    with little_memory():
        picture = shown(content)
    assert near(picture.getpixel((32, 32)), (0, 0, 0))


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_of_an_animation_one_frame_is_decoded(kind, monkeypatch):
    frames = [Image.effect_noise((16, 16), n + 1) for n in range(50)]
    content = encoded(frames[0], kind, save_all=True, append_images=frames[1:])
    loaded: list[tuple[int, int]] = []
    load_prepare = ImageFile.ImageFile.load_prepare

    def noted(self: ImageFile.ImageFile) -> None:
        loaded.append(self.size)
        load_prepare(self)

    monkeypatch.setattr(ImageFile.ImageFile, "load_prepare", noted)
    images.make_variants(content, [(8, 8)], TEN_MEGABYTES)
    assert loaded == [(16, 16)]


def test_the_budget_is_what_its_arithmetic_says():
    assert budget.MOST_PIXELS >= 9248 * 6936
    assert budget.MOST_ROW_BYTES >= 4 * 7680 * 4320
    with pytest.raises(RefusedImage, match="8192 by 8193 pixels; at most 67,108,864 are allowed, such as 8192 by 8192"):
        budget.check_pixels(8192, 8193)
