"""A player asks for the erasure of the account, can stop it for two weeks, and then it is gone, whatever happens."""

import asyncio
import os
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from functions.auth.models.accounts.accounts import Status
from functions.auth.store.accounts import USERS
from functions.commerce.models.limits import LimitedPurchases
from functions.commerce.store import limits
from functions.privacy.models.erasures import ErasureState
from functions.privacy.operations import erasing
from functions.privacy.rules import notices
from functions.privacy.settings import settings
from functions.privacy.store.erasures import ERASURES
from functions.profiles.store import PROFILES
from shared.catalog import register
from shared.extension_points import GRANTING, PERSONAL_DATA
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from shared.media import uploads
from tests.accounts import prove
from tests.erasures import age_session, let_pass, mark_due, work
from tests.every_document import naming
from tests.integration.deploy.test_operators import command
from tests.local_api import code_of, data_of
from tests.matches import completed, react
from tests.stopping import stops

ASK, STOP, GET = "privacy-request-erasure", "privacy-cancel-erasure", "privacy-get-erasure"
GRACE = timedelta(days=14)


@pytest.fixture(autouse=True)
def parts(api):
    register(GRANTING)
    register(PERSONAL_DATA)


async def erasure_of(player):
    erasure = await ERASURES.get(player.id)
    assert erasure is not None
    return erasure


async def test_an_erasure_waits_signs_out_and_can_be_stopped(api, accounts):
    ada = await accounts.player()
    assert data_of(await api(GET, token=ada.token))["state"] == "none"
    asked = await api(ASK, token=ada.token)
    assert (asked.status_code, data_of(asked)["state"]) == (202, "waiting")
    assert code_of(await api(GET, token=ada.token)) == "UNAUTHENTICATED"
    again = await accounts.sign_in(ada)
    assert data_of(await api(GET, token=again.token)) == data_of(asked)
    assert data_of(await api(STOP, token=again.token))["state"] == "stopped"
    assert data_of(await api(STOP, token=again.token))["state"] == "stopped"
    await let_pass(ada.id, GRACE)
    await work(api, ada.id)
    assert await USERS.get(ada.id) is not None


async def test_who_asks_or_stops_has_to_show_who_they_are(api, accounts):
    ada = await accounts.player()
    await age_session(ada.session_id)
    for name in (ASK, STOP):
        assert code_of(await api(name, token=ada.token)) == "REAUTHENTICATION_NEEDED"
    assert await ERASURES.get(ada.id) is None


async def test_an_erasure_that_a_stranger_asked_for_is_not_shown_to_who_the_address_brought_in(api, accounts):
    ada = await accounts.player()
    await mark_due(ada.id, waits=True)
    assert data_of(await api(GET, token=ada.token))["state"] == "waiting"

    async def reclaim(tx: Transaction) -> None:
        user = await tx.get(USERS, ada.id)
        assert user is not None
        tx.put(USERS, ada.id, user.model_copy(update={"reclaimed_at": tx.now}))

    await transaction.run(reclaim)
    assert data_of(await api(GET, token=ada.token)) == {
        "state": "none",
        "requested_at": None,
        "due_at": None,
        "stopped_at": None,
    }


async def test_staff_is_not_erased_and_nothing_is_no_erasure_to_stop(api, accounts):
    admin, ada = await accounts.staff(Role.ADMIN), await accounts.player()
    assert code_of(await api(ASK, token=admin.token)) == "STAFF_ACCOUNT"
    assert code_of(await api(STOP, token=ada.token)) == "NOTHING_TO_STOP"


async def test_asked_for_twenty_times_at_once_there_is_one_erasure(api, accounts):
    ada = await accounts.player()
    answers = await asyncio.gather(*(api(ASK, token=ada.token) for _ in range(20)))
    assert {answer.status_code for answer in answers} <= {202, 401, 503}
    done = [data_of(answer) for answer in answers if answer.status_code == 202]
    assert done
    assert all(each == done[0] for each in done)


async def test_a_due_account_is_erased_with_those_that_were_merged_into_it(api, accounts):
    ada, before, support = await accounts.player(), await accounts.player(), await accounts.staff(Role.SUPPORT)

    async def merge(tx: Transaction) -> None:
        user = await tx.get(USERS, before.id)
        assert user is not None
        merged = {"status": Status.MERGED, "merged_into": ada.id, "merge_id": "m"}
        tx.put(USERS, before.id, user.model_copy(update=merged))

    await transaction.run(merge)
    data_of(await api(ASK, token=ada.token))
    await work(api, ada.id)
    assert (await erasure_of(ada)).state is ErasureState.WAITING
    await let_pass(ada.id, GRACE)
    for _ in range(2):
        await work(api, ada.id)
        assert naming(ada.email, ada.display_name, before.email, before.display_name) == {}
    erasure = await erasure_of(ada)
    assert (erasure.state, erasure.player_ids, erasure.rounds) == (ErasureState.ERASED, (ada.id, before.id), 1)
    path = {"user_id": ada.id}
    certificate = data_of(await api("privacy-get-certificate", token=support.token, path_values=path))
    assert certificate["entries"]["auth_users"] == 2
    assert {"commerce_orders", "commerce_ledger", "stats_matches"} <= {kept["what"] for kept in certificate["kept"]}
    assert certificate["last_backup_gone_at"] > certificate["erased_at"]
    parts = {part["service"]: part for part in certificate["parts"]}
    assert parts["auth"]["entries"]["auth_users"] == 2
    assert "commerce_receipts" in {kept["what"] for kept in parts["commerce"]["kept"]}
    own = {"certificate_id": erasure.certificate_id}
    assert data_of(await api("privacy-get-own-certificate", path_values=own)) == certificate
    assert (
        code_of(await api("privacy-get-own-certificate", path_values={"certificate_id": ada.id})) == "UNKNOWN_ERASURE"
    )
    unknown = {"user_id": "nobody"}
    assert code_of(await api("privacy-get-certificate", token=support.token, path_values=unknown)) == "UNKNOWN_ERASURE"


