"""Who may listen to a live document, and until when."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from functions.realtime.models.live import Listening
from shared.errors import Unauthenticated
from shared.identity.session import Session

DELETED_AFTER = timedelta(hours=1)
"""How long a document that nobody may listen to any more is kept, at least."""

MOST_SESSIONS = 20
"""How many sessions of a player listen at once; of more, those go that end first."""

CUSTOM_TOKEN_SECONDS = 3600
"""For how long a client may sign in with a token: as long as Google allows."""

AUDIENCE = "https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit"


def listening_end(living: Session | None, longest: datetime) -> datetime:
    """Until when a session that lives may listen: no longer than it lasts. Raises Unauthenticated when it has ended."""
    if living is None:
        raise Unauthenticated("This session has ended; sign in again.", reason="session_ended")
    return min(longest, living.expires_at)


def listened_to(
    before: Listening | None, living: Collection[str], player_id: str, session_id: str, until: datetime, now: datetime
) -> Listening:
    """The document when one more session listens; what has ended goes, as do sessions that are not `living`."""
    others = before.sessions if before else {}
    listening = {name: end for name, end in others.items() if name in living and end > now and name != session_id}
    latest = sorted(listening.items(), key=lambda item: item[1], reverse=True)[: MOST_SESSIONS - 1]
    return _document(player_id, {**dict(latest), session_id: until})


def without_ended(before: Listening, living: Collection[str], now: datetime) -> Listening | None:
    """The document when some of its sessions have ended; None when nobody listens any more."""
    left = {session: end for session, end in before.sessions.items() if session in living and end > now}
    return _document(before.player_id, left) if left else None


def _document(player_id: str, sessions: dict[str, datetime]) -> Listening:
    until = max(sessions.values())
    return Listening(player_id=player_id, sessions=sessions, live_until=until, expire_at=until + DELETED_AFTER)


def claims(signer: str, player_id: str, session_id: str, until: datetime, now: datetime) -> dict[str, Any]:
    """What a custom token says, as Firebase documents it. Security rules look at `until` and `session`.

    Firebase renews what a client gets for it without end, and keeps the claims: so `until` ends the listening.
    """
    issued = int(now.timestamp())
    return {
        "iss": signer,
        "sub": signer,
        "aud": AUDIENCE,
        "uid": player_id,
        "iat": issued,
        "exp": issued + CUSTOM_TOKEN_SECONDS,
        "claims": {"session": session_id, "until": int(until.timestamp())},
    }
