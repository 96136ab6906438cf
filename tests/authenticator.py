"""A player's authenticator app, and the second factor turned on with it as players do."""

import time
from dataclasses import dataclass, field

import pyotp

from functions.auth.rules.two_factor.two_factor import STEP
from tests.accounts import PASSWORD, Account, prove
from tests.local_api import LocalApi, data_of

ENABLE, VERIFY, LOGIN = "auth-enable-two-factor", "auth-verify-two-factor", "auth-login"


@dataclass
class Authenticator:
    """Shows codes of a secret; each is another one, within the step that clocks may differ by."""

    secret: str
    recovery_codes: list[str] = field(default_factory=list)
    shown: int = 0

    def code(self) -> str:
        """A code that counts now and was not shown before: three can be had within half a minute."""
        now, into_step = divmod(int(time.time()), STEP)
        first = now - 1 if into_step < STEP - 10 else now  # one that is about to run out may come too late
        self.shown = max(self.shown + 1, first)
        if self.shown > now + 1:
            time.sleep((self.shown - 1) * STEP - time.time() + 0.1)
        return pyotp.TOTP(self.secret).generate_otp(self.shown)

    def wrong(self) -> str:
        """A code that counts neither now nor in the minutes around."""
        now, totp = int(time.time()) // STEP, pyotp.TOTP(self.secret)
        near = {totp.generate_otp(now + shift) for shift in range(-5, 10)}
        return next(code for code in (f"{number:06}" for number in range(100)) if code not in near)


async def enrol(api: LocalApi, account: Account) -> Authenticator:
    """Turn the second factor of an account on, whose address is proven first."""
    await prove(api, account)
    begun = data_of(await api(ENABLE, token=account.token, json={"password": PASSWORD}))
    authenticator = Authenticator(begun["secret"])
    answer = {"challenge_token": begun["challenge_token"], "code": authenticator.code()}
    authenticator.recovery_codes = data_of(await api(VERIFY, json=answer))["recovery_codes"]
    return authenticator


async def challenge(api: LocalApi, account: Account, **changes: object) -> str:
    """Show the password; returns the token of the challenge that this brings."""
    credentials = {"email": account.email, "password": PASSWORD} | changes
    answer = data_of(await api(LOGIN, json=credentials))
    assert set(answer) == {"kind", "challenge_token", "expires_in"}, answer
    return str(answer["challenge_token"])
