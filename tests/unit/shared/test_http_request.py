"""What is read off a request: ids, addresses, traces, credentials, cookies, what it accepts."""

import pytest
from starlette.requests import Request

from shared.errors import BodyTooLarge, MalformedRequest, UnsupportedMediaType
from shared.http import request as http_request
from shared.telemetry.context import network_of

TRACE, SPAN = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"


def request(*chunks: bytes, path: str = "/x", query: str = "", client: str = "10.0.0.9", **headers: str) -> Request:
    waiting = list(chunks) or [b""]

    async def receive():
        chunk = waiting.pop(0)
        return {"type": "http.request", "body": chunk, "more_body": bool(waiting)}

    raw = [(name.replace("_", "-").encode(), value.encode("latin-1")) for name, value in headers.items()]
    scope = {
        "type": "http",
        "method": "POST",
        "path": path,
        "query_string": query.encode(),
        "headers": raw,
        "client": (client, 1234),
    }
    return Request(scope, receive)


@pytest.fixture(autouse=True)
def settled(configure):
    configure(environment="local", forwarded_hops=1, trace_ratio=0, cors_origins="https://game.example")


def read(*chunks: bytes, **given: str) -> http_request.Incoming:
    return http_request.read(request(*chunks, **given))


@pytest.mark.parametrize(
    ("hops", "chain", "address"),
    [
        (1, "203.0.113.7", "203.0.113.7"),
        (1, "1.1.1.1, 203.0.113.7", "203.0.113.7"),
        (1, "spoofed, 1.1.1.1 ,  203.0.113.7  ", "203.0.113.7"),
        (2, "1.1.1.1, 203.0.113.7, 10.0.0.1", "203.0.113.7"),
        (3, "203.0.113.7, 10.0.0.1", "203.0.113.7"),
        (2, "203.0.113.7", "203.0.113.7"),
        (1, "2001:db8::1", "2001:db8::1"),
        (1, "", "10.0.0.9"),
        (1, " , ,", "10.0.0.9"),
        (0, "1.1.1.1", "10.0.0.9"),
        (1, "x" * 1000, "x" * 64),
    ],
)
def test_the_caller_s_address_is_what_trusted_proxies_appended(configure, hops, chain, address):
    configure(forwarded_hops=hops)
    assert read(x_forwarded_for=chain).context.ip == address


BALANCER, GATEWAY = "198.51.100.1", "10.0.0.1"


@pytest.mark.parametrize(
    ("chain", "address"),
    [
        (f"203.0.113.7, {BALANCER}, {GATEWAY}", "203.0.113.7"),
        (f"1.2.3.4, 203.0.113.7, {BALANCER}, {GATEWAY}", "203.0.113.7"),
        (f"1.2.3.4, {BALANCER}, 203.0.113.7, {BALANCER}, {GATEWAY}", "203.0.113.7"),
        (f"203.0.113.7, {GATEWAY}", "203.0.113.7"),
        (f"1.2.3.4, 203.0.113.7, {GATEWAY}", "203.0.113.7"),
        (f"1.2.3.4, {BALANCER}, 203.0.113.7, {GATEWAY}", "203.0.113.7"),
        (f"1.2.3.4, {BALANCER}, {BALANCER}, 203.0.113.7, {GATEWAY}", "203.0.113.7"),
        (f"{BALANCER}, {GATEWAY}", BALANCER),
        (GATEWAY, GATEWAY),
    ],
)
def test_an_entry_further_left_counts_only_where_the_load_balancer_called_the_gateway(configure, chain, address):
    configure(forwarded_hops=2, load_balancer_address=BALANCER)
    assert read(x_forwarded_for=chain).context.ip == address


def test_without_a_load_balancer_nothing_further_left_counts(configure):
    configure(forwarded_hops=2, load_balancer_address="")
    assert read(x_forwarded_for=f"1.2.3.4, {BALANCER}, {GATEWAY}").context.ip == BALANCER


def test_without_a_proxy_the_connection_s_address_counts():
    assert read().context.ip == "10.0.0.9"


