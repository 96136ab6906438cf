"""What is delivered twice counts once: each handler's example comes twice, and all of Firestore is compared.

A new handler is found by itself; its example is its first request. The second delivery is another message with the same
fact, as when a fact is published twice. If it changes something on purpose, say so in `CHANGES_AGAIN`.
"""

import io
import os
import uuid
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from PIL import Image

from functions.admin.operations import batches
from functions.admin.operations.search import SETTLED
from functions.admin.rules import sealing
from functions.admin.store.players import PROGRESS
from functions.battlepass.rules.announcements import next_change
from functions.battlepass.store.calendar import seasons_to_announce
from functions.commerce.store.comparisons import COMPARISONS
from functions.leaderboards.events import SeasonChanged
from functions.leaderboards.models.tasks import RankPlayers
from functions.platform.events import BulkReplayAdvanced
from functions.platform.store.dead_letters import DEAD_LETTERS
from functions.profiles.events import UploadOverdue
from shared.declare import Http
from shared.events.dead_letters import DeadLetterReplayed
from shared.firestore import transaction
from shared.firestore.transaction import AlreadyDone, Transaction
from shared.identity.sessions import SESSIONS
from shared.settings import settings
from shared.telemetry.metrics import usage
from tests import audit_trail, cosmetics, migrations
from tests.bench import in_process, players
from tests.bench.callers import Maker, job, player, staff
from tests.bench.first_requests import FIRST_REQUESTS
from tests.bench.in_process import Request
from tests.counters import COUNTERS, Counter
from tests.integration.battlepass.first_requests.seasons import open_past_season
from tests.integration.leaderboards.first_requests.boards import past_season
from tests.integration.platform.first_requests.operations import kept_letter
from tests.local_api import declared
from tests.seasons import current_season

OWNER = {"authorization": "Bearer owner"}
"""Who may read all there is in the emulator."""

HANDLERS = [declaration.name for declaration in declared().values() if not isinstance(declaration.trigger, Http)]

MAILED_AGAIN = "nobody knows whether the mail has gone: it goes again, with a secret in the place of the first"
BOTH_DUE = "the example has begun and ended: each delivery makes the next change known, each change once"

CHANGES_AGAIN: dict[str, dict[str, str]] = {
    "admin-count-days": {"admin_figures": "each run counts the last week again, and says when it did"},
    "auth-send-email-change": {"auth_mailed_tokens": MAILED_AGAIN, "auth_sent_mails": MAILED_AGAIN},
    "auth-send-email-verification": {"auth_mailed_tokens": MAILED_AGAIN, "auth_sent_mails": MAILED_AGAIN},
    "auth-send-notice": {"auth_sent_mails": MAILED_AGAIN},
    "auth-send-password-reset": {"auth_mailed_tokens": MAILED_AGAIN, "auth_sent_mails": MAILED_AGAIN},
    "auth-send-sign-in-code": {"auth_email_codes": MAILED_AGAIN, "auth_sent_mails": MAILED_AGAIN},
    "battlepass-announce-change": {"battlepass_seasons": BOTH_DUE, "topic:battlepass.season_ended": BOTH_DUE},
    "commerce-ask-for-changes": {"commerce_report_cursors": "each run says until when it has asked"},
    "commerce-receive-play-notification": {"commerce_notices": "another message is another notice, beside the first"},
    "conquest-tell-done": {"topic:player.notice": "told again, it replaces the first on the device"},
    "conquest-tell-of-battle": {"topic:player.notice": "told again, they are the same notices, each kept once"},
    "conquest-tell-of-raid": {"topic:player.notice": "told again, it is the same notice, which is kept once"},
    "conquest-tell-of-season": {"topic:player.notice": "a page told again has the same notices, each kept once"},
    "conquest-tell-of-tribe": {"topic:player.notice": "told again, they are the same notices, each kept once"},
    "feedback-tell-players": {"topic:player.notice": "a page told again has the same notices, each kept once"},
    "leaderboards-compare-boards": {"leaderboards_reconciliations": "each run says when it was, and what it found"},
    "ugc-learn-terms": {"ugc_vocabulary_progress": "each run says when it was"},
    "ugc-recount-terms": {"ugc_vocabulary_progress": "each run says when it was"},
    "ugc-tell-followers": {"topic:player.notice": "a page told again has the same notices, each kept once"},
}
"""By handler: what a second delivery may change, a collection or a topic (`topic:…`), and why that is right."""

