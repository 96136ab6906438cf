"""Link an e-mail address with a password to my account, which has none."""

from functions.auth.models.mail.mail_tokens import EmailLinkRequest, MailSent
from functions.auth.operations.email_addresses import email_changes
from functions.auth.rules.accounts.accounts import EmailTaken
from functions.auth.rules.email_addresses.addresses import EmailLinked
from functions.auth.rules.identities.reauthentication import ReauthenticationNeeded
from functions.auth.rules.passwords.new_passwords import BreachedPassword
from functions.auth.rules.passwords.passwords import WeakPassword
from functions.auth.settings import AUTH_RATE
from shared.declare import Resources, endpoint
from shared.identity.callers import Player
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/email/link",
    rate=AUTH_RATE,
    status=202,
    errors=(EmailLinked, EmailTaken, ReauthenticationNeeded, WeakPassword, BreachedPassword),
    resources=Resources(concurrency=20),
)
async def link_email(player: Player, body: EmailLinkRequest, context: RequestContext) -> MailSent:
    """Link an e-mail address.

    Gives an address to an account that has none. A mail is sent to the address, which becomes the account's when a
    session of the account has shown the mail's code or link at `POST /api/v1/auth/email/prove`.

    Cost: reads the session and the account in one call, then the claim; writes the account, with a password that opens
    nothing until there is an address, and the audit. Raises Unavailable when the mail cannot be queued.
    """
    return await email_changes.ask_for_first(player, body, context)
