"""Every document that is kept, as it is stored: to see what names somebody."""

import json
import os
from collections.abc import Iterator

import httpx

from infra.build.firestore import collections
from shared.settings import settings
from tests.waiting import PATIENCE

OWNER = {"Authorization": "Bearer owner"}


def naming(*words: str) -> dict[str, list[str]]:
    """The documents that have one of these words anywhere, by collection: their names and what is in them."""
    hits: dict[str, list[str]] = {}
    for collection in collections():
        for document in _documents(collection.name):
            if any(word in document for word in words):
                hits.setdefault(collection.name, []).append(document)
    return hits


def forget(prefix: str, word: str) -> None:
    """Delete the documents of these collections that have this word as a field's value or at the start of their id."""
    values = f'"{word}"'
    for collection in collections():
        if not collection.name.startswith(prefix):
            continue
        for document in list(_documents(collection.name)):
            name = json.loads(document)["name"]
            document_id = name.rpartition("/")[2]
            if values in document or document_id == word or document_id.startswith(f"{word}-"):
                host = os.environ["FIRESTORE_EMULATOR_HOST"]
                httpx.delete(f"http://{host}/v1/{name}", headers=OWNER, timeout=PATIENCE).raise_for_status()


def _documents(collection: str) -> Iterator[str]:
    host, project = os.environ["FIRESTORE_EMULATOR_HOST"], settings().google_cloud_project
    url = f"http://{host}/v1/projects/{project}/databases/(default)/documents/{collection}"
    token = ""
    while True:
        asked = {"pageSize": "300", "pageToken": token}
        answer = httpx.get(url, params=asked, headers=OWNER, timeout=PATIENCE)
        page = answer.raise_for_status().json()
        yield from (json.dumps(document, ensure_ascii=False) for document in page.get("documents", []))
        token = page.get("nextPageToken", "")
        if not token:
            return
