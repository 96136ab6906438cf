"""A stranger cannot make us record, and pay for, every request: a caller's trace is kept, its sampling is not."""

import pytest

from shared.settings import settings
from shared.telemetry.context import current_request

TRACE, SPAN = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"


@pytest.mark.parametrize(("ratio", "sampled"), [("0", 0), ("1", 20)])
async def test_a_caller_who_says_sampled_is_sampled_by_our_ratio(api, monkeypatch, ratio, sampled):
    monkeypatch.setenv("TRACE_RATIO", ratio)
    settings.cache_clear()
    seen = []
    for flags in ("01", "00") * 10:
        await api("auth-get-jwks", headers={"traceparent": f"00-{TRACE}-{SPAN}-{flags}"})
        seen.append(current_request())
    assert {request.trace for request in seen} == {TRACE}
    assert sum(request.sampled for request in seen) == sampled
