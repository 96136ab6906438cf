"""Players are mailed what other services tell them: once a fact, at an address that they have shown to be theirs."""

import uuid

from functions.auth.store.accounts import USERS
from shared.events.dead_letters import DeadLettered
from shared.events.notices import PlayerNotice
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.accounts import prove

MAIL = "auth-mail-notice"
SUBJECT = "You have the premium pass"


def bought(player_id: str, **changes: object) -> PlayerNotice:
    given = {
        "notice_id": uuid.uuid4().hex,
        "player_id": player_id,
        "service": "battlepass",
        "name": "premium_purchased",
        "values": {"season": "s1", "amount": "950", "currency": "coins"},
    }
    return PlayerNotice.model_validate(given | changes)


async def change(user_id: str, **changes: object) -> None:
    async def body(tx: Transaction) -> None:
        user = await tx.get(USERS, user_id)
        assert user is not None
        tx.put(USERS, user_id, user.model_copy(update=changes))

    await transaction.run(body)


async def test_a_fact_that_is_delivered_again_is_mailed_once(api, accounts, mailbox):
    player = await accounts.player()
    await prove(api, player)
    fact, last = bought(player.id), bought(player.id)
    for _ in range(3):
        assert (await api.push(MAIL, fact)).status_code == 204
    mail = await mailbox.newest(player.email, SUBJECT)
    assert "premium pass of s1 was bought for your account, for 950 coins" in mail["text"]
    assert (await api.push(MAIL, last)).status_code == 204
    await mailbox.newest(player.email, SUBJECT, count=2)
    assert len([mail for mail in await mailbox.all_of(player.email) if mail["subject"] == SUBJECT]) == 2


async def test_it_has_the_player_s_language(api, accounts, mailbox):
    player = await accounts.player()
    await prove(api, player)
    await change(player.id, language="de")
    assert (await api.push(MAIL, bought(player.id))).status_code == 204
    await mailbox.newest(player.email, "Du hast den Premium-Pass")


async def test_an_address_that_is_not_proven_gets_none(api, accounts, mailbox):
    player, proven = await accounts.players(2)
    await prove(api, proven)
    for to in (player.id, "nobody", proven.id):
        assert (await api.push(MAIL, bought(to))).status_code == 204
    await mailbox.newest(proven.email, SUBJECT)
    assert [mail for mail in await mailbox.all_of(player.email) if mail["subject"] == SUBJECT] == []


async def test_what_is_not_worth_a_mail_is_none(api, accounts, mailbox):
    player = await accounts.player()
    await prove(api, player)
    for by_mail in (False, True):
        assert (await api.push(MAIL, bought(player.id, by_mail=by_mail))).status_code == 204
    await mailbox.newest(player.email, SUBJECT)
    assert len([mail for mail in await mailbox.all_of(player.email) if mail["subject"] == SUBJECT]) == 1


async def test_who_was_merged_is_told_at_the_account_that_is_left(api, accounts, mailbox):
    player, left = await accounts.players(2)
    await prove(api, left)
    await change(player.id, merged_into=left.id)
    assert (await api.push(MAIL, bought(player.id))).status_code == 204
    await mailbox.newest(left.email, SUBJECT)


async def test_a_notice_without_words_becomes_a_dead_letter_that_says_what_to_write(api, accounts, listen):
    dead_letters = await listen(DeadLettered.topic)
    fact, event_id = bought((await accounts.player()).id, name="premium_lost"), uuid.uuid4().hex
    statuses = [(await api.push(MAIL, fact, event_id=event_id)).status_code for _ in range(3)]
    assert statuses == [500, 500, 204]
    (dead_letter,) = await dead_letters.messages(1, key=f"{MAIL}:{event_id}")
    assert "functions/battlepass/api/notices.py has no notice 'premium_lost'" in dead_letter.data["error"]
