"""The second factor: turned on, asked for, used once, and turned off."""

import asyncio
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from functions.auth.models.accounts.accounts import Status
from functions.auth.rules.two_factor.two_factor import FAILURES_IN_A_ROW
from functions.auth.store.accounts import USERS
from functions.auth.store.audit import AUDIT
from functions.auth.store.challenges import CHALLENGES
from functions.auth.store.two_factor import TWO_FACTOR
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity import encryption
from shared.identity.digests import digest
from shared.settings import settings
from tests.accounts import PASSWORD, prove
from tests.authenticator import ENABLE, LOGIN, VERIFY, Authenticator, challenge, enrol
from tests.local_api import code_of, data_of

DISABLE, RENEW = "auth-disable-two-factor", "auth-renew-recovery-codes"


async def change_factor(user_id, **changes):
    async def change(tx: Transaction) -> None:
        factor = await tx.get(TWO_FACTOR, user_id)
        assert factor is not None
        tx.put(TWO_FACTOR, user_id, factor.model_copy(update=changes), overwrite=True)

    await transaction.run(change)


async def audited(user_id):
    return [entry.kind for entry in await AUDIT.select(("user_id", "==", user_id), limit=100)]


class TestEnrolment:
    async def test_a_secret_is_shown_as_text_uri_and_picture(self, api, accounts):
        player = await accounts.player()
        await prove(api, player)
        begun = data_of(await api(ENABLE, token=player.token, json={"password": PASSWORD}))
        uri = urlsplit(begun["otpauth_uri"])
        assert (uri.scheme, uri.netloc) == ("otpauth", "totp")
        assert parse_qs(uri.query)["secret"] == [begun["secret"]]
        assert begun["qr_code"].startswith("data:image/svg+xml")
        assert begun["expires_in"] == 300

    async def test_it_counts_once_a_code_was_seen(self, api, accounts):
        player = await accounts.player()
        await prove(api, player)
        await api(ENABLE, token=player.token, json={"password": PASSWORD})
        login = data_of(await api(LOGIN, json={"email": player.email, "password": PASSWORD}))
        assert login["kind"] == "signed_in"
        authenticator = await enrol(api, player)
        assert len(set(authenticator.recovery_codes)) == 10
        await challenge(api, player)

    async def test_secrets_and_codes_are_kept_sealed_or_as_digests(self, api, accounts):
        player = await accounts.player()
        await prove(api, player)
        begun = data_of(await api(ENABLE, token=player.token, json={"password": PASSWORD}))
        asked = await CHALLENGES.get(digest(begun["challenge_token"]))
        assert asked is not None
        assert begun["secret"] not in asked.model_dump_json()
        authenticator = await enrol(api, player)
        kept = await TWO_FACTOR.get(player.id)
        assert kept is not None
        for secret in (authenticator.secret, *authenticator.recovery_codes):
            assert secret not in kept.model_dump_json()
        assert encryption.decrypt(kept.sealed_secret, of=f"totp:{player.id}").decode() == authenticator.secret
        with pytest.raises(encryption.DecryptionFailed):
            encryption.decrypt(kept.sealed_secret, of="totp:another")

    async def test_a_wrong_password(self, api, accounts):
        player = await accounts.player()
        answer = await api(ENABLE, token=player.token, json={"password": "wrong"})
        assert (answer.status_code, code_of(answer)) == (403, "WRONG_PASSWORD")

    async def test_a_wrong_code_changes_nothing_and_five_end_the_challenge(self, api, accounts):
        player = await accounts.player()
        await prove(api, player)
        begun = data_of(await api(ENABLE, token=player.token, json={"password": PASSWORD}))
        authenticator = Authenticator(begun["secret"])
        shown = {"challenge_token": begun["challenge_token"]}
        for _ in range(5):
            answer = await api(VERIFY, json=shown | {"code": authenticator.wrong()})
            assert (answer.status_code, code_of(answer)) == (401, "CODE_REJECTED")
        answer = await api(VERIFY, json=shown | {"code": authenticator.code()})
        assert (answer.status_code, code_of(answer)) == (401, "CHALLENGE_REJECTED")
        assert await TWO_FACTOR.get(player.id) is None

    async def test_a_second_time(self, api, accounts):
        player = await accounts.player()
        await prove(api, player)
        first = data_of(await api(ENABLE, token=player.token, json={"password": PASSWORD}))
        await enrol(api, player)
        answer = await api(ENABLE, token=player.token, json={"password": PASSWORD})
        assert (answer.status_code, code_of(answer)) == (409, "TWO_FACTOR_ON")
        late = {"challenge_token": first["challenge_token"], "code": Authenticator(first["secret"]).code()}
        answer = await api(VERIFY, json=late)
        assert (answer.status_code, code_of(answer)) == (409, "TWO_FACTOR_ON")

    async def test_of_twenty_that_finish_at_once_one_does(self, api, accounts):
        player = await accounts.player()
        await prove(api, player)
        begun = data_of(await api(ENABLE, token=player.token, json={"password": PASSWORD}))
        shown = {"challenge_token": begun["challenge_token"], "code": Authenticator(begun["secret"]).code()}
        answers = await asyncio.gather(*(api(VERIFY, json=shown) for _ in range(20)))
        assert {answer.status_code for answer in answers} <= {200, 401, 409}
        assert sum(answer.is_success for answer in answers) == 1

    async def test_an_idempotency_key_does_not_keep_a_secret(self, api, accounts):
        player = await accounts.player()
        await prove(api, player)
        keyed = {"idempotency-key": "the-same"}
        first, second = [
            data_of(await api(ENABLE, token=player.token, json={"password": PASSWORD}, headers=keyed)) for _ in "ab"
        ]
        assert first["secret"] != second["secret"]


