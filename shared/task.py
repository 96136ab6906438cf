"""The one base for work that waits in a queue."""

from typing import ClassVar

from shared.model import Model


class Task(Model):
    """What is to be done, in the imperative. `queue` is where it waits, `function` is the Cloud Function that does it.

    So whoever asks for the work needs to know no handler, and carries none in its archive.
    """

    queue: ClassVar[str]
    function: ClassVar[str]
