"""When a second factor counts."""

import base64
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pyotp
import pytest
from pydantic import SecretStr, ValidationError

from functions.auth.models.two_factor.challenges import Challenge, Purpose
from functions.auth.models.two_factor.two_factor import ChallengeAnswer, SecondFactor, TwoFactor
from functions.auth.operations.two_factor.two_factor import new_recovery_codes, new_secret
from functions.auth.rules.two_factor import challenges, enrolment
from functions.auth.rules.two_factor import two_factor as rules

NOW = datetime(2026, 11, 20, 12, 0, 10, tzinfo=UTC)
STEP = timedelta(seconds=rules.STEP)
SECRET = new_secret()
RECOVERY = "abcd-efgh-jkmn-pqrs"
RFC_SECRET = base64.b32encode(b"12345678901234567890").decode()


def code_at(moment: datetime) -> str:
    return pyotp.TOTP(SECRET).at(moment)


def factor(**changes: object) -> TwoFactor:
    whole = {
        "user_id": "user-1",
        "sealed_secret": "sealed",
        "last_step": 0,
        "recovery_digests": tuple(rules.recovery_digest("user-1", code) for code in (RECOVERY, "another")),
        "enabled_at": NOW - timedelta(days=1),
    }
    return TwoFactor.model_validate(whole | changes)


def use(
    two_factor: TwoFactor, code: str | None = None, *, recovery: str | None = None, at: datetime = NOW
) -> rules.Verdict:
    return rules.judged(two_factor, SECRET, SecondFactor(code=code, recovery_code=recovery), at)


@pytest.mark.parametrize(
    ("seconds", "eight_digits"),
    [
        (59, "94287082"),
        (1111111109, "07081804"),
        (1111111111, "14050471"),
        (1234567890, "89005924"),
        (2000000000, "69279037"),
        (20000000000, "65353130"),
    ],
)
def test_the_vectors_of_rfc_6238(seconds, eight_digits):
    """Appendix B, SHA-1. A six-digit code is the end of the eight-digit one (RFC 4226, 5.3)."""
    moment = datetime.fromtimestamp(seconds, UTC)
    assert pyotp.TOTP(RFC_SECRET, digits=8).at(moment) == eight_digits
    assert rules.matching_step(RFC_SECRET, eight_digits[2:], moment) == seconds // 30


@pytest.mark.parametrize("shift", [-1, 0, 1])
def test_a_clock_may_be_a_step_off(shift):
    verdict = use(factor(), code_at(NOW + shift * STEP))
    assert verdict.refused is None
    assert verdict.after.last_step == int(NOW.timestamp()) // rules.STEP + shift


@pytest.mark.parametrize("shift", [-3, -2, 2, 3])
def test_a_clock_may_not_be_more_than_a_step_off(shift):
    verdict = use(factor(), code_at(NOW + shift * STEP))
    assert verdict.refused is not None
    assert (verdict.refused.details, verdict.after.failures) == ({"reason": "wrong"}, 1)


def test_a_code_counts_once_and_none_before_it_counts_any_more():
    after = use(factor(), code_at(NOW)).after
    for earlier in (NOW, NOW - STEP):
        verdict = use(after, code_at(earlier))
        assert verdict.refused is not None
        assert (verdict.refused.details, verdict.after) == ({"reason": "used"}, after)
    assert use(after, code_at(NOW + STEP)).refused is None


@pytest.mark.parametrize("code", ["0", "12345", "1234567", "abcdef", "\uff11" * 6, "12 34", "-12345", " "])
def test_what_is_no_code(code):
    assert use(factor(), code).refused is not None


def test_a_code_may_be_typed_with_a_space():
    code = code_at(NOW)
    assert use(factor(), f"{code[:3]} {code[3:]}").refused is None


@pytest.mark.parametrize("spelling", [RECOVERY, RECOVERY.upper(), RECOVERY.replace("-", ""), f" {RECOVERY} "])
def test_a_recovery_code_counts_once(spelling):
    verdict = use(factor(failures=3), recovery=spelling)
    assert verdict.refused is None
    assert (len(verdict.after.recovery_digests), verdict.after.failures) == (1, 0)
    assert use(verdict.after, recovery=spelling).refused is not None