CHANGES_NOTHING = {
    "ugc-drop-files": "it deletes files of the store alone; ugc/test_uploading.py",
    "ugc-sweep-uploads": "nothing waits, and nothing is over; ugc/test_uploading.py runs it twice",
    "admin-seal-audit": "it seals what settles meanwhile; test_sealing.py runs it ten times at once",
    "admin-verify-audit": "it compares; test_sealing.py has it find something",
    "auth-send-rendered-mail": "it mails",
    "auth-welcome-account": "it mails",
    "commerce-acknowledge-orders": "it has providers told by tasks",
    "commerce-ask-for-revocations": "it has providers asked by tasks",
    "commerce-ask-for-orders": "it has providers asked by tasks",
    "commerce-keep-receipt": "it writes a file, once; test_sealed_receipts.py",
    "conquest-fill-conquest-boards": "it fills boards in Redis; conquest/test_leaderboards.py",
    "conquest-sweep-attacks": "it has attacks decided by tasks; conquest/test_attacks.py",
    "drops-compare-with-twitch": "it has what Twitch lists compared by tasks",
    "drops-keep-subscriptions": "it subscribes at Twitch; drops/test_webhook.py",
    "drops-report-all-drops": "it has Twitch told by tasks",
    "drops-revoke-tokens": "it revokes at Twitch; drops/test_linking.py",
    "drops-settle-campaign": "it has drops that were held looked at by a task",
    "feedback-deliver-webhook": "it sends to the studio's webhook; feedback/test_webhooks.py",
    "feedback-recount-items": "it counts what was counted; feedback/test_ideas.py",
    "feedback-send-changed": "it has the studio's webhook told by a task",
    "feedback-send-created": "it has the studio's webhook told by a task",
    "feedback-tell-of-change": "it has players told by tasks",
    "friends-forget-pages": "it forgets cached lists",
    "friends-tell-who-is-online": "it has live documents written; friends/test_presence.py",
    "leaderboards-reconcile-boards": "it fills boards in Redis",
    "messages-begin-broadcast": "it has players told by tasks",
    "messages-continue-broadcasts": "it has players told by tasks",
    "messages-mail-unread-reply": "it has an unread reply mailed by a notice, which is mailed once; test_support.py",
    "platform-relay-outbox": "it publishes what was left, and nothing was; test_outbox.py leaves something",
    "privacy-erase-due": "it has accounts erased by tasks",
    "profiles-retire-picture": "it deletes files",
    "progression-prune-files": "it deletes files; test_large_saves.py",
    "realtime-push-notice": "it has devices told by tasks",
    "realtime-push-to-everyone": "it has topics told by tasks, one a language",
    "realtime-send-to-topic": "it shows something on devices, where the same again replaces the first",
    "realtime-follow-topics": "it subscribes a device at Firebase; test_topics.py",
    "realtime-schedule-shared-live": "it has a document written by a task, one a turn",
    "realtime-write-shared-live": "it writes a live document, of another database; test_sharing.py",
    "realtime-send-push": "it shows something on a device, where the same again replaces the first",
    "realtime-show-section": "it writes a live document, of another database; test_listening.py",
    "stats-report-active-players": "it logs a number",
    "drops-revoke-unconfirmed": "it has Twitch revoke tokens; test_linking.py",
    "webhooks-sweep-deliveries": "it has deliveries sent by tasks; webhooks/test_delivering.py",
    "ugc-queue-scan": "it has a file scanned by a task",
    "ugc-mute-creator": "nobody is blocked in the example; ugc/test_follows.py blocks",
    "ugc-tell-of-item": "it has followers told by tasks",
    "ugc-unmute-creator": "nobody was blocked in the example; ugc/test_follows.py blocks",
}
"""Handlers whose example changes no document, with what they do instead."""


