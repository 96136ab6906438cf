"""Frames are taken of what a video shows; of hostile ones none, within limits."""

import asyncio
import base64
import io
import os
from pathlib import Path

import pytest
from PIL import Image

from emulators.partners.clamd import Clamd
from infra.image.scanner import app, frames
from infra.image.scanner.frames import NoFrames
from tests.integration.scanner.test_scanner import asking
from tests.scanner import FFMPEG, HAS_FFMPEG
from tests.videos import H264, MOVING, moving, video

pytestmark = pytest.mark.skipif(not HAS_FFMPEG, reason="nothing here limits ffmpeg")

UNREADABLE = "ffmpeg does not read it within its limits"
X265 = ("-c:v", "libx265", "-preset", "ultrafast", "-pix_fmt", "yuv420p10le", "-x265-params", "log-level=0")
CODECS = {
    "h264": ("mp4", H264),
    "hevc": ("mp4", X265),
    "av1": ("mp4", ("-c:v", "libaom-av1", "-cpu-used", "8")),
    "vp8": ("webm", ("-c:v", "libvpx", "-deadline", "realtime")),
    "vp9": ("webm", ("-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8")),
    "fragments": ("mp4", (*H264, "-movflags", "frag_keyframe+empty_moov")),
}
RED_GREEN_BLUE = tuple(
    part for colour in ("red", "lime", "blue") for part in ("-f", "lavfi", "-i", f"color={colour}:s=64x48:r=10:d=2")
)


async def taken(tmp_path: Path, content: bytes, count: int = 4, kind: str = "mp4") -> list[frames.Frame]:
    path = tmp_path / "video"
    path.write_bytes(content)
    return await frames.frames(path, f"video/{kind}", count, FFMPEG)


async def refused(tmp_path: Path, content: bytes, kind: str = "mp4") -> str:
    with pytest.raises(NoFrames) as refusal:
        await taken(tmp_path, content, kind=kind)
    return str(refusal.value)


@pytest.mark.parametrize("codec", CODECS)
async def test_each_codec_that_browsers_play_gives_frames_evenly_spaced(tmp_path, codec):
    kind, coded = CODECS[codec]
    of_it = await taken(tmp_path, moving(1, *coded, kind=kind), kind=kind)
    assert [each.at_seconds for each in of_it] == pytest.approx([0.12, 0.36, 0.6, 0.84], abs=0.05)
    assert {Image.open(io.BytesIO(each.jpeg)).size for each in of_it} == {(640, 480)}
    assert len({each.jpeg for each in of_it}) == 4


async def test_a_frame_shows_what_is_shown_then(tmp_path):
    joined = video(*RED_GREEN_BLUE, "-filter_complex", "concat=n=3", *H264)
    shown = await taken(tmp_path, joined, 3)
    colours = [Image.open(io.BytesIO(each.jpeg)).convert("RGB").getpixel((300, 200)) for each in shown]
    assert [max(range(3), key=lambda channel: colour[channel]) for colour in colours] == [0, 1, 2]


async def test_a_hundred_hours_of_a_picture_each_ten_hours_are_looked_at_as_any_other(tmp_path):
    long = moving(360_000, source="testsrc2=size=320x240:rate=1/36000")
    assert [round(each.at_seconds / 36_000) for each in await taken(tmp_path, long, 5)] == [1, 3, 5, 7, 9]


async def test_two_tracks_of_pictures_are_looked_at_by_nobody(tmp_path):
    two = video("-f", "lavfi", "-i", f"{MOVING}:duration=1", "-f", "lavfi", "-i", "color=red:s=64x48:d=1", "-map", "0",
                "-map", "1", *H264)  # fmt: skip
    assert await refused(tmp_path, two) == "not one track of pictures"


async def test_what_is_no_video_gives_no_frames(tmp_path):
    sound = video("-f", "lavfi", "-i", "sine=duration=1", "-c:a", "aac")
    playlist = b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n"
    listed = b"ffconcat version 1.0\nfile /etc/passwd\n"
    old = moving(1, "-c:v", "mpeg4")
    for content in (sound, playlist, listed, old, b"", b"\0" * 10_000, moving(1)[:200]):
        assert await refused(tmp_path, content) == UNREADABLE
    assert await refused(tmp_path, moving(1), kind="webm") == UNREADABLE
    assert await refused(tmp_path, moving(1), kind="x-flv") == "no video"


@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
async def test_of_a_file_that_is_cut_off_that_is_seen_which_is_there(tmp_path, part):
    whole = video("-f", "lavfi", "-i", f"{MOVING}:duration=2", *H264, "-movflags", "faststart")
    of_it = await taken(tmp_path, whole[: int(len(whole) * part)])
    assert len(of_it) == 4
    assert of_it[-1].at_seconds < 2 * part


