"""What players tell is sent to the studio's webhook: signed, with an id, and again until it was taken."""

import json

import pytest
import stripe

from functions.feedback.events import FeedbackCreated
from functions.feedback.models.webhooks import Webhook
from functions.feedback.operations import delivering
from functions.feedback.partners import webhook as partner
from functions.feedback.rules.webhooks import delivery
from functions.feedback.settings import settings
from functions.feedback.store.items import ITEMS
from shared import clients
from tests.feedback import crash
from tests.integration.emulators.local_servers import listening
from tests.local_api import data_of

KEY = "a key of the tests, of 32 characters or more"


@pytest.fixture
async def studio(tmp_path, monkeypatch):
    """A server of the studio's, whose address stands in the mounted file."""
    async with listening() as target:
        file = tmp_path / "webhook.json"
        file.write_text(Webhook(url=target.url, signing_keys=(KEY,)).model_dump_json())
        monkeypatch.setattr(partner.WEBHOOK, "_file", lambda: file)
        yield target
        partner.WEBHOOK.forget()
    await clients.close()


async def work_for(api, player):
    bug_id = data_of(await api("feedback-report-bug", token=player.token, json=crash()))["bug_id"]
    bug = await ITEMS.get(bug_id)
    assert bug is not None
    created = FeedbackCreated(item_id=bug_id, kind=bug.kind, created_at=bug.created_at)
    return delivery(created.topic, created.key, bug_id, "open", bug.created_at)


async def test_a_delivery_is_signed_and_comes_again_under_its_id_until_it_was_taken(api, accounts, studio):
    (ada,) = await accounts.players(1)
    work = await work_for(api, ada)
    studio.answer = lambda number: (
        302 if number == 1 else 410 if number == 2 else 204,
        {"location": "http://x.example"},
    )
    for _ in range(2):
        assert (await api.deliver("feedback-deliver-webhook", work.model_dump_json().encode())).status_code == 500
    assert (await api.deliver("feedback-deliver-webhook", work.model_dump_json().encode())).status_code == 204
    assert len(studio.requests) == 3
    assert {request.headers["ludus-delivery-id"] for request in studio.requests} == {work.delivery_id}
    taken = studio.requests[-1]
    stripe.WebhookSignature.verify_header(taken.body.decode(), taken.headers["ludus-signature"], KEY, tolerance=600)
    sent = json.loads(taken.body)
    assert (sent["item"]["item_id"], sent["client"]["version"]) == (work.item_id, "1.4.2")


async def test_without_a_webhook_nothing_is_sent(api, accounts):
    (ada,) = await accounts.players(1)
    await delivering.deliver(await work_for(api, ada))
    assert settings().feedback_webhook_file.exists()
