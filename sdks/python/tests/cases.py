"""Carries out the cases of ../cases/cases.json; prints one line of JSON for each.

With `async`, it does so on AsyncLudus, else on Ludus.
"""

import asyncio
import json
import os
import re
import sys
import tempfile
import time
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
from ludus_sdk import AsyncLudus, CallOptions, FileStorage, Ludus, LudusError, NoAnswer, SessionEnded
from ludus_sdk.generated.operations import OPERATIONS

ADDRESS = os.environ.get("LUDUS_ADDRESS", "http://127.0.0.1:8080")
CASES = json.loads(Path(os.environ.get("LUDUS_CASES", "../cases/cases.json")).read_text(encoding="utf-8"))
ASYNC = sys.argv[1:] == ["async"]


async def waited_for(function: Callable[..., Any], *given: Any, **named: Any) -> Any:
    """Call a method of either client; blocking ones in a thread, so that several run at once."""
    return await (function(*given, **named) if ASYNC else asyncio.to_thread(function, *given, **named))


class Run:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clients: dict[str, Any] = {}
        self.saved: dict[str, Any] = {"new": {"email": f"{uuid.uuid4()}@example.com"}}
        self.clock = self.waited = 0.0
        self.ended = 0

    def client(self, name: str) -> Any:
        return self.clients.get(name) or self.restart(name)

    def restart(self, name: str) -> Any:
        def wait(seconds: float) -> None:
            self.waited += seconds

        async def wait_async(seconds: float) -> None:
            self.waited += seconds

        def end() -> None:
            self.ended += name == "A"

        self.clients[name] = (AsyncLudus if ASYNC else Ludus)(
            ADDRESS,
            storage=FileStorage(self.folder / f"{name}.json"),
            now=lambda: time.time() + self.clock,
            sleep=wait_async if ASYNC else wait,
            on_session_ended=end,
        )
        return self.clients[name]

    async def step(self, given: dict[str, Any]) -> None:
        step = self.filled(given)
        client = self.client(step.get("client", "A"))
        match next(iter(step)):
            case "register":
                player = {"email": f"{uuid.uuid4()}@example.com", "password": "Case-Pass-1"}
                body = {**player, "display_name": step["as"]}
                await waited_for(self.client(step["register"]).auth.register, body)
                self.saved[step["register"]] = player
            case "server":
                await waited_for(self.client(step["server"]).sign_in_server_by_identity, self.identity())
            case "call":
                await asyncio.gather(*(self.call(client, step) for _ in range(step.get("parallel", 1))))
            case "iterate":
                equal(await self.listed(client, step), step["expect"])
            case "queue":
                await self.checked(step, asyncio.to_thread(client.offline.add, step["queue"], step["body"]))
            case "flush":
                outcomes = await waited_for(self.client(step["flush"]).offline.flush)
                states = [f"{each.state} {each.error.code}" if each.error else each.state for each in outcomes]
                equal(states, step["expect"])
            case "waiting":
                equal(len(client.offline.waiting()), step["waiting"])
            case "upload":
                await self.upload(client, step["upload"], json.dumps({"text": "x" * step["json"]["text"]}).encode())
            case "restart":
                self.restart(step["restart"])
            case "sign_out":
                await waited_for(self.client(step["sign_out"]).sign_out)
            case "clock":
                self.clock += step["clock"]
            case "faults":
                control("_faults", step["faults"])
            case "seen":
                self.seen(step)
            case "waited":
                assert step["waited"][0] <= self.waited <= step["waited"][1], f"{self.waited} s"
            case "now_within":
                assert abs(client.now() - time.time()) < step["now_within"]
            case "ended":
                equal(self.ended, step["ended"])
            case other:
                raise AssertionError(f"no such step: {other}")

    def identity(self) -> Callable[[], Any]:
        def shown() -> str:
            return os.environ["LUDUS_IDENTITY"]

        async def shown_async() -> str:
            return shown()

        return shown_async if ASYNC else shown

    async def call(self, client: Any, step: dict[str, Any]) -> None:
        given = {place: step[place] for place in ("path", "query", "body") if place in step}
        options = CallOptions(idempotency_key=step.get("key"))
        answer = await self.checked(step, waited_for(client.call, step["call"], **given, options=options))
        matches(answer, step.get("expect", {}))
        for name, field in step.get("save", {}).items():
            self.saved[name] = at(answer, field)

    async def checked(self, step: dict[str, Any], act: Any) -> Any:
        """The answer; or nothing, if the step says which error it is to end with."""
        if "error" not in step:
            return await act
        try:
            await act
        except (LudusError, NoAnswer, ValueError) as error:
            matches(described(error), step["error"])
            return None
        raise AssertionError(f"no error: {step}")

    async def listed(self, client: Any, step: dict[str, Any]) -> list[Any]:
        service, _, name = OPERATIONS[step["iterate"]].id.partition("-")
        pages = getattr(getattr(client, service), f"iter_{name.replace('-', '_')}")(**step.get("query", {}))
        if ASYNC:
            return [item[step["field"]] async for item in pages]
        return [item[step["field"]] for item in pages]

    async def upload(self, client: Any, ticket: dict[str, Any], data: bytes) -> None:
        reports: list[tuple[int, int]] = []
        await waited_for(client.upload, ticket, data, lambda sent, total: reports.append((sent, total)))
        assert reports == sorted(reports)
        assert len(reports) > 3
        equal(reports[-1], (len(data), len(data)))

    def seen(self, step: dict[str, Any]) -> None:
        path, method = step["seen"]["path"], step["seen"].get("method")
        requests = httpx.get(f"{ADDRESS}/_seen").json()
        fitting = [each for each in requests if each["path"] == path and method in (None, each["method"])]
        equal(len(fitting), step["count"])
        if "keys" in step:
            equal(len({each["key"] for each in fitting}), step["keys"])

    def filled(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self.filled(item) for item in value]
        if isinstance(value, dict):
            return {name: self.filled(item) for name, item in value.items()}
        reference = re.fullmatch(r"\$\{(.+)\}", value) if isinstance(value, str) else None
        return at(self.saved, reference[1]) if reference else value


def described(error: Exception) -> dict[str, Any]:
    if not isinstance(error, LudusError):
        return {"kind": "no_answer" if isinstance(error, NoAnswer) else "usage"}
    kind = "session_ended" if isinstance(error, SessionEnded) else "refused"
    return {"kind": kind, **vars(error)}


def at(value: Any, path: str) -> Any:
    for name in path.split(".") if path else ():
        value = value[int(name)] if isinstance(value, list) else value[name]
    return value


def equal(value: Any, wanted: Any) -> None:
    assert value == wanted and type(value) is type(wanted), f"{value!r}, not {wanted!r}"


def matches(value: Any, expected: dict[str, Any]) -> None:
    for path, wanted in expected.items():
        assert at(value, path) == wanted, f"{path} is {at(value, path)!r}, not {wanted!r}"


def control(name: str, body: Any) -> None:
    httpx.put(f"{ADDRESS}/{name}", json=body).raise_for_status()


async def main() -> None:
    for case in CASES:
        control("_faults", [])
        control("_seen", None)
        failure = ""
        with tempfile.TemporaryDirectory() as folder:
            run = Run(Path(folder))
            for place, step in enumerate(case["steps"], 1):
                try:
                    await run.step(step)
                except Exception as error:
                    failure = f"step {place}: {type(error).__name__} {error}"
                    break
        print(json.dumps({"name": case["name"], "failure": failure}), flush=True)


asyncio.run(main())
