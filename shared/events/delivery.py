"""One adapter for what Google delivers by HTTP: Pub/Sub pushes, storage notifications, tasks, scheduled runs.

An answer of 2xx acknowledges. A handler that fails is given again by Pub/Sub, Eventarc or Cloud Tasks; after the
third failure the delivery goes to the dead-letter topic and is acknowledged (1v1bro 8.10). What cannot be read goes
there at once: it will not become readable.
"""

import base64
import binascii
import hashlib
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from pydantic import ValidationError
from pydantic_core import from_json

from shared.declare import Declaration
from shared.errors import problems_of
from shared.events.attempts import last_attempt
from shared.events.dead_letters import REPLAY_OF, REPLAY_TO, DeadLettered, DeadLetterReplayed, UploadReplayed, forwarded
from shared.firestore import transaction
from shared.firestore.outbox import enclose, publish
from shared.firestore.transaction import AlreadyDone
from shared.http import binding
from shared.http import request as http_request
from shared.http.responses import Response
from shared.media.uploads import Upload
from shared.model import Model
from shared.telemetry import log, metrics
from shared.telemetry.context import enter_request
from shared.triggers import Subscription, UploadTrigger

Served = Callable[[Any], Awaitable[Response]]
LARGEST = 14 * 1024 * 1024
"""Bytes of the largest push: Pub/Sub's ten megabytes of data as base64, and attributes."""

KEPT_OF_TOO_LARGE = 600_000
"""Bytes that are kept of a body that Pub/Sub cannot have sent."""


class BadDelivery(Exception):
    """What came is not what Google sends, or not text; there is nothing to try again."""

    def __init__(self, problem: str, delivery: "Delivery") -> None:
        """`delivery` is what can be kept of it; its payload is base64."""
        super().__init__(problem)
        self.delivery = delivery


@dataclass(frozen=True, slots=True)
class Delivery:
    """One thing to handle: under which id attempts are counted, its payload as JSON, its attributes."""

    delivery_id: str
    key: str
    payload: str
    attributes: Mapping[str, str] = field(default_factory=dict)


def serve_handler(declaration: Declaration) -> Served:
    """The function that takes a delivery as a Starlette request and acknowledges it or not."""
    signature = binding.signature_of(declaration.function)

    async def handle(request: Any) -> Response:
        incoming = http_request.read(request)
        incoming.context.function = declaration.name
        enter_request(incoming.context)
        body = await request.body()
        try:
            delivery = _read(declaration, incoming.headers, body)
        except BadDelivery as error:
            log.error("delivery.malformed", function=declaration.name, problem=str(error))
            await _bury(declaration, error.delivery, error, encoding="base64")
            answer = Response(204, b"")
        else:
            http_request.continue_trace(incoming.context, delivery.attributes)
            answer = await _attempt(declaration, signature, delivery)
        metrics.finish_request(declaration.name, declaration.service, answer.status, incoming.context)
        http_request.log_request(incoming.context, declaration, answer.status)
        return answer

    return handle


async def _attempt(declaration: Declaration, signature: binding.Signature, delivery: Delivery) -> Response:
    if delivery.attributes.get(REPLAY_TO, declaration.name) != declaration.name:
        return Response(204, b"")
    try:
        await _run(declaration, signature, delivery)
    except AlreadyDone:
        log.info("delivery.repeated", function=declaration.name, key=delivery.key)
    except Exception as error:  # noqa: BLE001  whatever a handler raises is counted and tried again
        log.exception("delivery.failed", error, function=declaration.name, key=delivery.key)
        if not _can_be_buried(declaration) or not await last_attempt(declaration.name, delivery.delivery_id):
            return Response(500, b"")
        await _bury(declaration, delivery, error)
        return Response(204, b"")
    if dead_letter_id := delivery.attributes.get(REPLAY_OF):
        replayed = DeadLetterReplayed(
            dead_letter_id=dead_letter_id, delivery_id=delivery.delivery_id, function=declaration.name
        )
        await publish(enclose([replayed], datetime.now(UTC)))
    return Response(204, b"")


async def _run(declaration: Declaration, signature: binding.Signature, delivery: Delivery) -> None:
    function: Any = declaration.function
    arguments: dict[str, Any] = {}
    if signature.body and signature.model:
        payload = _payload(declaration, signature.model, delivery)
        if isinstance(payload, Upload) and not payload.name.startswith(_prefix(declaration)):
            return
        arguments[signature.body] = payload
    if signature.tx:
        name = signature.tx
        await transaction.run(lambda tx: function(**arguments, **{name: tx}))
    else:
        await function(**arguments)


def _payload(declaration: Declaration, model: type[Model], delivery: Delivery) -> Model:
    trigger = declaration.trigger
    if isinstance(trigger, Subscription) and trigger.event.publisher:
        return model.model_validate({"message_id": delivery.key, "data": delivery.payload})
    return model.model_validate_json(delivery.payload, extra="ignore")


