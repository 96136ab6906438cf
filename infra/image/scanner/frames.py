"""Frames of a video, by ffmpeg: it gets one local file, one format, few decoders, little time, no network."""

import asyncio
import os
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

DEMUXERS = {"video/mp4": "mov", "video/webm": "matroska"}
"""The one format that a file is read as: a playlist or a list of other files is none of them."""

DECODERS = "h264,hevc,vp8,vp9,libdav1d"
MOST_PIXELS = 4096 * 4096
"""Of a frame that is decoded."""

LIMITS = ("--cpu=20", "--as=1073741824", "--fsize=0", "--nofile=64", "--core=0")
"""Of each process (prlimit(1)): seconds of processor time, bytes of memory, and no byte written to a file."""

PATIENCE = 30.0
"""Seconds of each process."""

MOST_LISTED = 16 * 1024 * 1024
"""Bytes of a list of packets: an hour at 60 frames a second."""

MOST_JPEG = 256 * 1024
SIDE = 640
"""Pixels of the longer side of a frame. Cloud Vision asks for 640 by 480 to judge a picture."""


class NoFrames(Exception):
    """No frames can be taken; the message says why."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame, as a JPEG, and when it is shown, in seconds from the start."""

    at_seconds: float
    jpeg: bytes


async def frames(path: Path, content_type: str, count: int, program: str = "ffmpeg") -> list[Frame]:
    """As many frames of a video, evenly spaced by its own packets: a header may say anything of its length.

    One after the other. Raises NoFrames for what ffmpeg does not read within its limits, and for several pictures at a
    time: nobody knows which of them is shown.
    """
    if content_type not in DEMUXERS:
        raise NoFrames("no video")
    reading = (
        *(program, "-nostdin", "-v", "error", "-threads", "1", "-max_pixels", str(MOST_PIXELS)),
        *("-protocol_whitelist", "file", "-codec_whitelist", DECODERS, "-f", DEMUXERS[content_type]),
    )
    listed = await _run(
        *(*reading, "-i", f"file:{path}", "-map", "0:v", "-c", "copy"),
        *("-protocol_whitelist", "pipe", "-f", "framecrc", "pipe:1"),
    )
    return [Frame(at, await _frame(reading, path, at)) for at in spaced(moments(listed), count)]


def moments(listed: bytes) -> list[float]:
    """When the pictures of the one track of a list (ffmpeg's framecrc) are shown, in order, in seconds.

    Raises NoFrames where there is another number of tracks, and where there are no pictures.
    """
    lines = listed.decode("ascii", "replace").splitlines()
    if sum(line.startswith("#media_type ") for line in lines) != 1:
        raise NoFrames("not one track of pictures")
    try:
        times = sorted(_times(lines))
    except (ValueError, ZeroDivisionError):
        raise NoFrames("it does not say when its pictures are shown") from None
    if not times:
        raise NoFrames("no pictures")
    return times


def _times(lines: Sequence[str]) -> Iterator[float]:
    unit = 0.0
    for line in lines:
        if line.startswith("#tb 0: "):
            unit = float(Fraction(line.removeprefix("#tb 0: ")))
        elif not line.startswith("#"):
            _stream, _decoded_at, shown_at, *_rest = line.split(",")
            yield max(0.0, int(shown_at) * unit)


def spaced(times: Sequence[float], count: int) -> list[float]:
    """So many of these, from the middle of as many equal parts; all of them where there are fewer."""
    if len(times) <= count:
        return list(times)
    return [times[(2 * number + 1) * len(times) // (2 * count)] for number in range(count)]


async def _frame(reading: Sequence[str], path: Path, at: float) -> bytes:
    scaled = f"scale={SIDE}:{SIDE}:force_original_aspect_ratio=decrease,format=yuvj420p"
    jpeg = await _run(
        *(*reading, "-ss", f"{at:.6f}", "-i", f"file:{path}", "-map", "0:v:0", "-frames:v", "1"),
        *("-vf", scaled, "-c:v", "mjpeg", "-q:v", "4"),
        *("-threads", "1", "-protocol_whitelist", "pipe", "-f", "image2pipe", "pipe:1"),
    )
    if not jpeg or len(jpeg) > MOST_JPEG:
        raise NoFrames(f"no picture at {at:.1f} s")
    return jpeg


async def _run(*command: str) -> bytes:
    """What a program writes, within its limits. Raises NoFrames for all else, and where it is not installed."""
    try:
        process = await asyncio.create_subprocess_exec(
            "prlimit", *LIMITS, "--", *command,
            stdin=DEVNULL, stdout=PIPE, stderr=DEVNULL, env={"PATH": os.environ.get("PATH", "")},
        )  # fmt: skip
    except FileNotFoundError:
        raise NoFrames("nothing here starts ffmpeg") from None
    try:
        async with asyncio.timeout(PATIENCE):
            written = await _read(process)
            ended = await process.wait()
    except TimeoutError:
        raise NoFrames("it takes too long") from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()
    if ended:
        raise NoFrames("ffmpeg does not read it within its limits")
    return written


async def _read(process: asyncio.subprocess.Process) -> bytes:
    if process.stdout is None:
        raise NoFrames("it says nothing")
    written = bytearray()
    while part := await process.stdout.read(64 * 1024):
        written += part
        if len(written) > MOST_LISTED:
            raise NoFrames("it has too many pictures")
    return bytes(written)