async def test_a_picture_of_16383_by_16383_pixels_is_not_decoded(tmp_path):
    """By its header, which is 14 bytes of a file of a few thousand: it would take 400 MB."""
    small = moving(0.2, *CODECS["vp8"][1], kind="webm")
    start = small.index(b"\x9d\x01\x2a") + 3
    large = small[:start] + b"\xff\x3f\xff\x3f" + small[start + 4 :]
    assert await refused(tmp_path, large, "webm") == "no picture at 0.0 s" or UNREADABLE


async def test_more_pictures_than_fit_into_an_hour_are_not_listed(tmp_path, monkeypatch):
    monkeypatch.setattr(frames, "MOST_LISTED", 1000)
    assert await refused(tmp_path, moving(2)) == "it has too many pictures"


async def test_memory_and_files_are_limited(tmp_path, monkeypatch):
    monkeypatch.setattr(frames, "LIMITS", ("--as=20000000",))
    assert await refused(tmp_path, moving(2)) == UNREADABLE
    written = await asyncio.create_subprocess_exec(
        "prlimit", "--fsize=0", "--", FFMPEG, "-v", "quiet", "-f", "lavfi", "-i", MOVING, "-t", "1", tmp_path / "a.mp4"
    )
    assert await written.wait() != 0


async def test_what_takes_too_long_is_stopped(tmp_path, monkeypatch):
    """A file that nothing ever comes out of: a pipe."""
    monkeypatch.setattr(frames, "PATIENCE", 0.3)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NoFrames, match="too long"):
        await frames.frames(tmp_path / "pipe", "video/mp4", 4, FFMPEG)


async def test_the_scanner_gives_frames_or_says_why_not(monkeypatch):
    content = {"good": moving(1), "bad": b"#EXTM3U\n"}
    async with Clamd() as daemon, asking(daemon.address, **content) as ask:
        good = (await ask.frames("good", count=3)).json()
        assert (len(good["frames"]), good["reason"]) == (3, "")
        assert base64.b64decode(good["frames"][0]["jpeg"]).startswith(b"\xff\xd8")
        bad = await ask.frames("bad", count=3)
        assert (bad.status_code, bad.json()["frames"]) == (200, [])
        assert bad.json()["reason"] == UNREADABLE
        assert (await ask.frames("missing", count=3)).status_code == 503
        for wrong in (
            {"count": 0},
            {"count": 33},
            {"count": "a"},
            {"url": "http://169.254.169.254/"},
            {"url": None},
        ):
            assert (await ask.frames("good", **({"count": 3} | wrong))).status_code == 400, wrong
        monkeypatch.setattr(app, "FRAMES_WITHIN", 0.0)
        late = (await ask.frames("good", count=3)).json()
        assert late == {"frames": [], "reason": "all of it takes too long"}


async def test_a_scanner_without_ffmpeg_takes_no_frames():
    async with Clamd() as daemon, asking(daemon.address, ffmpeg="no-such-program", good=moving(1)) as ask:
        answer = (await ask.frames("good", count=3)).json()
    assert answer == {"frames": [], "reason": UNREADABLE}


LISTED = b"#tb 0: 1/10\n#media_type 0: video\n#dimensions 0: 64x48\n"


def test_moments_are_those_of_the_list_in_the_order_in_which_they_are_shown():
    assert frames.moments(LISTED + b"0, 0, 5, 1, 9, 0x1\n0, 1, -3, 1, 9, 0x2, F=0x0\n0, 2, 10, 1, 9, 0x3\n") == [
        0,
        0.5,
        1,
    ]


@pytest.mark.parametrize(
    ("listed", "said"),
    [
        (b"", "not one track"),
        (LISTED + b"#media_type 1: video\n0, 0, 0, 1, 9, 0x1\n", "not one track"),
        (LISTED, "no pictures"),
        (LISTED + b"0, 0, NOPTS, 1, 9, 0x1\n", "when its pictures"),
        (LISTED + b"0, 0\n", "when its pictures"),
        (LISTED + b"\xff\n", "when its pictures"),
        (LISTED.replace(b"1/10", b"1/0") + b"0, 0, 0, 1, 9, 0x1\n", "when its pictures"),
    ],
    ids=["empty", "two", "none", "no time", "short", "no text", "no unit"],
)
def test_a_list_that_says_nothing_gives_no_moments(listed, said):
    with pytest.raises(NoFrames, match=said):
        frames.moments(listed)


def test_moments_are_spaced_from_the_middles_of_equal_parts():
    assert frames.spaced([1.0, 2.0], 8) == [1.0, 2.0]
    assert frames.spaced(range(100), 4) == [12, 37, 62, 87]
