"""Steam's Web API for publishers: AuthenticateUserTicket, GetPlayerSummaries, purchases; and tickets for whoever asks.

https://partner.steamgames.com/doc/webapi/ISteamUserAuth and /ISteamUser; keys as in /doc/webapi_overview/auth.
"""

import hashlib
import hmac
import json
import secrets
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from emulators.partners.steam_purchases import SteamPurchases

FIRST_ID = 76561197960265728
INVALID_PARAMETER, INVALID_TICKET, OTHER_APP = 3, 101, 102
DESCRIPTIONS = {
    INVALID_PARAMETER: "Invalid parameter",
    INVALID_TICKET: "Invalid ticket",
    OTHER_APP: "Ticket for other app",
}
TICKET = {
    "steam_id": "",
    "name": "",
    "app_id": 0,
    "identity": "",
    "owner_steam_id": "",
    "vac_banned": False,
    "publisher_banned": False,
}
"""What a ticket is made from, all of it optional."""


class Steam:
    """Tickets say whose they are and are signed with the publisher's key, so that nothing has to be remembered."""

    def __init__(self, key_file: Path, app_id: int, identity: str) -> None:
        self._key = key_file.read_text().strip()
        self._made_for = {"app_id": app_id, "identity": identity}
        self._names: dict[str, str] = {}
        self._purchases = SteamPurchases(self._key, app_id)

    def routes(self) -> list[Route]:
        """What is served below /steam."""
        return [
            Route("/ISteamUserAuth/AuthenticateUserTicket/v1/", self.authenticate_user_ticket),
            Route("/ISteamUser/GetPlayerSummaries/v2/", self.get_player_summaries),
            Route("/dev/tickets", self.make_ticket, methods=["POST"]),
            *self._purchases.routes(),
        ]

    async def authenticate_user_ticket(self, request: Request) -> Response:
        """Say whose ticket it is. Failures are answers with 200, as Steam has it."""
        given = request.query_params
        if refusal := self._refusal(request, "ticket", "appid"):
            return refusal
        if not given["appid"].isdecimal():
            return _failure(INVALID_PARAMETER)
        ticket = self._open(given["ticket"])
        if ticket is None or given.get("identity", "") not in {"", ticket["identity"]}:
            return _failure(INVALID_TICKET)
        if ticket["app_id"] != int(given["appid"]):
            return _failure(OTHER_APP)
        params = {
            "result": "OK",
            "steamid": ticket["steam_id"],
            "ownersteamid": ticket["owner_steam_id"] or ticket["steam_id"],
            "vacbanned": ticket["vac_banned"],
            "publisherbanned": ticket["publisher_banned"],
        }
        return JSONResponse({"response": {"params": params}})

    async def get_player_summaries(self, request: Request) -> Response:
        """Names, of those who have a name."""
        if refusal := self._refusal(request, "steamids"):
            return refusal
        players = [
            {
                "steamid": steam_id,
                "personaname": self._names[steam_id],
                "communityvisibilitystate": 3,
                "profilestate": 1,
            }
            for steam_id in request.query_params["steamids"].split(",")[:100]
            if steam_id in self._names
        ]
        return JSONResponse({"response": {"players": players}})

    async def make_ticket(self, request: Request) -> Response:
        """Make a ticket, as GetAuthTicketForWebApi gives a client; the body is what TICKET says."""
        try:
            asked = json.loads(await request.body() or b"{}")
            if unknown := asked.keys() - TICKET.keys():
                raise ValueError(f"there is no {min(unknown)!r}; there are {', '.join(TICKET)}")
        except (ValueError, AttributeError) as error:
            return JSONResponse({"error": str(error)}, 400)
        ticket = {**TICKET, **self._made_for, **asked}
        ticket["steam_id"] = ticket["steam_id"] or str(FIRST_ID + 1 + secrets.randbelow(2**32 - 1))
        if name := ticket.pop("name"):
            self._names[ticket["steam_id"]] = name
        return JSONResponse({"ticket": self._seal(ticket), "steam_id": ticket["steam_id"]}, 201)

    def _refusal(self, request: Request, *required: str) -> Response | None:
        given = request.query_params
        if missing := [name for name in required if not given.get(name)]:
            return HTMLResponse(f"<h1>Bad Request</h1>Required parameter '{missing[0]}' is missing", 400)
        if request.headers.get("x-webapi-key", given.get("key", "")) != self._key:
            text = "Access is denied. Retrying will not help. Please verify your <pre>key=</pre> parameter."
            return HTMLResponse(f"<html><head><title>Forbidden</title></head><body>{text}</body></html>", 403)
        return None

    def _seal(self, ticket: dict[str, Any]) -> str:
        said = json.dumps(ticket).encode()
        return (said + self._signature(said)).hex()

    def _open(self, written: str) -> dict[str, Any] | None:
        try:
            raw = bytes.fromhex(written)
        except ValueError:
            return None
        said, signature = raw[:-32], raw[-32:]
        if not hmac.compare_digest(self._signature(said), signature):
            return None
        ticket: dict[str, Any] = json.loads(said)
        return ticket

    def _signature(self, said: bytes) -> bytes:
        return hmac.digest(self._key.encode(), said, hashlib.sha256)


def _failure(code: int) -> JSONResponse:
    return JSONResponse({"response": {"error": {"errorcode": code, "errordesc": DESCRIPTIONS[code]}}})
