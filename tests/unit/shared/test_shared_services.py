"""Several functions behind one entry: who answers a request, and who may call."""

import json
from base64 import urlsafe_b64encode

import pytest

from infra.build.groups import group_of, groups
from shared.catalog import declarations
from shared.declare import Declaration, Http
from shared.events.routes import accounts_of, caller_of, serve_handlers
from shared.http.binding import path_names
from shared.http.routes import Routes
from shared.settings import settings
from shared.triggers import Subscription
from tests.together import by_owner, for_each_service

APIS = {name: members for name, members in groups(declarations()).items() if isinstance(members[0].trigger, Http)}
WORK = {name: members for name, members in groups(declarations()).items() if name not in APIS}
ENDPOINTS = [(name, member) for name, members in APIS.items() for member in members]


def token(**claims: object) -> bytes:
    """A token as a service gets it from Cloud Run: checked, without its signature."""
    head, body = (urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in ({}, claims))
    return f"Bearer {head}.{body}.SIGNATURE_REMOVED_BY_GOOGLE".encode()


@for_each_service(by_owner(ENDPOINTS, lambda routed: routed[1].service), lambda routed: routed[1].name)
def test_each_route_of_a_group_leads_to_its_endpoint(routed: tuple[str, Declaration]) -> None:
    group, endpoint = routed
    routes, http = Routes(APIS[group]), endpoint.trigger
    assert isinstance(http, Http)
    path = http.path.format_map(dict.fromkeys(path_names(http.path), "some-id_1"))
    assert routes.find(http.method, path) is endpoint
    if http.method == "GET":
        assert routes.find("HEAD", path) is endpoint
    for method in ("OPTIONS", "PATCH"):
        other = routes.find(method, path)
        assert other
        assert isinstance(other.trigger, Http)
        assert other.trigger.path == http.path
    assert routes.find(http.method, "/elsewhere") is None


def test_a_literal_counts_more_than_a_variable() -> None:
    routes = Routes(APIS["profiles-api"])
    me = routes.find("GET", "/api/v1/profiles/me")
    another = routes.find("GET", "/api/v1/profiles/123")
    assert me
    assert another
    assert (me.name, another.name) == ("profiles-get-me", "profiles-get-profile")


def test_groups_are_few_and_of_one_kind() -> None:
    by_group = groups(declarations())
    assert sum(map(len, by_group.values())) == len(declarations())
    assert len(by_group) <= 3 * len({declaration.service for declaration in declarations()})
    for members in by_group.values():
        assert len({member.service for member in members}) == 1
        assert len({isinstance(member.trigger, Http) for member in members}) == 1


def test_what_everybody_may_call_and_what_computes_for_long_share_with_nothing_else() -> None:
    by_group = groups(declarations())
    assert [declaration.name for declaration in by_group["auth-get-jwks"]] == ["auth-get-jwks"]
    by_name = {declaration.name: declaration for declaration in declarations()}
    assert group_of(by_name["auth-login"]) == "auth-api-heavy"
    assert group_of(by_name["auth-refresh"]) == "auth-api"
    assert group_of(by_name["profiles-make-image-variants"]) == "profiles-work-heavy"


def test_a_caller_is_whom_cloud_run_has_checked() -> None:
    right = token(email="ludus-pubsub@p.iam.gserviceaccount.com", email_verified=True)
    assert caller_of([(b"authorization", right)]) == "ludus-pubsub@p.iam.gserviceaccount.com"


@pytest.mark.parametrize(
    "headers",
    [
        [],
        [(b"authorization", b"Bearer nonsense")],
        [(b"authorization", b"Bearer a.!!!.SIGNATURE_REMOVED_BY_GOOGLE")],
        [(b"authorization", token(email="a@b.example", email_verified=False))],
        [(b"authorization", token(email="a@b.example"))],
        [(b"authorization", token(email="a@b.example", email_verified=True).replace(b"SIGNATURE_REMOVED", b"x"))],
        [(b"authorization", token(email="a@b.example", email_verified=True)), (b"x-serverless-authorization", b"x")],
        [(b"authorization", token(email="a@b.example", email_verified=True))] * 2,
    ],
    ids=["none", "no token", "no claims", "not verified", "unsaid", "signed", "another token", "two"],
)
def test_nobody_else_is_a_caller(headers: list[tuple[bytes, bytes]]) -> None:
    assert caller_of(headers) == ""


class Pushed:
    """A request as far as the routes look at it."""

    def __init__(self, path: str, headers: list[tuple[bytes, bytes]]) -> None:
        self.scope = {"method": "POST", "path": path, "headers": headers, "query_string": b"", "client": None}


@pytest.mark.parametrize("group", WORK)
async def test_a_delivery_by_another_account_is_refused(group: str) -> None:
    served, domain = serve_handlers(WORK[group]), f"{settings().google_cloud_project}.iam.gserviceaccount.com"
    everyone = {
        f"ludus-{account}@{domain}" for account in ("gateway", "pubsub", "eventarc", "tasks", "scheduler", "auth")
    }
    for handler in WORK[group]:
        allowed = accounts_of(handler.trigger)
        assert allowed < everyone
        if isinstance(handler.trigger, Subscription):
            assert allowed == {f"ludus-pubsub@{domain}"}
        for account in everyone - allowed:
            headers = [(b"authorization", token(email=account, email_verified=True))]
            assert (await served(Pushed(f"/{handler.name}", headers))).status == 403
    assert (await served(Pushed("/", []))).status == 404
