"""What the erasure of an account asks of accounts: whose it is, that its sessions end, and that its owner is told."""

from functions.auth.operations.accounts.erasure import (
    close,
    gets_mail,
    give_up,
    ids_of,
    is_anothers,
    is_told,
    refs,
)
from functions.auth.operations.identities.recent_sign_in import recent_owner
from functions.auth.rules.accounts.erasure import StaffAccount, was_reclaimed
from functions.auth.rules.identities.reauthentication import ReauthenticationNeeded

__all__ = (
    "ReauthenticationNeeded",
    "StaffAccount",
    "close",
    "gets_mail",
    "give_up",
    "ids_of",
    "is_anothers",
    "is_told",
    "recent_owner",
    "refs",
    "was_reclaimed",
)
