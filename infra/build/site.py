"""The pages of the site that stand elsewhere, its navigation, and the reference of the API. A hook of MkDocs.

READMEs are written where their code is. Their links go to pages where there are any, and are plain text where they
name code.
"""

import json
import posixpath
import re
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parents[2]
EXPLORER = ROOT / "emulators" / "gateway" / "explorer"

_LINK = re.compile(r"\[([^\]\n]+(?:\n[^\]\n]+)?)\]\((?!https?:|mailto:|#)([^)#\s]+)(#[^)\s]*)?\)")


@cache
def pages() -> dict[str, str]:
    """The path of each page in the site by its file in the repository."""
    places = {
        "README.md": "index.md",
        "CONTRIBUTING.md": "contributing.md",
        "CHANGELOG.md": "changelog.md",
        "GOTCHAS.md": "gotchas.md",
        "infra/README.md": "operations/infrastructure.md",
        "tests/bench/results.md": "operations/speed.md",
    }
    for service in sorted(ROOT.glob("functions/*/README.md")):
        places[_name(service)] = f"services/{service.parent.name}.md"
    for sdk in sorted(ROOT.glob("sdks/*/README.md")):
        places[_name(sdk)] = f"sdks/{sdk.parent.name}.md"
    for decision in sorted(ROOT.glob("infra/decisions/*.md")):
        places[_name(decision)] = f"decisions/{decision.name}"
    for other in ("console/README.md", "account/README.md", "sdks/README.md"):
        if (ROOT / other).exists():
            places[other] = other.replace("README.md", "index.md")
    return places | {_name(page): page.relative_to(ROOT / "docs").as_posix() for page in ROOT.glob("docs/**/*.md")}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """List the pages."""
    there = set(pages().values())

    def below(folder: str) -> list[str]:
        return sorted(page for page in there if page.startswith(f"{folder}/"))

    sections: list[tuple[str, list[Any]]] = [
        ("Begin", ["index.md", "first-hour.md", "glossary.md"]),
        ("Recipes", below("recipes")),
        ("Services", below("services")),
        ("Clients", [{"API reference": "api/index.html"}, *below("sdks"), *below("console"), *below("account")]),
        ("Operations", below("operations")),
        ("Runbooks", below("runbooks")),
        ("Decisions", below("decisions")),
        ("The project", ["contributing.md", "requirements.md", "gotchas.md", "changelog.md"]),
    ]
    config.nav = [{title: entries} for title, entries in sections if entries]
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add what stands beside the code."""
    for source, place in pages().items():
        if not source.startswith("docs/"):
            files.append(File.generated(config, place, content=(ROOT / source).read_text()))
    files.append(File.generated(config, "api/index.html", content=_reference()))
    return files


def on_page_markdown(markdown: str, *, page: Page, **_: object) -> str:
    """Turn links to files of the repository into links to pages, or into their text. Raises PluginError."""
    places = pages()
    (source,) = [source for source, place in places.items() if place == page.file.src_uri]
    folder = posixpath.dirname(source)

    def linked(match: re.Match[str]) -> str:
        text, target, anchor = match.groups()
        name = posixpath.normpath(posixpath.join(folder, target))
        if not (ROOT / name).exists():
            raise PluginError(f"{source} links to {target}, which is not there.")
        if name in places:
            return f"[{text}]({posixpath.relpath(places[name], posixpath.dirname(page.file.src_uri))}{anchor or ''})"
        return str(text)

    return _LINK.sub(linked, markdown)


def on_post_build(*, config: MkDocsConfig) -> None:
    """Put the files of the API's explorer beside its page."""
    folder = Path(config.site_dir) / "api"
    for asset in ("swagger-ui-bundle.js", "swagger-ui.css"):
        shutil.copyfile(EXPLORER / asset, folder / asset)


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _reference() -> str:
    """The page of the API: the document is part of it, as browsers load no file from a page that is a file itself."""
    document = yaml.load((ROOT / "openapi.yaml").read_text(), yaml.CSafeLoader)
    return Path(__file__).with_name("reference.html").read_text().replace("{}", _embedded(document), 1)


def _embedded(document: Any) -> str:
    return json.dumps(document, default=str, separators=(",", ":")).replace("<", "\\u003c")
