"""What players tell of the game: a bug, or an idea. Support sees both in one list."""

from enum import StrEnum

from shared.model import Model, Moment


class FeedbackKind(StrEnum):
    """What somebody tells."""

    BUG = "bug"
    IDEA = "idea"


class FeedbackState(StrEnum):
    """What becomes of it."""

    OPEN = "open"
    """Nobody has decided; of a bug also: it has come back."""
    PLANNED = "planned"
    """It will be done. A bug is confirmed."""
    IN_PROGRESS = "in_progress"
    DONE = "done"
    """It is in the game. A bug is fixed."""
    DECLINED = "declined"
    HIDDEN = "hidden"
    """It is spam, or breaks the rules: it is on no list of players but that of who wrote it."""
    MERGED = "merged"
    """An idea that another one says, too, which has its votes."""


class FeedbackItem(Model):
    """A bug or an idea. `feedback_items/{item_id}`; a bug's id is its fingerprint.

    `players` is how many have the bug, or vote for the idea; `times` is how often it was reported. Both are counted
    afterwards, by a task. Of a bug, `players` are those of the last `BUG_REPORT_DAYS`. `changes` counts the changes of
    the state. `author_id` is whose idea it is, `reporter_id` who wrote a report that is of no crash; else both
    are empty. `merged_from` is an idea's state before it was merged; `returns_from` is the idea whose votes come back
    after a merge was undone. `clients` are the versions and platforms of a bug's latest reports (`rules.clients`).
    `came_back_from` is the last `fixed_in` that a bug came back from.
    """

    merged_from: FeedbackState | None = None
    returns_from: str = ""
    clients: tuple[str, ...] = ()
    item_id: str
    kind: FeedbackKind
    state: FeedbackState = FeedbackState.OPEN
    title: str
    text: str = ""
    author_id: str = ""
    reporter_id: str = ""
    assignee_id: str = ""
    players: int = 1
    times: int = 1
    answer: str = ""
    fixed_in: str = ""
    came_back_from: str = ""
    merged_into: str | None = None
    changes: int = 0
    created_at: Moment
    updated_at: Moment
    last_reported_at: Moment
    expire_at: Moment | None = None


class FeedbackSummary(Model):
    """A bug or an idea in support's list. `players` have the bug, or vote for the idea, as of a minute ago at most.

    `times` is how often a bug was reported. `assignee_id` is null while nobody looks after it.
    """

    item_id: str
    kind: FeedbackKind
    state: FeedbackState
    title: str
    players: int
    times: int
    assignee_id: str | None
    fixed_in: str
    merged_into: str | None
    created_at: Moment
    updated_at: Moment
    last_reported_at: Moment

    @classmethod
    def of(cls, item: FeedbackItem) -> "FeedbackSummary":
        """An item as the list has it."""
        return cls.model_validate(
            item.model_dump(include=set(cls.model_fields)) | {"assignee_id": item.assignee_id or None}
        )
