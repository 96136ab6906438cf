"""What Steam's answers say."""

import re
from typing import Any

from functions.auth.rules.identities.proofs import NotDocumented
from shared.errors import DomainError

_STEAM_ID = re.compile(r"[0-9]{17}")


class SteamTicketRejected(DomainError):
    """Steam does not accept the ticket."""

    status = 401
    code = "STEAM_TICKET_REJECTED"
    message = "Steam does not accept this ticket; ask Steam for a new one and try again."


class SteamIdMismatch(DomainError):
    """The ticket belongs to another Steam account than `steam_id`."""

    status = 401
    code = "STEAM_ID_MISMATCH"
    message = "The ticket belongs to another Steam account than steam_id names."


class SteamBanned(DomainError):
    """The Steam account is banned from this game."""

    status = 403
    code = "STEAM_BANNED"
    message = "This Steam account is banned from this game; see details."


def steam_id_of(answer: Any, claimed: str | None) -> str:
    """The SteamID64 that AuthenticateUserTicket answers with: its id counts, not the client's.

    Raises SteamTicketRejected, SteamIdMismatch, SteamBanned; NotDocumented for an answer of another form.
    """
    response = answer.get("response") if isinstance(answer, dict) else None
    if not isinstance(response, dict):
        raise NotDocumented("response")
    if isinstance(error := response.get("error"), dict):
        raise SteamTicketRejected(steam_error=_code(error.get("errorcode")))
    params = response.get("params")
    if not isinstance(params, dict) or params.get("result") != "OK":
        raise NotDocumented("response.params.result OK")
    steam_id = params.get("steamid")
    banned = {name: params.get(name) for name in ("vacbanned", "publisherbanned")}
    if not isinstance(steam_id, str) or not _STEAM_ID.fullmatch(steam_id):
        raise NotDocumented("response.params.steamid")
    if not all(isinstance(value, bool) for value in banned.values()):
        raise NotDocumented("response.params.vacbanned and publisherbanned")
    if claimed is not None and claimed != steam_id:
        raise SteamIdMismatch
    if any(banned.values()):
        raise SteamBanned(vac_banned=banned["vacbanned"], publisher_banned=banned["publisherbanned"])
    return steam_id


def _code(written: Any) -> int | None:
    return written if isinstance(written, int) and not isinstance(written, bool) else None


def persona_of(answer: Any, steam_id: str) -> object:
    """The name that GetPlayerSummaries gives an account; None when it gives none."""
    try:
        players = answer["response"]["players"]
        return next((player["personaname"] for player in players if player["steamid"] == steam_id), None)
    except (KeyError, TypeError):
        return None
