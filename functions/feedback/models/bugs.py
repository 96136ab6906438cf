"""Bug reports: what a player says, and what the client adds."""

from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from functions.feedback.models.items import FeedbackState
from functions.feedback.models.machine_text import MachineLog, MachineName, MachineStack
from shared.model import Id, Model, Moment
from shared.text.names import UnixLines, lines

Line = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[^\r\n]*$"), AfterValidator(lines)]
"""What a player writes in one line."""

Lines = Annotated[str, UnixLines, StringConstraints(strip_whitespace=True, max_length=4000), AfterValidator(lines)]

Title = Annotated[Line, Field(min_length=3, max_length=120)]


class Crash(Model):
    """The error that stopped the game. Reports of one error are of one bug, whatever players write with them."""

    message: MachineName = Field(examples=["KeyError: 'ada'"])
    stack: MachineStack = Field("", description="As the engine prints it; the first 20,000 characters are kept.")


class ClientData(Model):
    """Where it happened. The keys of `hardware` are the game's own."""

    version: MachineName = Field(examples=["1.4.2"])
    platform: MachineName = Field(examples=["windows"])
    hardware: Annotated[dict[MachineName, MachineName], Field(max_length=30)] = Field(
        default_factory=dict, examples=[{"gpu": "GeForce RTX 3060", "memory": "16 GB"}]
    )


class ReportBug(Model):
    """Something that went wrong. `crash` is for errors that the client has caught."""

    title: Title
    text: Annotated[Lines, Field(description="What the player did, and what came of it.")] = ""
    client: ClientData
    crash: Crash | None = None
    log: MachineLog = Field("", description="Of longer ones the last 20,000 characters are kept.")
    screenshots: Annotated[tuple[Id, ...], Field(max_length=3)] = Field(
        (),
        description="Pictures that show it: `ugc_id` of items of the type `screenshot` that the player has uploaded. "
        "The makers see them as soon as they are scanned.",
    )


class Occurrence(Model):
    """A bug of a player, as it was reported last. `feedback_occurrences/{item_id}-{player_id}`.

    `again_in` is the version that the bug was said to be gone in when the player reported it from there or later.
    """

    item_id: str
    player_id: str
    title: str
    text: str = ""
    client: ClientData
    crash: Crash | None = None
    log: str = ""
    screenshots: tuple[str, ...] = ()
    times: int = 1
    again_in: str = ""
    first_at: Moment
    last_at: Moment
    expire_at: Moment


class BugReceipt(Model):
    """A bug report that was taken. `times` is how often you have reported this bug."""

    bug_id: str
    state: FeedbackState
    times: int


class MyBug(BugReceipt):
    """A bug that you reported: what you wrote last, and what became of it. `answer` is what the game's makers say."""

    title: str
    answer: str
    fixed_in: str = Field(description="The version that the bug is gone in; empty while it is not, or nobody has said.")
    first_at: Moment
    last_at: Moment


class OccurrenceView(Model):
    """A bug of a player, as it was reported last."""

    player_id: str
    title: str
    text: str
    client: ClientData
    crash: Crash | None
    log: str
    screenshots: tuple[str, ...] = Field(description="Ids of pictures: ask for each by `ugc-show-screenshot`.")
    times: int
    first_at: Moment
    last_at: Moment

    @classmethod
    def of(cls, occurrence: Occurrence) -> "OccurrenceView":
        """An occurrence as support sees it."""
        return cls.model_validate(occurrence.model_dump(include=set(cls.model_fields)))
