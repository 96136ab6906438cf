"""Ask the owner of a new account to verify its address."""

from functions.auth.events import AccountRegistered
from functions.auth.models.mail.mails import SendEmailVerification
from shared.declare import subscriber
from shared.events import tasks


@subscriber(AccountRegistered)
async def welcome_account(registered: AccountRegistered) -> None:
    """Queue the mail; a redelivery within the hour queues no second one, and a later one mails a new token. No read."""
    work = SendEmailVerification(request_id=registered.user_id, user_id=registered.user_id, asked=registered.asked)
    await tasks.enqueue(work, name=f"verification:{registered.user_id}")
