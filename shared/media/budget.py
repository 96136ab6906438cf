"""How much work a picture that a stranger sends may be. All of it is known before a pixel is decoded.

With two kilobytes anybody can claim thousands of megapixels, or have a few of them gone over hundreds of times. So the
headers are read first, and only what the pixels are made of is given to a decoder: metadata, further frames and what
is appended cost nothing, however much there is.

Processor time on one vCPU, as measured with files made to be slow: 33 to 64 ns for each time that a JPEG goes over a
block of 8 by 8 pixels, so 20 million times are 0.7 to 1.3 s; 4.5 to 7 ns for each byte of rows that a PNG unpacks to,
so 134 MB are 0.6 to 1.0 s, and 0.3 s more to make colours of grey or a palette; 30 ns for a pixel of a WebP, so 33
million are 1.0 s. Cutting and encoding adds 0.2 s for a photo, and 0.7 s for a banner of transparent noise. The worst
takes two seconds, a common photo a third of one.

Memory: a JPEG of several scans keeps 128 bytes a block, 512 MiB for four colours at full size, and is decoded at half
of its size or less where it is large; a PNG of grey or a palette 4 bytes a pixel and as much for a copy, 512 MiB; a
WebP 16 and 4 for a copy, 640 MiB. With what Python and the clients take, 1 GiB is enough for the worst, one at a time.
"""

from shared.errors import DomainError

MOST_PIXELS = 8192 * 8192
"""Phones of 50 and 64 megapixels take photos of 8192 by 6144 and 9248 by 6936 pixels."""

MOST_PIXELS_OF_WEBP = MOST_PIXELS // 2
LONGEST_SIDE = 65_535
"""What a JPEG can have. Each row costs memory of its own, so that a PNG of one column could fill an instance."""

MOST_ROW_BYTES = 2 * MOST_PIXELS
"""Of a PNG, unpacked: a screen of 8K with transparency has 7680 by 4320 pixels of 4 bytes, 133 million."""

MOST_BLOCK_VISITS = 20_000_000
"""Of 8 by 8 samples of one colour. A progressive photo of 64 megapixels in full colour goes over 15 million."""

MOST_SEGMENTS = 2_000
"""Parts of a JPEG; colour profiles and metadata of cameras take a few hundred at most."""

MOST_CHUNKS = 20_000
"""Parts of a PNG; some programs write one for every kilobyte."""

MOST_PROFILE_BYTES = 4 * 1024 * 1024
"""Of a colour profile; a larger one is ignored."""


class RefusedImage(DomainError):
    """The bytes are not a picture that can be shown; the message says why, for the player to read."""

    status = 422
    code = "REFUSED_IMAGE"
    message = "The picture cannot be used."


def damaged() -> RefusedImage:
    """The refusal of a file that begins like a picture and does not go on like one."""
    return RefusedImage("The file is damaged or cut off.")


def check_pixels(width: int, height: int, most: int = MOST_PIXELS) -> None:
    """Raise RefusedImage for a picture without pixels, or with more than there may be."""
    if width == 0 or height == 0:
        raise RefusedImage(f"The picture has no pixels: it is {width} by {height}.")
    if width * height > most:
        raise RefusedImage(
            f"The picture has {width} by {height} pixels; at most {most:,} are allowed, such as 8192 by {most // 8192}."
        )
    if max(width, height) > LONGEST_SIDE:
        raise RefusedImage(f"The picture has {width} by {height} pixels; at most {LONGEST_SIDE:,} a side are allowed.")
