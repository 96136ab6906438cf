"""From uploaded to review or flagged: whatever is down, stops, or comes twice, and nothing is published by itself."""

import asyncio
import hashlib
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from PIL import Image, ImageDraw

from emulators.partners.clamd import EICAR
from functions.ugc.events import UgcFilesDropped
from functions.ugc.models.items.items import UgcStatus, UgcType
from functions.ugc.models.scanning.scans import ScanFile
from functions.ugc.operations.items import dropped_files, owning, sweeping
from functions.ugc.operations.scanning import queueing, remembering, scanning
from functions.ugc.rules.files import names
from functions.ugc.settings import settings
from functions.ugc.store.items.items import TRANSITIONS
from functions.ugc.store.scanning.scans import REMOVED_FILES, SCANS
from shared.errors import PartnerUnavailable, Unavailable
from shared.firestore import transaction
from shared.identity.callers import Role
from shared.media.object_store.chosen import object_store
from tests.hostile_archives import Entry, archive, nested, zipped
from tests.local_api import data_of
from tests.scans import ZIP, change, configure, put, removed, scanned, send, uploaded
from tests.stopping import stops
from tests.ugc import content, kept, stored
from tests.unit.shared.pictures import encoded

HANDLER = "ugc-scan-file"


async def codes(item, version=1):
    scan = await SCANS.get(f"{item.ugc_id}.{version}")
    return [finding.code for finding in scan.findings]


async def test_a_clean_file_waits_for_review_under_the_name_of_its_content(api, daemon):
    body = zipped(**{"maps/north.json": "{}"})
    item = await uploaded(body)
    answer = await api.deliver(HANDLER, ScanFile(ugc_id=item.ugc_id, version=1).model_dump_json().encode())
    assert answer.status_code == 204
    after = await kept(item.ugc_id)
    digest = hashlib.sha256(body).hexdigest()
    name = names.served(digest, item.ugc_id, 1)
    assert (after.status, after.reason, after.pending.object) == (UgcStatus.PENDING_REVIEW, "", name)
    assert await object_store().read(await object_store().stat(name)) == body
    assert await object_store().stat(names.incoming(item.ugc_id, 1)) is None
    scan = await SCANS.get(f"{item.ugc_id}.1")
    assert (scan.attempts, scan.signatures, scan.sha256) == (1, "ClamAV 1.5.1/27700", digest)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (EICAR, "malware"),
        (zipped(a=EICAR), "malware"),
        (nested(2, EICAR), "malware"),
        (archive(Entry(name=b"../up")), "archive_path"),
        (archive(Entry(content=bytes(70_000_000))), "archive_bomb"),
        (zipped(a="b")[:-10], "archive_damaged"),
        (encoded(Image.new("RGB", (9, 9))) + zipped(a="b"), "archive_prefixed"),
        (b"MZ" + bytes(100), "archive_damaged"),
    ],
    ids=["eicar", "zipped", "nested", "path", "bomb", "truncated", "polyglot", "program"],
)
async def test_a_hostile_file_is_flagged(cloud, daemon, body, reason):
    after = await scanned(await uploaded(body))
    assert (after.status, after.reason) == (UgcStatus.FLAGGED, reason)
    assert bool(after.pending.object) == (reason not in {"malware", "archive_bomb"})


async def test_what_is_not_what_was_declared_is_flagged(cloud, daemon):
    item = await uploaded(zipped(a="b"), pending=content(content_type=ZIP, size=5))
    assert (await scanned(item)).reason == "wrong_checksum"


async def test_without_a_scanner_a_person_decides(cloud):
    after = await scanned(await uploaded(zipped(a="b")))
    assert (after.status, after.reason) == (UgcStatus.PENDING_REVIEW, "malware_not_judged")


async def test_a_scanner_that_is_down_is_asked_again_and_at_last_the_item_is_flagged(cloud, daemon):
    item = await uploaded(zipped(a="b"))
    daemon.fault = "error"
    for _ in range(2):
        with pytest.raises(PartnerUnavailable):
            await scanned(item)
        assert (await kept(item.ugc_id)).status is UgcStatus.SCANNING
    after = await scanned(item)
    assert (after.status, after.reason, after.pending.object) == (UgcStatus.FLAGGED, "scan_error", "")
    assert (await scanned(item)).change == after.change


