"""The facts that ugc publishes."""

from typing import ClassVar

from functions.ugc.models.items.items import Transition, UgcStatus, UgcType
from shared.event import Event
from shared.model import Moment


class UgcChanged(Event):
    """An item, or its new version where it is `of_new_version`, has another status. `change` numbers those of an item.

    `before` and `status` are what it was and is; `version` is the file's; `cause` and `reason` say why.
    """

    topic: ClassVar[str] = "ugc.changed"

    ugc_id: str
    creator_id: str
    type: UgcType
    change: int
    version: int
    of_new_version: bool
    before: UgcStatus
    status: UgcStatus
    cause: str
    reason: str
    changed_at: Moment

    @classmethod
    def of(cls, transition: Transition, type_: UgcType) -> "UgcChanged":
        """The fact of a transition."""
        same = transition.model_dump(include=set(cls.model_fields))
        return cls.model_validate(same | {"type": type_, "status": transition.after, "changed_at": transition.at})

    @property
    def key(self) -> str:
        """One change of an item."""
        return f"{self.ugc_id}:{self.change}"
