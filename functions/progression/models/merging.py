"""What a merge of two accounts moved."""

from shared.model import Model


class MovedSlots(Model):
    """The slots that the target got of the source: their documents by the names that they have there."""

    source_id: str
    slots: dict[str, str]