def test_a_recovery_code_of_another_account():
    assert rules.recovery_digest("user-1", RECOVERY) != rules.recovery_digest("user-2", RECOVERY)
    assert use(factor(user_id="user-2"), recovery=RECOVERY).refused is not None


def test_ten_wrong_codes_in_a_row_lock_it_for_half_an_hour():
    two_factor = factor()
    for _ in range(rules.FAILURES_IN_A_ROW):
        rules.may_try(two_factor, NOW)
        two_factor = use(two_factor, "000000" if code_at(NOW) != "000000" else "111111").after
    with pytest.raises(rules.TwoFactorLocked) as caught:
        rules.may_try(two_factor, NOW + timedelta(seconds=1))
    assert caught.value.retry_after == 1800
    rules.may_try(two_factor, NOW + rules.LOCKED_FOR)


def test_a_right_code_ends_the_row():
    assert use(factor(failures=9), code_at(NOW)).after.failures == 0


def test_recovery_codes_are_ten_that_are_hard_to_guess_and_to_mistake():
    codes = new_recovery_codes()
    assert len(set(codes)) == 10
    for code in codes:
        groups = code.split("-")
        assert [len(group) for group in groups] == [4, 4, 4, 4]
        assert set("".join(groups)) <= set(rules.RECOVERY_ALPHABET)
    assert not set("il0o1") & set(rules.RECOVERY_ALPHABET)


def test_a_secret_has_160_bits():
    assert len(base64.b32decode(new_secret())) == 20
    assert new_secret() != new_secret()


def test_the_uri_is_what_authenticators_read():
    uri = urlsplit(enrolment.otpauth_uri(SECRET, "ada+1@example.com", "My Game"))
    assert (uri.scheme, uri.netloc, uri.path) == ("otpauth", "totp", "/My%20Game:ada%2B1%40example.com")
    assert parse_qs(uri.query) == {"secret": [SECRET], "issuer": ["My Game"]}


def test_the_qr_code_is_a_picture():
    assert enrolment.qr_code(enrolment.otpauth_uri(SECRET, "ada@example.com", "Ludus")).startswith("data:image/svg+xml")


def challenge(**changes: object) -> Challenge:
    whole = {"user_id": "user-1", "purpose": Purpose.LOGIN, "expire_at": NOW + timedelta(seconds=1)}
    return Challenge.model_validate(whole | changes)


def test_a_challenge_may_be_answered_while_it_lasts():
    assert challenges.open_to_answers(challenge(failures=4), NOW).failures == 4


@pytest.mark.parametrize("asked", [None, challenge(expire_at=NOW), challenge(failures=5)])
def test_a_challenge_that_is_over(asked):
    with pytest.raises(challenges.ChallengeRejected):
        challenges.open_to_answers(asked, NOW)


@pytest.mark.parametrize("token", ["", ".", "user-1", "user-1." + "s" * 42, "../../etc." + "s" * 43, "u." + "s" * 43])
def test_another_form_is_no_challenge(token):
    with pytest.raises(challenges.ChallengeRejected):
        challenges.challenged_user(token)


def test_a_challenge_names_its_account():
    assert challenges.challenged_user("user-1-and-more." + "s_-" * 14 + "s") == "user-1-and-more"


@pytest.mark.parametrize("given", [{}, {"code": "123456", "recovery_code": RECOVERY}])
def test_it_is_a_code_or_a_recovery_code(given):
    with pytest.raises(ValidationError, match="either code or recovery_code"):
        ChallengeAnswer(challenge_token=SecretStr("token"), **given)


def test_a_recovery_code_that_was_spent_is_no_guess():
    spent = use(factor(failures=3), recovery=RECOVERY).after
    assert (spent.failures, len(spent.recovery_digests)) == (0, 1)
    again = use(spent, recovery=RECOVERY.upper())
    assert again.refused is not None
    assert (again.refused.details, again.after) == ({"reason": "used"}, spent)
    assert use(spent, recovery="a2bc-d3ef-g4hj-k5mn").after.failures == 1


def test_so_many_spent_codes_are_known():
    full = factor(spent_digests=tuple(f"d{number}" for number in range(rules.SPENT_CODES)))
    spent = use(full, recovery=RECOVERY).after.spent_digests
    assert (len(spent), spent[-1]) == (rules.SPENT_CODES, rules.recovery_digest("user-1", RECOVERY))
