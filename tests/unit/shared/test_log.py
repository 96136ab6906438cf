"""Log lines are JSON, one a line, with what belongs to the request."""

import json

import pytest

from shared.telemetry import log
from shared.telemetry.context import RequestContext, enter_request


@pytest.fixture
def request_context():
    enter_request(RequestContext(request_id="r-1", method="GET", path="/", trace="0af7651916cd43dd8448eb211c80319c"))
    yield
    enter_request(None)


@pytest.fixture(autouse=True)
def settled(configure):
    log.name_process("", "")
    configure(environment="local", google_cloud_project="game", log_level="INFO")


def lines(capsys) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_line(capsys, request_context):
    log.warning("redis.unreachable", error="x", tries=2)
    (line,) = lines(capsys)
    assert line.pop("timestamp")
    assert line == {
        "severity": "WARNING",
        "message": "redis.unreachable",
        "request_id": "r-1",
        "logging.googleapis.com/trace": "projects/game/traces/0af7651916cd43dd8448eb211c80319c",
        "error": "x",
        "tries": 2,
    }


def test_a_line_outside_of_a_request(capsys):
    log.info("boards.rebuilt")
    assert "request_id" not in lines(capsys)[0]


def test_what_is_less_severe_than_the_setting_is_not_written(capsys, configure):
    configure(log_level="ERROR")
    log.info("a")
    log.warning("b")
    log.error("c")
    assert [line["message"] for line in lines(capsys)] == ["c"]


def test_an_exception_has_its_trace(capsys):
    try:
        raise ValueError("what\nwas wrong")
    except ValueError as error:
        log.exception("request.failed", error, function="f")
    (line,) = lines(capsys)
    assert (line["severity"], line["function"]) == ("ERROR", "f")
    assert "ValueError: what\nwas wrong" in line["stack_trace"]
    assert "test_log.py" in line["stack_trace"]


def test_what_is_not_json_is_written_as_it_shows_itself(capsys):
    log.info("odd", value=object)
    assert lines(capsys)[0]["value"] == "<class 'object'>"