def _can_be_buried(declaration: Declaration) -> bool:
    """Tasks and jobs have their queues' own limits; what keeps dead letters must never give one up."""
    trigger = declaration.trigger
    return isinstance(trigger, UploadTrigger) or (
        isinstance(trigger, Subscription) and trigger.event is not DeadLettered
    )


def _prefix(declaration: Declaration) -> str:
    return declaration.trigger.prefix if isinstance(declaration.trigger, UploadTrigger) else ""


async def _bury(declaration: Declaration, delivery: Delivery, error: Exception, encoding: str = "text") -> None:
    trigger = declaration.trigger
    event = trigger.event if isinstance(trigger, Subscription) else UploadReplayed
    buried = DeadLettered(
        delivery_id=delivery.delivery_id,
        function=declaration.name,
        source_topic=event.topic,
        fact=delivery.key,
        payload=delivery.payload,
        encoding=encoding,
        attributes=dict(delivery.attributes),
        error=_describe(error),
    )
    await publish(enclose([buried], datetime.now(UTC)))
    log.error("delivery.dead", function=declaration.name, key=delivery.key, error=buried.error)


def _describe(error: Exception) -> str:
    if isinstance(error, BadDelivery):
        return str(error)
    if isinstance(error, ValidationError):
        return "; ".join(f"{problem['field']}: {problem['problem']}" for problem in problems_of(error))
    return f"{type(error).__name__}: {error}"


def _read(declaration: Declaration, headers: Mapping[bytes, bytes], body: bytes) -> Delivery:
    if len(body) > LARGEST:
        raise BadDelivery(f"{len(body)} bytes", _unreadable(body[:KEPT_OF_TOO_LARGE]))
    if isinstance(declaration.trigger, Subscription):
        return _pushed(body, keeps_dead_letters=declaration.trigger.event is DeadLettered)
    if isinstance(declaration.trigger, UploadTrigger):
        return _uploaded(headers, body)
    return _called(headers, body)


def _unreadable(body: bytes) -> Delivery:
    """What is kept of a body that says nothing of itself: it is known by its digest."""
    digest = hashlib.sha256(body).hexdigest()
    return Delivery(digest, digest, base64.b64encode(body).decode())


def _called(headers: Mapping[bytes, bytes], body: bytes) -> Delivery:
    """A task or a scheduled run: its body is the payload."""
    job = headers.get(b"x-cloudtasks-taskname") or headers.get(b"x-cloudscheduler-scheduletime") or b""
    return Delivery(job.decode(), job.decode(), body.decode() or "{}")


def _pushed(body: bytes, *, keeps_dead_letters: bool) -> Delivery:
    """A Pub/Sub push: {"message": {"data": base64, "attributes": …, "messageId": …}, "subscription": …}."""
    try:
        message = from_json(body)["message"]
        data = base64.b64decode(message.get("data", ""), validate=True)
        attributes = {str(name): str(value) for name, value in (message.get("attributes") or {}).items()}
        message_id = str(message.get("messageId") or message["message_id"])
    except (ValueError, KeyError, TypeError, AttributeError, binascii.Error) as error:
        raise BadDelivery(f"not a Pub/Sub push: {error!r}", _unreadable(body)) from None
    event_id, key = attributes.get("event_id", message_id), attributes.get("key", message_id)
    payload, encoding = _as_text(data)
    if keeps_dead_letters and (given_up := forwarded(message_id, payload, attributes, encoding)):
        payload = given_up.model_dump_json()
        attributes = {name: value for name, value in attributes.items() if name not in {REPLAY_TO, REPLAY_OF}}
    elif encoding != "text":
        raise BadDelivery("not UTF-8", Delivery(event_id, key, payload, attributes))
    return Delivery(event_id, key, payload, attributes)


def _as_text(data: bytes) -> tuple[str, str]:
    """Bytes as text, and how: as it is, or as base64 where it is not UTF-8."""
    try:
        return data.decode(), "text"
    except UnicodeDecodeError:
        return base64.b64encode(data).decode(), "base64"


def _uploaded(headers: Mapping[bytes, bytes], body: bytes) -> Delivery:
    """A storage CloudEvent in binary mode: ce-* headers, the object's resource as the body; or a replay, pushed."""
    try:
        resource = from_json(body)
        if "message" in resource:
            return _pushed(body, keeps_dead_letters=False)
        upload = Upload(
            bucket=resource["bucket"],
            name=resource["name"],
            generation=int(resource["generation"]),
            size=int(resource["size"]),
            content_type=resource.get("contentType") or "",
        )
    except (ValueError, KeyError, TypeError) as error:
        raise BadDelivery(f"not a storage event: {error!r}", _unreadable(body)) from None
    event_id = headers.get(b"ce-id", b"").decode() or f"{upload.bucket}/{upload.name}/{upload.generation}"
    return Delivery(event_id, f"{upload.name}#{upload.generation}", upload.model_dump_json())
