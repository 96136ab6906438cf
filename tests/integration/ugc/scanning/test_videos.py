"""What a video shows is judged by some of its frames; where there are none, a person looks."""

import io

import pytest
from PIL import Image

from functions.ugc.models.items.items import UgcStatus, UgcType
from functions.ugc.operations.scanning import remembering
from functions.ugc.store.scanning.scans import REMOVED_FILES, SCANS
from shared.errors import PartnerUnavailable
from tests.scanner import HAS_FFMPEG
from tests.scans import configure, removed, scanned, uploaded
from tests.unit.shared.pictures import encoded
from tests.videos import H264, MOVING, moving, video

pytestmark = pytest.mark.skipif(not HAS_FFMPEG, reason="nothing here limits ffmpeg")


async def a_video(body: bytes):
    return await scanned(await uploaded(body, "video/mp4", type=UgcType.VIDEO))


async def findings(item):
    return [(each.code, each.detail) for each in (await SCANS.get(f"{item.ugc_id}.1")).findings]


async def test_a_video_is_judged_by_what_it_shows(cloud, monkeypatch, daemon, vision):
    configure(monkeypatch, ugc_safe_search=True, ugc_video_frames=4)
    after = await a_video(moving(1))
    assert (after.status, after.reason) == (UgcStatus.PENDING_REVIEW, "")
    await vision(adult="VERY_LIKELY")
    after = await a_video(moving(1))
    assert (after.status, after.reason) == (UgcStatus.FLAGGED, "explicit_picture")
    told = [detail for _, detail in await findings(after)]
    assert [detail.partition(" s: ")[2] for detail in told] == ["adult: VERY_LIKELY"] * 4
    assert [float(detail.partition(" ")[0]) for detail in told] == pytest.approx([0.12, 0.36, 0.6, 0.84], abs=0.1)
    await vision(error=14)
    with pytest.raises(PartnerUnavailable):
        await a_video(moving(1))


async def test_without_a_classifier_frames_or_a_scanner_a_person_looks(cloud, monkeypatch, daemon):
    after = await a_video(moving(1))
    assert (after.status, after.reason) == (UgcStatus.PENDING_REVIEW, "picture_not_judged")
    after = await a_video(moving(1, "-c:v", "mpeg4"))
    assert after.status is UgcStatus.PENDING_REVIEW
    assert await findings(after) == [("video_not_judged", "ffmpeg does not read it within its limits")]
    configure(monkeypatch, ugc_video_frames=0)
    assert await findings(await a_video(moving(1))) == [("video_not_judged", "no frames are taken")]
    configure(monkeypatch, ugc_video_frames=8, ugc_scanner_url="")
    assert ("video_not_judged", "no scanner") in await findings(await a_video(moving(1)))


async def test_a_video_that_is_refused_already_is_not_decoded(cloud, daemon):
    after = await a_video(moving(1)[:-5])
    assert (after.status, after.reason) == (UgcStatus.FLAGGED, "damaged")
    assert ("video_not_judged", "") in await findings(after)


async def test_a_removed_picture_is_recognized_in_a_video(cloud, daemon):
    still = Image.open(io.BytesIO(video("-f", "lavfi", "-i", MOVING, "-frames:v", "1", kind="png"))).convert("RGB")
    item = await scanned(await uploaded(encoded(still), "image/png", type=UgcType.IMAGE))
    await remembering.follow(await removed(item))
    after = await a_video(moving(0.2))
    assert (after.status, after.reason) == (UgcStatus.FLAGGED, "removed_before")
    assert (await findings(after))[0] == ("removed_before", f"0.0 s: {item.ugc_id}")


async def test_a_removed_video_is_recognized_in_another_size_and_codec(cloud, daemon):
    """By frames that are alike; a person compares them, as honest videos share their titles."""
    coded = moving(2, "-vf", "hue=h=40,hflip", *H264)
    item = await a_video(coded)
    await remembering.follow(await removed(item))
    assert len((await REMOVED_FILES.get(f"{item.ugc_id}.1")).frames) > 1
    same = await a_video(coded)
    assert (same.status, same.reason) == (UgcStatus.FLAGGED, "removed_before")
    after = await a_video(moving(2, "-vf", "hue=h=40,hflip,scale=640:480", "-c:v", "libx265", "-preset", "ultrafast"))
    assert after.status is UgcStatus.PENDING_REVIEW
    assert "like_removed" in {code for code, _ in await findings(after)}
