"""Who may call a function: the one service account that its trigger calls it by, as in the cloud."""

import logging
import time
from collections import OrderedDict
from pathlib import Path

import jwt
from starlette.responses import Response

from emulators.host.error_responses import forbidden, unauthorized
from emulators.identity import verify
from emulators.manifest import Function
from shared.events import tasks

INVOKERS = {
    "http": "gateway",
    "event": "pubsub",
    "upload": "eventarc",
    "task": tasks.ACCOUNT,
    "schedule": "scheduler",
}
REMEMBERED_TOKENS = 4096

log = logging.getLogger("host")


class Invokers:
    """Checks OIDC tokens; a token that was good for a function is not checked again until it expires."""

    def __init__(self, data: Path, origin: str, project: str) -> None:
        self._data = data
        self._origin = origin
        self._project = project
        self._verified: OrderedDict[tuple[str, bytes], float] = OrderedDict()

    def account(self, function: Function) -> str:
        """The email of the service account that may invoke this function."""
        return f"{INVOKERS[function.trigger.type]}@{self._project}.iam.gserviceaccount.com"

    def refusal(self, function: Function, authorization: bytes, path: str) -> Response | None:
        """What to answer instead of calling the function; None when the caller may."""
        verified = self._verified.get((function.name, authorization))
        if verified is not None and verified > time.time():
            return None
        scheme, _, token = authorization.decode("latin-1").partition(" ")
        if not token or scheme.lower() != "bearer":
            log.warning("%s refused a call without an OIDC token", function.name)
            return forbidden(path)
        try:
            claims = verify(self._data, token.strip(), f"{self._origin}/{function.name}")
        except jwt.PyJWTError as error:
            log.warning("%s refused a token: %s", function.name, error)
            return unauthorized(path)
        if claims["email"] != self.account(function):
            log.warning("%s refused %s: only %s may call it", function.name, claims["email"], self.account(function))
            return forbidden(path)
        self._verified[function.name, authorization] = float(claims["exp"])
        if len(self._verified) > REMEMBERED_TOKENS:
            self._verified.popitem(last=False)
        return None
