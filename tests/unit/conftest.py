"""Unit tests compare values: none opens a socket or makes a client, and each names the settings that it depends on."""

import socket
from collections.abc import Callable, Iterator

import pytest

from shared import clients
from shared.settings import settings


@pytest.fixture(autouse=True)
def no_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever reaches for the network or for a Google client fails."""

    def refuse(*_: object) -> None:
        raise AssertionError("A unit test opens no socket: test this in tests/integration.")

    for name in ("connect", "connect_ex", "bind", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(clients, "of_this_loop", refuse)


@pytest.fixture
def configure(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Set environment variables, by their names in lower case, and read the settings anew."""

    def set_variables(**variables: object) -> None:
        for name, value in variables.items():
            monkeypatch.setenv(name.upper(), str(value))
        settings.cache_clear()

    settings.cache_clear()
    yield set_variables
    settings.cache_clear()
