"""Compare what Twitch lists with what is kept."""

from datetime import UTC, datetime

from functions.drops.operations import comparing
from functions.drops.partners.twitch.keys import KEYS
from functions.drops.settings import TWITCH
from shared.declare import schedule


@schedule("50 */6 * * *", secrets=(TWITCH,))
async def compare_with_twitch() -> None:
    """Have what Twitch lists compared, a page a task: messages get lost. Costs nothing by itself."""
    if KEYS.current() is not None:
        await comparing.begin(datetime.now(UTC))