async def replayed_letter() -> Request:
    """The news that a letter under replay was taken."""
    letter = await kept_letter(function=f"test-{uuid.uuid4().hex}")
    replay = Request("POST", f"/api/v1/admin/dead-letters/{letter}/replay", await staff(), {})
    assert (await in_process.call("platform-replay-dead-letter", replay)).status == 202
    kept = await DEAD_LETTERS.get(letter)
    assert kept is not None
    return in_process.push(
        DeadLetterReplayed(dead_letter_id=letter, delivery_id=kept.replays[-1].delivery_id, function=kept.function)
    )


async def begun_bulk_replay() -> Request:
    """The beginning of a replay of two letters."""
    function = f"test-{uuid.uuid4().hex}"
    for _ in range(2):
        await kept_letter(function=function)
    start = Request("POST", "/api/v1/admin/dead-letters/replays", await staff(), {"function": function})
    run = (await in_process.call("platform-replay-dead-letters", start)).data
    return in_process.push(BulkReplayAdvanced(replay_id=run["replay_id"], position=""))


async def due_season() -> Request:
    """A run that finds one season that has begun and ended; the seasons of other tests are made known before."""
    while await is_a_season_due():
        await in_process.call("battlepass-announce-seasons", await job())
    await open_past_season()
    return await job()


async def is_a_season_due() -> bool:
    """Whether a run has something to make known; it takes so many at once."""
    now = datetime.now(UTC)
    return any((change := next_change(season)) and change <= now for season in await seasons_to_announce())


async def ranking_without_a_match() -> Request:
    """The news of a match that came after its season was ranked."""
    season = await past_season()
    ranked = Request("POST", body=RankPlayers(season_id=season.season_id, run=1, step=0).model_dump())
    assert (await in_process.call("leaderboards-rank-players", ranked)).status == 204
    changed = SeasonChanged(season_id=season.season_id, match_id=uuid.uuid4().hex)
    await in_process.call("leaderboards-reopen-archive", in_process.push(changed))
    match = players.match_between(*await players.open_accounts(2))
    match = match.model_copy(update={"played_at": season.start_date + timedelta(minutes=1)})
    await in_process.call("leaderboards-rate-match", in_process.push(match))
    return in_process.push(SeasonChanged(season_id=season.season_id, match_id=match.match_id))


async def uncounted_item() -> Request:
    """A run that finds an item whose owners were counted last week."""
    await cosmetics.age(await cosmetics.make())
    return await job()


async def filled_boards() -> Request:
    """A comparison of boards that are there."""
    await in_process.call("leaderboards-reconcile-boards", await job())
    return await job()


async def sent_picture() -> UploadOverdue:
    """A picture that a player has sent."""
    ada = await player()
    ask = Request("POST", "/api/v1/profiles/me/avatar/upload-url", ada.token, {"content_type": "image/png"})
    ticket = (await in_process.call("profiles-create-avatar-upload", ask)).data
    picture = io.BytesIO()
    Image.new("RGB", (300, 300), "teal").save(picture, "PNG")
    async with httpx.AsyncClient() as http:
        sent = await http.put(ticket["url"], content=picture.getvalue(), headers=ticket["headers"])
    return UploadOverdue(
        bucket=settings().uploads_bucket,
        name=f"avatars/{ada.id}/{ticket['upload_id']}",
        generation=int(sent.raise_for_status().headers["x-goog-generation"]),
        size=picture.tell(),
        content_type="image/png",
    )


