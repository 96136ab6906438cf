"""Show something on one device."""

from functions.realtime.models.push import SendPush
from functions.realtime.operations import pushing
from shared.declare import task


@task("push")
async def send_push(work: SendPush) -> None:
    """Send one message to one device; while Firebase cannot take it, a task sends it later, when Firebase asks for it.

    A device whose session has ended is forgotten, and so is one whose address Firebase no longer knows.

    Cost: two reads in one call, and one more with one write where the device goes.
    """
    await pushing.send(work)
