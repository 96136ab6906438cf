"""What accounts give out of a player's data, and erase: all that leads from the person to the id."""

from collections.abc import AsyncIterator

from functions.auth.operations.accounts.erasure import erase_traces_of_addresses
from functions.auth.operations.sessions.session_revocation import end_sessions_now
from functions.auth.store.accounts import EMAILS, USERS
from functions.auth.store.audit import AUDIT
from functions.auth.store.challenges import CHALLENGES
from functions.auth.store.identities import IDENTITIES
from functions.auth.store.links import LINKS
from functions.auth.store.mail_tokens import TOKENS
from functions.auth.store.merges import MERGES
from functions.auth.store.two_factor import TWO_FACTOR
from functions.auth.store.wallet_nonces import NONCES
from shared.firestore.audit import ACTIONS
from shared.firestore.holdings import Holding, erased, exported
from shared.identity.sessions import SESSIONS
from shared.privacy import Erasure, Section

ACTED = "what somebody did as staff: others answer for it; without address and client"
HAPPENED = "what happened to the account, by the id alone, until it expires: the audit trail is sealed"
NO_ORIGIN = {"ip": "", "user_agent": "", "origin_salt": ""}

HOLDINGS = (
    Holding(
        SESSIONS, by="user_id", secret=("csrf_token", "refresh_digest", "rotation_salt", "spent_digests", "session_id")
    ),
    Holding(CHALLENGES, by="user_id", secret=("sealed_secret",)),
    Holding(NONCES, by="user_id"),
    Holding(TOKENS, by="user_id", secret=("digest", "code_digest", "refusal_digest", "request_id")),
    Holding(TWO_FACTOR, by="user_id", secret=("sealed_secret", "recovery_digests", "spent_digests")),
    Holding(LINKS, by="user_id", secret=("performed_by",)),
    Holding(MERGES, by="source_id", secret=("merged_by", "undone_by", "parts")),
    Holding(MERGES, by="target_id", secret=("merged_by", "undone_by", "parts", "identities")),
    Holding(
        AUDIT,
        by="user_id",
        secret=("actor_id", "details", "origin_salt", "details_salt", "expire_at"),
        kept=HAPPENED,
        blank={**NO_ORIGIN, "details": {}, "details_salt": ""},
    ),
    Holding(AUDIT, by="actor_id", secret=("origin_salt", "details_salt"), kept=ACTED, blank=NO_ORIGIN),
    Holding(ACTIONS, by="actor_id", secret=("origin_salt", "subject_salt"), kept=ACTED, blank=NO_ORIGIN),
    Holding(
        ACTIONS,
        by="about",
        many=True,
        secret=(
            "actor_id",
            "roles",
            "session_id",
            "ip",
            "user_agent",
            "origin_salt",
            "body",
            "changes",
            "query",
            "subject_salt",
        ),
        kept="what staff did about the player, by the id alone: without what was sent and what changed",
        blank={"body": "", "changes": (), "query": {}, "subject_salt": ""},
    ),
    Holding(IDENTITIES, by="user_id"),
    Holding(EMAILS, by="user_id"),
    # The account is last: by its addresses, what is kept under their digests is found.
    Holding(USERS, by="user_id", secret=("password_hash", "set_aside_password_hash")),
)


def export_player(player_id: str) -> AsyncIterator[Section]:
    """The account, how it is signed in to, its sessions and what happened to it; without secrets and without staff."""
    return exported(HOLDINGS, player_id)


async def erase_player(player_id: str) -> Erasure:
    """End all sessions, and delete the account with everything by which the person is found."""
    await end_sessions_now(player_id, "erased")
    await erase_traces_of_addresses(player_id)
    return await erased(HOLDINGS, player_id)
