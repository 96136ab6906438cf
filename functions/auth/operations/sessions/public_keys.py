"""The public keys that access tokens verify against."""

import json

from functions.auth.models.sessions.sessions import JsonWebKeySet
from shared.errors import Unavailable
from shared.settings import settings


def published_keys() -> JsonWebKeySet:
    """The public keys. Raises Unavailable when they are not mounted."""
    try:
        return JsonWebKeySet.model_validate(json.loads(settings().jwks_file.read_text()))
    except (OSError, ValueError) as error:
        raise Unavailable("The public keys cannot be read just now.", retry_after=5) from error
