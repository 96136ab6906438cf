"""The order of services, by which none calls or hears one that calls or hears it: `.importlinter` keeps it."""

import re

from infra.new.names import Refused
from infra.new.sources import Sources

CONTRACTS = ".importlinter"
LAYERS = re.compile(r"(?<=\[importlinter:contract:order\]\n).*?\nlayers =\n((?:    [^\n]+\n?)+)", re.DOTALL)


def with_service(sources: Sources, name: str, below: str) -> str:
    """The contracts with a service in a layer of its own, below another: the uppermost, if none is named."""
    text = _text(sources)
    layers = _layers(text)
    above = next((index for index, layer in enumerate(layers) if below in layer), None if below else 0)
    if above is None:
        raise Refused(f"There is no service {below!r} in the order of {CONTRACTS}: write one that there is.")
    layers.insert(above + 1, [name])
    written = "".join(f"    {' | '.join(f'functions.{service}' for service in layer)}\n" for layer in layers)
    start, end = _span(text)
    return text[:start] + written + text[end:]


def require_below(sources: Sources, module: str, service: str) -> None:
    """Raises Refused when a service may not import a module, as its service stands above or beside."""
    package, *_ = module.removeprefix("functions.").split(".")
    places = {name: index for index, layer in enumerate(_layers(_text(sources))) for name in layer}
    if package == service or not module.startswith("functions.") or places[package] > places[service]:
        return
    raise Refused(
        f"{service} cannot hear {package}, which does not stand below it in the order of services: "
        f"move `functions.{package}` below `functions.{service}` in {CONTRACTS}, contract `order`."
    )


def _text(sources: Sources) -> str:
    return (sources.root / CONTRACTS).read_text(encoding="utf-8")


def _span(text: str) -> tuple[int, int]:
    if match := LAYERS.search(text):
        return match.span(1)
    raise Refused(f"{CONTRACTS} has no contract `order` with the layers of the services.")


def _layers(text: str) -> list[list[str]]:
    start, end = _span(text)
    return [re.findall(r"functions\.(\w+)", line) for line in text[start:end].splitlines()]
