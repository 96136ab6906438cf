"""Videos that tests make."""

import subprocess
import tempfile
from functools import cache
from pathlib import Path

from tests.scanner import FFMPEG

MOVING = "testsrc2=size=320x240:rate=25"
"""A picture in which something moves, with a clock."""

H264 = ("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p")


@cache
def video(*arguments: str, kind: str = "mp4") -> bytes:
    """The file that ffmpeg writes with these arguments."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"video.{kind}"
        subprocess.run([FFMPEG, "-v", "quiet", *arguments, str(file)], check=True, stdin=subprocess.DEVNULL)
        return file.read_bytes()


def moving(seconds: float = 2, *coded: str, source: str = MOVING, kind: str = "mp4") -> bytes:
    """A video of so many seconds."""
    return video("-f", "lavfi", "-i", f"{source}:duration={seconds}", *(coded or H264), kind=kind)
