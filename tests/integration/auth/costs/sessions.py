"""Sessions that are listed and ended, and the second factor."""

from datetime import UTC, datetime

from functions.auth.events import SessionsRevoked
from shared.http import cookies
from tests.authenticator import Authenticator
from tests.bench import in_process, players
from tests.bench.in_process import Request
from tests.costs import Cost, Journey

ROWS = (
    Cost("auth-logout", case="by the refresh token's cookie", reads=1, writes=2, rpcs=2, redis=2),
    Cost("auth-logout", case="by the cookie of a session that is over", reads=1, rpcs=1, redis=1),
    Cost("auth-list-sessions", case="two sessions", reads=2, rpcs=1, redis=1),
    Cost("auth-revoke-sessions", case="one", reads=1, writes=2, rpcs=2, redis=2),
    Cost("auth-revoke-sessions", case="the other one", reads=4, writes=6, rpcs=5, redis=2, publishes=1),
    Cost("auth-end-sessions", case="nothing was left open", reads=1, rpcs=1),
    Cost("auth-end-sessions", case="one was left open", reads=2, writes=1, rpcs=2, redis=1),
    Cost("auth-enable-two-factor", case="a wrong password", reads=2, writes=2, rpcs=2, redis=1),
    Cost("auth-enable-two-factor", case="the right password", reads=2, writes=3, rpcs=2, redis=1),
    Cost("auth-verify-two-factor", case="an enrolment", reads=3, writes=4, rpcs=2, redis=1),
    Cost("auth-login", case="the second factor is on", reads=3, writes=3, rpcs=3, redis=1),
    Cost("auth-verify-two-factor", case="a wrong code", reads=3, writes=3, rpcs=2, redis=1),
    Cost("auth-verify-two-factor", case="a sign-in", reads=3, writes=5, rpcs=2, redis=1),
    Cost("auth-renew-recovery-codes", case="a right code", reads=3, writes=4, rpcs=2, redis=1),
    Cost("auth-disable-two-factor", case="a recovery code", reads=3, writes=5, rpcs=2, redis=1),
)


async def travel(journey: Journey) -> None:
    """A player ends other sessions, and turns the second factor on, uses it, and turns it off."""
    account = (await players.open_accounts(1))[0]
    login = Request("POST", "/api/v1/auth/login", body={"email": account.email, "password": players.PASSWORD})
    ids = [(await in_process.call("auth-login", login)).data["session_id"] for _ in range(2)]
    await in_process.call("auth-validate", Request(path="/api/v1/auth/validate", token=account.token))

    def revoke(**body: str) -> Request:
        return Request("POST", "/api/v1/auth/revoke", token=account.token, body=body)

    await journey.call("auth-revoke-sessions", "one", revoke(session_id=ids[0]))
    await journey.call("auth-list-sessions", "two sessions", Request(path="/api/v1/auth/sessions", token=account.token))
    await journey.call("auth-revoke-sessions", "the other one", revoke(which="others"))
    decided = SessionsRevoked(
        user_id=account.id, because="banned", keep=(account.session_id,), revoked_at=datetime.now(UTC)
    )
    await journey.call("auth-end-sessions", "nothing was left open", in_process.push(decided), status=204)
    await _second_factor(journey, account, login)
    await _without_access_token(journey)
    decided = SessionsRevoked(
        user_id=account.id, because="banned", keep=(account.session_id,), revoked_at=datetime.now(UTC)
    )
    await journey.call("auth-end-sessions", "one was left open", in_process.push(decided), status=204)


async def _without_access_token(journey: Journey) -> None:
    account = (await players.open_accounts(1))[0]
    cookie = {"cookie": f"{cookies.refresh_name()}={account.refresh_token}"}
    logout = Request("POST", "/api/v1/auth/logout", more_headers=cookie)
    await journey.call("auth-logout", "by the refresh token's cookie", logout)
    await journey.call("auth-logout", "by the cookie of a session that is over", logout)


async def _second_factor(journey: Journey, account: players.Player, login: Request) -> None:
    def with_password(what: str, **more: str) -> Request:
        body = {"password": players.PASSWORD} | more
        return Request("POST", f"/api/v1/auth/2fa/{what}", token=account.token, body=body)

    def verify(challenge: str, code: str) -> Request:
        return Request("POST", "/api/v1/auth/2fa/verify", body={"challenge_token": challenge, "code": code})

    wrong = Request("POST", "/api/v1/auth/2fa/enable", token=account.token, body={"password": "Wrong-1234"})
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
