"""The environment variables by which code finds this cloud instead of Google's."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from emulators.keys import Keys
from emulators.manifest import Manifest
from emulators.partners.apple_signing import ensure_signer

BROWSERS = "http://localhost:3000,http://localhost:5173,http://127.0.0.1:3000,http://127.0.0.1:5173"
"""Where the development servers of web front ends usually are."""

RAISED_LIMITS = {"RATE_AUTH": "100000", "RATE_LOGIN": "100000", "RATE_SERVER": "1000000"}
"""Limits per IP address, which all players share here, and that of a game server: as a replay needs them."""

GAME_SERVER = "game-server@ludus-local.iam.gserviceaccount.com"
STEAM_APP = 480
"""Spacewar, Steam's own example of a game."""

PLAY_PACKAGE = "com.example.ludus"
"""The game's package name at Google Play."""

STEAM_IDENTITY = "ludus"
"""For which service the game's tickets are made."""
EPIC_DEPLOYMENT, EPIC_SANDBOX = "deployment-ludus", "sandbox-ludus"
"""The deployment and the sandbox of the game at Epic's stand-in."""

CHANGEABLE = RAISED_LIMITS | {
    "BCRYPT_COST": "4",
    "CORS_ORIGINS": BROWSERS,
    "TELEMETRY": "local",
    "UGC_BY_INVITATION": "false",
    "REVIEW_AMOUNTS": "EUR=200",
    "FORWARDED_HOPS": "1",
    "GOOGLE_CLOUD_REGION": "europe-west1",
}
"""What is set unless the environment of the supervisor sets it; other settings (such as LOG_LEVEL) pass as they are."""


def environment(
    data: Path, host: str, ports: Mapping[str, int], project: str, manifest: Manifest, keys: Keys
) -> dict[str, str]:
    """The variables for the parts whose ports these are."""
    origin = {name: f"http://{host}:{port}" for name, port in ports.items()}
    variables = {
        "ENVIRONMENT": "local",
        "GOOGLE_CLOUD_PROJECT": project,
        "JWKS_FILE": str(keys.jwks),
        "SIGNING_KEY_FILE": str(keys.signing_key),
        "TOTP_KEY_FILE": str(keys.totp_key),
        "UPLOAD_SIGNER_FILE": str(keys.upload_signer),
        "LIVE_SIGNER_FILE": str(keys.live_signer),
        "STEAM_WEB_API_KEY_FILE": str(keys.steam_key),
        "EPIC_CREDENTIALS_FILE": str(keys.epic_credentials),
        "PAYER_KEY_FILE": str(keys.payer_key),
        "NOTICE_KEYS_FILE": str(keys.notice_keys),
        "GOOGLE_APPLICATION_CREDENTIALS": str(keys.play_account),
        "RECEIPT_KEY_FILE": str(keys.receipt_key),
        "STRIPE_KEYS_FILE": str(keys.stripe_keys),
        "TWITCH_KEYS_FILE": str(keys.twitch_keys),
        "TWITCH_TOKEN_KEY_FILE": str(keys.twitch_token_key),
        "WEBHOOK_SECRET_KEY_FILE": str(keys.webhook_key),
        "APPLE_KEYS_FILE": str(keys.apple_keys),
        "FEEDBACK_WEBHOOK_FILE": str(keys.feedback_webhook),
        "S3_CREDENTIALS_FILE": str(keys.s3_credentials),
        "APPLE_ROOT": ensure_signer(keys.apple_signer).root,
        "TRACES_FILE": str(data / "traces.jsonl"),
        "PYTHONUNBUFFERED": "1",
    }
    variables |= {name: os.environ.get(name, value) for name, value in CHANGEABLE.items()}
    variables |= {f"{bucket.upper()}_BUCKET": f"{project}-{bucket}" for bucket in _buckets(manifest)}
    if "firestore" in ports:
        variables["FIRESTORE_EMULATOR_HOST"] = f"{host}:{ports['firestore']}"
    if "pubsub" in ports:
        variables["PUBSUB_EMULATOR_HOST"] = f"{host}:{ports['pubsub']}"
    if "tasks" in ports:
        variables["CLOUD_TASKS_EMULATOR_HOST"] = f"{host}:{ports['tasks']}"
    if "smtp" in ports:
        variables["SMTP_URL"] = f"smtp://{host}:{ports['smtp']}"
    if "redis" in ports:
        variables["REDIS_URL"] = f"redis://{host}:{ports['redis']}/0"
    if "storage" in ports:
        variables["STORAGE_EMULATOR_HOST"] = origin["storage"]
        variables["STORAGE_PUBLIC_ORIGIN"] = origin["storage"]
        variables["MEDIA_ORIGIN"] = f"{origin['storage']}/{project}-media"
    if "s3" in ports:
        variables["OBJECT_STORE"] = "s3"
        variables["S3_ENDPOINT"], variables["S3_BUCKET_NAME"] = origin["s3"], f"{project}-ugc"
    if "partners" in ports:
        variables |= _partners(origin["partners"])
    if "account" in ports:
        # By its name, as cookies know no ports: a player signed in here leaves staff signed in at the console.
        pages = origin["account"].replace("127.0.0.1", "localhost")
        variables["ACCOUNT_PAGES"], variables["PRIVACY_PAGE"] = pages, f"{pages}/privacy"
    called = {"FUNCTIONS_ORIGIN": "functions", "PUBLIC_ORIGIN": "gateway", "CONSOLE_ORIGIN": "console"}
    return variables | {name: origin[part] for name, part in called.items() if part in ports}


def _partners(origin: str) -> dict[str, str]:
    """Where the stand-ins for partners are, and as whom they know us."""
    return {
        "STEAM_API_ORIGIN": f"{origin}/steam",
        "STEAM_APP_ID": str(STEAM_APP),
        "STEAM_TICKET_IDENTITY": STEAM_IDENTITY,
        "EPIC_JWKS_URL": f"{origin}/epic/epic/oauth/v2/.well-known/jwks.json",
        "EPIC_API_ORIGIN": f"{origin}/epic",
        "EPIC_DEPLOYMENT_ID": EPIC_DEPLOYMENT,
        "EPIC_SANDBOX_ID": EPIC_SANDBOX,
        "GOOGLE_CERTS_URL": f"{origin}/google/oauth2/v3/certs",
        "SERVER_ACCOUNTS": f"{GAME_SERVER}=matches+xp",
        "GOOGLE_PLAY_API_ORIGIN": f"{origin}/google-play",
        "GOOGLE_PLAY_PACKAGE": PLAY_PACKAGE,
        "FCM_ORIGIN": f"{origin}/fcm",
        "STRIPE_API_ORIGIN": f"{origin}/stripe",
        "TWITCH_ID_ORIGIN": f"{origin}/twitch",
        "TWITCH_API_ORIGIN": f"{origin}/twitch",
        "APPLE_API_ORIGIN": f"{origin}/apple/production",
        "APPLE_SANDBOX_API_ORIGIN": f"{origin}/apple/sandbox",
        "VISION_API_ORIGIN": f"{origin}/vision",
        "ETH_RPC_URL": f"{origin}/ethereum/",
        "FIREBASE_AUTH_EMULATOR_HOST": origin.removeprefix("http://"),
    }


def _buckets(manifest: Manifest) -> Sequence[str]:
    return sorted({*manifest.buckets, "uploads", "media"})
