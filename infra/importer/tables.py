"""Tables as CSV: files of a folder, or of a PostgreSQL database, which are copied at one moment."""

import csv
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

LONGEST_FIELD = 64 * 1024 * 1024


class CannotRead(Exception):
    """Why a source cannot be read."""


def rows(folder: Path, *tables: str) -> Iterator[dict[str, str]]:
    """The rows of the first of these tables that there is; none where there is none."""
    csv.field_size_limit(min(LONGEST_FIELD, sys.maxsize))
    for table in tables:
        file = folder / f"{table}.csv"
        if file.is_file():
            with file.open(newline="", encoding="utf-8-sig") as text:
                yield from csv.DictReader(text)
            return


def copy_database(url: str, tables: Sequence[str], folder: Path) -> None:
    """Write the tables that a PostgreSQL database has to CSV files, all as they are at one moment, by `psql`.

    `url` is `postgresql://user:password@host:port/database`. It only reads. Raises CannotRead.
    """
    if shutil.which("psql") is None:
        raise CannotRead("reading a database needs `psql` (Debian: apt-get install postgresql-client).")
    environment = os.environ | _connection(url)
    names = ", ".join(f"('{table}')" for table in tables)
    asked = f"SELECT t FROM (VALUES {names}) AS v(t) WHERE to_regclass(t) IS NOT NULL;"  # noqa: S608  names of ours
    there = _psql(environment, asked)
    present = [table for table in there.split() if table in tables]
    if not present:
        raise CannotRead(f"the database has none of the tables {', '.join(tables)}.")
    copies = [f"\\copy {table} TO '{folder / table}.csv' WITH (FORMAT csv, HEADER)" for table in present]
    _psql(environment, "\n".join(["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;", *copies, "COMMIT;"]))


def _connection(url: str) -> dict[str, str]:
    """The connection as libpq's environment, so that no process list shows the password."""
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise CannotRead("a database is named as postgresql://user:password@host:port/database.")
    options = dict(parse_qsl(parts.query))
    named = {
        "PGHOST": parts.hostname or options.get("host"),
        "PGPORT": parts.port,
        "PGUSER": parts.username and unquote(parts.username),
        "PGPASSWORD": parts.password and unquote(parts.password),
        "PGDATABASE": unquote(parts.path.lstrip("/")),
        "PGSSLMODE": options.get("sslmode"),
    }
    return {name: str(value) for name, value in named.items() if value}


def _psql(environment: dict[str, str], commands: str) -> str:
    command = ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-f", "-"]
    done = subprocess.run(  # noqa: S603  its own command line
        command, input=commands, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise CannotRead(f"psql: {done.stderr.strip()}")
    return done.stdout
