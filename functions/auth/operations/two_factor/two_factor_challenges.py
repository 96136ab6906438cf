"""Answering a challenge with the second factor: the end of a sign-in, or of an enrolment."""

from functions.auth.models.accounts.accounts import User
from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.mail.mails import Notice
from functions.auth.models.two_factor.challenges import Challenge, Purpose
from functions.auth.models.two_factor.two_factor import ChallengeAnswer, TwoFactor, TwoFactorEnabled, VerifiedAnswer
from functions.auth.operations.mail import notices
from functions.auth.operations.sessions import session_tokens
from functions.auth.operations.two_factor import two_factor
from functions.auth.rules.accounts.accounts import may_sign_in
from functions.auth.rules.email_addresses.set_aside import check_proven
from functions.auth.rules.two_factor import two_factor as rules
from functions.auth.rules.two_factor.challenges import ChallengeRejected, challenged_user, check_epoch, open_to_answers
from functions.auth.store import audit, challenges
from functions.auth.store.two_factor import challenged
from shared.firestore.transaction import Transaction
from shared.http.responses import Reply
from shared.telemetry.context import RequestContext


async def answer(tx: Transaction, shown: ChallengeAnswer, context: RequestContext) -> Reply[VerifiedAnswer]:
    """A session, or recovery codes for a second factor that is on from now on; the challenge is over.

    Raises CodeRejected, after the commit, as a wrong code is counted, ChallengeRejected, TwoFactorLocked, TwoFactorOn,
    AccountBlocked, EmailUnproven.
    """
    token = shown.challenge_token.get_secret_value()
    asked, factor, user = await challenged(tx, token, challenged_user(token))
    challenge = open_to_answers(asked, tx.now)
    if user is None:
        raise ChallengeRejected
    may_sign_in(user, tx.now)
    check_epoch(challenge, user)
    finish = _enrol if challenge.purpose is Purpose.ENROLMENT else _sign_in
    try:
        reply = finish(tx, challenge, user, factor, shown, context)
    except rules.CodeRejected as rejected:
        if rejected.details["reason"] == "wrong":
            challenges.count_failure(tx, token, challenge)
        raise
    challenges.close_challenge(tx, token)
    return reply


def _sign_in(
    tx: Transaction,
    challenge: Challenge,
    user: User,
    factor: TwoFactor | None,
    shown: ChallengeAnswer,
    context: RequestContext,
) -> Reply[VerifiedAnswer]:
    if factor is None:
        raise ChallengeRejected
    two_factor.use(tx, factor, shown, context)
    audit.record(tx, AuditKind.LOGIN, user.user_id, context, factor="code" if shown.code else "recovery_code")
    return session_tokens.sign_in(tx, user, context, cookies=challenge.cookies, second_factor=True)


def _enrol(
    tx: Transaction,
    challenge: Challenge,
    user: User,
    factor: TwoFactor | None,
    shown: ChallengeAnswer,
    context: RequestContext,
) -> Reply[VerifiedAnswer]:
    if factor is not None:
        raise rules.TwoFactorOn
    check_proven(user)
    secret = two_factor.unseal(user.user_id, challenge.sealed_secret)
    step = rules.matching_step(secret, shown.code.get_secret_value() if shown.code else "", tx.now)
    if step is None:
        raise rules.CodeRejected(reason="wrong").committing()
    codes = two_factor.turn_on(tx, user, secret, step)
    audit.record(tx, AuditKind.TWO_FACTOR_ENABLED, user.user_id, context)
    notices.tell_owner(tx, Notice.TWO_FACTOR_ON, user)
    return Reply(TwoFactorEnabled(kind="two_factor_enabled", recovery_codes=codes))
