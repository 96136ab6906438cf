"""What support sees of one player."""

from collections.abc import Mapping

from functions.admin.models.players import PartState, PlayerPart
from shared.errors import DomainError, InternalError
from shared.model import Model


def part_of(answer: Model | BaseException | None) -> PlayerPart:
    """What one service answered, or how it failed."""
    if answer is None:
        return PlayerPart(state=PartState.NOTHING_KEPT)
    if isinstance(answer, BaseException):
        code = answer.code if isinstance(answer, DomainError) else InternalError.code
        return PlayerPart(state=PartState.FAILED, error=code)
    return PlayerPart(state=PartState.SHOWN, data=answer.model_dump(mode="json"))


def is_known(parts: Mapping[str, PlayerPart]) -> bool:
    """Whether any service keeps something, as far as they could say."""
    return any(part.state is not PartState.NOTHING_KEPT for part in parts.values())
