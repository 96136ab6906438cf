"""Start the partners: `python -m emulators.partners --port N --data DIR --steam-key FILE --epic-credentials FILE`."""

import argparse
import logging
from pathlib import Path

from emulators.local_http import log_to_stdout, prepared, serve
from emulators.partners.app import FIREBASE_PATHS, Partner, app
from emulators.partners.apple import Apple
from emulators.partners.epic import Epic
from emulators.partners.ethereum import Ethereum
from emulators.partners.fcm import CloudMessaging
from emulators.partners.firebase import Firebase
from emulators.partners.google import Google
from emulators.partners.google_play import GooglePlay
from emulators.partners.steam import Steam
from emulators.partners.stripe import Stripe
from emulators.partners.twitch import Twitch
from emulators.partners.vision import Vision


def main() -> None:
    """Read the arguments and serve until SIGTERM."""
    parser = argparse.ArgumentParser(prog="python -m emulators.partners", description="Stands in for partners.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument(
        "--data", type=Path, required=True, help="Epic's and Google's keys are kept in partners/ in this folder"
    )
    parser.add_argument("--live-signer", type=Path, required=True, help="the account that signs custom tokens")
    parser.add_argument("--steam-key", type=Path, required=True, help="holds the publisher's key")
    parser.add_argument("--steam-app", type=int, default=480, help="the game's app id")
    parser.add_argument("--steam-identity", default="", help="for which service tickets are made unless one says so")
    parser.add_argument("--epic-credentials", type=Path, required=True, help="holds the client's id")
    parser.add_argument(
        "--play-account", type=Path, required=True, help="where the key of the account that may call Google Play is put"
    )
    parser.add_argument("--play-package", default="com.example.ludus", help="the game's package name")
    parser.add_argument("--play-topic", default="", help="where notifications are published; without it, nowhere")
    parser.add_argument("--stripe-keys", type=Path, required=True, help="holds Stripe's keys, as JSON")
    parser.add_argument("--stripe-webhook", default="", help="where Stripe's events are sent; without it, nowhere")
    parser.add_argument("--apple-keys", type=Path, required=True, help="holds the App Store's key and app, as JSON")
    parser.add_argument("--apple-signer", type=Path, required=True, help="the App Store signs with it; made if missing")
    parser.add_argument("--apple-webhook", default="", help="where its notifications are sent; without it, nowhere")
    parser.add_argument("--twitch-keys", type=Path, required=True, help="holds Twitch's application, as JSON")
    parser.add_argument("--twitch-redirect", default="", help="where Twitch sends browsers back, exactly")
    parser.add_argument("--twitch-webhook", default="", help="where Twitch's events are sent; without it, nowhere")
    options = parser.parse_args()
    log_to_stdout()
    token_uri = f"http://{options.host}:{options.port}/google-play/token"
    partners: dict[str, Partner] = {
        "steam": Steam(options.steam_key, options.steam_app, options.steam_identity),
        "epic": Epic(prepared(options.data) / "partners", options.epic_credentials),
        "google": Google(prepared(options.data) / "partners"),
        "apple": Apple(options.apple_keys, options.apple_signer, options.apple_webhook),
        "google-play": GooglePlay(
            options.play_account,
            token_uri,
            options.play_package,
            options.play_topic,
        ),
        "firebase": Firebase(options.live_signer),
        "fcm": CloudMessaging(options.play_account, token_uri),
        "ethereum": Ethereum(),
        "vision": Vision(options.play_account, f"http://{options.host}:{options.port}/google-play/token"),
        "stripe": Stripe(options.stripe_keys, options.stripe_webhook),
        "twitch": Twitch(options.twitch_keys, options.twitch_redirect, options.twitch_webhook),
    }
    logging.getLogger("partners").info("ready: http://%s:%d", options.host, options.port)
    serve(app(partners), options.host, options.port, open_to_pages=FIREBASE_PATHS)


if __name__ == "__main__":
    main()
