"""The table of roles says of each endpoint for staff what its declaration says."""

import typing

import pytest
from pydantic import TypeAdapter, ValidationError

from functions.admin.rules.permissions import PERMISSIONS, Permission, actions_about
from shared.catalog import declarations
from shared.declare import Declaration, Http
from shared.http.binding import signature_of_endpoint
from shared.identity.callers import STAFF, Role
from tests.together import by_owner, for_each_service

NEEDS_NO_REASON = {
    "admin-search-players": "it changes nothing",
    "auth-create-server-key": "the key's name says what it is for",
    "auth-rotate-server-key": "a rotation takes nothing from anybody",
    "feedback-assign-feedback": "it changes who looks after it",
    "feedback-change-feedback-state": "the answer is the reason",
    "conquest-settle-payout": "the transfer is the reason",
    "feedback-merge-ideas": "the other idea is the reason",
    "feedback-unmerge-idea": "the other idea is the reason",
    "messages-answer-thread": "the answer is the reason",
    "messages-assign-thread": "it changes who answers",
    "messages-cancel-broadcast": "what is left of it goes to nobody",
    "messages-decide-report": "the report says why",
    "messages-delete-canned-answer": "it is a text of staff's own",
    "messages-note-in-thread": "the note is the reason",
    "messages-write-canned-answer": "it is a text of staff's own",
    "profiles-create-picture-upload": "nothing shows the picture until something names it",
    "platform-replay-dead-letter": "it does once more what was to be done",
    "webhooks-create-webhook": "its description says what it is for",
    "webhooks-delete-webhook": "it is a server of the studio's own",
    "webhooks-replay-delivery": "it does once more what was to be done",
    "webhooks-rotate-webhook-secret": "a rotation takes nothing from anybody",
    "webhooks-send-test-event": "it changes nothing",
    "webhooks-update-webhook": "it is a server of the studio's own",
    "ugc-set-words": "it is a list of words of the studio's own",
    "platform-replay-dead-letters": "it does once more what was to be done",
    "ugc-claim-review": "it says who decides",
    "ugc-decide-appeal": "the appeal says why, and the notes",
    "ugc-decide-item": "its category is the reason",
}
"""Changes by staff that take no reason, with why; those of what the game offers (seasons, products) need none."""

OFFERS = (
    "/battlepass/",
    "/commerce/skus",
    "/commerce/catalogue",
    "/drops/campaigns",
    "/admin/cosmetics",
    "/admin/conquest/seasons",
    "/leaderboards/seasons",
    "/progression/rules",
)


def service_of(name: str) -> str:
    return name.partition("-")[0]


def declared(declaration: Declaration) -> Permission | None:
    """The line that a declaration should have; None for one that is not for staff alone."""
    if not isinstance(declaration.trigger, Http):
        return None
    signature = signature_of_endpoint(declaration)
    role = signature.role
    if role not in STAFF:
        return None
    body = typing.get_type_hints(declaration.function).get("body")
    takes_reason = "reason" in signature.query or (body is not None and "reason" in body.model_fields)
    route = f"{declaration.trigger.method} {declaration.trigger.path}"
    return Permission(declaration.name, route, Role(role), takes_reason=takes_reason)


DECLARED = {declaration.name: declaration for declaration in declarations()}
LINES = {declaration.name: declared(declaration) for declaration in declarations() if declared(declaration)}


@for_each_service(by_owner(LINES, service_of))
def test_an_endpoint_for_staff_is_in_the_table_of_roles_as_it_is_declared(name):
    written = {line.operation: line for line in PERMISSIONS}.get(name)
    assert written == LINES[name], f"write into PERMISSIONS of functions/admin/rules/permissions.py: {LINES[name]}"


def test_the_table_names_no_endpoint_that_there_is_not():
    assert {line.operation for line in PERMISSIONS} <= LINES.keys()


def test_what_changes_something_of_somebody_takes_a_reason():
    without = [
        line.operation
        for line in PERMISSIONS
        if not line.route.startswith("GET ")
        and not line.takes_reason
        and line.operation not in NEEDS_NO_REASON
        and not any(offer in line.route for offer in OFFERS)
    ]
    assert not without, f"their bodies need a `reason`, or they a line in NEEDS_NO_REASON: {without}"


NO_REASONS = (
    "   ",
    "a",
    "\u200b\u200b\u200b",
    "\u200d\u200d\u200d",
    "\u2800\u2800\u2800",
    "not\x00seen",
    "\u202eback",
    "a" * 501,
)


@for_each_service(by_owner((line.operation for line in PERMISSIONS if line.takes_reason), service_of))
def test_a_reason_says_something_that_can_be_read(name):
    hints = typing.get_type_hints(DECLARED[name].function, include_extras=True)
    if "reason" in hints:
        reason = TypeAdapter(hints["reason"])
    else:
        field = hints["body"].model_fields["reason"]
        annotation = typing.Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
        reason = TypeAdapter(annotation)
    assert reason.validate_python(" Ticket 1234:\r\nasked twice ") == "Ticket 1234:\nasked twice"
    for text in NO_REASONS:
        with pytest.raises(ValidationError):
            reason.validate_python(text)


def test_actions_are_those_of_the_callers_role_about_the_player():
    support = {action.action for action in actions_about("ada", {"player", "support"})}
    admin = {action.action: action for action in actions_about("ada", {"player", "admin"})}
    assert "auth-get-account" in support
    assert "auth-set-account-status" not in support
    assert admin["auth-set-account-status"].path == "/api/v1/admin/accounts/ada/status"
    assert admin["auth-set-account-status"].takes_reason
    assert support < admin.keys()
