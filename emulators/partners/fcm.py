"""Firebase Cloud Messaging's HTTP v1 API: a message to a device or a topic, and devices that follow topics.

https://firebase.google.com/docs/reference/fcm/rest/v1/projects.messages/send and its ErrorCode, and
https://firebase.google.com/docs/reference/fcm/fcmtopics/rest/v1/projects.registrations.topicSubscriptions.
"""

import json
import re
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from emulators.partners.google_account import MESSAGING, ServiceAccount

TARGETS = ("fid", "token", "topic", "condition")
MOST_BYTES = 4096
MOST_BYTES_TO_A_TOPIC = 2048
TOPIC = re.compile(r"[a-zA-Z0-9\-_.~%]{1,900}")
FCM_ERROR = "type.googleapis.com/google.firebase.fcm.v1.FcmError"
BAD_REQUEST = "type.googleapis.com/google.rpc.BadRequest"
STATUSES = {
    "UNREGISTERED": (404, "NOT_FOUND"),
    "SENDER_ID_MISMATCH": (403, "PERMISSION_DENIED"),
    "QUOTA_EXCEEDED": (429, "RESOURCE_EXHAUSTED"),
    "THIRD_PARTY_AUTH_ERROR": (401, "UNAUTHENTICATED"),
    "UNAVAILABLE": (503, "UNAVAILABLE"),
    "INTERNAL": (500, "INTERNAL"),
}
RETRY_AFTER = "7"


class CloudMessaging:
    """Takes messages for devices, and refuses them for addresses that were told to."""

    def __init__(self, account: Path, token_uri: str) -> None:
        self._account = ServiceAccount(account, token_uri)
        self._errors: dict[str, str] = {}
        self._sent: list[dict[str, Any]] = []
        self._followed: dict[str, set[str]] = {}

    def routes(self) -> list[Route]:
        """What is served below /fcm."""
        return [
            Route("/v1/projects/{project}/messages:send", self._send, methods=["POST"]),
            Route("/v1/projects/{project}/registrations/{address}/topicSubscriptions", self._follow, methods=["POST"]),
            Route(
                "/v1/projects/{project}/registrations/{address}/topicSubscriptions/{topic}",
                self._unfollow,
                methods=["DELETE"],
            ),
            Route("/dev/topics/{address}", self._topics, methods=["GET"]),
            Route("/dev/messages", self._list, methods=["GET"]),
            Route("/dev/addresses/{address}", self._fail, methods=["PUT"]),
        ]

    async def _send(self, request: Request) -> JSONResponse:
        """Send a message."""
        if refused := self._refused(request):
            return refused
        body = await request.json()
        message = body.get("message", {})
        if wrong := _problem(message):
            return _invalid(*wrong)
        target = next(name for name in TARGETS if name in message)
        if error := self._errors.get(message[target], ""):
            return _failed(error)
        if not body.get("validate_only"):
            self._sent.append(message)
        return JSONResponse({"name": f"projects/{request.path_params['project']}/messages/0:{uuid.uuid4().hex}"})

    def _refused(self, request: Request) -> JSONResponse | None:
        if self._account.admits(request.headers.get("authorization", ""), MESSAGING):
            return None
        return _error(401, "UNAUTHENTICATED", "Request had invalid authentication credentials.")

    async def _follow(self, request: Request) -> JSONResponse:
        """Create a topic subscription: one that is there already is a 409."""
        address, topic = request.path_params["address"], request.query_params.get("topic_name", "")
        if refused := self._refused(request):
            return refused
        if error := self._errors.get(address, ""):
            return _failed(error)
        if not TOPIC.fullmatch(topic):
            return _invalid("topic_name", "Invalid topic name")
        if topic in self._followed.get(address, ()):
            return _error(409, "ALREADY_EXISTS", "The topic subscription already exists.")
        self._followed.setdefault(address, set()).add(topic)
        name = f"projects/{request.path_params['project']}/registrations/{address}/topicSubscriptions/{topic}"
        return JSONResponse({"name": name, "topic_name": topic, "create_time": datetime.now(UTC).isoformat()})

    async def _unfollow(self, request: Request) -> JSONResponse:
        """Delete a topic subscription: one that is not there is a 404, unless it may be missing."""
        address, topic = request.path_params["address"], request.path_params["topic"]
        if refused := self._refused(request):
            return refused
        if error := self._errors.get(address, ""):
            return _failed(error)
        followed = self._followed.get(address, set())
        if topic not in followed and request.query_params.get("allow_missing") != "true":
            return _error(404, "NOT_FOUND", "The topic subscription was not found.")
        followed.discard(topic)
        return JSONResponse({})

    async def _topics(self, request: Request) -> JSONResponse:
        """The topics that an address follows."""
        return JSONResponse({"data": sorted(self._followed.get(request.path_params["address"], ()))})

    async def _list(self, _request: Request) -> JSONResponse:
        """All messages that were sent."""
        return JSONResponse({"data": self._sent})

    async def _fail(self, request: Request) -> JSONResponse:
        """Refuse messages to an address from now on: {"error": "UNREGISTERED"}; empty: take them again."""
        self._errors[request.path_params["address"]] = (await request.json())["error"]
        return JSONResponse({})


def _problem(message: dict[str, Any]) -> tuple[str, str] | None:
    """The field that is wrong, and why."""
    if sum(name in message for name in TARGETS) != 1:
        return "message", "Recipient of the message is not set, or set more than once."
    data = message.get("data", {})
    if not all(isinstance(value, str) for value in data.values()):
        return "message.data", "Invalid value at 'message.data' (TYPE_STRING)"
    if any(name in {"from", "message_type"} or name.startswith(("google.", "gcm.")) for name in data):
        return "message.data", "Invalid data payload key"
    most = MOST_BYTES_TO_A_TOPIC if "topic" in message else MOST_BYTES
    if len(json.dumps(message, ensure_ascii=False).encode()) > most:
        return "message", "Message is too big"
    if len(str(message.get("apns", {}).get("headers", {}).get("apns-collapse-id", ""))) > 64:  # noqa: PLR2004  Apple's
        return "message.apns", "apns-collapse-id must not be larger than 64 bytes"
    return None


def _error(code: int, status: str, problem: str) -> JSONResponse:
    return JSONResponse({"error": {"code": code, "message": problem, "status": status}}, code)


def _invalid(field: str, problem: str) -> JSONResponse:
    details = [
        {"@type": BAD_REQUEST, "fieldViolations": [{"field": field, "description": problem}]},
        {"@type": FCM_ERROR, "errorCode": "INVALID_ARGUMENT"},
    ]
    error = {"code": 400, "message": problem, "status": "INVALID_ARGUMENT", "details": details}
    return JSONResponse({"error": error}, 400)


def _failed(code: str) -> JSONResponse:
    if code == "INVALID_ARGUMENT":
        return _invalid("message.token", "The registration token is not a valid FCM registration token")
    status, name = STATUSES[code]
    details = [{"@type": FCM_ERROR, "errorCode": code}]
    error = {"code": status, "message": f"{code}.", "status": name, "details": details}
    headers = {"retry-after": RETRY_AFTER} if status in {429, 503} else {}
    return JSONResponse({"error": error}, status, headers)
