"""What an endpoint can raise is what it says in `errors=`, and so what the API document says."""

from contextlib import suppress

import pytest

from infra.build.endpoints import endpoints_of
from infra.build.failures import errors_of
from shared.catalog import declarations
from shared.errors import DomainError, NotFound
from tests.raised_errors import raised_by
from tests.together import by_owner, for_each_service

ENDPOINTS = {endpoint.name: endpoint for endpoint in endpoints_of(declarations())}
NAMES = by_owner(ENDPOINTS, lambda name: ENDPOINTS[name].declaration.service)

OPENS_NO_OTHERS_ADDRESS = {
    "EMAIL_TAKEN": "the new account has no address, or one that was found free in this transaction",
    "UNKNOWN_COUNTRY": "the new account has no country",
}
MOVES_MONEY = {
    "ALREADY_DONE": "the wallet is told what to raise instead (`again`)",
    "INVALID_AMOUNT": "models take prices, rewards and credits of 1 at least",
}
KEEPS_NOTICES = {"ALREADY_DONE": "a notice that comes again is received like the first"}
RESTORES_A_SAVE = {
    "SLOTS_MERGED": "the slot is there",
    "SERVER_ONLY_KEY": "what servers set is kept as it is now, whatever the earlier version has",
    "TOO_MANY_SLOTS": "the slot is there",
}
NEVER = {
    "admin-get-player": {"BAD_REQUEST": "services show their first pages: no cursor comes"},
    "auth-confirm-email-login": OPENS_NO_OTHERS_ADDRESS,
    "auth-connect-wallet": OPENS_NO_OTHERS_ADDRESS,
    "auth-epic-login": OPENS_NO_OTHERS_ADDRESS,
    "auth-steam-login": OPENS_NO_OTHERS_ADDRESS,
    "auth-link-email": {"EMAIL_UNCHANGED": "an account with an address is refused before"},
    "auth-merge-accounts": {"UNKNOWN_MERGE": "the merge is the one that the account itself names"},
    "battlepass-claim-level": MOVES_MONEY,
    "battlepass-claim-reward": MOVES_MONEY,
    "battlepass-grant-xp": {"UNKNOWN_SEASON": "a grant that was logged names a season that there was"},
    "battlepass-grant-xp-to-many": {
        "UNKNOWN_PLAYER": "who there is not is told so in the answer, and gets nothing",
        "UNKNOWN_SEASON": "a grant that was logged names a season that there was",
    },
    "battlepass-purchase-premium": MOVES_MONEY,
    "commerce-credit-wallet": MOVES_MONEY,
    "commerce-create-entry-fee": {
        "OFFER_CHANGED": "no price is sent that was seen",
        "RECEIPT_OF_ANOTHER_PLAYER": "what is given up is nobody's",
        "UNKNOWN_PLAYER": "an account that there is has a profile",
    },
    "commerce-open-checkout": {
        "RECEIPT_OF_ANOTHER_PLAYER": "what is given up is nobody's",
        "UNKNOWN_PLAYER": "an account that there is has a profile",
    },
    "commerce-receive-apple-notification": KEEPS_NOTICES,
    "commerce-receive-epic-notice": KEEPS_NOTICES,
    "commerce-receive-steam-notice": KEEPS_NOTICES,
    "commerce-receive-stripe-event": KEEPS_NOTICES,
    "commerce-refund-order": {"RECEIPT_OF_ANOTHER_PLAYER": "no player shows anything: the order is named"},
    "commerce-spend-from-wallet": MOVES_MONEY,
    "commerce-verify-receipt": {"NO_REVIEW": "a review that is due is one that waits"},
    "conquest-set-my-username": {
        "INVALID_SOCIAL_LINK": "the name alone is changed",
        "TITLE_NOT_OWNED": "the name alone is changed",
        "UNKNOWN_COUNTRY": "the name alone is changed",
    },
    "cosmetics-purchase-cosmetic": MOVES_MONEY,
    "drops-receive-twitch-message": KEEPS_NOTICES,
    "drops-show-twitch-link": {"UNKNOWN_PLAYER": "an account that there is has a profile"},
    "leaderboards-create-score-season": {"UNKNOWN_SCORE_SEASON": "a board that is made has a first period"},
    "privacy-import-clone": {"UNKNOWN_COUNTRY": "a new player's profile names no country"},
    "progression-delete-slot": {
        "SAVE_TOO_LARGE": "what is left of a save is no larger than it",
        "SERVER_ONLY_KEY": "nothing is sent that could be another value",
    },
    "progression-restore-player-snapshot": RESTORES_A_SAVE,
    "progression-restore-snapshot": RESTORES_A_SAVE,
    "ugc-remove-item": {"UGC_STATE": "a creator removes an item in any state"},
}
"""Errors that the code could raise and the endpoint cannot: by endpoint and code, with the reason."""


def undeclared(name: str) -> set[str]:
    endpoint = ENDPOINTS[name]
    declared = {error.code for error in errors_of(endpoint)}
    return {error.code for error in raised_by(endpoint.declaration.function)} - declared


@for_each_service(NAMES)
def test_an_endpoint_declares_what_it_can_raise(name):
    missing = undeclared(name) - NEVER.get(name, {}).keys()
    assert not missing, f"add the error to `errors=` of {name}, or say in NEVER why it cannot come: {sorted(missing)}"


@pytest.mark.parametrize("name", NEVER)
def test_what_cannot_come_is_still_in_the_code(name):
    assert NEVER[name].keys() <= undeclared(name), "take it out of NEVER"


class Refused(DomainError):
    """An error of these tests."""

    code = "REFUSED"


class Desk:
    """Somebody who refuses."""

    def refuse(self) -> None:
        """Refuse."""
        raise Refused


DESK = Desk()


def refuse() -> None:
    raise Refused("No.", reason="test")


def refuses_by_a_call() -> None:
    refuse()


def refuses_by_a_method() -> None:
    DESK.refuse()


def refuses_by_what_it_hands_on() -> object:
    return {"otherwise": Refused()}


def refuses_within() -> object:
    def inner() -> None:
        refuse()

    return inner


def refuses_again() -> None:
    try:
        refuse()
    except DomainError as error:
        error.add_note("seen")
        raise


def refuses_otherwise() -> None:
    try:
        refuse()
    except Refused:
        raise NotFound from None


def catches() -> None:
    try:
        refuse()
    except (ValueError, DomainError):
        return


def suppresses() -> None:
    with suppress(Refused):
        refuse()


def has_a_value_of_that_name(refuse: int) -> int:
    return refuse + 1


def calls_itself(times: int) -> None:
    calls_itself(times - 1)
    refuse()


@pytest.mark.parametrize(
    ("function", "raised"),
    [
        (refuse, {Refused}),
        (refuses_by_a_call, {Refused}),
        (refuses_by_a_method, {Refused}),
        (refuses_by_what_it_hands_on, {Refused}),
        (refuses_within, {Refused}),
        (refuses_again, {Refused}),
        (refuses_otherwise, {NotFound}),
        (catches, set()),
        (suppresses, set()),
        (has_a_value_of_that_name, set()),
        (calls_itself, {Refused}),
    ],
)
def test_what_a_function_raises_is_read_from_its_code(function, raised):
    assert raised_by(function) == raised
