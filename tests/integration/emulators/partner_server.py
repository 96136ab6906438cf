"""The process of the partners' stand-ins."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from emulators.keys import Keys
from tests.integration.emulators.local_servers import Emulator, running


@contextmanager
def partners_running(folder: Path, keys: Keys) -> Iterator[Emulator]:
    """All stand-ins, with the keys that they know the game by."""
    files = {
        "steam-key": keys.steam_key,
        "epic-credentials": keys.epic_credentials,
        "live-signer": keys.live_signer,
        "play-account": keys.play_account,
        "stripe-keys": keys.stripe_keys,
        "apple-keys": keys.apple_keys,
        "apple-signer": keys.apple_signer,
        "twitch-keys": keys.twitch_keys,
    }
    options = (argument for name, file in files.items() for argument in (f"--{name}", str(file)))
    with running("partners", folder, *options, http="--port") as started:
        yield started
