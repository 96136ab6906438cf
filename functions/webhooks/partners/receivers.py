"""The studio's servers that are told of events."""

from shared import outbound


async def send(url: str, content: bytes, headers: dict[str, str]) -> tuple[int, str, str]:
    """Send these bytes once, to the public internet alone: the status, the answer, and what went wrong.

    Without an answer the status is 0. No redirect is followed. It never raises for what the other side does.
    """
    try:
        status, answer = await outbound.attempt(url, content, headers)
    except outbound.NotReached as problem:
        return 0, "", str(problem)
    return status, answer.decode(errors="replace"), ""
