"""Fills in the variables of a Terraform template, as `templatefile` would; directives (`%{ }`) are not read."""

import re
from collections.abc import Mapping
from typing import Any

_INTERPOLATION = re.compile(r"\$\$\{|\$\{\s*([A-Za-z_][A-Za-z0-9_]*)((?:\.[A-Za-z_][A-Za-z0-9_-]*)*)\s*\}")


def render(text: str, variables: Mapping[str, Any]) -> str:
    """Replace `${name}` and `${name.attribute}` by values, `$${` by `${`. Raises ValueError for an unknown variable."""

    def value_of(match: re.Match[str]) -> str:
        name = match.group(1)
        if name is None:
            return "${"
        if name not in variables:
            known = ", ".join(sorted(variables))
            raise ValueError(f"${{{name}}} has no value in the local cloud; these have one: {known}")
        value = variables[name]
        for attribute in match.group(2).split(".")[1:]:
            value = value[attribute]
        return str(value)

    return _INTERPOLATION.sub(value_of, text)