async def overdue_picture() -> Request:
    """A picture whose notification did not come."""
    return in_process.push(await sent_picture())


async def notified_picture() -> Request:
    """A picture as Cloud Storage tells of it."""
    sent = await sent_picture()
    resource = {"bucket": sent.bucket, "name": sent.name, "generation": str(sent.generation)}
    resource |= {"size": str(sent.size), "contentType": sent.content_type}
    return Request("POST", body=resource, more_headers={"ce-id": uuid.uuid4().hex})


async def relayed_outbox() -> Request:
    """The job, when nothing is left that other tests' events have waited in."""
    request = Request("POST", body={})
    await in_process.call("platform-relay-outbox", request)
    return request


async def settled_sessions() -> Request:
    """A run that follows every session anew; those of other tests settle before it, none between two runs."""
    ada, now = await player(), datetime.now(UTC)
    young = await SESSIONS.select(
        ("refreshed_at", ">=", now - 2 * SETTLED), order=[("refreshed_at", "ASCENDING")], limit=10_000
    )

    async def settle(tx: Transaction) -> None:
        for session in young:
            settled = session.model_copy(update={"refreshed_at": session.refreshed_at - 2 * SETTLED})
            tx.put(SESSIONS, session.session_id, settled, overwrite=True)
        tx.delete(PROGRESS, "progress")

    assert ada.id in {session.user_id for session in young}
    await transaction.run(settle)
    return await job()


async def sealed_trail() -> Request:
    """A run when all is sealed that anybody will write."""
    await audit_trail.begin_chain()
    end = datetime(2100, 1, 1, tzinfo=UTC)
    await batches.append(sealing.batch(None, end, [], datetime.now(UTC)))
    return await job()


async def begun_migration() -> Request:
    """The beginning of a migration of five documents."""
    await in_process.call("platform-advance-migration", await FIRST_REQUESTS["platform-advance-migration"]())
    await migrations.unlock()
    migrations.offer(migration := migrations.new_migration())
    await migrations.fill(migration, 5)
    return in_process.push(migrations.advanced(await migrations.begin()))


async def uncompared_orders() -> Request:
    """The job, on a day that has not begun a comparison yet."""

    async def forget(tx: Transaction) -> None:
        for comparison in [each async for page in COMPARISONS.pages() for each in page]:
            tx.delete(COMPARISONS, comparison.name)

    await transaction.run(forget)
    return await job()


EXAMPLES: dict[str, Maker] = {
    "admin-follow-sessions": settled_sessions,
    "admin-seal-audit": sealed_trail,
    "battlepass-announce-seasons": due_season,
    "commerce-reconcile-orders": uncompared_orders,
    "cosmetics-count-owners": uncounted_item,
    "leaderboards-compare-boards": filled_boards,
    "leaderboards-reopen-archive": ranking_without_a_match,
    "platform-advance-migration": begun_migration,
    "platform-continue-bulk-replay": begun_bulk_replay,
    "platform-relay-outbox": relayed_outbox,
    "platform-settle-dead-letter": replayed_letter,
    "profiles-make-image-variants": notified_picture,
    "profiles-make-overdue-variants": overdue_picture,
}
"""Examples of handlers whose first request finds nothing to do."""

Documents = dict[str, Any]


async def all_documents() -> Documents:
    """The fields of every document there is, by its path."""
    parent = f"projects/{settings().google_cloud_project}/databases/(default)/documents"
    query = {"structuredQuery": {"from": [{"allDescendants": True}]}}
    async with httpx.AsyncClient() as http:
        url = f"http://{os.environ['FIRESTORE_EMULATOR_HOST']}/v1/{parent}:runQuery"
        answer = await http.post(url, json=query, headers=OWNER)
    documents = [line["document"] for line in answer.raise_for_status().json() if "document" in line]
    return {document["name"].removeprefix(f"{parent}/"): document.get("fields", {}) for document in documents}


