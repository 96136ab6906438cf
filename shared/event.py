"""The one base for facts that services publish."""

from abc import ABC, abstractmethod
from typing import Any, ClassVar

from pydantic import ConfigDict

from shared.model import Model


class Event(Model, ABC):
    """A fact, in the past tense. `topic` is its Pub/Sub topic.

    `ordered` facts of one `key` are delivered in the order in which they were published.
    A field that a handler does not know is ignored, so that publishers may add some before their readers do.

    Where somebody outside publishes, `publisher` is their account, and nobody else of ours does. Such an event has two
    fields: `data` is a message as it came, `message_id` is Pub/Sub's id of it.

    What is `internal` is for functions alone, as it has secrets or is of the machinery: no webhook subscribes to it.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    topic: ClassVar[str]
    ordered: ClassVar[bool] = False
    publisher: ClassVar[str] = ""
    internal: ClassVar[bool] = False

    @property
    @abstractmethod
    def key(self) -> str:
        """What identifies this fact, however often and under whatever message id it is delivered."""

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        """Raises TypeError for an event that could not be published, where it is declared."""
        name = f"{cls.__module__}.{cls.__name__}"
        if not isinstance(getattr(cls, "topic", None), str):
            raise TypeError(f'{name} has no topic: write `topic: ClassVar[str] = "<noun>.<verb>"`.')
        if "key" in cls.__abstractmethods__:
            raise TypeError(f"{name} has no key: write a property `key` that names the fact, such as its id.")
