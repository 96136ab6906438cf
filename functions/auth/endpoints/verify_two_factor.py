"""Answer a challenge with the second factor."""

from functions.auth.models.accounts import User
from functions.auth.models.audit import AuditKind
from functions.auth.models.challenges import Challenge, Purpose
from functions.auth.models.mails import Notice
from functions.auth.models.two_factor import ChallengeAnswer, TwoFactor, TwoFactorEnabled, VerifiedAnswer
from functions.auth.operations import notices, session_tokens, two_factor
from functions.auth.rules import two_factor as rules
from functions.auth.rules.accounts import AccountBlocked, may_sign_in
from functions.auth.rules.challenges import ChallengeRejected, challenged_user, check_epoch, open_to_answers
from functions.auth.rules.set_aside import EmailUnproven, check_proven
from functions.auth.store import audit, challenges
from functions.auth.store.two_factor import challenged
from shared.declare import Rate, Secret, endpoint
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.http.responses import Reply
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/2fa/verify",
    rate=Rate.AUTH,
    errors=(
        ChallengeRejected,
        rules.CodeRejected,
        rules.TwoFactorLocked,
        rules.TwoFactorOn,
        AccountBlocked,
        EmailUnproven,
    ),
    secrets=(Secret.SIGNING_KEY, Secret.TOTP_KEY),
)
async def verify_two_factor(body: ChallengeAnswer, context: RequestContext) -> Reply[VerifiedAnswer]:
    """Answer a two-factor challenge.

    Finishes a sign-in, which returns a session; or finishes turning on the second factor, which returns ten recovery
    codes.

    Cost: reads the challenge, the second factor and the account in one call; writes those, the session and the audit. A
    wrong code counts, and is a commit of its own: so this endpoint runs its transaction itself.
    """
    token = body.challenge_token.get_secret_value()
    user_id = challenged_user(token)

    async def answer(tx: Transaction) -> Reply[VerifiedAnswer] | rules.CodeRejected:
        asked, known, user = await challenged(tx, token, user_id)
        challenge = open_to_answers(asked, tx.now)
        if user is None:
            raise ChallengeRejected
        may_sign_in(user, tx.now)
        check_epoch(challenge, user)
        finish = _enrol if challenge.purpose is Purpose.ENROLMENT else _sign_in
        outcome = finish(tx, challenge, user, known, body, context)
        if not isinstance(outcome, rules.CodeRejected):
            challenges.close_challenge(tx, token)
        elif outcome.details["reason"] == "wrong":
            challenges.count_failure(tx, token, challenge)
        return outcome

    outcome = await transaction.run(answer)
    if isinstance(outcome, rules.CodeRejected):
        raise outcome
    return outcome


def _sign_in(
    tx: Transaction,
    challenge: Challenge,
    user: User,
    known: TwoFactor | None,
    shown: ChallengeAnswer,
    context: RequestContext,
) -> Reply[VerifiedAnswer] | rules.CodeRejected:
    if known is None:
        raise ChallengeRejected
    if refused := two_factor.use(tx, known, shown, context).refused:
        return refused
    audit.record(tx, AuditKind.LOGIN, user.user_id, context, factor="code" if shown.code else "recovery_code")
    return session_tokens.sign_in(tx, user, context, cookies=challenge.cookies, second_factor=True)


def _enrol(
    tx: Transaction,
    challenge: Challenge,
    user: User,
    known: TwoFactor | None,
    shown: ChallengeAnswer,
    context: RequestContext,
) -> Reply[VerifiedAnswer] | rules.CodeRejected:
    if known is not None:
        raise rules.TwoFactorOn
    check_proven(user)
    secret = two_factor.unseal(user.user_id, challenge.sealed_secret)
    step = rules.matching_step(secret, shown.code.get_secret_value() if shown.code else "", tx.now)
    if step is None:
        return rules.CodeRejected(reason="wrong")
    codes = two_factor.turn_on(tx, user, secret, step)
    audit.record(tx, AuditKind.TWO_FACTOR_ENABLED, user.user_id, context)
    notices.tell_owner(tx, Notice.TWO_FACTOR_ON, user)
    return Reply(TwoFactorEnabled(kind="two_factor_enabled", recovery_codes=codes))
