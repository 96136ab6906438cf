"""Why something cannot be done with an item."""

from shared.errors import DomainError, NotFound


class UgcNotFound(NotFound):
    """There is no such item, or the caller may not see it."""

    code = "UGC_NOT_FOUND"
    message = "There is no item with this id that you can see; it may be private, or removed."


class UgcStateError(DomainError):
    """The item is in a state in which this cannot be done."""

    status = 409
    code = "UGC_STATE"
    message = "This cannot be done in the item's state, which is in details.status."


class UgcWordsRefused(DomainError):
    """A text has words that the game does not allow; `details.words` says which, and where."""

    status = 422
    code = "UGC_WORDS_REFUSED"
    message = "A text has words that the game does not allow; see details.words, and write it otherwise."
