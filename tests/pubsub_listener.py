"""What is published, read by pull subscriptions of the tests' own."""

import asyncio
import base64
import json
import os
import time
import uuid
from dataclasses import dataclass, field
from typing import Any

import httpx

from shared.settings import settings
from tests.waiting import PATIENCE


@dataclass(frozen=True)
class Message:
    """One published message."""

    data: dict[str, Any]
    attributes: dict[str, str]
    message_id: str


@dataclass
class Listener:
    """A subscription to a topic, from the moment when it is opened."""

    topic: str
    http: httpx.AsyncClient
    name: str = field(default_factory=lambda: f"test-{uuid.uuid4().hex}")

    @property
    def _url(self) -> str:
        return self._of("subscriptions", self.name)

    def _of(self, collection: str, name: str) -> str:
        host, project = os.environ["PUBSUB_EMULATOR_HOST"], settings().google_cloud_project
        return f"http://{host}/v1/projects/{project}/{collection}/{name}"

    async def open(self) -> None:
        """Begin to listen."""
        topic = f"projects/{settings().google_cloud_project}/topics/{self.topic}"
        (await self.http.put(self._url, json={"topic": topic})).raise_for_status()

    async def close(self) -> None:
        """Listen no more."""
        await self.http.delete(self._url)

    async def messages(self, count: int, **wanted: str) -> list[Message]:
        """The first `count` messages with these attributes, and all that came with them."""
        heard: list[Message] = []
        deadline = time.monotonic() + PATIENCE
        while len(heard) < count:
            assert time.monotonic() < deadline, f"{self.topic}: this is all that came: {heard}"
            heard += [message for message in await self._pull() if wanted.items() <= message.attributes.items()]
        return heard

    async def silence(self, **wanted: str) -> list[Message]:
        """Whatever comes before a message that is published now: nothing, where nothing should."""
        marker = uuid.uuid4().hex
        message = {"data": base64.b64encode(b"{}").decode(), "attributes": {"marker": marker}}
        (
            await self.http.post(f"{self._of('topics', self.topic)}:publish", json={"messages": [message]})
        ).raise_for_status()
        heard: list[Message] = []
        while not any(message.attributes.get("marker") == marker for message in heard):
            heard += await self.messages(1)
        return [
            message
            for message in heard
            if "marker" not in message.attributes and wanted.items() <= message.attributes.items()
        ]

    async def _pull(self) -> list[Message]:
        answer = await self.http.post(f"{self._url}:pull", json={"maxMessages": 100, "returnImmediately": True})
        received = answer.raise_for_status().json().get("receivedMessages", [])
        if not received:
            await asyncio.sleep(0.02)
            return []
        await self.http.post(f"{self._url}:acknowledge", json={"ackIds": [delivery["ackId"] for delivery in received]})
        return [
            Message(
                data=json.loads(base64.b64decode(delivery["message"].get("data", ""))),
                attributes=delivery["message"].get("attributes", {}),
                message_id=delivery["message"]["messageId"],
            )
            for delivery in received
        ]
