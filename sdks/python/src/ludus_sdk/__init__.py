"""The client of Ludus: `Ludus`, and `AsyncLudus` for asyncio."""

from ludus_sdk._async.client import AsyncLudus
from ludus_sdk._async.identity import async_google_identity
from ludus_sdk._sync.client import Ludus
from ludus_sdk._sync.identity import google_identity
from ludus_sdk.errors import LudusError, NoAnswer, SessionEnded
from ludus_sdk.generated import models
from ludus_sdk.operation import CallOptions
from ludus_sdk.session import Session
from ludus_sdk.storage import FileStorage, MemoryStorage, Storage
from ludus_sdk.waiting import Outcome, Waiting

__all__ = [
    "AsyncLudus",
    "CallOptions",
    "FileStorage",
    "Ludus",
    "LudusError",
    "MemoryStorage",
    "NoAnswer",
    "Outcome",
    "Session",
    "SessionEnded",
    "Storage",
    "Waiting",
    "async_google_identity",
    "google_identity",
    "models",
]
