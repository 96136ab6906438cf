"""Questions that wait for a code."""

from enum import StrEnum

from shared.model import Model, Moment


class Purpose(StrEnum):
    """What answering a challenge does."""

    LOGIN = "login"
    ENROLMENT = "enrolment"


class Challenge(Model):
    """A question that waits for a code. `auth_challenges/{digest of its token}`.

    `sealed_secret` is the new secret of an enrolment; `cookies` is how the session of a login is answered;
    `epoch` is the account's.
    """

    user_id: str
    purpose: Purpose
    sealed_secret: str = ""
    cookies: bool = False
    epoch: int = 0
    failures: int = 0
    expire_at: Moment
