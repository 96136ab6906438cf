"""Where the count of all bugs and ideas has come to."""

from functions.feedback.models.items import FeedbackKind
from shared.model import Model


class RecountPlace(Model):
    """The last item that was counted. `feedback_recounts/current`; without a kind, the next run begins anew."""

    kind: FeedbackKind | None = None
    after: str = ""
