"""Where feedback is sent, and how it is signed, by value."""

import json
from datetime import UTC, datetime

import pytest
import stripe

from functions.feedback.models.bugs import ClientData, ReportBug
from functions.feedback.models.webhooks import Webhook
from functions.feedback.rules import bugs
from functions.feedback.rules import webhooks as rules
from tests.feedback import crash

NOW = datetime(2026, 11, 20, tzinfo=UTC)
KEYS = ("new" * 12, "old" * 12)
WORK = rules.delivery("feedback.created", "b", "b", "open", NOW)


def bug(**fields):
    return bugs.opened(ReportBug.model_validate(crash()), "b", "ada", NOW, 90).model_copy(update=fields)


def written(**changes) -> bytes:
    return json.dumps({"url": "https://hooks.example.com/a?b=c", "signing_keys": KEYS} | changes).encode()


def test_a_webhook_is_read():
    assert rules.parse_webhook(written(headers={"authorization": "Bearer x"})).headers == {"authorization": "Bearer x"}
    assert rules.parse_webhook(written(url="http://127.0.0.1:80"), local=True).url == "http://127.0.0.1:80"


@pytest.mark.parametrize(
    "url",
    [
        "http://hooks.example.com",
        "https://",
        "https://localhost/x",
        "https://metadata.google.internal./x",
        "https://hooks",
        "https://127.0.0.1",
        "https://2130706433",
        "https://[::1]/",
        "https://user:password@hooks.example.com",
        "file:///etc/passwd",
    ],
)
def test_what_is_not_of_the_public_internet_is_no_webhook(url):
    with pytest.raises(ValueError, match="url"):
        rules.parse_webhook(written(url=url))


@pytest.mark.parametrize("keys", [[], ["short"]], ids=["none", "short"])
def test_a_webhook_has_a_key_that_is_long_enough(keys):
    with pytest.raises(ValueError, match="signing_keys"):
        rules.parse_webhook(written(signing_keys=keys))


def test_a_delivery_has_an_id_of_its_fact_and_verifies_by_each_key():
    client = ClientData(version="1.4.2", platform="windows")
    item = bug(title="@everyone KeyError")
    content = rules.body(WORK, item, client)
    headers = rules.headers(Webhook(url="https://a.example", signing_keys=KEYS), WORK, content, NOW)
    for key in KEYS:
        stripe.WebhookSignature.verify_header(content.decode(), headers["ludus-signature"], key, tolerance=None)
        with pytest.raises(stripe.SignatureVerificationError):
            stripe.WebhookSignature.verify_header(content.decode() + " ", headers["ludus-signature"], key)
    again = rules.delivery("feedback.created", "b", "b", "open", NOW)
    assert headers["ludus-delivery-id"] == WORK.delivery_id == again.delivery_id
    assert WORK.delivery_id != rules.delivery("feedback.changed", "b", "b", "open", NOW).delivery_id
    sent = json.loads(content)
    assert sent["content"] == "Bug, open: @everyone KeyError (1.4.2, windows)"
    assert sent["allowed_mentions"] == {"parse": []}
    assert (sent["event"], sent["item"]["item_id"], sent["client"]["version"]) == ("feedback.created", "b", "1.4.2")


def test_a_long_text_fits_into_a_message():
    assert len(json.loads(rules.body(WORK, bug(text="x" * 4000), None))["content"]) == rules.LONGEST_CONTENT
