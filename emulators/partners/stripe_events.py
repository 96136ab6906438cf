"""Stripe's list of what happened (https://docs.stripe.com/api/events/list): newest first, of 30 days."""

import copy
import time
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from emulators.partners import stripe_objects as objects

KEPT = 30 * 24 * 3600
LONGEST_PAGE = 100


class Events:
    """The events that were made, whether anybody was told of them or not."""

    def __init__(self) -> None:
        self._events: list[dict[str, Any]] = []

    def add(self, kind: str, thing: dict[str, Any]) -> dict[str, Any]:
        """Keep that something happened to an object, as the object is now."""
        event = objects.event(kind, copy.deepcopy(thing))
        self._events.append(event)
        return event

    def listed(self, request: Request) -> Response:
        """A page of them: `created[gte]`, `created[lt]`, `types[n]`, `limit` and `starting_after` choose."""
        asked = request.query_params
        types = {value for name, value in asked.items() if name.startswith("types[")}
        since = max(int(asked.get("created[gte]", 0)), int(time.time()) - KEPT)
        until = int(asked.get("created[lt]", 1 << 62))
        limit = int(asked.get("limit", 10))
        if not 0 < limit <= LONGEST_PAGE:
            return objects.error(400, "invalid_request_error", "parameter_invalid_integer", "Invalid limit")
        matching = [
            event
            for event in reversed(self._events)
            if since <= event["created"] < until and (not types or event["type"] in types)
        ]
        if after := asked.get("starting_after"):
            names = [event["id"] for event in matching]
            if after not in names:
                return objects.error(400, "invalid_request_error", "resource_missing", f"No such event: {after}")
            matching = matching[names.index(after) + 1 :]
        page = {"object": "list", "data": matching[:limit], "has_more": len(matching) > limit, "url": "/v1/events"}
        return JSONResponse(page)
