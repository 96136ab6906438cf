"""The page of Twitch on which a user agrees, and where it sends them back. Nothing is asked here."""

from urllib.parse import urlencode

from functions.drops.partners.twitch.keys import keys
from functions.drops.settings import settings
from shared.settings import settings as kit

CALLBACK = "/api/v1/drops/twitch/callback"


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
