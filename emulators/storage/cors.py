"""Cross-origin requests: what a bucket's `cors` lets browsers do."""

from starlette.datastructures import Headers
from starlette.responses import Response

from emulators.storage.buckets import Bucket, CorsRule

_SAFE_HEADERS = frozenset({"accept", "accept-language", "content-language", "range"})


def preflight(bucket: Bucket | None, headers: Headers) -> Response:
    """Answer OPTIONS. Without a rule that allows what is asked the answer carries no permission."""
    response = Response(status_code=200)
    response.headers["vary"] = "Origin"
    origin, method = headers.get("origin"), headers.get("access-control-request-method")
    wanted = [name.strip().lower() for name in headers.get("access-control-request-headers", "").split(",")]
    wanted = [name for name in wanted if name]
    if bucket is None or origin is None or method is None:
        return response
    for rule in bucket.cors:
        if _covers(rule, origin, method) and _allows_headers(rule, wanted):
            response.headers["access-control-allow-origin"] = _allowed_origin(rule, origin)
            response.headers["access-control-allow-methods"] = ",".join(rule.method)
            allowed = wanted if "*" in rule.response_header else rule.response_header
            if allowed:
                response.headers["access-control-allow-headers"] = ",".join(allowed)
            if rule.max_age_seconds is not None:
                response.headers["access-control-max-age"] = str(rule.max_age_seconds)
            break
    return response


def add_permission(bucket: Bucket | None, method: str, headers: Headers, response: Response) -> None:
    """Let the page that sent this request read its answer, when the bucket's rules say so."""
    origin = headers.get("origin")
    if bucket is None or origin is None or not bucket.cors:
        return
    response.headers["vary"] = "Origin"
    for rule in bucket.cors:
        if _covers(rule, origin, method):
            response.headers["access-control-allow-origin"] = _allowed_origin(rule, origin)
            if rule.response_header:
                response.headers["access-control-expose-headers"] = ", ".join(rule.response_header)
            break


def _covers(rule: CorsRule, origin: str, method: str) -> bool:
    return ("*" in rule.origin or origin in rule.origin) and ("*" in rule.method or method in rule.method)


def _allows_headers(rule: CorsRule, wanted: list[str]) -> bool:
    allowed = {name.lower() for name in rule.response_header} | _SAFE_HEADERS
    return "*" in allowed or allowed.issuperset(wanted)


def _allowed_origin(rule: CorsRule, origin: str) -> str:
    return "*" if "*" in rule.origin else origin
