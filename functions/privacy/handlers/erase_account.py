"""Erase an account whose grace period is over."""

from functions.privacy.models.tasks import EraseAccount
from functions.privacy.operations import erasing
from shared.declare import Resources, task
from shared.extension_points import PERSONAL_DATA


@task("privacy", extension_points=(PERSONAL_DATA,), resources=Resources(timeout=540))
async def erase_account(work: EraseAccount) -> None:
    """Have each service erase what it keeps, and note which have; goes on where the last attempt was killed.

    The account itself is the last: first its player is told, by mail. Done again, it changes nothing.
    """
    await erasing.go_on(work.player_id)
