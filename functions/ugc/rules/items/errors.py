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
