"""Stripe's answers to an Idempotency-Key: the first one again (https://docs.stripe.com/api/idempotent_requests)."""

import json
from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from emulators.partners import stripe_objects as objects

LONGEST_KEY = 255
KEPT_REFUSALS = frozenset({"balance_insufficient", "charge_already_refunded"})
"""Refusals that Stripe answers an Idempotency-Key with again: it had begun to do what was asked for."""


class KeptAnswers:
    """The answers that were given, by key."""

    def __init__(self) -> None:
        self._answers: dict[str, tuple[str, int, dict[str, Any]]] = {}

    def once(
        self, request: Request, form: dict[str, str], create: Callable[[dict[str, str]], Response | dict[str, Any]]
    ) -> Response:
        """The first answer of an Idempotency-Key again, for the same parameters; 400 for others."""
        key, asked = request.headers.get("idempotency-key", ""), json.dumps(form, sort_keys=True)
        if len(key) > LONGEST_KEY:
            return objects.error(400, "idempotency_error", "idempotency_key_too_long", "Keys have 255 characters.")
        if key in self._answers:
            before, status, kept = self._answers[key]
            if before != asked:
                message = "Keys for idempotent requests can only be used with the same parameters."
                return objects.error(400, "idempotency_error", "idempotency_key_in_use", message)
            return JSONResponse(kept, status, {"idempotent-replayed": "true"})
        answer = create(form)
        if isinstance(answer, Response):
            refusal = json.loads(bytes(answer.body))
            if key and refusal["error"]["code"] in KEPT_REFUSALS:
                self._answers[key] = (asked, answer.status_code, refusal)
            return answer
        if key:
            self._answers[key] = (asked, 200, answer)
        return JSONResponse(answer)