def test_several_forwarded_headers_are_one_chain(configure):
    configure(forwarded_hops=2)
    given = request()
    given.scope["headers"] = [(b"x-forwarded-for", b"1.1.1.1, 203.0.113.7"), (b"x-forwarded-for", b"10.0.0.1")]
    assert http_request.read(given).context.ip == "203.0.113.7"


@pytest.mark.parametrize(
    ("ip", "counted"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:DB8:1:2::", "2001:db8:1:2::/64"),
        ("2001:db8:1:3::", "2001:db8:1:3::/64"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("spoofed:by:nobody", "spoofed:by:nobody"),
        ("", ""),
    ],
)
def test_what_limits_count_an_address_as(ip, counted):
    assert network_of(ip) == counted


@pytest.mark.parametrize("given", ["r-1", "A.b_c-9", "a" * 128])
def test_a_request_id_is_echoed(given):
    assert read(x_request_id=given).context.request_id == given


@pytest.mark.parametrize("given", ["", "a b", "a" * 129, "a\nb", "<script>", "\xe9"])
def test_another_request_id_is_replaced(given):
    made = read(x_request_id=given).context.request_id
    assert made != given
    assert len(made) == 32


def test_request_ids_are_unique():
    assert read().context.request_id != read().context.request_id


@pytest.mark.parametrize("flags", ["00", "01", "02", "ff"])
@pytest.mark.parametrize(("ratio", "sampled"), [(0, False), (1, True)])
def test_a_trace_is_continued_and_sampled_by_our_own_ratio(configure, flags, ratio, sampled):
    configure(trace_ratio=ratio)
    context = read(traceparent=f"00-{TRACE}-{SPAN}-{flags}").context
    assert (context.trace, context.parent, context.sampled) == (TRACE, SPAN, sampled)
    assert len(context.span) == 16
    assert context.traceparent == f"00-{TRACE}-{context.span}-{'01' if sampled else '00'}"


@pytest.mark.parametrize(
    "given",
    [
        "",
        "garbage",
        f"00-{TRACE}-{SPAN}",
        f"00-{TRACE.upper()}-{SPAN}-01",
        f"00-{TRACE[:-1]}-{SPAN}-01",
        f"00-{TRACE}-{SPAN}-01-more",
        f"ff-{TRACE}-{SPAN}-01",
        f"00-{'0' * 32}-{SPAN}-01",
        f"00-{TRACE}-{'0' * 16}-01",
    ],
)
def test_what_is_no_trace_begins_a_new_one(given):
    context = read(traceparent=given).context
    assert len(context.trace) == 32
    assert context.trace not in {TRACE, "0" * 32}
    assert (context.parent, context.sampled) == ("", False)


@pytest.mark.parametrize(("ratio", "sampled"), [(0, False), (1, True)])
def test_a_new_trace_is_sampled_by_the_ratio(configure, ratio, sampled):
    configure(trace_ratio=ratio)
    assert read().context.sampled is sampled


@pytest.mark.parametrize("ratio", [0, 1])
@pytest.mark.parametrize(("flags", "sampled"), [("00", False), ("01", True)])
def test_a_delivery_continues_its_cause_sampled_or_not(configure, ratio, flags, sampled):
    configure(trace_ratio=ratio)
    context = read().context
    http_request.continue_trace(context, {"request_id": "r-1", "traceparent": f"00-{TRACE}-{SPAN}-{flags}"})
    assert (context.request_id, context.trace, context.parent) == ("r-1", TRACE, SPAN)
    assert context.sampled is sampled


def test_a_delivery_without_a_cause_stands_for_itself():
    context = read().context
    before = (context.request_id, context.trace)
    http_request.continue_trace(context, {})
    assert (context.request_id, context.trace) == before


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"x_forwarded_authorization": "Bearer abc"}, ("abc", False)),
        ({"x_forwarded_authorization": "bearer  abc "}, ("abc", False)),
        ({"cookie": "ludus_access=abc"}, ("abc", True)),
        ({"x_forwarded_authorization": "Bearer abc", "cookie": "ludus_access=def"}, ("abc", False)),
        ({"x_forwarded_authorization": "Basic abc", "cookie": "ludus_access=def"}, ("def", True)),
        ({"authorization": "Bearer abc"}, ("", True)),
        ({"x_forwarded_authorization": "Bearer"}, ("", True)),
        ({}, ("", True)),
    ],
)
def test_credentials(headers, expected):
    assert read(**headers).credentials() == expected


