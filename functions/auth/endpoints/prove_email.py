"""Show the mail of an address in a session of the account that has it."""

from functions.auth.models.audit import AuditKind
from functions.auth.models.mail_tokens import EmailState, MailShown, Purpose
from functions.auth.operations import email_addresses, mail_tokens
from functions.auth.rules import set_aside as rules
from functions.auth.rules.accounts import EmailTaken
from functions.auth.rules.addresses import state_of
from functions.auth.rules.mail_tokens import MailTokenRejected
from functions.auth.store import accounts, audit
from functions.auth.store.mail_tokens import forget
from shared.declare import Rate, endpoint
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.telemetry.context import RequestContext


@endpoint("POST /api/v1/auth/email/prove", rate=Rate.AUTH, errors=(MailTokenRejected, EmailTaken))
async def prove_email(player: Player, body: MailShown, context: RequestContext) -> EmailState:
    """Confirm my e-mail address in my session.

    Takes the mail's short code or its link's token, for the account's address or the one that it is to have. The
    password and the linked identities stay, as the session shows that both are yours.

    Cost: reads what was mailed and the account in one call; writes the account and the audit, deletes the tokens, and
    moves the address if it is another one. A wrong code is counted in a commit of its own.
    """

    async def prove(tx: Transaction) -> EmailState | None:
        mail, user = await mail_tokens.check_in_session(tx, player.id, body)
        if mail is None:
            return None
        if mail.email == user.email:
            changed, kind = rules.proven(user, tx.now), AuditKind.EMAIL_PROVEN
            accounts.save_user(tx, changed)
            forget(tx, user.user_id, Purpose.EMAIL_VERIFICATION)
        else:
            changed, kind = email_addresses.move_email(tx, user, mail.email), AuditKind.EMAIL_CHANGED
        if mail.purpose is Purpose.EMAIL_CHANGE:
            forget(tx, user.user_id, Purpose.EMAIL_CHANGE)
        audit.record(tx, kind, user.user_id, context)
        return state_of(changed)

    state = await transaction.run(prove)
    if state is None:
        raise MailTokenRejected
    return state
