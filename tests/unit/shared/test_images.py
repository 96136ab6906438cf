"""Pictures that strangers send, made here byte by byte: turned upright, converted, stripped, or refused."""

import io
import random
import struct
import time
import tracemalloc
import zlib
from collections.abc import Callable

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from shared import images
from shared.images import EncodedVariant, RefusedImage

RED, GREEN, BLUE = (255, 0, 0), (0, 255, 0), (0, 0, 255)
LARGEST = 5 * 1024 * 1024
SECRET = "51.5007N 0.1246W"


def encoded(picture: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    written = io.BytesIO()
    picture.save(written, kind, **options)
    return written.getvalue()


def variant(content: bytes, size: tuple[int, int] = (64, 64)) -> EncodedVariant:
    (made,) = images.make_variants(content, [size], LARGEST)
    return made


def shown(content: bytes, size: tuple[int, int] = (64, 64)) -> Image.Image:
    """The fallback of a variant, as a client sees it."""
    return Image.open(io.BytesIO(variant(content, size).fallback))


def refusal(content: bytes) -> str:
    with pytest.raises(RefusedImage) as caught:
        images.make_variants(content, [(64, 64)], LARGEST)
    return str(caught.value)


def halves(left: object, right: object, mode: str = "RGB", size: tuple[int, int] = (200, 100)) -> Image.Image:
    picture = Image.new(mode, size, left)
    picture.paste(right, (size[0] // 2, 0, *size))
    return picture


def near(found: object, wanted: tuple[int, ...], by: int = 12) -> bool:
    return all(abs(one - other) <= by for one, other in zip(found, wanted, strict=True))


def png(width: int, height: int, depth: int, colour: int, rows: bytes, *chunks: tuple[bytes, bytes]) -> bytes:
    """A PNG of which Pillow has not written a byte."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    parts = [(b"IHDR", header), *chunks, (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(kind, content) for kind, content in parts)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_each_size_is_made_as_webp_and_as_a_fallback(kind):
    sizes = [(128, 128), (256, 256), (960, 270)]
    made = images.make_variants(encoded(halves(RED, BLUE, size=(300, 200)), kind), sizes, LARGEST)
    assert [(one.width, one.height) for one in made] == sizes
    for one in made:
        webp, fallback = (Image.open(io.BytesIO(content)) for content in (one.webp, one.fallback))
        assert (webp.format, webp.size) == ("WEBP", (one.width, one.height))
        assert (fallback.format, fallback.size) == ("JPEG", (one.width, one.height))
        assert (one.fallback_type, one.fallback_ending) == ("image/jpeg", "jpg")
        for picture in (webp, fallback):
            upright = picture.convert("RGB")
            assert near(upright.getpixel((2, one.height // 2)), RED)
            assert near(upright.getpixel((one.width - 3, one.height // 2)), BLUE)


def test_a_picture_is_cropped_around_its_middle():
    wide = Image.new("RGB", (400, 100), BLUE)
    wide.paste(GREEN, (150, 0, 250, 100))
    square = shown(encoded(wide), (100, 100)).convert("RGB")
    assert near(square.getpixel((3, 50)), GREEN)
    assert near(square.getpixel((96, 50)), GREEN)


@pytest.mark.parametrize(
    ("orientation", "upper_left", "lower_right"),
    [(1, RED, BLUE), (2, BLUE, RED), (3, BLUE, RED), (4, RED, BLUE), (6, RED, BLUE), (8, BLUE, RED)],
)
def test_a_jpeg_is_turned_upright(orientation, upper_left, lower_right):
    exif = Image.Exif()
    exif[0x0112] = orientation
    upright = shown(encoded(halves(RED, BLUE), "JPEG", exif=exif, quality=95)).convert("RGB")
    assert near(upright.getpixel((4, 4)), upper_left)
    assert near(upright.getpixel((59, 59)), lower_right)


def test_orientation_6_turns_the_left_half_to_the_top():
    exif = Image.Exif()
    exif[0x0112] = 6
    upright = shown(encoded(halves(RED, BLUE), "JPEG", exif=exif, quality=95)).convert("RGB")
    assert near(upright.getpixel((32, 4)), RED)
    assert near(upright.getpixel((32, 59)), BLUE)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_other_formats_are_turned_by_their_exif_too(kind):
    exif = Image.Exif()
    exif[0x0112] = 6
    upright = shown(encoded(halves(RED, BLUE), kind, exif=exif)).convert("RGB")
    assert near(upright.getpixel((32, 4)), RED, by=24)


def test_transparency_stays():
    made = variant(encoded(halves((255, 0, 0, 255), (0, 0, 255, 0), "RGBA")))
    assert (made.fallback_type, made.fallback_ending) == ("image/png", "png")
    for content in (made.webp, made.fallback):
        picture = Image.open(io.BytesIO(content))
        assert picture.mode == "RGBA"
        assert picture.getpixel((4, 32))[3] == 255
        assert picture.getpixel((59, 32))[3] == 0
        assert near(picture.getpixel((4, 32))[:3], RED)


def test_an_opaque_palette_becomes_rgb():
    palette = halves(RED, BLUE).quantize(4)
    picture = shown(encoded(palette))
    assert (picture.format, picture.mode) == ("JPEG", "RGB")
    assert near(picture.getpixel((4, 32)), RED)
    assert near(picture.getpixel((59, 32)), BLUE)


def test_a_transparent_palette_becomes_rgba():
    palette = halves(RED, BLUE).quantize(4)
    clear = palette.getpixel((0, 0))
    picture = shown(encoded(palette, transparency=clear))
    assert (picture.format, picture.mode) == ("PNG", "RGBA")
    assert picture.getpixel((4, 32))[3] == 0
    assert near(picture.getpixel((59, 32)), (*BLUE, 255))


def test_cmyk_becomes_rgb():
    picture = shown(encoded(halves((0, 255, 255, 0), (255, 255, 0, 0), "CMYK"), "JPEG", quality=95))
    assert picture.mode == "RGB"
    assert near(picture.getpixel((4, 32)), RED, by=30)
    assert near(picture.getpixel((59, 32)), BLUE, by=30)


def sixteen_bit_rows() -> bytes:
    row = b"\0" + struct.pack(">32H", *[0x4000] * 16, *[0xC000] * 16)
    return row * 32


def test_sixteen_bit_grey_keeps_its_brightness():
    picture = shown(png(32, 32, 16, 0, sixteen_bit_rows())).convert("RGB")
    assert near(picture.getpixel((4, 32)), (64, 64, 64))
    assert near(picture.getpixel((59, 32)), (192, 192, 192))


def test_sixteen_bit_grey_with_a_transparent_grey():
    made = variant(png(32, 32, 16, 0, sixteen_bit_rows(), (b"tRNS", struct.pack(">H", 0xC000))))
    picture = Image.open(io.BytesIO(made.fallback)).convert("RGB")
    assert near(picture.getpixel((4, 32)), (64, 64, 64))


def test_sixteen_bit_colour():
    row = b"\0" + struct.pack(">96H", *[0xFFFF, 0, 0] * 16, *[0, 0, 0xFFFF] * 16)
    picture = shown(png(32, 32, 16, 2, row * 32))
    assert near(picture.getpixel((4, 32)), RED)
    assert near(picture.getpixel((59, 32)), BLUE)


@pytest.mark.parametrize(("mode", "light", "dark"), [("1", 1, 0), ("L", 200, 10), ("LA", (200, 255), (10, 255))])
def test_grey_becomes_rgb(mode, light, dark):
    picture = shown(encoded(halves(light, dark, mode))).convert("RGB")
    left, right = picture.getpixel((4, 32)), picture.getpixel((59, 32))
    assert left[0] == left[1] == left[2] > right[0] == right[1] == right[2]


def test_the_first_frame_of_an_animated_webp_is_taken():
    frames = [Image.new("RGB", (64, 64), colour) for colour in (RED, BLUE, GREEN)]
    content = encoded(frames[0], "WEBP", save_all=True, append_images=frames[1:], duration=100, lossless=True)
    made = variant(content)
    for still in (made.webp, made.fallback):
        picture = Image.open(io.BytesIO(still))
        assert getattr(picture, "n_frames", 1) == 1
        assert near(picture.convert("RGB").getpixel((32, 32)), RED)


def test_the_first_frame_of_an_animated_png_is_taken():
    frames = [Image.new("RGB", (64, 64), colour) for colour in (RED, BLUE)]
    content = encoded(frames[0], "PNG", save_all=True, append_images=frames[1:], duration=100)
    assert near(shown(content).convert("RGB").getpixel((32, 32)), RED)


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "ICO", "PPM"])
def test_other_formats_are_refused(kind):
    assert refusal(encoded(Image.new("RGB", (32, 32), RED), kind)) == "The file is not a JPEG, PNG or WebP picture."


def test_an_animated_gif_is_refused():
    frames = [Image.new("P", (32, 32), index) for index in range(3)]
    assert "not a JPEG" in refusal(encoded(frames[0], "GIF", save_all=True, append_images=frames[1:]))


def with_red_and_green_swapped() -> bytes:
    """An ICC profile whose red is sRGB's green: pictures tell whether it was applied."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    (count,) = struct.unpack_from(">I", profile, 128)
    entries = {bytes(profile[132 + 12 * n : 136 + 12 * n]): 136 + 12 * n for n in range(count)}
    red, green = (slice(entries[tag], entries[tag] + 8) for tag in (b"rXYZ", b"gXYZ"))
    profile[red], profile[green] = profile[green], profile[red]
    return bytes(profile)


@pytest.mark.parametrize(("kind", "options"), [("JPEG", {"quality": 95}), ("PNG", {}), ("WEBP", {"lossless": True})])
def test_a_colour_profile_is_applied_and_left_out(kind, options):
    profile = with_red_and_green_swapped()
    made = variant(encoded(Image.new("RGB", (64, 64), RED), kind, icc_profile=profile, **options))
    for content in (made.webp, made.fallback):
        picture = Image.open(io.BytesIO(content))
        assert "icc_profile" not in picture.info
        assert near(picture.convert("RGB").getpixel((32, 32)), GREEN, by=20)


def test_a_colour_profile_leaves_transparency_as_it_is():
    profile = with_red_and_green_swapped()
    picture = shown(encoded(halves((255, 0, 0, 255), (255, 0, 0, 0), "RGBA"), icc_profile=profile))
    assert picture.getpixel((4, 32))[3] == 255
    assert picture.getpixel((59, 32))[3] == 0
    assert near(picture.getpixel((4, 32))[:3], GREEN, by=20)


@pytest.mark.parametrize("profile", [b"not a profile", with_red_and_green_swapped()[:200]])
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_broken_colour_profile_is_ignored(profile, mode):
    picture = shown(encoded(Image.new(mode, (64, 64), 255 if mode == "L" else RED), icc_profile=profile))
    assert near(picture.convert("RGB").getpixel((32, 32)), (255, 255, 255) if mode == "L" else RED)


def with_metadata(kind: str) -> bytes:
    exif = Image.Exif()
    exif[0x010E] = SECRET
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[29] = SECRET
    icc = with_red_and_green_swapped()
    picture = Image.new("RGB", (64, 64), RED)
    if kind == "PNG":
        text = PngImagePlugin.PngInfo()
        text.add_text("Comment", SECRET)
        text.add_itxt("XML:com.adobe.xmp", f"<x:xmpmeta>{SECRET}</x:xmpmeta>")
        return encoded(picture, kind, exif=exif, icc_profile=icc, pnginfo=text)
    if kind == "JPEG":
        return encoded(picture, kind, exif=exif, icc_profile=icc, comment=SECRET, xmp=f"<x>{SECRET}</x>".encode())
    return encoded(picture, kind, exif=exif, icc_profile=icc, xmp=f"<x>{SECRET}</x>".encode())


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_no_metadata_is_left(kind):
    content = with_metadata(kind)
    assert SECRET.encode() in content
    made = variant(content)
    for still in (made.webp, made.fallback):
        picture = Image.open(io.BytesIO(still))
        picture.load()
        assert SECRET.encode() not in still
        for marker in (b"Exif", b"EXIF", b"eXIf", b"xmp", b"XMP", b"ICC_PROFILE", b"ICCP", b"iCCP", b"tEXt", b"iTXt"):
            assert marker not in still
        assert dict(picture.getexif()) == {}


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
