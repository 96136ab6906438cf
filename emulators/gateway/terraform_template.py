"""Fills in the variables of a Terraform template, as `templatefile` would; directives (`%{ }`) are not read."""

import re
from collections.abc import Mapping
from typing import Any

_INTERPOLATION = re.compile(r"\$\$\{|\$\{\s*([A-Za-z_][A-Za-z0-9_]*)((?:\.[A-Za-z_][A-Za-z0-9_-]*)*)\s*\}")


class HostedFunctions(dict[str, dict[str, str]]):
    """Where each function is, whatever its name: all are behind one origin."""

    def __init__(self, origin: str) -> None:
        super().__init__()
        self._origin = origin.rstrip("/")

    def __missing__(self, name: str) -> dict[str, str]:
        """What the template asks of a function."""
        return {"address": f"{self._origin}/{name}", "audience": f"{self._origin}/{name}"}


def render(text: str, variables: Mapping[str, Any]) -> str:
    """Replace `${name}` and `${name.attribute}` by values, `$${` by `${`. Raises ValueError for an unknown variable."""

    def value_of(match: re.Match[str]) -> str:
        name = match.group(1)
        if name is None:
            return "${"
        if name not in variables:
            names = ", ".join(sorted(variables))
            raise ValueError(f"${{{name}}} has no value in the local cloud; these have one: {names}")
        value = variables[name]
        for attribute in match.group(2).split(".")[1:]:
            value = value[attribute]
        return str(value)

    return _INTERPOLATION.sub(value_of, text)
