"""Several handlers behind one entry: the path names the handler, and the caller has to be the one of its trigger.

Alone, a handler may be called by one account, and IAM holds that. A shared service may be called by the accounts of all
its handlers, so each route looks at who calls. Cloud Run has checked the token by then, and says so: it replaces the
token's signature by a word and leaves the claims ("Authenticate developers and service-to-service", Cloud Run).
"""

from base64 import urlsafe_b64decode
from binascii import Error as NotBase64
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any

from pydantic_core import from_json

from shared.declare import Declaration, Trigger
from shared.events.delivery import serve_handler
from shared.http.responses import Response
from shared.http.routes import within_its_time
from shared.settings import settings
from shared.telemetry import log
from shared.triggers import Subscription, TaskTarget, Timetable, UploadTrigger

Served = Callable[[Any], Awaitable[Response]]

CALLERS: Mapping[type, frozenset[str]] = {
    Subscription: frozenset({"ludus-pubsub"}),
    UploadTrigger: frozenset({"ludus-eventarc", "ludus-pubsub"}),  # Pub/Sub brings dead letters again
    TaskTarget: frozenset({"ludus-tasks"}),
    Timetable: frozenset({"ludus-scheduler"}),
}
"""The accounts that call handlers, by trigger; Terraform makes them (`infra/terraform/identity.tf`)."""

CHECKED = "SIGNATURE_REMOVED_BY_GOOGLE"
"""What Cloud Run puts in the place of a signature that it has checked."""

OTHER_TOKEN = b"x-serverless-authorization"
"""Where Cloud Run takes a token from instead, if it is there: Authorization is then unchecked."""


def serve_handlers(declarations: Iterable[Declaration]) -> Served:
    """The function that takes a delivery at `/<function>` as a Starlette request, for any of these handlers."""
    declared = {declaration.name: declaration for declaration in declarations}
    served = {name: serve_handler(declaration) for name, declaration in declared.items()}

    async def handle(request: Any) -> Response:
        name = request.scope["path"].strip("/")
        if name not in declared:
            log.error("delivery.unknown", path=request.scope["path"])
            return Response(404, b"")
        declaration, caller = declared[name], caller_of(request.scope["headers"])
        if caller not in accounts_of(declaration.trigger):
            log.error("delivery.refused", function=name, caller=caller)
            return Response(403, b"")
        return await within_its_time(declaration, served[name](request))

    return handle


def accounts_of(trigger: Trigger) -> frozenset[str]:
    """The accounts that may call a handler with this trigger, by their addresses."""
    domain = f"{settings().google_cloud_project}.iam.gserviceaccount.com"
    return frozenset(f"{account}@{domain}" for account in CALLERS.get(type(trigger), ()))


def caller_of(headers: Iterable[tuple[bytes, bytes]]) -> str:
    """The account whose token Cloud Run has checked; empty if there is none, or more than one token."""
    tokens = [value for name, value in headers if name == b"authorization"]
    if len(tokens) != 1 or any(name == OTHER_TOKEN for name, _ in headers):
        return ""
    scheme, _, token = tokens[0].decode("latin-1").partition(" ")
    parts = token.split(".")
    if scheme.lower() != "bearer" or len(parts) != 3 or parts[2] != CHECKED:  # noqa: PLR2004  a JWT's parts
        return ""
    try:
        claims = from_json(urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
    except (NotBase64, ValueError):
        return ""
    return str(claims.get("email", "")) if isinstance(claims, dict) and claims.get("email_verified") is True else ""
