"""By what Twitch knows the game."""

from functions.drops.models.twitch import TwitchKeys
from functions.drops.rules.linking import TwitchNotConfigured
from functions.drops.settings import settings
from shared.identity.secret_files import SecretFile

TWITCH = "twitch"

KEYS = SecretFile(lambda: settings().twitch_keys_file, TwitchKeys.model_validate_json)


def keys() -> TwitchKeys:
    """The application of the game. Raises TwitchNotConfigured."""
    mounted = KEYS.current()
    if mounted is None:
        raise TwitchNotConfigured
    return mounted