async def test_a_scanner_that_is_up_again_judges_what_waited(cloud, daemon):
    item = await uploaded(zipped(a="b"))
    daemon.fault = "cut"
    with pytest.raises(PartnerUnavailable):
        await scanned(item)
    daemon.fault = ""
    assert (await scanned(item)).status is UgcStatus.PENDING_REVIEW


async def test_a_file_that_is_gone_is_a_scan_error_at_last(cloud, daemon):
    item = await uploaded(zipped(a="b"))
    await object_store().delete([names.incoming(item.ugc_id, 1)])
    for _ in range(2):
        with pytest.raises(Unavailable):
            await scanned(item)
    assert (await scanned(item)).reason == "scan_error"


async def test_killed_anywhere_and_delivered_twice_it_ends_the_same(cloud, monkeypatch):
    """Two deliveries stop at a wait, before it and after it; then two run at once, and one more."""
    configure(monkeypatch, ugc_scan_attempts=20)
    body = encoded(picture(), "PNG")
    wait, ended = 0, False
    while not ended:
        item = await uploaded(body, "image/png", type=UgcType.IMAGE)
        job = partial(scanning.scan, ScanFile(ugc_id=item.ugc_id, version=1))
        for answered in (False, True):
            ended = not await stops(job, wait, answered=answered)
        await asyncio.gather(job(), job(), return_exceptions=True)
        await job()
        after = await kept(item.ugc_id)
        assert (after.status, after.reason, after.change) == (UgcStatus.PENDING_REVIEW, "malware_not_judged", 2), wait
        assert await object_store().stat(after.pending.object)
        assert await TRANSITIONS.get(f"{item.ugc_id}.3") is None
        wait += 4
    assert wait > 20


async def test_a_version_that_nobody_waits_for_changes_nothing(cloud, daemon):
    published = await stored(UgcStatus.PUBLISHED)
    assert await scanned(published) == published
    item = await uploaded(zipped(a="b"))
    assert await scanned(item, version=2) == item
    assert await SCANS.get(f"{item.ugc_id}.2") is None
    await scanning.scan(ScanFile(ugc_id="unknown", version=1))


async def test_what_is_dropped_is_never_what_another_item_has_just_got(cloud, daemon):
    """However late the files of one go, and whichever step of the other's scan that meets."""
    body = zipped(a="the same")
    first = await scanned(await uploaded(body))
    gone = await transaction.run(lambda tx: owning.remove(tx, first.creator_id, first.ugc_id))
    second = await scanned(await uploaded(body))
    dropped = UgcFilesDropped(ugc_id=gone.ugc_id, change=9, objects=(first.pending.object,))
    await dropped_files.drop(dropped)
    assert await object_store().stat(first.pending.object) is None
    assert first.pending.object != second.pending.object
    assert await object_store().read(await object_store().stat(second.pending.object)) == body
    assert first.pending.sha256 == second.pending.sha256 == names.sha256_of(second.pending.object)


async def test_a_new_version_is_scanned_while_the_published_one_stays(cloud, daemon):
    body = zipped(a=EICAR)
    pending = content(2, content_type=ZIP, size=len(body), sha256=hashlib.sha256(body).hexdigest())
    item = await stored(
        UgcStatus.PUBLISHED, type=UgcType.MOD, version=2, pending=pending, pending_status=UgcStatus.UPLOADED
    )
    await send(item.ugc_id, body, version=2)
    after = await scanned(item, version=2)
    assert (after.status, after.published) == (UgcStatus.PUBLISHED, item.published)
    assert (after.pending_status, after.pending_reason) == (UgcStatus.FLAGGED, "malware")


