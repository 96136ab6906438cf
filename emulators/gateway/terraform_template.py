"""Fills in the variables of a Terraform template, as `templatefile` would; directives (`%{ }`) are not read."""

import re
from collections.abc import Mapping

_INTERPOLATION = re.compile(r"\$\$\{|\$\{\s*([A-Za-z_][A-Za-z0-9_]*)\s*\}")


def render(text: str, variables: Mapping[str, str]) -> str:
    """Replace each `${name}` by its value, and `$${` by `${`. Raises ValueError that names an unknown variable."""

    def value(match: re.Match[str]) -> str:
        name = match.group(1)
        if name is None:
            return "${"
        if name not in variables:
            known = ", ".join(sorted(variables))
            raise ValueError(f"${{{name}}} has no value in the local cloud; these have one: {known}")
        return variables[name]

    return _INTERPOLATION.sub(value, text)
