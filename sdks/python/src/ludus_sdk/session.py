"""The session of whoever is signed in."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from ludus_sdk.storage import Storage

NAME = "ludus.session"


@dataclass(frozen=True, slots=True)
class Session:
    """`expires_at` is the server's time, in seconds since 1970. A game server's session has no refresh token."""

    user_id: str
    session_id: str
    access_token: str
    refresh_token: str | None
    expires_at: float


class Sessions:
    """Keeps the session, here and in the storage."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    def read(self) -> Session | None:
        """The session as it is kept, None where nobody is signed in."""
        text = self._storage.get(NAME)
        if text is None:
            return None
        try:
            return Session(**json.loads(text))
        except (TypeError, ValueError):
            return None

    def keep(self, answer: Mapping[str, Any], now: float) -> Session:
        """Keep what a sign-in answered."""
        session = Session(
            user_id=answer.get("user_id", "server"),
            session_id=answer.get("session_id", ""),
            access_token=answer["access_token"],
            refresh_token=answer.get("refresh_token"),
            expires_at=now + answer["expires_in"],
        )
        self._storage.set(NAME, json.dumps(asdict(session)))
        return session

    def forget(self) -> None:
        """Sign out here."""
        self._storage.remove(NAME)