@pytest.mark.parametrize(
    "cookies",
    [
        "ludus_access=abc",
        "a=1; ludus_access=abc; b=2",
        'a="quoted; value"; ludus_access=abc',
        'consent={"ads": false}; ludus_access=abc',
        "a b=c; ludus_access=abc",
        "=nameless; ludus_access=abc",
        "ludus_access=abc; consent=[1,2]",
        "path=/x; expires=never; ludus_access=abc",
    ],
)
def test_our_cookie_is_found_among_foreign_ones(cookies):
    assert read(cookie=cookies).context.cookies.get("ludus_access") == "abc"


@pytest.mark.parametrize(
    ("accepted", "takes"),
    [
        ("gzip", True),
        ("gzip, deflate, br", True),
        ("br;q=1.0, gzip;q=0.5", True),
        ("GZIP", True),
        ("", False),
        ("br", False),
        ("gzip;q=0", False),
        ("gzip; q=0.0, br", False),
        ("identity", False),
    ],
)
def test_whether_gzip_is_accepted(accepted, takes):
    assert read(accept_encoding=accepted).takes_gzip is takes


def test_the_query():
    incoming = read(query="limit=5&cursor=a%20b&empty=&limit=6")
    assert incoming.query == {"limit": "6", "cursor": "a b", "empty": ""}
    assert read().query == {}


def test_the_user_agent_is_kept_short():
    assert len(read(user_agent="x" * 1000).context.user_agent) == 256


JSON = {"content_type": "application/json"}


async def test_a_body_comes_in_chunks():
    incoming = read(b'{"a"', b": 1}", **JSON)
    assert await http_request.body(incoming, 100) == b'{"a": 1}'
    assert incoming.body_read == b'{"a": 1}'


async def test_a_body_may_be_as_large_as_the_limit():
    assert len(await http_request.body(read(b"x" * 100, **JSON), 100)) == 100


@pytest.mark.parametrize(
    "incoming",
    [
        {"content_length": "101"},
        {},
        {"content_length": "1"},
    ],
)
async def test_a_body_over_the_limit(incoming):
    with pytest.raises(BodyTooLarge) as caught:
        await http_request.body(read(b"x" * 60, b"x" * 41, **JSON, **incoming), 100)
    assert caught.value.details == {"limit_bytes": 100}


async def test_a_caller_who_hangs_up_within_the_body_is_no_failure_of_ours():
    messages = [{"type": "http.request", "body": b'{"em', "more_body": True}, {"type": "http.disconnect"}]

    async def receive():
        return messages.pop(0)

    incoming = read(content_length="500", **JSON)
    incoming.request = Request(incoming.request.scope, receive)
    with pytest.raises(MalformedRequest):
        await http_request.body(incoming, 1000)


@pytest.mark.parametrize(
    "kind", ["application/json", "application/json; charset=utf-8", "Application/JSON", "a/b+json"]
)
async def test_json_by_its_type(kind):
    assert await http_request.body(read(b"{}", content_type=kind), 100) == b"{}"


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "", "application/jsonp"])
async def test_another_type(kind):
    with pytest.raises(UnsupportedMediaType):
        await http_request.body(read(b"{}", content_type=kind), 100)


async def test_no_body_needs_no_type():
    assert await http_request.body(read(), 100) == b""


def test_cors_is_for_configured_origins():
    headers = http_request.cors(read(origin="https://game.example"))
    assert headers["access-control-allow-origin"] == "https://game.example"
    assert headers["access-control-allow-credentials"] == "true"
    for other in ("https://evil.example", "https://game.example.evil.example", "null", "http://game.example"):
        assert http_request.cors(read(origin=other)) == {}
    assert http_request.cors(read()) == {}


def test_a_preflight():
    allowed = http_request.preflight(read(origin="https://game.example")).headers
    assert "PUT" in allowed["access-control-allow-methods"]
    for needed in ("Authorization", "Content-Type", "Idempotency-Key", "X-CSRF-Token", "traceparent", "tracestate"):
        assert needed in allowed["access-control-allow-headers"]
    assert http_request.preflight(read(origin="https://evil.example")).headers == {}
