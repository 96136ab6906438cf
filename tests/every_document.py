"""Every document that is kept, as it is stored: to see what names somebody."""

import json
import os
from collections.abc import Iterator

import httpx

from infra.build.firestore import collections
from shared.settings import settings
from tests.waiting import PATIENCE


def naming(*words: str) -> dict[str, list[str]]:
    """The documents that have one of these words anywhere, by collection: their names and what is in them."""
    hits: dict[str, list[str]] = {}
    for collection in collections():
        for document in _documents(collection.name):
            if any(word in document for word in words):
                hits.setdefault(collection.name, []).append(document)
    return hits


def _documents(collection: str) -> Iterator[str]:
    host, project = os.environ["FIRESTORE_EMULATOR_HOST"], settings().google_cloud_project
    url = f"http://{host}/v1/projects/{project}/databases/(default)/documents/{collection}"
    token = ""
    while True:
        asked = {"pageSize": "300", "pageToken": token}
        answer = httpx.get(url, params=asked, headers={"Authorization": "Bearer owner"}, timeout=PATIENCE)
        page = answer.raise_for_status().json()
        yield from (json.dumps(document, ensure_ascii=False) for document in page.get("documents", []))
        token = page.get("nextPageToken", "")
        if not token:
            return