def differences(before: Documents, after: Documents) -> dict[str, str]:
    """What has changed: a collection and one of its documents, before and after."""
    changed = [path for path in before.keys() | after.keys() if before.get(path) != after.get(path)]
    return {path.split("/")[-2]: f"{path}: {before.get(path)} -> {after.get(path)}" for path in sorted(changed)}


async def changes_of(*deliveries: Callable[[], Awaitable[None]]) -> list[dict[str, str]]:
    """What each of some deliveries, one after the other, changes in Firestore, and what it publishes."""
    changes, before = [], await all_documents()
    for deliver in deliveries:
        counted = usage.copy()
        await deliver()
        published = [name for name in (usage - counted) if name.startswith("published.")]
        topics = {f"topic:{name.removeprefix('published.')}": "was published" for name in published}
        after = await all_documents()
        changes.append(differences(before, after) | topics)
        before = after
    return changes


def another_message(request: Request) -> Request:
    """The same fact, as a message of its own."""
    if not isinstance(request.body, dict) or "message" not in request.body:
        return request
    message = request.body["message"]
    attributes = message["attributes"] | {"event_id": uuid.uuid4().hex}
    other = message | {"messageId": uuid.uuid4().hex, "attributes": attributes}
    return Request(request.method, request.path, request.token, request.body | {"message": other})


@pytest.mark.parametrize("name", HANDLERS)
async def test_a_second_delivery_changes_nothing(api, accounts, name):
    await current_season(api, accounts)
    request = await EXAMPLES.get(name, FIRST_REQUESTS[name])()

    def deliver(once: Request) -> Callable[[], Awaitable[None]]:
        async def delivered() -> None:
            answer = await in_process.call(name, once)
            assert answer.status == 204, answer.body

        return delivered

    first, second = await changes_of(deliver(request), deliver(another_message(request)))
    assert bool(first) != (name in CHANGES_NOTHING), (
        f"the first delivery of {name} changed {sorted(first)}: give it something to do in EXAMPLES, or say in "
        "CHANGES_NOTHING what it does instead"
    )
    unexpected = {what: how for what, how in second.items() if what not in CHANGES_AGAIN.get(name, {})}
    assert not unexpected, (
        f"{name} counts a fact twice: keep a mark of it, `tx.create(…, otherwise=AlreadyDone())`, or create the "
        f"document that the fact makes; or say in CHANGES_AGAIN why it changes: {unexpected}"
    )
    unneeded = CHANGES_AGAIN.get(name, {}).keys() - second.keys()
    assert not unneeded, f"take {sorted(unneeded)} of {name} out of CHANGES_AGAIN"


async def test_a_fact_that_counts_twice_is_noticed(api):
    name = uuid.uuid4().hex

    async def count_again(tx: Transaction) -> None:
        tx.increment(COUNTERS, name, count=1)

    async def count_once(tx: Transaction) -> None:
        tx.create(COUNTERS, f"{name}-once", Counter(count=1), otherwise=AlreadyDone())

    def deliver(handle: Callable[[Transaction], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
        async def delivered() -> None:
            with suppress(AlreadyDone):
                await transaction.run(handle)

        return delivered

    once, again = deliver(count_once), deliver(count_again)
    first, second, third, fourth = await changes_of(once, once, again, again)
    assert first
    assert second == {}
    assert third
    (changed,) = fourth.values()
    assert name in changed


def test_a_message_is_another_one_of_the_same_fact():
    request = in_process.push(DeadLetterReplayed(dead_letter_id="d", delivery_id="e", function="f"))
    other = another_message(request)
    first, second = (push.body["message"] for push in (request, other))
    assert first["data"] == second["data"]
    assert first["messageId"] != second["messageId"]
    assert first["attributes"]["key"] == second["attributes"]["key"]
