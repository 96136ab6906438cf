"""Rotates the key that signs access tokens, in two steps, with an hour in between for the tokens of the old key.

At rest the published set is the key that signs and the next one. The first step makes the next one sign: everybody
knows it already. The second drops the old one, which no living token is signed with any more, and publishes another.
"""

import json
import subprocess
from dataclasses import dataclass
from typing import Protocol

from infra.deploy.keys import key_set, new_key

SIGNING, NEXT, PUBLISHED = "jwt-signing-key", "jwt-next-key", "jwks"


class Store(Protocol):
    """Where secrets are kept."""

    def read(self, secret: str) -> str:
        """The latest version of a secret."""

    def write(self, secret: str, text: str) -> None:
        """Add a version."""


@dataclass(frozen=True, slots=True)
class Secrets:
    """The Secret Manager of a project, by the gcloud CLI and as whoever is signed in there."""

    project: str

    def read(self, secret: str) -> str:
        """The latest version. Raises CalledProcessError when gcloud may not, and says so on standard error."""
        return self._gcloud("versions", "access", "latest", f"--secret={secret}")

    def write(self, secret: str, text: str) -> None:
        """Add a version, which functions see within a minute."""
        self._gcloud("versions", "add", secret, "--data-file=-", given=text)

    def _gcloud(self, *arguments: str, given: str | None = None) -> str:
        command = ["gcloud", "secrets", *arguments, f"--project={self.project}"]
        return subprocess.run(  # noqa: S603  the operator's own command line
            command, input=given, stdout=subprocess.PIPE, text=True, check=True
        ).stdout


def sign_with_next(store: Store) -> str:
    """Make the next key the one that signs; returns what to do then."""
    signing, following = store.read(SIGNING), store.read(NEXT)
    if signing == following:
        return "The next key signs already: an hour after that, run publish-next."
    published = {key["kid"] for key in json.loads(store.read(PUBLISHED))["keys"]}
    needed = {key["kid"] for key in json.loads(key_set(following))["keys"]}
    if not needed <= published:
        return "The next key is not published, so its tokens would be refused: run publish-next first."
    store.write(SIGNING, following)
    return "The next key signs from now on. Deploy auth again, wait for an hour, and run publish-next."


def publish_next(store: Store) -> str:
    """Publish the key that signs, and a new next one; returns what that means."""
    signing, following = store.read(SIGNING), new_key()
    store.write(NEXT, following)
    store.write(PUBLISHED, key_set(signing, following))
    return "Published: the key that signs, and a new next one. Tokens of any other key are refused within six minutes."
