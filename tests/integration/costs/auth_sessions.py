"""Sessions that are listed and ended, and the second factor."""

from datetime import UTC, datetime
from typing import Any

from functions.auth.events import SessionsRevoked
from shared.http import cookies
from tests.authenticator import Authenticator
from tests.bench import in_process, players
from tests.bench.in_process import Request

ROWS = (
    ("auth-logout", "by the refresh token's cookie", 1, 2, 2, 2, 0),
    ("auth-logout", "by the cookie of a session that is over", 1, 0, 1, 1, 0),
    ("auth-list-sessions", "two sessions", 2, 0, 1, 1, 0),
    ("auth-revoke-sessions", "one", 1, 2, 2, 2, 0),
    ("auth-revoke-sessions", "the other one", 4, 6, 5, 2, 1),
    ("auth-end-sessions", "nothing was left open", 1, 0, 1, 0, 0),
    ("auth-end-sessions", "one was left open", 2, 1, 2, 1, 0),
    ("auth-enable-two-factor", "a wrong password", 2, 2, 2, 1, 0),
    ("auth-enable-two-factor", "the right password", 2, 3, 2, 1, 0),
    ("auth-verify-two-factor", "an enrolment", 3, 4, 2, 1, 0),
    ("auth-login", "the second factor is on", 3, 3, 3, 1, 0),
    ("auth-verify-two-factor", "a wrong code", 3, 3, 2, 1, 0),
    ("auth-verify-two-factor", "a sign-in", 3, 5, 2, 1, 0),
    ("auth-renew-recovery-codes", "a right code", 3, 4, 2, 1, 0),
    ("auth-disable-two-factor", "a recovery code", 3, 5, 2, 1, 0),
)


async def travel(journey: Any) -> None:
    """A player ends other sessions, and turns the second factor on, uses it, and turns it off."""
    one = (await players.open_accounts(1))[0]
    login = Request("POST", "/api/v1/auth/login", body={"email": one.email, "password": players.PASSWORD})
    ids = [(await in_process.call("auth-login", login)).data["session_id"] for _ in range(2)]
    await in_process.call("auth-validate", Request(path="/api/v1/auth/validate", token=one.token))

    def revoke(**body: str) -> Request:
        return Request("POST", "/api/v1/auth/revoke", token=one.token, body=body)

    await journey.call("auth-revoke-sessions", "one", revoke(session_id=ids[0]))
    await journey.call("auth-list-sessions", "two sessions", Request(path="/api/v1/auth/sessions", token=one.token))
    await journey.call("auth-revoke-sessions", "the other one", revoke(which="others"))
    decided = SessionsRevoked(user_id=one.id, because="banned", keep=(one.session_id,), revoked_at=datetime.now(UTC))
    await journey.call("auth-end-sessions", "nothing was left open", in_process.push(decided), status=204)
    await _second_factor(journey, one, login)
    await _without_access_token(journey)
    decided = SessionsRevoked(user_id=one.id, because="banned", keep=(one.session_id,), revoked_at=datetime.now(UTC))
    await journey.call("auth-end-sessions", "one was left open", in_process.push(decided), status=204)


async def _without_access_token(journey: Any) -> None:
    one = (await players.open_accounts(1))[0]
    cookie = {"cookie": f"{cookies.refresh_name()}={one.refresh_token}"}
    logout = Request("POST", "/api/v1/auth/logout", more_headers=cookie)
    await journey.call("auth-logout", "by the refresh token's cookie", logout)
    await journey.call("auth-logout", "by the cookie of a session that is over", logout)


async def _second_factor(journey: Any, one: players.Player, login: Request) -> None:
    def with_password(what: str, **more: str) -> Request:
        body = {"password": players.PASSWORD} | more
        return Request("POST", f"/api/v1/auth/2fa/{what}", token=one.token, body=body)

    def verify(challenge: str, code: str) -> Request:
        return Request("POST", "/api/v1/auth/2fa/verify", body={"challenge_token": challenge, "code": code})

    wrong = Request("POST", "/api/v1/auth/2fa/enable", token=one.token, body={"password": "Wrong-1234"})
    await journey.call("auth-enable-two-factor", "a wrong password", wrong, status=403)
    begun = (await journey.call("auth-enable-two-factor", "the right password", with_password("enable"))).data
    app = Authenticator(begun["secret"])
    enrolment = verify(begun["challenge_token"], app.code())
    codes = (await journey.call("auth-verify-two-factor", "an enrolment", enrolment)).data["recovery_codes"]
    challenge = (await journey.call("auth-login", "the second factor is on", login)).data["challenge_token"]
    await journey.call("auth-verify-two-factor", "a wrong code", verify(challenge, app.wrong()), status=401)
    await journey.call("auth-verify-two-factor", "a sign-in", verify(challenge, app.code()))
    renewal = with_password("recovery-codes", code=app.code())
    codes = (await journey.call("auth-renew-recovery-codes", "a right code", renewal)).data["recovery_codes"]
    off = with_password("disable", recovery_code=codes[0])
    await journey.call("auth-disable-two-factor", "a recovery code", off)
