"""Twitch's OAuth: who a user is, and the tokens of users."""

from pydantic import ValidationError

from functions.drops.models.links import TwitchTokens, TwitchUser
from functions.drops.partners.twitch.authorization import redirect_uri
from functions.drops.partners.twitch.keys import TWITCH, keys
from functions.drops.rules.linking import TwitchRefused
from functions.drops.settings import settings
from shared import partners

_REFUSED = {400, 401}


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
