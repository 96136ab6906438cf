"""Twitch's drop entitlements, which it gives to viewers whether they have linked the game or not."""

import json
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from emulators.partners.twitch_eventsub import TwitchEventSub, helix_error, now

MOST_IDS, MOST_PAGE, PAGE = 100, 1000, 20
STATUSES = frozenset({"CLAIMED", "FULFILLED"})
FAILING = ("UNAUTHORIZED", "UPDATE_FAILED")


class TwitchEntitlements:
    """Entitlements are kept in memory, in the order in which they were given."""

    def __init__(
        self, keys_file: Path, holder: Callable[[Request], dict[str, Any] | None], eventsub: TwitchEventSub
    ) -> None:
        self._keys, self._holder, self._eventsub = keys_file, holder, eventsub
        self._entitlements: dict[str, dict[str, Any]] = {}
        self._failing: dict[str, str] = {}

    def routes(self) -> list[Route]:
        """What is served of them."""
        return [
            Route("/helix/entitlements/drops", self.list_entitlements),
            Route("/helix/entitlements/drops", self.update_entitlements, methods=["PATCH"]),
            Route("/dev/entitlements", self.give, methods=["POST"]),
            Route("/dev/entitlements/{entitlement_id}", self.show),
            Route("/dev/entitlements/{entitlement_id}", self.change, methods=["PUT"]),
        ]

    async def list_entitlements(self, request: Request) -> Response:
        """Get Drops Entitlements: all of the organisation's to an app, one's own to a user."""
        holder, given = self._holder(request), request.query_params
        if holder is None:
            return helix_error(401, "Invalid OAuth token")
        first = given.get("first", str(PAGE))
        if not first.isdecimal() or not 0 < int(first) <= MOST_PAGE or len(given.getlist("id")) > MOST_IDS:
            return helix_error(400, "The parameter first or id was malformed")
        ids = given.getlist("id")
        wanted = {name: given[name] for name in ("user_id", "game_id", "fulfillment_status") if name in given}
        if holder:
            wanted["user_id"] = holder["user_id"]
        matching = [
            entitlement
            for entitlement in self._entitlements.values()
            if all(entitlement[name] == value for name, value in wanted.items())
            and (not ids or entitlement["id"] in ids)
        ]
        # A cursor names the last that was shown, so that changes meanwhile move no page.
        listed = list(self._entitlements)
        after = listed.index(given["after"]) if given.get("after") in self._entitlements else -1
        rest = [each for each in matching if listed.index(each["id"]) > after]
        page = rest[: int(first)]
        pagination = {"cursor": page[-1]["id"]} if len(rest) > len(page) else {}
        return JSONResponse({"data": page, "pagination": pagination})

    async def update_entitlements(self, request: Request) -> Response:
        """Update Drops Entitlements: a group for each outcome, with status 200 whatever they are."""
        holder, body = self._holder(request), json.loads(await request.body())
        if holder is None:
            return helix_error(401, "Invalid OAuth token")
        ids, status = body.get("entitlement_ids", []), body.get("fulfillment_status")
        if status not in STATUSES or not 0 < len(ids) <= MOST_IDS:
            return helix_error(400, "The fulfillment status or the number of ids is not valid")
        groups: dict[str, list[str]] = {}
        for name in ids:
            outcome = self._updated(name, status, holder)
            groups.setdefault(outcome, []).append(name)
        return JSONResponse({"data": [{"status": outcome, "ids": group} for outcome, group in groups.items()]})

    def _updated(self, name: str, status: str, holder: dict[str, Any]) -> str:
        try:
            uuid.UUID(name)
        except ValueError:
            return "INVALID_ID"
        entitlement = self._entitlements.get(name)
        if entitlement is None:
            return "NOT_FOUND"
        if name in self._failing:
            return self._failing[name]
        if holder and holder["user_id"] != entitlement["user_id"]:
            return "UNAUTHORIZED"
        entitlement |= {"fulfillment_status": status, "last_updated": now()}
        return "SUCCESS"

    async def give(self, request: Request) -> Response:
        """Give viewers drops; {"drops": [{"user_id", "benefit_id", "campaign_id"}], "send": false} sends no event.

        What of the rest an event may have is optional, too: `id`, `timestamp`, `user_login`.
        """
        asked = json.loads(await request.body())
        own = json.loads(self._keys.read_text())
        events: list[dict[str, Any]] = []
        for drop in asked["drops"]:
            entitlement: dict[str, Any] = {
                "id": drop.get("id") or str(uuid.uuid4()),
                "benefit_id": drop["benefit_id"],
                "timestamp": drop.get("timestamp") or now(),
                "user_id": drop["user_id"],
                "game_id": own["game_id"],
                "fulfillment_status": "CLAIMED",
                "last_updated": datetime.now(UTC).isoformat(),
            }
            self._entitlements[entitlement["id"]] = entitlement
            data = {
                "organization_id": own["organization_id"],
                "category_id": own["game_id"],
                "category_name": "Ludus",
                "campaign_id": drop.get("campaign_id", ""),
                "user_id": entitlement["user_id"],
                "user_name": drop.get("user_login", "Cool_User"),
                "user_login": drop.get("user_login", "cool_user").lower(),
                "entitlement_id": entitlement["id"],
                "benefit_id": entitlement["benefit_id"],
                "created_at": entitlement["timestamp"],
            }
            events.append({"id": str(uuid.uuid4()), "data": data})
        message = self._eventsub.message("drop.entitlement.grant", {"events": events})
        if asked.get("send", True):
            await self._eventsub.send(message)
        entitled = [event["data"]["entitlement_id"] for event in events]
        return JSONResponse({"entitlement_ids": entitled, **message}, 201)

    async def show(self, request: Request) -> Response:
        """An entitlement as it stands."""
        entitlement = self._entitlements.get(request.path_params["entitlement_id"])
        return JSONResponse(entitlement or {"error": "there is none"}, 200 if entitlement else 404)

    async def change(self, request: Request) -> Response:
        """Let updates of an entitlement fail ({"failing": "UPDATE_FAILED"}), or succeed again ({"failing": null})."""
        name, failing = request.path_params["entitlement_id"], json.loads(await request.body())["failing"]
        if failing in FAILING:
            self._failing[name] = failing
        else:
            self._failing.pop(name, None)
        return Response(status_code=204)
