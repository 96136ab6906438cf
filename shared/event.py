"""The one base for facts that services publish."""

from abc import ABC, abstractmethod
from typing import ClassVar

from pydantic import ConfigDict

from shared.model import Model


class Event(Model, ABC):
    """A fact, in the past tense. `topic` is its Pub/Sub topic.

    `ordered` facts of one `key` are delivered in the order in which they were published.
    A field that a handler does not know is ignored, so that publishers may add some before their readers do.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    topic: ClassVar[str]
    ordered: ClassVar[bool] = False

    @property
    @abstractmethod
    def key(self) -> str:
        """What identifies this fact, however often and under whatever message id it is delivered."""
