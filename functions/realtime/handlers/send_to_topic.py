"""Show something on all devices of a language."""

from functions.realtime.models.push import SendToTopic
from functions.realtime.operations import topics
from shared.declare import task


@task("push")
async def send_to_topic(work: SendToTopic) -> None:
    """Send one message to a topic; while Firebase cannot take it, a task sends it later. It costs nothing."""
    await topics.send(work)
