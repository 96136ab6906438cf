"""What players of the demo have made: items that wait for a moderator, one that is reported, one that was removed."""

import asyncio
import hashlib
import io
from base64 import b64encode
from typing import Any, NamedTuple

import aiohttp
from PIL import Image

from emulators.seed.patience import until
from emulators.seed.people import People

UGC = "/api/v1/ugc"


class Creation(NamedTuple):
    """An item and its file, and what becomes of it."""

    who: str
    kind: str
    name: str
    file_name: str
    content_type: str
    content: bytes


def _picture() -> bytes:
    """A sky at dusk."""
    picture = Image.new("RGB", (640, 360))
    picture.putdata([(255 - y // 3, 120 + y // 6, 90 + y // 3) for y in range(360) for _ in range(640)])
    written = io.BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()


CREATIONS = (
    Creation("pixelfox", "image", "Harbour at dusk", "harbour.png", "image/png", _picture()),
    Creation(
        "grumpy-yak", "map", "Capture the yak", "yak.json", "application/json", b'{"size": 64, "spawns": [[3, 4]]}'
    ),
    Creation("ingrid", "text", "The winter trail, a guide", "trail.md", "text/markdown", b"# Take the left path.\n"),
    Creation("rookie-seven", "text", "Free coins for all", "coins.txt", "text/plain", b"Visit my page for coins.\n"),
)
PUBLISHED, REMOVED = "Harbour at dusk", "Free coins for all"
REPORTS = (("kiyoshi", "copyright", "It is a photo of mine."), ("zofia", "misleading", "There is no harbour."))


async def ensure_creations(people: People, http: aiohttp.ClientSession) -> int:
    """Make the items that are not there yet; returns how many. Raises ApiError, Unreachable and OSError."""
    return sum(await asyncio.gather(*(_create(people, http, creation) for creation in CREATIONS)))


async def _create(people: People, http: aiohttp.ClientSession, creation: Creation) -> bool:
    mine = await people.get(creation.who, f"{UGC}/mine")
    if any(item["name"] == creation.name for item in mine["items"]):
        return False
    ugc_id = await _upload(people, http, creation)
    await people.post(creation.who, f"{UGC}/{ugc_id}/publish")
    if creation.name == PUBLISHED:
        await _decide(people, ugc_id, {"action": "publish"})
        for who, category, comment in REPORTS:
            await people.post(who, f"{UGC}/{ugc_id}/report", {"category": category, "comment": comment})
    elif creation.name == REMOVED:
        await _decide(people, ugc_id, {"action": "remove", "category": "spam", "ground": "terms"})
        appeal = {"text": "The page is a club of mine, and it sells nothing."}
        await people.post(creation.who, f"{UGC}/{ugc_id}/appeal", appeal)
    return True


async def _upload(people: People, http: aiohttp.ClientSession, creation: Creation) -> str:
    content = creation.content
    file = {
        "file_name": creation.file_name,
        "content_type": creation.content_type,
        "size": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "md5": b64encode(hashlib.md5(content, usedforsecurity=False).digest()).decode(),
    }
    item = {"type": creation.kind, "name": creation.name, "tags": ["demo"], "file": file}
    ticket = await people.post(creation.who, f"{UGC}/upload-url", item)
    for part in ticket["requests"]:
        async with http.put(part["url"], data=content, headers=part["headers"]) as answer:
            answer.raise_for_status()
    ugc_id = str(ticket["ugc_id"])
    await people.post(creation.who, f"{UGC}/{ugc_id}/complete")

    async def is_scanned() -> bool:
        return bool((await people.get(creation.who, f"{UGC}/{ugc_id}"))["status"] == "pending_review")

    await until(is_scanned, f"the scan of {creation.name}")
    return ugc_id


async def _decide(people: People, ugc_id: str, decision: dict[str, Any]) -> None:
    claim = await people.post("admin", "/api/v1/admin/ugc/queue/claim", {"ugc_id": ugc_id})
    await people.post("admin", f"/api/v1/admin/ugc/{ugc_id}/decision", decision | {"claim_id": claim["claim_id"]})
