"""Have a device told what everyone is told."""

from functions.realtime.models.push import FollowTopics
from functions.realtime.operations import topics
from shared.declare import task


@task("push")
async def follow_topics(work: FollowTopics) -> None:
    """Subscribe an address to the topic of its device's language, and to no other; again, it changes nothing.

    Cost: a read.
    """
    await topics.follow(work)
