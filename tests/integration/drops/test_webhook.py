"""Messages of Twitch: only those that it signed, each kept once, and followed until what they tell of is done."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest

from functions.drops.models.webhooks import DROP_GRANTED
from functions.drops.operations import following, subscriptions
from functions.drops.partners.twitch import api as twitch_api
from functions.drops.store import links, messages
from tests.local_api import code_of
from tests.twitch import link, new_viewer

RECEIVE = "drops-receive-twitch-message"


async def receive(api, message, **headers):
    return await api(RECEIVE, content=message["body"], headers=message["headers"] | headers)


async def follow(message) -> None:
    """Do what the message's task does."""
    await following.follow(messages.name_of(message["headers"]["twitch-eventsub-message-id"]))


def ago(**time) -> str:
    return (datetime.now(UTC) - timedelta(**time)).isoformat().replace("+00:00", "Z")


class TestSignatures:
    async def test_a_message_is_kept_once_however_often_it_comes(self, api, partners):
        message = await partners.twitch_message(content={"events": []})
        for _ in range(3):
            answer = await receive(api, message)
            assert (answer.status_code, answer.content) == (200, b"")
        kept = await messages.message(messages.name_of(message["headers"]["twitch-eventsub-message-id"]))
        assert kept is not None
        assert kept.body == message["body"]

    async def test_a_challenge_is_answered_with_itself(self, api, partners):
        kind = "webhook_callback_verification"
        message = await partners.twitch_message(kind=kind, content={"challenge": "pogchamp-kappa-360noscope"})
        answer = await receive(api, message)
        assert answer.text == "pogchamp-kappa-360noscope"
        assert answer.headers["content-type"].startswith("text/plain")
        assert answer.headers["content-length"] == str(len(answer.content))

    @pytest.mark.parametrize("digits", ["", ".1", ".123456", ".123456789"])
    async def test_a_timestamp_has_up_to_nine_digits(self, api, partners, digits):
        timestamp = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S}{digits}Z"
        assert (await receive(api, await partners.twitch_message(timestamp=timestamp))).is_success

    async def test_what_twitch_did_not_sign_now_is_refused(self, api, partners):
        old, ahead = ago(minutes=10, seconds=5), ago(minutes=-11)
        forged = [await partners.twitch_message(**asked) for asked in ({"timestamp": old}, {"timestamp": ahead})]
        forged.append(await partners.twitch_message(secret="another-secret"))
        forged.append(await partners.twitch_message(timestamp="now"))
        for message in forged:
            answer = await receive(api, message)
            assert (answer.status_code, code_of(answer)) == (403, "NOT_FROM_TWITCH")

    async def test_the_signature_is_over_id_timestamp_and_body(self, api, partners):
        message = await partners.twitch_message()
        changed = {
            "twitch-eventsub-message-id": "another",
            "twitch-eventsub-message-timestamp": ago(seconds=1),
            "twitch-eventsub-message-signature": "",
        }
        for name, value in changed.items():
            assert code_of(await receive(api, message, **{name: value})) == "NOT_FROM_TWITCH"
        longer = message | {"body": message["body"] + " "}
        assert code_of(await receive(api, longer)) == "NOT_FROM_TWITCH"

    async def test_what_twitch_has_never_documented_is_refused(self, api, partners):
        message = await partners.twitch_message(kind="something_new")
        assert (await receive(api, message)).status_code == 422


class TestSubscriptions:
    async def test_what_is_missing_is_subscribed_to_and_what_was_revoked_again(self, api, partners):
        await subscriptions.renew()
        assert await subscriptions.renew() == 0
        assert await partners.twitch_revokes(DROP_GRANTED) == 1
        message = await partners.twitch_message(kind="revocation", content={})
        await receive(api, message)
        await follow(message)
        live = [each for each in await twitch_api.subscriptions(DROP_GRANTED) if each.status in subscriptions.LIVE]
        assert [each.callback for each in live] == [subscriptions.callback()]
        assert await subscriptions.renew() == 0


class TestDisconnects:
    async def test_who_disconnects_at_twitch_is_unlinked(self, api, accounts, partners):
        player, viewer = await accounts.player(), new_viewer()
        await link(player.id, viewer)
        event = {"event": {"client_id": "any", "user_id": viewer.user_id, "user_login": viewer.login}}
        message = await partners.twitch_message(type="user.authorization.revoke", content=event)
        await receive(api, message)
        await follow(message)
        assert await links.ACCOUNTS.get(viewer.user_id) is None
        after = await links.PLAYERS.get(player.id)
        assert after is not None
        assert after.twitch_user_ids == ()

    async def test_a_message_that_is_followed_keeps_no_names(self, api, partners):
        message = await partners.twitch_message(type="channel.follow", content={"event": {"user_id": uuid.uuid4().hex}})
        await receive(api, message)
        await follow(message)
        kept = await messages.message(messages.name_of(message["headers"]["twitch-eventsub-message-id"]))
        assert kept is not None
        assert (kept.body, kept.handled_at is not None) == ("", True)
