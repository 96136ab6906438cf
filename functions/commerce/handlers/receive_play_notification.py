"""Google Play's notifications."""

from functions.commerce.events import PlayNotification
from functions.commerce.operations.payments import play_notifications
from shared.declare import subscriber


@subscriber(PlayNotification)
async def receive_play_notification(message: PlayNotification) -> None:
    """Keep what Google Play says of a purchase; a task looks the purchase up. Costs a write."""
    await play_notifications.receive(message.message_id, message.data)
