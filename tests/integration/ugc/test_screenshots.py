"""Screenshots: uploaded and scanned as creations are, for a bug report, and seen by support alone."""

import base64
import hashlib
from datetime import UTC, datetime, timedelta
from io import BytesIO

import httpx
import pytest
from PIL import Image

from functions.feedback.api.merging import merge_players
from functions.ugc.events import UgcFilesDropped
from functions.ugc.models.items.items import UgcStatus, UgcType
from functions.ugc.operations.items import sweeping
from functions.ugc.store.items import items
from shared.firestore import transaction
from shared.identity.callers import Role
from tests.feedback import crash
from tests.local_api import code_of, data_of
from tests.scans import scanned
from tests.ugc import content, kept, stored


def picture() -> bytes:
    file = BytesIO()
    Image.effect_noise((80, 60), 90).convert("RGB").save(file, "PNG")
    return file.getvalue()


async def sent(api, player, body: bytes) -> str:
    """A screenshot whose upload is complete."""
    file = {
        "file_name": "wall.png",
        "content_type": "image/png",
        "size": len(body),
        "sha256": hashlib.sha256(body).hexdigest(),
        "md5": base64.b64encode(hashlib.md5(body, usedforsecurity=False).digest()).decode(),
    }
    wanted = {"type": "screenshot", "name": "The wall", "file": file}
    ticket = data_of(await api("ugc-start-item", token=player.token, json=wanted))
    (request,) = ticket["requests"]
    async with httpx.AsyncClient() as anybody:
        answer = await anybody.request(request["method"], request["url"], headers=request["headers"], content=body)
        assert answer.is_success, answer.text
    completed = await api("ugc-complete-upload", token=player.token, path_values={"ugc_id": ticket["ugc_id"]})
    assert completed.is_success, completed.text
    return str(ticket["ugc_id"])


async def shown(api, staff, ugc_id: str) -> httpx.Response:
    return await api("ugc-show-screenshot", token=staff.token, path_values={"ugc_id": ugc_id})


async def test_a_picture_goes_with_a_bug_report_and_support_sees_it_when_it_is_scanned(api, accounts):
    ada, bob = await accounts.players(2)
    support = await accounts.staff(Role.SUPPORT)
    ugc_id = await sent(api, ada, picture())
    reported = data_of(await api("feedback-report-bug", token=ada.token, json=crash(screenshots=[ugc_id])))
    details = await api("feedback-get-feedback", token=support.token, path_values={"item_id": reported["bug_id"]})
    (latest,) = data_of(details)["latest"]
    assert latest["screenshots"] == [ugc_id]
    assert code_of(await shown(api, support, ugc_id)) == "UGC_STATE"
    after = await scanned(await kept(ugc_id))
    assert (after.status, after.asked_at) == (UgcStatus.PENDING_REVIEW, None)
    assert after.due_at == after.created_at + timedelta(days=90)
    got = data_of(await shown(api, support, ugc_id))
    async with httpx.AsyncClient() as anybody:
        answer = await anybody.get(got["url"])
    assert hashlib.sha256(answer.content).hexdigest() == got["sha256"]
    assert (await shown(api, ada, ugc_id)).status_code == 403
    for call in ("ugc-download-item", "ugc-get-item"):
        assert code_of(await api(call, token=bob.token, path_values={"ugc_id": ugc_id})) == "UGC_NOT_FOUND"
    asked = await api("ugc-publish-item", token=ada.token, path_values={"ugc_id": ugc_id})
    assert code_of(asked) == "UGC_STATE"


@pytest.mark.parametrize(
    "changes", [{"type": UgcType.IMAGE}, {"status": UgcStatus.REMOVED}, {"creator_id": "somebody-else"}]
)
async def test_what_is_no_screenshot_of_the_player_s_is_refused(api, accounts, changes):
    ada = await accounts.player()
    given = {"status": UgcStatus.PENDING_REVIEW, "type": UgcType.SCREENSHOT, "creator_id": ada.id} | changes
    item = await stored(**given)
    for ugc_id in (item.ugc_id, "0" * 32):
        answer = await api("feedback-report-bug", token=ada.token, json=crash(screenshots=[ugc_id]))
        assert (answer.status_code, code_of(answer)) == (422, "UNKNOWN_SCREENSHOT")
        assert answer.json()["error"]["details"]["ugc_ids"] == [ugc_id]


async def test_a_screenshot_of_a_merged_account_is_the_player_s(api, accounts):
    ada, second, bob = await accounts.players(3)
    made = await stored(UgcStatus.PENDING_REVIEW, type=UgcType.SCREENSHOT, creator_id=second.id)
    body = crash(screenshots=[made.ugc_id])
    await transaction.run(lambda tx: merge_players(tx, second.id, ada.id))
    for player, code in ((ada, ""), (bob, "UNKNOWN_SCREENSHOT")):
        assert code_of(await api("feedback-report-bug", token=player.token, json=body)) == code


async def test_support_sees_no_other_items(api, accounts):
    support = await accounts.staff(Role.SUPPORT)
    image = await stored(UgcStatus.PENDING_REVIEW, type=UgcType.IMAGE)
    flagged = await stored(UgcStatus.FLAGGED, type=UgcType.SCREENSHOT, pending=content(object="ugc/1"))
    assert code_of(await shown(api, support, image.ugc_id)) == "UGC_NOT_FOUND"
    assert code_of(await shown(api, support, flagged.ugc_id)) == "UGC_STATE"


@pytest.mark.parametrize("status", [UgcStatus.PENDING_REVIEW, UgcStatus.FLAGGED, UgcStatus.REMOVED])
async def test_a_screenshot_goes_with_its_file_when_it_is_as_old_as_reports_are(listen, status):
    dropped = await listen(UgcFilesDropped.topic)
    item = await stored(status, type=UgcType.SCREENSHOT, due_at=datetime.now(UTC) - timedelta(minutes=1))
    await sweeping.sweep(datetime.now(UTC))
    assert not await items.items([item.ugc_id])
    heard: dict[str, list[str]] = {}
    while item.ugc_id not in heard:
        heard |= {message.data["ugc_id"]: message.data["objects"] for message in await dropped.messages(1)}
    assert heard[item.ugc_id] == ["ugc/1"]
