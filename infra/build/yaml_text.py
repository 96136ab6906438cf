"""YAML as people read it: keys in the order they were put in, long texts as blocks, no anchors."""

from typing import Any

import yaml


class Plain(yaml.CSafeDumper):
    """Writes every value where it stands."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        """No anchors: API Gateway takes 200 aliases at most, and readers none."""
        return True


class Quoted(str):
    """A text that stays a text whatever takes its place when the document is a template."""

    __slots__ = ()


def _text(dumper: yaml.CSafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


def _quoted(dumper: yaml.CSafeDumper, text: Quoted) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style='"')


Plain.add_representer(str, _text)
Plain.add_representer(Quoted, _quoted)


def to_yaml(document: dict[str, Any]) -> str:
    """A document as YAML, the same text for the same document."""
    return yaml.dump(document, Dumper=Plain, sort_keys=False, width=110, allow_unicode=True)