class TestSignIn:
    async def test_the_password_alone_brings_no_token(self, api, accounts):
        player = await accounts.player()
        authenticator = await enrol(api, player)
        token = await challenge(api, player)
        answer = data_of(await api(VERIFY, json={"challenge_token": token, "code": authenticator.code()}))
        assert (answer["kind"], answer["user_id"]) == ("signed_in", player.id)
        assert data_of(await api("auth-validate", token=answer["access_token"]))["session_id"] == answer["session_id"]
        assert {"two_factor_enabled", "login"} <= set(await audited(player.id))

    async def test_a_challenge_is_no_access_token(self, api, accounts):
        player = await accounts.player()
        await enrol(api, player)
        assert (await api("auth-validate", token=await challenge(api, player))).status_code == 401

    async def test_with_cookies(self, api, accounts):
        player = await accounts.player()
        authenticator = await enrol(api, player)
        token = await challenge(api, player, cookies=True)
        answer = await api(VERIFY, json={"challenge_token": token, "code": authenticator.code()})
        assert data_of(answer)["access_token"] is None
        cookies = answer.headers.get_list("set-cookie")
        assert [cookie.partition("=")[0] for cookie in cookies] == ["ludus_access", "ludus_refresh"]
        assert all("HttpOnly" in cookie and "Secure" in cookie for cookie in cookies)

    async def test_a_code_counts_once(self, api, accounts):
        player = await accounts.player()
        authenticator = await enrol(api, player)
        code = authenticator.code()
        first, second = await challenge(api, player), await challenge(api, player)
        assert (await api(VERIFY, json={"challenge_token": first, "code": code})).is_success
        answer = await api(VERIFY, json={"challenge_token": second, "code": code})
        assert (answer.status_code, code_of(answer)) == (401, "CODE_REJECTED")
        assert answer.json()["error"]["details"] == {"reason": "used"}
        again = await api(VERIFY, json={"challenge_token": first, "code": authenticator.code()})
        assert code_of(again) == "CHALLENGE_REJECTED"

    @pytest.mark.parametrize("challenges", [1, 20])
    async def test_of_twenty_at_once_with_the_same_code_one_wins(self, api, accounts, challenges):
        player = await accounts.player()
        authenticator = await enrol(api, player)
        tokens = [await challenge(api, player) for _ in range(challenges)] * (20 // challenges)
        code = authenticator.code()
        answers = await asyncio.gather(
            *(api(VERIFY, json={"challenge_token": token, "code": code}) for token in tokens)
        )
        assert sum(answer.is_success for answer in answers) == 1
        assert {answer.status_code for answer in answers} == {200, 401}
        factor = await TWO_FACTOR.get(player.id)
        assert factor is not None
        assert (factor.failures, factor.locked_until) == (0, None)

    async def test_a_challenge_of_another_account(self, api, accounts):
        ada, eve = await accounts.players(2)
        await enrol(api, ada)
        hers = await enrol(api, eve)
        token = await challenge(api, ada)
        answer = await api(VERIFY, json={"challenge_token": token, "code": hers.code()})
        assert code_of(answer) == "CODE_REJECTED"
        moved = f"{eve.id}.{token.partition('.')[2]}"
        answer = await api(VERIFY, json={"challenge_token": moved, "code": hers.code()})
        assert (answer.status_code, code_of(answer)) == (401, "CHALLENGE_REJECTED")

    async def test_a_recovery_code_counts_once(self, api, accounts):
        player = await accounts.player()
        authenticator = await enrol(api, player)
        shown = {"recovery_code": authenticator.recovery_codes[0].upper()}
        first, second = await challenge(api, player), await challenge(api, player)
        assert data_of(await api(VERIFY, json=shown | {"challenge_token": first}))["user_id"] == player.id
        answer = await api(VERIFY, json=shown | {"challenge_token": second})
        assert (answer.status_code, code_of(answer)) == (401, "CODE_REJECTED")
        assert "recovery_code_used" in await audited(player.id)
        for _ in range(12):
            answer = await api(VERIFY, json=shown | {"challenge_token": second})
            assert answer.json()["error"]["details"]["reason"] == "used", "it is no guess, however often it is sent"
        other = {"challenge_token": second, "recovery_code": authenticator.recovery_codes[1]}
        assert (await api(VERIFY, json=other)).is_success

    async def test_of_twenty_with_one_recovery_code_one_wins(self, api, accounts):
        player = await accounts.player()
        authenticator = await enrol(api, player)
        tokens = [await challenge(api, player) for _ in range(20)]
        shown = {"recovery_code": authenticator.recovery_codes[0]}
        answers = await asyncio.gather(*(api(VERIFY, json=shown | {"challenge_token": token}) for token in tokens))
        assert sum(answer.is_success for answer in answers) == 1

    async def test_five_wrong_codes_end_a_challenge_and_ten_lock_the_account(self, api, accounts):
        player = await accounts.player()
        authenticator = await enrol(api, player)
        tokens = [await challenge(api, player) for _ in range(3)]
        for token in tokens[:2]:
            for _ in range(5):
                answer = await api(VERIFY, json={"challenge_token": token, "code": authenticator.wrong()})
                assert (answer.status_code, code_of(answer)) == (401, "CODE_REJECTED")
            answer = await api(VERIFY, json={"challenge_token": token, "code": authenticator.wrong()})
            assert code_of(answer) == "CHALLENGE_REJECTED"
        answer = await api(VERIFY, json={"challenge_token": tokens[2], "code": authenticator.code()})
        assert (answer.status_code, code_of(answer)) == (429, "TWO_FACTOR_LOCKED")
        assert 1790 <= int(answer.headers["retry-after"]) <= 1800
        assert (await audited(player.id)).count("two_factor_failed") == FAILURES_IN_A_ROW
        await change_factor(player.id, locked_until=datetime.now(UTC))
        assert (await api(VERIFY, json={"challenge_token": tokens[2], "code": authenticator.code()})).is_success

    async def test_wrong_codes_at_once_all_count(self, api, accounts):
        player = await accounts.player()
        authenticator = await enrol(api, player)
        shown = {"challenge_token": await challenge(api, player), "code": authenticator.wrong()}
        answers = await asyncio.gather(*(api(VERIFY, json=shown) for _ in range(20)))
        codes = [code_of(answer) for answer in answers]
        assert (codes.count("CODE_REJECTED"), codes.count("CHALLENGE_REJECTED")) == (5, 15)

    async def test_a_challenge_ends_after_five_minutes(self, api, accounts):
        player = await accounts.player()
        authenticator = await enrol(api, player)
        token = await challenge(api, player)

        async def age(tx: Transaction) -> None:
            asked = await tx.get(CHALLENGES, digest(token))
            assert asked is not None
            assert asked.expire_at - tx.now <= timedelta(minutes=5)
            tx.put(CHALLENGES, digest(token), asked.model_copy(update={"expire_at": tx.now}), overwrite=True)

        await transaction.run(age)
        answer = await api(VERIFY, json={"challenge_token": token, "code": authenticator.code()})
        assert code_of(answer) == "CHALLENGE_REJECTED"

    async def test_who_was_banned_meanwhile(self, api, accounts):
        player = await accounts.player()
        authenticator = await enrol(api, player)
        token = await challenge(api, player)

        async def ban(tx: Transaction) -> None:
            user = await tx.get(USERS, player.id)
            assert user is not None
            tx.put(USERS, player.id, user.model_copy(update={"status": Status.BANNED}), overwrite=True)

        await transaction.run(ban)
        answer = await api(VERIFY, json={"challenge_token": token, "code": authenticator.code()})
        assert (answer.status_code, code_of(answer)) == (403, "ACCOUNT_BLOCKED")

    @pytest.mark.parametrize(
        "token", ["", "x", "a" * 36 + "." + "b" * 43, "__aaaaaaaa__." + "b" * 43, "a.b.c", "é" * 43]
    )
    async def test_what_is_no_challenge(self, api, token):
        answer = await api(VERIFY, json={"challenge_token": token, "code": "123456"})
        assert (answer.status_code, code_of(answer)) == (401, "CHALLENGE_REJECTED")

    @pytest.mark.parametrize(
        "shown", [{}, {"code": "1", "recovery_code": "1"}, {"code": 123456}, {"code": "1" * 65}, {"code": None}]
    )
    async def test_what_is_no_second_factor(self, api, shown):
        answer = await api(VERIFY, json={"challenge_token": "x"} | shown)
        assert (answer.status_code, code_of(answer)) == (422, "INVALID_REQUEST")


class TestKeys:
    async def test_a_secret_is_sealed_with_the_newest_key_at_its_next_use(self, api, accounts, tmp_path, monkeypatch):
        player = await accounts.player()
        authenticator = await enrol(api, player)
        before = await TWO_FACTOR.get(player.id)
        file = tmp_path / "totp.key"
        file.write_text(f"{encryption.new_key()}\n{settings().totp_key_file.read_text()}")
        monkeypatch.setenv("TOTP_KEY_FILE", str(file))
        settings.cache_clear()
        encryption.KEYS.forget()
        token = await challenge(api, player)
        assert (await api(VERIFY, json={"challenge_token": token, "code": authenticator.code()})).is_success
        after = await TWO_FACTOR.get(player.id)
        assert before is not None
        assert after is not None
        assert not encryption.is_current(before.sealed_secret)
        assert encryption.is_current(after.sealed_secret)


class TestTurningOff:
    async def test_with_the_password_and_a_code(self, api, accounts):
        player = await accounts.player()
        authenticator = await enrol(api, player)
        shown = {"password": PASSWORD, "code": authenticator.code()}
        assert data_of(await api(DISABLE, token=player.token, json=shown)) == {"two_factor": False}
        login = data_of(await api(LOGIN, json={"email": player.email, "password": PASSWORD}))
        assert login["kind"] == "signed_in"
        assert await TWO_FACTOR.get(player.id) is None
        assert "two_factor_disabled" in await audited(player.id)
        answer = await api(DISABLE, token=player.token, json=shown)
        assert (answer.status_code, code_of(answer)) == (409, "TWO_FACTOR_NOT_ON")
        await enrol(api, player)

    async def test_with_a_recovery_code(self, api, accounts):
        player = await accounts.player()
        authenticator = await enrol(api, player)
        shown = {"password": PASSWORD, "recovery_code": authenticator.recovery_codes[3]}
        assert (await api(DISABLE, token=player.token, json=shown)).is_success

    @pytest.mark.parametrize("function", [DISABLE, RENEW])
    async def test_neither_without_the_other(self, api, accounts, function):
        player = await accounts.player()
        authenticator = await enrol(api, player)
        wrong_code = {"password": PASSWORD, "code": authenticator.wrong()}
        answer = await api(function, token=player.token, json=wrong_code)
        assert (answer.status_code, code_of(answer)) == (401, "CODE_REJECTED")
        answer = await api(function, token=player.token, json={"password": "wrong", "code": authenticator.code()})
        assert (answer.status_code, code_of(answer)) == (403, "WRONG_PASSWORD")
        assert (await api(function, token=player.token, json={"password": PASSWORD})).status_code == 422
        factor = await TWO_FACTOR.get(player.id)
        assert factor is not None
        assert factor.failures == 1

    @pytest.mark.parametrize("function", [DISABLE, RENEW])
    async def test_of_what_is_not_on(self, api, accounts, function):
        player = await accounts.player()
        answer = await api(function, token=player.token, json={"password": PASSWORD, "code": "123456"})
        assert (answer.status_code, code_of(answer)) == (409, "TWO_FACTOR_NOT_ON")

    async def test_a_challenge_from_before_is_over(self, api, accounts):
        player = await accounts.player()
        authenticator = await enrol(api, player)
        token = await challenge(api, player)
        await api(DISABLE, token=player.token, json={"password": PASSWORD, "code": authenticator.code()})
        answer = await api(VERIFY, json={"challenge_token": token, "code": authenticator.code()})
        assert code_of(answer) == "CHALLENGE_REJECTED"


class TestRecoveryCodes:
    async def test_new_ones_replace_the_old_ones(self, api, accounts):
        player = await accounts.player()
        authenticator = await enrol(api, player)
        shown = {"password": PASSWORD, "code": authenticator.code()}
        codes = data_of(await api(RENEW, token=player.token, json=shown))["recovery_codes"]
        assert len(set(codes) | set(authenticator.recovery_codes)) == 20
        token = await challenge(api, player)
        old = await api(VERIFY, json={"challenge_token": token, "recovery_code": authenticator.recovery_codes[0]})
        assert code_of(old) == "CODE_REJECTED"
        assert (await api(VERIFY, json={"challenge_token": token, "recovery_code": codes[0]})).is_success
        assert "recovery_codes_renewed" in await audited(player.id)


class TestLockout:
    @pytest.fixture(autouse=True)
    def _many(self, monkeypatch):
        monkeypatch.setenv("RATE_AUTH", "1000")
        settings.cache_clear()
        yield
        settings.cache_clear()

    @pytest.mark.parametrize("function", [ENABLE, DISABLE, RENEW])
    async def test_wrong_passwords_count_as_everywhere(self, api, accounts, function):
        """Nine here and the tenth at a change of the password: then nothing that asks for it goes on."""
        player = await accounts.player()
        authenticator = await enrol(api, player) if function != ENABLE else None
        code = {"code": authenticator.code()} if authenticator else {}
        for _ in range(9):
            answer = await api(function, token=player.token, json={"password": "wrong"} | code)
            assert (answer.status_code, code_of(answer)) == (403, "WRONG_PASSWORD")
        change = {"current_password": "wrong", "new_password": "Three-Small-Words-7"}
        assert code_of(await api("auth-change-password", token=player.token, json=change)) == "WRONG_PASSWORD"
        answer = await api(function, token=player.token, json={"password": PASSWORD} | code)
        assert (answer.status_code, code_of(answer)) == (429, "ACCOUNT_LOCKED")
        assert 1700 < int(answer.headers["retry-after"]) <= 1801
        assert (await audited(player.id)).count("locked_out") == 1
        factor = await TWO_FACTOR.get(player.id)
        assert factor is None or factor.failures == 0

    @pytest.mark.parametrize("function", [ENABLE, DISABLE, RENEW])
    async def test_a_right_one_begins_again(self, api, accounts, function):
        player = await accounts.player()
        await prove(api, player)
        authenticator = await enrol(api, player) if function != ENABLE else None
        for _ in range(2):
            for _ in range(9):
                await api(
                    function, token=player.token, json={"password": "wrong"} | ({"code": "1"} if authenticator else {})
                )
            right = {"password": PASSWORD} | ({"code": authenticator.wrong()} if authenticator else {})
            assert code_of(await api(function, token=player.token, json=right)) in {"", "CODE_REJECTED"}
