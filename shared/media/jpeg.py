"""What a JPEG is made of, by its markers (ITU-T T.81, annex B), before anything is decoded."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shared.media import budget

if TYPE_CHECKING:
    from PIL.Image import Image

SIGNATURE = b"\xff\xd8\xff"
START, END = b"\xff\xd8", b"\xff\xd9"
EOI, SOS, APP0, APP1, APP2, APP14 = 0xD9, 0xDA, 0xE0, 0xE1, 0xE2, 0xEE
TABLES = {0xC4, 0xDB, 0xDD}
"""Huffman tables, quantization tables, restart interval."""

FRAMES = {0xC0, 0xC1, 0xC2}
"""Baseline, extended and progressive, by Huffman codes: what browsers show."""

OTHER_FRAMES = {0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}
KEPT_APPLICATION_DATA = {APP0: b"JFIF\0", APP2: b"ICC_PROFILE\0", APP14: b"Adobe"}
MARKER = re.compile(rb"\xff([^\x00\xff])", re.DOTALL)
MARKER_AFTER_SCAN = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]", re.DOTALL)
WITHOUT_LENGTH = {0x01, *range(0xD0, 0xD9)}
FILLER = bytes(n * n * 151 % 251 for n in range(1, 4096))
"""Looks like a scan's data, and holds no marker."""

LARGE = 4096 * 8192
"""Pixels from which a picture is decoded at half its size at most, so that it fits into the memory."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The size in pixels, and by component how often a scan of it goes over a block of 8 by 8 samples."""

    width: int
    height: int
    blocks: dict[int, int]


@dataclass(frozen=True, slots=True)
class Jpeg:
    """A JPEG that may be decoded: the bytes that its pixels are made of, and its EXIF."""

    frame: Frame
    bare: bytes
    ended: bool
    exif: bytes

    def load(self, factor: int) -> "Image":
        """The pixels, at 1/2, 1/4 or 1/8 of the size where that divides it by no more than `factor`.

        A file that lacks nothing but its end marker is whole: its pixels are the same whatever follows. To see that
        it is decoded twice, for which `read` counts its work twice.
        """
        if self.frame.width * self.frame.height > LARGE:
            factor = max(2, factor)
        picture = _decoded(self.bare + END, self.frame, factor)
        if not self.ended and picture.tobytes() != _decoded(self.bare + FILLER + END, self.frame, factor).tobytes():
            raise budget.damaged()
        return picture


def read(content: bytes) -> Jpeg:
    """What the markers say. Raises RefusedImage for what is damaged, of a kind that browsers lack, or too much work."""
    frame: Frame | None = None
    parts, exif, visits, scans, ended = [START], b"", 0, 0, False
    for code, start, end in _segments(content):
        body = content[start + 4 : end]
        if code == EOI:
            ended = True
        elif code in FRAMES | OTHER_FRAMES:
            frame = _frame(code, body, frame)
            parts.append(content[start:end])
        elif code == SOS:
            scans, visits = scans + 1, visits + _visits(frame, body)
            _check_work(frame, scans, visits)
            parts.append(content[start:end])
        elif code in TABLES or body.startswith(KEPT_APPLICATION_DATA.get(code, b"\0none")):
            parts.append(content[start:end])
        elif code == APP1 and body.startswith(b"Exif\0\0") and not exif:
            exif = body
    if frame is None or not scans:
        raise budget.damaged()
    if not ended:
        _check_work(frame, scans, 2 * visits)
    bare = b"".join(parts)
    return Jpeg(frame, bare if ended else bare.rstrip(b"\xff"), ended, exif)


def _segments(content: bytes) -> Iterator[tuple[int, int, int]]:
    """The code, start and end of each segment, as libjpeg finds them; a scan's includes its data."""
    position = len(START)
    for _ in range(budget.MOST_SEGMENTS):
        marker = MARKER.search(content, position)
        if marker is None:
            return
        code, start, position = marker[1][0], marker.start(), marker.end()
        if code in WITHOUT_LENGTH:
            continue
        end = position if code == EOI else position + int.from_bytes(content[position : position + 2])
        if end > len(content):
            return
        if code == SOS:
            following = MARKER_AFTER_SCAN.search(content, end)
            end = following.start() if following else len(content)
        yield code, start, end
        if code == EOI:
            return
        position = max(position, end)
    raise budget.RefusedImage(f"The JPEG has too many parts; at most {budget.MOST_SEGMENTS:,} are allowed.")


def _frame(code: int, body: bytes, before: Frame | None) -> Frame:
    if before or len(body) < 6 or len(body) < 6 + 3 * body[5]:  # noqa: PLR2004  a frame header without its components
        raise budget.damaged()
    if code in OTHER_FRAMES or body[0] != 8:  # noqa: PLR2004  bits
        raise budget.RefusedImage(
            "This kind of JPEG is not supported: save it as baseline or progressive, with 8 bits."
        )
    height, width = int.from_bytes(body[1:3]), int.from_bytes(body[3:5])
    budget.check_pixels(width, height)
    sampling = {body[n]: (body[n + 1] >> 4, body[n + 1] & 15) for n in range(6, 6 + 3 * body[5], 3)}
    across, down = (8 * max((factors[axis] for factors in sampling.values()), default=0) for axis in (0, 1))
    if not across or not down:
        raise budget.damaged()
    units = -(-width // across) * -(-height // down)
    return Frame(width, height, {name: units * h * v for name, (h, v) in sampling.items()})


def _visits(frame: Frame | None, scan: bytes) -> int:
    if frame is None:
        raise budget.damaged()
    components = scan[1 : 1 + 2 * scan[0] : 2] if scan else b""
    return sum(frame.blocks.get(component, 0) for component in components)


def _check_work(frame: Frame | None, scans: int, visits: int) -> None:
    if frame and visits > budget.MOST_BLOCK_VISITS:
        raise budget.RefusedImage(
            f"The JPEG goes over its {frame.width} by {frame.height} pixels in more scans than there may be; at most "
            f"{scans - 1} like these are allowed. Save it again with fewer scans or pixels."
        )


def _decoded(content: bytes, frame: Frame, factor: int) -> "Image":
    from PIL import Image

    picture = Image.open(io.BytesIO(content), formats=["JPEG"])
    picture.draft(None, (max(1, frame.width // factor), max(1, frame.height // factor)))
    picture.load()
    return picture