def picture(shift: int = 0) -> Image.Image:
    drawn = Image.new("RGB", (240, 240), "white")
    draw = ImageDraw.Draw(drawn)
    for number in range(8):
        at = (number * 41 + shift) % 160
        draw.ellipse((at, number * 25, at + 70, number * 25 + 60), fill=((number * 90) % 256, 60, (shift * 3) % 256))
    return drawn


async def image(drawn: Image.Image, kind: str = "PNG", **changes):
    return await uploaded(encoded(drawn, kind), f"image/{kind.lower()}", type=UgcType.IMAGE, **changes)


async def test_a_picture_is_made_anew_and_judged_by_what_it_shows(cloud, monkeypatch, daemon, vision):
    configure(monkeypatch, ugc_safe_search=True)
    item = await image(picture(3))
    after = await scanned(item)
    assert (after.status, after.reason, after.pending.width) == (UgcStatus.PENDING_REVIEW, "", 240)
    served = await object_store().read(await object_store().stat(after.pending.object))
    assert hashlib.sha256(served).hexdigest() == after.pending.sha256 != item.pending.sha256
    await vision(adult="VERY_LIKELY")
    assert (await scanned(await image(picture(20)))).reason == "explicit_picture"
    await vision(racy="POSSIBLE")
    after = await scanned(await image(picture(40)))
    assert (after.status, after.reason) == (UgcStatus.PENDING_REVIEW, "suspected_picture")
    await vision(missing=True)
    assert (await scanned(await image(picture(60)))).reason == "picture_not_judged"
    await vision(error=14)
    with pytest.raises(PartnerUnavailable):
        await scanned(await image(picture(80)))


async def test_a_picture_that_was_removed_is_recognized_and_forgotten_when_that_was_wrong(cloud, daemon):
    item = await scanned(await image(picture(100)))
    taken = await removed(item)
    for _ in range(2):
        await remembering.follow(taken)
    same = await scanned(await image(picture(100)))
    assert (same.status, same.reason) == (UgcStatus.FLAGGED, "removed_before")
    other = await scanned(await image(picture(100).resize((480, 480)), "JPEG"))
    assert other.reason in {"removed_before", "like_removed", "picture_not_judged"}
    assert set(await codes(other)) & {"removed_before", "like_removed"}
    assert (await scanned(await image(picture(150)))).reason == "picture_not_judged"
    await put(item)
    await remembering.follow(change(item, UgcStatus.PENDING_REVIEW, UgcStatus.REMOVED, "appeal"))
    assert await REMOVED_FILES.get(f"{item.ugc_id}.1") is None


async def test_pictures_of_an_archive_are_judged_as_those_that_stand_alone(cloud, monkeypatch, daemon, vision):
    await remembering.follow(await removed(await scanned(await image(picture(133)))))
    others = {f"tiles/{number}.png": encoded(picture(200 + number)) for number in range(20)}
    clean = await scanned(await uploaded(zipped(**others)))
    assert (clean.status, clean.reason) == (UgcStatus.PENDING_REVIEW, "picture_not_judged")
    configure(monkeypatch, ugc_safe_search=True)
    clean = await scanned(await uploaded(zipped(**others)))
    assert (clean.status, clean.reason) == (UgcStatus.PENDING_REVIEW, "")
    back = zipped(**others | {"inner.zip": zipped(**{"hidden.dat": encoded(picture(133))})})
    after = await scanned(await uploaded(back))
    assert (after.status, after.reason) == (UgcStatus.FLAGGED, "removed_before")
    (finding,) = (await SCANS.get(f"{after.ugc_id}.1")).findings
    assert finding.detail.startswith("inner.zip/hidden.dat: ")
    await vision(violence="VERY_LIKELY")
    after = await scanned(await uploaded(zipped(**others)))
    assert (after.status, after.reason) == (UgcStatus.FLAGGED, "explicit_picture")
    await vision(error=14)
    with pytest.raises(PartnerUnavailable):
        await scanned(await uploaded(zipped(**others)))