async def test_the_player_is_told_before_the_address_goes(api, accounts):
    ada = await accounts.player()
    await prove(api, ada)
    await mark_due(ada.id)
    await work(api, ada.id)
    erasure = await erasure_of(ada)
    assert (erasure.state, "auth" in erasure.services) == (ErasureState.ERASING, False)
    assert await USERS.get(ada.id) is not None
    await work(api, ada.id)
    assert await USERS.get(ada.id) is not None
    assert erasure.told_at is not None
    answer = await api.push("auth-mail-notice", notices.account_erased(erasure, erasure.told_at))
    assert answer.status_code == 204
    await work(api, ada.id)
    assert await USERS.get(ada.id) is None
    assert (await erasure_of(ada)).state is ErasureState.ERASED


async def test_mail_that_is_down_holds_an_erasure_up_for_three_days(api, accounts):
    ada = await accounts.player()
    await prove(api, ada)
    await mark_due(ada.id)
    await work(api, ada.id)
    await let_pass(ada.id, timedelta(days=3))
    await work(api, ada.id)
    assert await USERS.get(ada.id) is None


async def test_an_erasure_that_is_killed_at_every_wait_is_completed(api, accounts):
    ada, bob = await accounts.players(2)
    await react(api, completed(ada, bob))
    await mark_due(ada.id)
    wait = done = kills = 0
    while await stops(partial(erasing.go_on, ada.id), wait, answered=bool(kills % 2)):
        before, done, kills = done, len((await erasure_of(ada)).services), kills + 1
        wait = wait + 1 if done == before else 0
    erasure = await erasure_of(ada)
    assert (erasure.state, erasure.rounds) == (ErasureState.ERASED, 1)
    assert kills > 2 * len(erasure.services)
    assert naming(ada.email, ada.display_name) == {}


async def test_what_comes_late_is_erased_in_the_next_round(api, accounts):
    ada, bob = await accounts.players(2)
    late = completed(ada, bob)
    await mark_due(ada.id)
    await work(api, ada.id)
    await react(api, late)
    await transaction.run(lambda tx: _log_late(tx, ada.id))
    await work(api, ada.id)
    assert naming(LATE)
    await let_pass(ada.id, timedelta(days=8))
    await work(api, ada.id)
    assert ((await erasure_of(ada)).rounds, naming(LATE)) == (2, {})


LATE = "a-late-write-of-a-handler"


async def _log_late(tx: Transaction, player_id: str) -> None:
    tx.put(limits.LIMITED_PURCHASES, LATE, LimitedPurchases(player_id=player_id, sku_id=LATE), overwrite=True)


async def test_an_account_that_a_backup_brings_back_is_erased_again(api, accounts, cloud):
    here = os.environ | cloud.environment | {"LOG_LEVEL": "ERROR"}
    ada = await accounts.player()
    user, profile = await USERS.get(ada.id), await PROFILES.get(ada.id)
    await mark_due(ada.id)
    await work(api, ada.id)
    assert await uploads.find(settings().erasures_bucket, f"{ada.id}.json") is not None

    async def restore(tx: Transaction) -> None:
        tx.put(USERS, ada.id, user, overwrite=True)
        tx.put(PROFILES, ada.id, profile, overwrite=True)
        tx.delete(ERASURES, ada.id)

    await transaction.run(restore)
    done = await asyncio.to_thread(command, here, "erase-again")
    assert (done.returncode, "erased again" in done.stdout) == (0, True), done.stderr
    await work(api, ada.id)
    assert naming(ada.email, ada.display_name) == {}
    assert (await erasure_of(ada)).state is ErasureState.ERASED


async def test_the_job_finds_what_is_due(api, accounts):
    ada, bob = await accounts.players(2)
    before = await erasing.begin_due(datetime.now(UTC))
    await mark_due(ada.id)
    data_of(await api(ASK, token=bob.token))
    assert await erasing.begin_due(datetime.now(UTC)) == before + 1
    await work(api, ada.id)
    assert await erasing.begin_due(datetime.now(UTC)) == before
    await let_pass(ada.id, timedelta(days=8))
    assert await erasing.begin_due(datetime.now(UTC)) == before + 1
