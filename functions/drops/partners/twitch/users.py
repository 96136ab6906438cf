"""Twitch's OAuth: who a user is, and the tokens of users."""

from urllib.parse import urlencode

from pydantic import ValidationError

from functions.drops.models.links import TwitchTokens, TwitchUser
from functions.drops.partners.twitch.keys import TWITCH, keys
from functions.drops.rules.linking import TwitchRefused
from functions.drops.settings import settings
from shared import partners
from shared.settings import settings as kit

CALLBACK = "/api/v1/drops/twitch/callback"
_REFUSED = {400, 401}


def redirect_uri() -> str:
    """Where Twitch sends browsers back: exactly what stands in its console."""
    return f"{kit().public_origin}{CALLBACK}"


def authorize_url(state: str) -> str:
    """The page on which a user agrees. It needs no scope: the token is only asked whose it is.

    Raises TwitchNotConfigured.
    """
    question = {
        "response_type": "code",
        "client_id": keys().client_id,
        "redirect_uri": redirect_uri(),
        "scope": "",
        "state": state,
        "force_verify": "true",
    }
    return f"{settings().twitch_id_origin}/oauth2/authorize?{urlencode(question)}"


async def exchanged(code: str) -> TwitchTokens:
    """The tokens that a code is for, which counts once.

    Raises TwitchRefused, TwitchNotConfigured, PartnerUnavailable.
    """
    return await _tokens({"grant_type": "authorization_code", "code": code, "redirect_uri": redirect_uri()})


async def refreshed(refresh_token: str) -> TwitchTokens:
    """New tokens. Raises TwitchRefused once the user has disconnected, TwitchNotConfigured, PartnerUnavailable."""
    return await _tokens({"grant_type": "refresh_token", "refresh_token": refresh_token})


async def _tokens(grant: dict[str, str]) -> TwitchTokens:
    client = {"client_id": keys().client_id, "client_secret": keys().client_secret}
    answer = await partners.send_form_once(TWITCH, f"{settings().twitch_id_origin}/oauth2/token", client | grant)
    if answer.status in _REFUSED:
        raise TwitchRefused
    content = answer.json_if_ok()
    try:
        return TwitchTokens(access_token=content["access_token"], refresh_token=content["refresh_token"])
    except (ValidationError, KeyError, TypeError) as problem:
        raise answer.nonsense(repr(problem)) from None


async def user_of(tokens: TwitchTokens) -> TwitchUser:
    """Whose tokens these are. Raises TwitchRefused, TwitchNotConfigured, PartnerUnavailable."""
    headers = {"authorization": f"OAuth {tokens.access_token}"}
    answer = await partners.get(TWITCH, f"{settings().twitch_id_origin}/oauth2/validate", headers=headers)
    if answer.status in _REFUSED:
        raise TwitchRefused
    content = answer.json_if_ok()
    try:
        if content["client_id"] != keys().client_id:
            raise TwitchRefused
        return TwitchUser(user_id=content["user_id"], login=content["login"])
    except (ValidationError, KeyError, TypeError) as problem:
        raise answer.nonsense(repr(problem)) from None


async def revoke(tokens: TwitchTokens) -> bool:
    """Revoke an access token; returns whether Twitch knew it: one that has expired is refreshed first by whoever asks.

    Raises TwitchNotConfigured, PartnerUnavailable.
    """
    form = {"client_id": keys().client_id, "token": tokens.access_token}
    answer = await partners.send_form(TWITCH, f"{settings().twitch_id_origin}/oauth2/revoke", form)
    return answer.status not in _REFUSED
