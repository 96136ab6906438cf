"""Games' own SDK of Firebase gets what is a player's, and nothing else: the security rules, as clients meet them.

It needs node and npm, and is skipped without them, or where the SDK cannot be installed as there is no network.
"""

import asyncio
import json
import os
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from functions.realtime.partners import firebase
from functions.realtime.rules.listening import claims
from shared.firestore import live
from shared.settings import settings
from tests.integration.realtime.test_listening import live_token

SDK = Path(__file__).resolve().parents[2] / "firebase"
INSTALLED = SDK / "node_modules/.installed"
PATIENCE = 240
DENIED = "permission-denied"


@pytest.fixture(scope="module")
def sdk() -> Path:
    """The folder of the SDK, installed as its lock file says; from npm's own cache, where it has it."""
    if not (shutil.which("node") and shutil.which("npm")):
        pytest.skip("there is no node or npm")
    lock = (SDK / "package-lock.json").read_text(encoding="utf-8")
    if not INSTALLED.is_file() or INSTALLED.read_text(encoding="utf-8") != lock:
        quietly = ("--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=0")
        try:
            subprocess.run(["npm", "ci", *quietly], cwd=SDK, check=True, capture_output=True, timeout=PATIENCE)
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as problem:
            pytest.skip(f"Firebase's SDK cannot be installed: {problem}")
        INSTALLED.write_text(lock, encoding="utf-8")
    return SDK


async def outcomes(sdk: Path, cloud, *tries: tuple[str, str, str, str]) -> dict[str, str]:
    """What comes of each try: its name, the custom token (empty: nobody signs in), the act, and the path."""
    plan = {
        "project": settings().google_cloud_project,
        "database": "live",
        "firestore": os.environ["FIRESTORE_EMULATOR_HOST"],
        "signIn": f"{cloud.address('partners')}/firebase",
        "tries": [dict(zip(("name", "token", "act", "path"), each, strict=True)) for each in tries],
    }
    node = await asyncio.create_subprocess_exec(
        "node", "client.js", cwd=sdk, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    said, _ = await asyncio.wait_for(node.communicate(json.dumps(plan).encode()), PATIENCE)
    return dict(json.loads(said))


async def signed(player, session_id: str, until: datetime) -> str:
    now = datetime.now(UTC)
    return await firebase.sign(lambda signer: claims(signer, player.id, session_id, until, now))


async def shared_document(player, group: str, path: str) -> None:
    """Give a player a shared document, as functions do."""
    own = f"realtime_players/{player.id}"
    stored = await live.read(own)
    assert stored.fields is not None
    shared = {**stored.fields["shared"], group: path}
    assert await live.change(live.Change(own, {**stored.fields, "shared": shared}), live.Change(path, {"text": "ours"}))


async def test_a_client_gets_what_is_its_player_s_and_nothing_else(api, accounts, cloud, sdk):
    ada, bob = await accounts.players(2)
    token = (await live_token(api, ada))["token"]
    await live_token(api, bob)
    own, of_bob = f"realtime_players/{ada.id}", f"realtime_players/{bob.id}"
    tribe, world = f"realtime_tribes/{ada.id}", f"realtime_worlds/{ada.id}"
    await shared_document(ada, "tribe", tribe)
    await shared_document(ada, "world", world)
    await shared_document(bob, "tribe", f"realtime_tribes/{bob.id}")
    expired = await signed(ada, "any", datetime.now(UTC) - timedelta(seconds=1))
    ended = await signed(ada, "ended", datetime.now(UTC) + timedelta(hours=1))
    seen = await outcomes(
        sdk,
        cloud,
        ("own", token, "get", own),
        ("own, listening", token, "listen", own),
        ("tribe, listening", token, "listen", tribe),
        ("world", token, "get", world),
        ("another's", token, "get", of_bob),
        ("another's, listening", token, "listen", of_bob),
        ("another tribe's", token, "get", f"realtime_tribes/{bob.id}"),
        ("another world's", token, "get", f"realtime_worlds/{bob.id}"),
        ("nobody", "", "get", own),
        ("nobody, listening", "", "listen", world),
        ("expired", expired, "get", own),
        ("expired, of the tribe", expired, "get", tribe),
        ("a session that ended", ended, "get", own),
        ("a session that ended, of the world", ended, "get", world),
        ("all players", token, "list", "realtime_players"),
        ("all tribes", token, "list", "realtime_tribes"),
        ("all worlds", token, "list", "realtime_worlds"),
        ("which document is a tribe's", token, "get", f"realtime_tribe_documents/{ada.id}"),
        ("writing", token, "write", own),
        ("writing for the tribe", token, "write", tribe),
    )
    given = {name for name, outcome in seen.items() if outcome == "there"}
    assert given == {"own", "own, listening", "tribe, listening", "world"}
    assert {outcome for name, outcome in seen.items() if name not in given} == {DENIED}
