"""What the audit trail is asked for."""

from shared.errors import DomainError


class AskOneThing(DomainError):
    """The audit trail is read of a player, by somebody, or of a thing: of exactly one of them."""

    status = 422
    code = "ASK_ONE_THING"
    message = "Give exactly one of player_id, actor_id and resource."


def check_one(*given: str | None) -> None:
    """Raise AskOneThing unless exactly one is given."""
    if sum(value is not None for value in given) != 1:
        raise AskOneThing
