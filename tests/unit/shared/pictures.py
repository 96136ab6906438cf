"""Pictures made byte by byte, and what a client sees of their variants."""

import io
import struct
import zlib

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from shared.media import images
from shared.media.budget import RefusedImage
from shared.media.images import EncodedVariant

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


def near(pixel: object, wanted: tuple[int, ...], by: int = 12) -> bool:
    return all(abs(value - target) <= by for value, target in zip(pixel, wanted, strict=True))


def png(width: int, height: int, depth: int, colour: int, rows: bytes, *chunks: tuple[bytes, bytes]) -> bytes:
    """A PNG of which Pillow has not written a byte."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    parts = [(b"IHDR", header), *chunks, (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(kind, content) for kind, content in parts)


def with_red_and_green_swapped() -> bytes:
    """An ICC profile whose red is sRGB's green: pictures tell whether it was applied."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    (count,) = struct.unpack_from(">I", profile, 128)
    entries = {bytes(profile[132 + 12 * n : 136 + 12 * n]): 136 + 12 * n for n in range(count)}
    red, green = (slice(entries[tag], entries[tag] + 8) for tag in (b"rXYZ", b"gXYZ"))
    profile[red], profile[green] = profile[green], profile[red]
    return bytes(profile)


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


def sixteen_bit_rows() -> bytes:
    row = b"\0" + struct.pack(">32H", *[0x4000] * 16, *[0xC000] * 16)
    return row * 32
