"""What players are to be told, whoever tells them, and by which way."""

from typing import Annotated, ClassVar

from pydantic import Field

from shared.event import Event
from shared.model import Id

Value = Annotated[str, Field(max_length=200)]


class NoticeToEveryone(Event):
    """All players are told something that is in every inbox already: devices show it, each in its language.

    `subjects` and `texts` are by language (BCP 47). It is shown to whoever has the app, so it says nothing personal.
    """

    topic: ClassVar[str] = "player.notice_to_everyone"
    internal: ClassVar[bool] = True

    notice_id: str
    kind: Id
    subjects: dict[str, str]
    texts: dict[str, str]

    @property
    def key(self) -> str:
        """A notice."""
        return self.notice_id


class PlayerNotice(Event):
    """Something happened that a player is to be told. The words are those of the service that says so.

    That service has them in its `api/notices.py` (`shared.extension_points.NOTICES`) under `name`; `values` are what
    stands in them. `notice_id` names the fact within the service: a player is told once of each. It is a message in the
    inbox of the type `kind`, such as `moderation_decision`, and a mail, unless it is not for there (`in_inbox`), or not
    worth one (`by_mail`). What is in the inbox is shown on the player's devices; what is not, where it is of the moment
    (`when_away`), while the player does not listen to the live document. Of those that `collapse` into one, a device
    shows one in ten minutes, in the place of the one before.
    """

    topic: ClassVar[str] = "player.notice"

    notice_id: Annotated[str, Field(min_length=1, max_length=300, pattern=r"^[A-Za-z0-9_.:\-]+$")]
    player_id: Id
    service: Id
    name: Id
    values: Annotated[dict[str, Value], Field(max_length=10, default_factory=dict)]
    by_mail: bool = True
    kind: Id = "generic"
    in_inbox: bool = True
    when_away: bool = False
    collapse: Annotated[str, Field(max_length=200)] = ""

    @property
    def key(self) -> str:
        """A fact of a service."""
        return f"{self.service}:{self.notice_id}"
