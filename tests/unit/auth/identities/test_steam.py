"""What Steam's answers say, by value."""

import pytest

from functions.auth.rules.identities.proofs import NotDocumented
from functions.auth.rules.identities.steam import (
    SteamBanned,
    SteamIdMismatch,
    SteamTicketRejected,
    persona_of,
    steam_id_of,
)

ID, OTHER = "76561197960287930", "76561197960287931"
PARAMS = {"result": "OK", "steamid": ID, "ownersteamid": ID, "vacbanned": False, "publisherbanned": False}


def answered(**changes):
    return {"response": {"params": PARAMS | changes}}


def test_the_id_is_the_answer_s():
    assert steam_id_of(answered(), None) == ID
    assert steam_id_of(answered(), ID) == ID
    assert steam_id_of(answered(ownersteamid=OTHER), None) == ID
    with pytest.raises(SteamIdMismatch):
        steam_id_of(answered(), OTHER)


@pytest.mark.parametrize("ban", ["vacbanned", "publisherbanned"])
def test_bans(ban):
    with pytest.raises(SteamBanned) as raised:
        steam_id_of(answered(**{ban: True}), None)
    assert sum(raised.value.details.values()) == 1


def test_whose_ticket_it_is_not_is_not_told_of_bans():
    with pytest.raises(SteamIdMismatch):
        steam_id_of(answered(vacbanned=True), OTHER)


@pytest.mark.parametrize(("error", "told"), [({"errorcode": 101, "errordesc": "Invalid ticket"}, 101), ({}, None)])
def test_failures(error, told):
    with pytest.raises(SteamTicketRejected) as raised:
        steam_id_of({"response": {"error": error}}, None)
    assert raised.value.details == {"steam_error": told}


@pytest.mark.parametrize(
    "answer",
    [
        None,
        [],
        {},
        {"response": None},
        {"response": {}},
        {"response": {"params": []}},
        answered(result="NO"),
        answered(steamid=int(ID)),
        answered(steamid="7"),
        answered(steamid=ID + "\n"),
        answered(steamid="\u0667" * 17),
        answered(vacbanned="false"),
        answered(publisherbanned=None),
    ],
)
def test_what_steam_has_never_documented(answer):
    with pytest.raises(NotDocumented):
        steam_id_of(answer, None)


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        (
            {"response": {"players": [{"steamid": OTHER, "personaname": "Bob"}, {"steamid": ID, "personaname": "A"}]}},
            "A",
        ),
        ({"response": {"players": []}}, None),
        ({"response": {"players": [{"personaname": "A"}]}}, None),
        ({"response": []}, None),
        (None, None),
        ([1], None),
    ],
)
def test_names(answer, name):
    assert persona_of(answer, ID) == name
