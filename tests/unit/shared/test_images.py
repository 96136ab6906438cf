"""Pictures that strangers send, made here byte by byte: turned upright, converted and stripped."""

import io
import struct
import zlib

import pytest
from PIL import Image

from shared.media import images
from shared.media.budget import MOST_PROFILE_BYTES
from shared.media.exif import orientation
from tests.unit.shared.pictures import (
    BLUE,
    GREEN,
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
    variant,
    with_metadata,
    with_red_and_green_swapped,
)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_each_size_is_made_as_webp_and_as_a_fallback(kind):
    sizes = [(128, 128), (256, 256), (960, 270)]
    made = images.make_variants(encoded(halves(RED, BLUE, size=(300, 200)), kind), sizes, LARGEST)
    assert [(result.width, result.height) for result in made] == sizes
    for result in made:
        webp, fallback = (Image.open(io.BytesIO(content)) for content in (result.webp, result.fallback))
        assert (webp.format, webp.size) == ("WEBP", (result.width, result.height))
        assert (fallback.format, fallback.size) == ("JPEG", (result.width, result.height))
        assert (result.fallback_type, result.fallback_ending) == ("image/jpeg", "jpg")
        for picture in (webp, fallback):
            upright = picture.convert("RGB")
            assert near(upright.getpixel((2, result.height // 2)), RED)
            assert near(upright.getpixel((result.width - 3, result.height // 2)), BLUE)


def test_a_picture_is_cropped_around_its_middle():
    wide = Image.new("RGB", (400, 100), BLUE)
    wide.paste(GREEN, (150, 0, 250, 100))
    square = shown(encoded(wide), (100, 100)).convert("RGB")
    assert near(square.getpixel((3, 50)), GREEN)
    assert near(square.getpixel((96, 50)), GREEN)


@pytest.mark.parametrize(
    ("orientation", "upper_left", "lower_right"),
    [
        (1, RED, BLUE),
        (2, BLUE, RED),
        (3, BLUE, RED),
        (4, RED, BLUE),
        (5, RED, BLUE),
        (6, RED, BLUE),
        (7, BLUE, RED),
        (8, BLUE, RED),
    ],
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


@pytest.mark.parametrize(
    "odd",
    [
        struct.pack("<HHIf", 0x0100, 11, 1, 1.5),
        struct.pack("<HHIf", 0x010F, 11, 1, 1.5),
        struct.pack("<HHIi", 0x0100, 9, 1, -1),
        struct.pack("<HHII", 0x8769, 4, 1, 0xFFFFFFFF),
    ],
    ids=["a width of 1.5", "a maker of 1.5", "a width of -1", "more of it outside of the file"],
)
def test_a_picture_is_turned_whatever_else_its_exif_holds(odd):
    entries = [odd, struct.pack("<HHIHH", 0x0112, 3, 1, 6, 0)]
    exif = b"Exif\0\0II*\0\x08\0\0\0" + struct.pack("<H", len(entries)) + b"".join(sorted(entries)) + bytes(4)
    upright = shown(encoded(halves(RED, BLUE), "JPEG", exif=exif, quality=95)).convert("RGB")
    assert near(upright.getpixel((32, 4)), RED)


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


def test_sixteen_bit_grey_keeps_its_brightness():
    picture = shown(png(32, 32, 16, 0, sixteen_bit_rows())).convert("RGB")
    assert near(picture.getpixel((4, 32)), (64, 64, 64))
    assert near(picture.getpixel((59, 32)), (192, 192, 192))


GREYS = [
    (1, b"\xff\xff\0\0", 1),
    (2, b"\xff" * 4 + b"\x55" * 4, 3),
    (4, b"\xff" * 8 + b"\x55" * 8, 15),
    (8, b"\xff" * 16 + b"\x55" * 16, 255),
    (16, b"\xc0\0" * 16 + b"\x40\0" * 16, 0xC000),
]


@pytest.mark.parametrize(("depth", "row", "clear"), GREYS, ids=[f"{depth} bits" for depth, _, _ in GREYS])
@pytest.mark.parametrize("profile", [False, True], ids=["", "with a profile"])
def test_a_grey_that_is_transparent_stays_so(depth, row, clear, profile):
    chunks = [(b"iCCP", b"p\0\0" + zlib.compress(with_red_and_green_swapped()))] if profile else []
    picture = shown(png(32, 32, depth, 0, (b"\0" + row) * 32, *chunks, (b"tRNS", struct.pack(">H", clear))))
    assert picture.mode == "RGBA"
    assert picture.getpixel((4, 32))[3] == 0
    assert picture.getpixel((59, 32))[3] == 255
    assert near(picture.getpixel((59, 32))[:3], (0, 0, 0) if depth == 1 else (0x55,) * 3 if depth < 16 else (64,) * 3)


@pytest.mark.parametrize("depth", [8, 16])
@pytest.mark.parametrize("profile", [False, True], ids=["", "with a profile"])
def test_a_colour_that_is_transparent_stays_so(depth, profile):
    wide = depth // 8
    red, blue = b"\xff" * wide + b"\0" * 2 * wide, b"\0" * 2 * wide + b"\xff" * wide
    clear = struct.pack(">HHH", 2**depth - 1, 0, 0)
    chunks = [(b"iCCP", b"p\0\0" + zlib.compress(with_red_and_green_swapped()))] if profile else []
    content = png(32, 32, depth, 2, (b"\0" + red * 16 + blue * 16) * 32, *chunks, (b"tRNS", clear))
    picture = shown(content)
    assert picture.mode == "RGBA"
    assert picture.getpixel((4, 32))[3] == 0
    assert near(picture.getpixel((59, 32)), (*BLUE, 255))


@pytest.mark.parametrize("exif", [b"Exif\0\0II*\0", b"", b"Exif\0\0", b"not TIFF", b"II*\0\xff\xff\xff\xff", b"MM\0*"])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_exif_that_says_nothing_turns_nothing(kind, exif):
    upright = shown(encoded(halves(RED, BLUE), kind, exif=exif)).convert("RGB")
    assert near(upright.getpixel((4, 32)), RED, by=24)
    assert near(upright.getpixel((59, 32)), BLUE, by=24)


def test_the_order_of_bytes_and_the_kind_of_the_orientation_do_not_matter():
    for order, mark in (("<", b"II*\0"), (">", b"MM\0*")):
        for kind, value in ((3, "HH"), (4, "I")):
            entry = struct.pack(f"{order}HHI{value}", 0x0112, kind, 1, *([6, 0] if kind == 3 else [6]))
            exif = mark + struct.pack(f"{order}IH", 8, 1) + entry + bytes(4)
            assert (orientation(exif), orientation(b"Exif\0\0" + exif)) == (6, 6)


def test_a_broken_animation_shows_its_default_image():
    frames = [Image.new("RGB", (64, 64), colour) for colour in (RED, BLUE)]
    content = encoded(frames[0], "PNG", save_all=True, append_images=frames[1:], duration=100)
    for control in (b"fcTL", b"acTL"):
        damaged = bytearray(content)
        at = damaged.index(control)
        damaged[at + 4 : at + 12] = b"\xff" * 8
        assert near(shown(bytes(damaged)).convert("RGB").getpixel((32, 32)), RED)


def test_of_a_photo_with_another_one_behind_it_the_first_is_shown():
    first, second = (Image.new("RGB", (64, 64), colour) for colour in (RED, BLUE))
    content = encoded(first, "MPO", save_all=True, append_images=[second])
    assert near(shown(content).getpixel((32, 32)), RED)


def test_a_large_profile_is_ignored():
    huge = zlib.compress(with_red_and_green_swapped() + bytes(MOST_PROFILE_BYTES))
    content = png(8, 8, 8, 2, (b"\0" + bytes(RED) * 8) * 8, (b"iCCP", b"p\0\0" + huge))
    assert near(shown(content).getpixel((32, 32)), RED)


@pytest.mark.parametrize("size", [(800, 600), (600, 800), (150, 1600)])
def test_a_large_picture_is_cut_as_a_small_one_is(size):
    exif = Image.Exif()
    exif[0x0112] = 6
    large = halves(RED, BLUE, size=size)
    for content in (encoded(large, "JPEG", exif=exif, quality=95), encoded(large, "PNG", exif=exif)):
        picture = shown(content, (64, 16))
        assert picture.size == (64, 16)
        assert near(picture.getpixel((32, 2)), RED)
        assert near(picture.getpixel((32, 13)), BLUE)


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


@pytest.mark.parametrize(
    "profile", [b"not a profile", with_red_and_green_swapped()[:200]], ids=["no profile", "a part of one"]
)
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_broken_colour_profile_is_ignored(profile, mode):
    picture = shown(encoded(Image.new(mode, (64, 64), 255 if mode == "L" else RED), icc_profile=profile))
    assert near(picture.convert("RGB").getpixel((32, 32)), (255, 255, 255) if mode == "L" else RED)


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