async def test_what_its_creator_takes_away_may_come_back(cloud, daemon):
    item = await scanned(await image(picture(120)))
    await remembering.follow(await removed(item, "creator"))
    await remembering.follow(change(item, UgcStatus.FLAGGED, UgcStatus.PUBLISHED))
    assert await REMOVED_FILES.get(f"{item.ugc_id}.1") is None


async def test_the_studio_s_words_are_blocked_in_names_and_texts(api, accounts, daemon):
    path = {"language": "en"}
    admin = await accounts.staff(Role.ADMIN)
    put = {"token": admin.token, "path_values": path}
    of_nobody = await api("ugc-get-words", token=admin.token, path_values={"language": "qx"})
    assert data_of(of_nobody) == {
        "language": "qx", "blocked": [], "watched": [], "allowed": [], "updated_at": None
    }  # fmt: skip
    listed = data_of(await api("ugc-set-words", json={"blocked": ["zorgblat"]}, **put))
    try:
        assert data_of(await api("ugc-get-words", **put)) == listed
        assert (await api("ugc-set-words", json={"blocked": ["x"]}, **put)).status_code == 422
        moderator = await accounts.staff(Role.MODERATOR)
        assert (await api("ugc-set-words", json={}, token=moderator.token, path_values=path)).status_code == 403
        named = await scanned(await uploaded(zipped(a="b"), name="The Z0RGBLAT map"))
        assert (named.status, named.reason) == (UgcStatus.FLAGGED, "blocked_words")
        body = zipped(a="b")
        pending = content(
            file_name="zorgblat.zip", content_type=ZIP, size=len(body), sha256=hashlib.sha256(body).hexdigest()
        )
        sent = await scanned(await uploaded(body, pending=pending))
        assert (sent.status, sent.reason) == (UgcStatus.FLAGGED, "blocked_words")
        within = await scanned(await uploaded(zipped(**{"inner.zip": zipped(zorgblat="b")})))
        assert (within.status, within.reason) == (UgcStatus.FLAGGED, "blocked_words")
        text = await uploaded("Here is a zörgblat.".encode(), "text/plain", type=UgcType.TEXT)
        assert (await scanned(text)).reason == "blocked_words"
        watched = await scanned(await uploaded(b"what a shit map", "text/plain", type=UgcType.TEXT))
        assert (watched.status, watched.reason) == (UgcStatus.PENDING_REVIEW, "watched_words")
    finally:
        await api("ugc-set-words", json={}, **put)


async def test_a_scan_that_was_lost_is_queued_again_by_the_sweep_once_in_three_hours(cloud, monkeypatch):
    queued = []

    async def enqueue(work, *, name):
        queued.append((work, name))
        return True

    monkeypatch.setattr(queueing, "enqueue", enqueue)
    first = await uploaded(zipped(a="b"))
    second = {"pending": content(2), "pending_status": UgcStatus.SCANNING, "version": 2}
    newer = await stored(UgcStatus.PUBLISHED, **second)
    await send(newer.ugc_id, b"new", version=2)
    done = await stored(UgcStatus.FLAGGED)
    await send(done.ugc_id, b"done")
    start = datetime.now(UTC)
    for minutes in (170, 190, 190, 190 + 180):
        await sweeping.sweep(start + timedelta(minutes=minutes))
    for item, version in ((first, 1), (newer, 2)):
        mine = [(work, name) for work, name in queued if work.ugc_id == item.ugc_id]
        assert [work.version for work, _ in mine] == [version] * 3
        assert len({name for _, name in mine}) == 2
    assert done.ugc_id not in {work.ugc_id for work, _ in queued}


async def test_what_is_uploaded_is_queued_once(api, monkeypatch):
    queued = []

    async def enqueue(work, *, name):
        queued.append((work, name))

    monkeypatch.setattr(queueing, "enqueue", enqueue)
    item = await stored(UgcStatus.UPLOADED)
    for status in UgcStatus:
        await api.push("ugc-queue-scan", change(item, status, UgcStatus.DRAFT))
    assert queued == [(ScanFile(ugc_id=item.ugc_id, version=1), f"ugc-scan-{item.ugc_id}-1")]
    assert settings().ugc_scanner_url == ""
