"""One player in full, as support sees it."""

from enum import StrEnum
from typing import Any

from pydantic import Field

from shared.model import Id, Model


class PartState(StrEnum):
    """Whether a service could show what it keeps."""

    SHOWN = "shown"
    NOTHING_KEPT = "nothing_kept"
    FAILED = "failed"


class PlayerPart(Model):
    """What one service keeps of a player. `data` is null unless the state is `shown`."""

    state: PartState
    data: dict[str, Any] | None = Field(None, description="What the service shows, in fields of its own.")
    error: str | None = Field(
        None, description="The code of the error if the service failed.", examples=["UNAVAILABLE"]
    )


class PermittedAction(Model):
    """A request about this player that the caller's roles allow."""

    action: str = Field(description="The operation of the API document.", examples=["auth-set-account-status"])
    method: str = Field(examples=["POST"])
    path: str = Field(examples=["/api/v1/admin/accounts/4f1c2a/status"])
    takes_reason: bool = Field(description="Whether it takes a `reason`, in the body or, of a DELETE, in the query.")


class PlayerInFull(Model):
    """A player, by service, and what the caller may do about them."""

    user_id: Id
    parts: dict[str, PlayerPart] = Field(description="What each service keeps, by the service's name.")
    actions: tuple[PermittedAction, ...]
