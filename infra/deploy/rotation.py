"""Rotates the key that signs access tokens, without a token that anybody refuses.

At rest the published set is the key that signs and the next one. The first step makes the next one sign, once everybody
knows it. The second drops the old one, once no living token is signed with it, and publishes another. How old the
versions are says which step is due and when, so the command can be given at any time, by people and by a schedule.
"""

import json
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

from infra.deploy.keys import key_set, new_key
from shared.identity import encryption, tokens

SIGNING, NEXT, PUBLISHED, SEALING = "jwt-signing-key", "jwt-next-key", "jwks", "totp-encryption-key"

FILES = {SIGNING: "signing.pem", NEXT: "next-signing.pem", PUBLISHED: "jwks.json", SEALING: "totp.key"}
"""What they are called in the data folder of a local cloud."""

KNOWN_AFTER = timedelta(minutes=10)
"""How long after it was published everybody knows a key: functions read the set each minute, the gateway every five."""

OLD_TOKENS_LAST = timedelta(minutes=70)
"""How long tokens of the old key are shown: an hour those of game servers, and an instance may sign on for a minute."""


class Store(Protocol):
    """Where secrets are kept."""

    def read(self, secret: str) -> str:
        """The latest version of a secret."""

    def write(self, secret: str, text: str) -> None:
        """Add a version."""

    def age(self, secret: str) -> timedelta:
        """How long ago the latest version was added."""


@dataclass(frozen=True, slots=True)
class Secrets:
    """The Secret Manager of a project, by the gcloud CLI and as whoever is signed in there."""

    project: str

    def read(self, secret: str) -> str:
        """The latest version. Raises CalledProcessError when gcloud may not, and says so on standard error."""
        return self._gcloud("versions", "access", "latest", f"--secret={secret}")

    def write(self, secret: str, text: str) -> None:
        """Add a version, which functions see within a minute, and within ten seconds when they sign."""
        self._gcloud("versions", "add", secret, "--data-file=-", given=text)

    def age(self, secret: str) -> timedelta:
        """The age of the latest version."""
        added = self._gcloud("versions", "describe", "latest", f"--secret={secret}", "--format=value(createTime)")
        return datetime.now(UTC) - datetime.fromisoformat(added.strip())

    def _gcloud(self, *arguments: str, given: str | None = None) -> str:
        command = ["gcloud", "secrets", *arguments, f"--project={self.project}"]
        return subprocess.run(  # noqa: S603  the operator's own command line
            command, input=given, stdout=subprocess.PIPE, text=True, check=True
        ).stdout


@dataclass(frozen=True, slots=True)
class Folder:
    """The keys of a local cloud, in its data folder."""

    path: Path

    def read(self, secret: str) -> str:
        """The file's text. Raises OSError where there is none."""
        return self._file(secret).read_text()

    def write(self, secret: str, text: str) -> None:
        """Replace the file whole, so that nobody reads half of it."""
        draft = self._file(secret).with_suffix(".new")
        draft.touch(0o600)
        draft.write_text(text)
        draft.replace(self._file(secret))

    def age(self, secret: str) -> timedelta:
        """How long ago the file was written."""
        return datetime.now(UTC) - datetime.fromtimestamp(self._file(secret).stat().st_mtime, UTC)

    def _file(self, secret: str) -> Path:
        return self.path / FILES[secret]


@dataclass(frozen=True, slots=True)
class Step:
    """What a rotation does next: what, in how long, and whether the rotation is then done."""

    act: Callable[[Store], str]
    wait: timedelta
    last: bool = False


def next_step(store: Store, *, keep_for: timedelta = timedelta(0)) -> Step:
    """What is due, and when; a rotation that has not begun begins when the signing key is older than `keep_for`."""
    age = store.age(SIGNING)
    if store.read(SIGNING) == store.read(NEXT):
        return Step(publish_next, OLD_TOKENS_LAST - age, last=True)
    if not _kids(key_set(store.read(NEXT))) <= _kids(store.read(PUBLISHED)):
        return Step(publish_next, timedelta(0))
    return Step(sign_with_next, max(KNOWN_AFTER - store.age(PUBLISHED), keep_for - age))


def _kids(keys: str) -> set[str]:
    return {key["kid"] for key in json.loads(keys)["keys"]}


def sign_with_next(store: Store) -> str:
    """Make the next key the one that signs; returns what that means."""
    store.write(SIGNING, store.read(NEXT))
    return "The next key signs within a minute. Tokens of the old one still count."


def publish_next(store: Store) -> str:
    """Publish the key that signs, and a new next one; returns what that means."""
    signing, following = store.read(SIGNING), new_key()
    store.write(NEXT, following)
    store.write(PUBLISHED, key_set(signing, following))
    return "Published: the key that signs, and a new next one. Tokens of any other key are refused within six minutes."


def rotate(
    store: Store, *, sleep: Callable[[float], None] | None, keep_for: timedelta = timedelta(0), at_once: bool = False
) -> list[str]:
    """Do what is due of a rotation; says what was done and what is not due yet.

    With `sleep` it waits for each step, to the end of the rotation. `at_once` waits for no tokens: when a key is known
    to others, that tokens of it are refused is what one wants. It waits some seconds until no instance signs with it
    any more, and drops it then: nobody gets a token that is refused already.
    """
    said: list[str] = []
    while True:
        step = next_step(store, keep_for=keep_for)
        wait = step.wait
        if at_once:
            wait, sleep = _until_nobody_signs(store) if step.last else timedelta(0), sleep or time.sleep
        if wait > timedelta(0) and sleep is None:
            return [*said, f"Nothing more is due for {_words(wait)}; then: {step.act.__name__.replace('_', ' ')}."]
        if wait > timedelta(0) and sleep:
            sleep(wait.total_seconds())
        said.append(step.act(store))
        if step.last:
            return said


def _until_nobody_signs(store: Store) -> timedelta:
    """How long an instance may go on signing with the key before this one; a second is for the key to arrive."""
    return timedelta(seconds=tokens.SIGNING_KEY_SECONDS + 1) - store.age(SIGNING)


def _words(wait: timedelta) -> str:
    minutes = -(-int(wait.total_seconds()) // 60)
    return f"{minutes // 1440} days" if minutes >= 2880 else f"{minutes} minutes"  # noqa: PLR2004  two days


def rotate_sealing(store: Store) -> str:
    """Put a new key before those that seal TOTP secrets; the others go on opening what they have sealed."""
    keys = store.read(SEALING).split()
    store.write(SEALING, "\n".join([encryption.new_key(), *keys]))
    return (
        f"A new key seals within a minute; {len(keys)} earlier still open. A secret is sealed anew when it is used:"
        " drop an old key when nothing in auth_two_factor names it any more."
    )
