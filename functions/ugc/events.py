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


class UgcSubmitted(Event):
    """The creator of an item has asked for its publication, for the first time."""

    topic: ClassVar[str] = "ugc.submitted"

    ugc_id: str
    creator_id: str
    type: UgcType
    submitted_at: Moment

    @property
    def key(self) -> str:
        """Publication is asked for once."""
        return self.ugc_id


class UgcEdited(Event):
    """An item has other words, tags or visibility. `edit` numbers the edits of an item."""

    topic: ClassVar[str] = "ugc.edited"

    ugc_id: str
    creator_id: str
    edit: int
    fields: tuple[str, ...]
    edited_at: Moment

    @property
    def key(self) -> str:
        """One edit of an item."""
        return f"{self.ugc_id}:{self.edit}"


class UgcFilesDropped(Event):
    """An item needs files no more: `objects` are their names in the store. `change` is the change that dropped them."""

    topic: ClassVar[str] = "ugc.files_dropped"

    ugc_id: str
    change: int
    objects: tuple[str, ...]

    @property
    def key(self) -> str:
        """A change drops files once."""
        return f"{self.ugc_id}:{self.change}"


class UgcDecided(Event):
    """A moderator decided on an item. `upholds_reports`: the reports of it are right, if it settles them.

    It does not (`settles_reports`) where a new version alone was flagged or removed.
    """

    topic: ClassVar[str] = "ugc.decided"

    decision_id: str
    ugc_id: str
    creator_id: str
    action: str
    category: str
    upholds_reports: bool
    settles_reports: bool
    decided_at: Moment

    @property
    def key(self) -> str:
        """A decision is made once."""
        return self.decision_id


class UgcDecisionUndone(Event):
    """A decision on an item does not stand any more: `by_appeal`, or as it was undone."""

    topic: ClassVar[str] = "ugc.decision_undone"

    decision_id: str
    ugc_id: str
    creator_id: str
    by_appeal: bool
    undone_at: Moment

    @property
    def key(self) -> str:
        """A decision is undone once."""
        return self.decision_id


class UgcAppealChanged(Event):
    """A creator appealed a decision, or the appeal is decided. `status` is open, upheld or overturned."""

    topic: ClassVar[str] = "ugc.appeal_changed"

    appeal_id: str
    ugc_id: str
    creator_id: str
    status: str
    changed_at: Moment

    @property
    def key(self) -> str:
        """An appeal has each state once."""
        return f"{self.appeal_id}:{self.status}"


class UgcTakedownChanged(Event):
    """An item was taken down by copyright, or that is another state: active, countered, restored or upheld."""

    topic: ClassVar[str] = "ugc.takedown_changed"

    takedown_id: str
    ugc_id: str
    creator_id: str
    status: str
    changed_at: Moment

    @property
    def key(self) -> str:
        """A takedown has each state once."""
        return f"{self.takedown_id}:{self.status}"


class UgcBanEarned(Event):
    """A creator's strikes lead to a ban of the account."""

    topic: ClassVar[str] = "ugc.ban_earned"

    player_id: str
    strike_id: str
    earned_at: Moment

    @property
    def key(self) -> str:
        """A strike leads to a ban once."""
        return f"{self.player_id}:{self.strike_id}"


class UgcBanLifted(Event):
    """The strikes that a creator was banned for do not stand any more."""

    topic: ClassVar[str] = "ugc.ban_lifted"

    player_id: str
    strike_id: str
    lifted_at: Moment

    @property
    def key(self) -> str:
        """The ban of a strike is lifted once."""
        return f"{self.player_id}:{self.strike_id}"


class UgcListed(Event):
    """An item is on public lists, as it is now; `is_new`: it was never there before."""

    topic: ClassVar[str] = "ugc.listed"

    ugc_id: str
    creator_id: str
    is_new: bool
    listed_at: Moment

    @property
    def key(self) -> str:
        """An item as it was put on lists at a moment."""
        return f"{self.ugc_id}:{self.listed_at.isoformat()}"


class UgcUnlisted(Event):
    """An item is on no public list any more."""

    topic: ClassVar[str] = "ugc.unlisted"

    ugc_id: str
    unlisted_at: Moment

    @property
    def key(self) -> str:
        """An item that was taken off lists at a moment."""
        return f"{self.ugc_id}:{self.unlisted_at.isoformat()}"
