"""Start the local API Gateway.

`python -m emulators.gateway --port N --data DIR --config FILE --functions-origin URL`
"""

import argparse
import asyncio
import gc
import os
import signal
import socket
import sys
from collections.abc import Sequence
from pathlib import Path

import aiohttp
import uvicorn
import uvloop

from emulators import identity
from emulators.gateway import keys
from emulators.gateway.access_log import AccessLog
from emulators.gateway.app import Gateway
from emulators.gateway.browsers import Browsers
from emulators.gateway.connection import Pool
from emulators.gateway.document import Deployment, DocumentError, Provider
from emulators.gateway.document_reload import ServedApi
from emulators.gateway.jwt_check import Verifier
from emulators.gateway.pages import Pages, Sources
from emulators.gateway.proxy import Proxy, log
from emulators.gateway.sites import Site, Sites
from emulators.gateway.targets import ServiceAccount
from emulators.local_http import log_to_stdout, prepared

KEEP_ALIVE_SECONDS = 120
LAST_REQUESTS_SECONDS = 0.5


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve until SIGTERM or SIGINT; exit with a message when an argument is of no use."""
    options = _parser().parse_args(arguments)
    log_to_stdout()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: None)
    try:
        prepared(options.data)
        wanted = [port for port in (options.port, options.console_port, options.account_port) if port is not None]
        listeners = [socket.create_server((options.host, port), backlog=1024) for port in wanted]
        uvloop.run(_serve(options, listeners))
    except (OSError, DocumentError) as error:
        sys.exit(f"gateway: {error}")


async def _serve(options: argparse.Namespace, listeners: Sequence[socket.socket]) -> None:
    port = listeners[0].getsockname()[1]
    deployment = _deployment(options, port)
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session:

        def verifier(provider: Provider) -> Verifier:
            return Verifier(provider, _keys(provider, deployment, options, session))

        api = ServedApi(options.config, deployment, verifier)
        pool, access_log = Pool(), AccessLog()
        account = ServiceAccount(options.data, f"gateway@{deployment.project}.iam.gserviceaccount.com")
        pages = Pages(_sources(options), f"http://{_reachable(options.host)}:{port}", session)
        proxy = Proxy(api, account, pool, access_log, Browsers(options.cors_origins.split(",")))
        gateway = Gateway(proxy, api, pages.app(), options.host)
        images = os.environ.get("STORAGE_PUBLIC_ORIGIN", "")
        uploads = f"{images}/{os.environ['UPLOADS_BUCKET']}/" if "UPLOADS_BUCKET" in os.environ else ""
        sites = {
            options.console_port: Site("console", options.console, proxy, options.host, images, uploads),
            options.account_port: Site("account", options.account, proxy, options.host),
        }
        config = uvicorn.Config(
            Sites(gateway, {port: site for port, site in sites.items() if port is not None}),
            http="httptools",
            ws="none",
            lifespan="off",
            access_log=False,
            log_level="error",
            proxy_headers=False,
            server_header=False,
            timeout_keep_alive=KEEP_ALIVE_SECONDS,
        )
        config.timeout_graceful_shutdown = LAST_REQUESTS_SECONDS  # type: ignore[assignment]  # it is only waited for
        watching = asyncio.create_task(api.watch())
        gc.collect()
        gc.freeze()
        log.info("ready: %d operations, http://%s:%d", api.operations, options.host, port)
        await uvicorn.Server(config).serve(sockets=list(listeners))
        watching.cancel()
        pool.close()
        access_log.flush()
    log.info("stopped")


def _sources(options: argparse.Namespace) -> Sources:
    return Sources(
        functions_origin=options.functions_origin,
        logs=options.data / "logs",
        openapi=options.openapi,
        cloud_file=options.cloud_file,
        demo_file=options.demo_file,
        console=f"http://{_reachable(options.host)}:{options.console_port}" if options.console_port else "",
        samples=options.samples,
        account=os.environ.get("ACCOUNT_PAGES", "") if options.account_port else "",
    )


def _reachable(host: str) -> str:
    """An address at which this machine reaches a server that listens at `host`."""
    return "127.0.0.1" if host in {"", "0.0.0.0"} else host


def _deployment(options: argparse.Namespace, port: int) -> Deployment:
    return Deployment(
        functions_origin=options.functions_origin,
        project=os.environ.get("GOOGLE_CLOUD_PROJECT", "ludus-local"),
        region=os.environ.get("GOOGLE_CLOUD_REGION", "europe-west1"),
        host=f"{options.host}:{port}",
        issuer=options.issuer,
        audience=options.audience,
        jwks_uri=options.jwks_file.absolute().as_uri() if options.jwks_file else "",
    )


def _keys(
    provider: Provider, deployment: Deployment, options: argparse.Namespace, session: aiohttp.ClientSession
) -> keys.Keys:
    """Where a provider's keys are here: those of the API's own tokens in a file, Google's in its stand-in's folder."""
    if options.jwks_file and (provider.jwks_uri == deployment.jwks_uri or provider.issuer == deployment.issuer):
        return keys.of_file(options.jwks_file)
    if provider.issuer == identity.ISSUER:
        return keys.of_identity(options.data)
    if provider.jwks_uri.startswith(("http://", "https://")):
        return keys.of_url(session, provider.jwks_uri)
    raise DocumentError(f"securityDefinitions.{provider.name}: {provider.jwks_uri!r} is not a URL; or give --jwks-file")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m emulators.gateway", description="A local API Gateway.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, required=True, help="0 picks a free one, which the first line tells")
    parser.add_argument("--data", type=Path, required=True, help="folder of identity.pem and logs/")
    parser.add_argument("--config", type=Path, required=True, help="the API Gateway document (a Terraform template)")
    parser.add_argument("--functions-origin", required=True, help="URL that functions' names follow")
    parser.add_argument("--jwks-file", type=Path, help="the public keys of the API's own tokens")
    issuer = os.environ.get("TOKEN_ISSUER", "https://ludus.local")
    parser.add_argument("--issuer", default=issuer, help="their issuer: ${issuer} of the document")
    audience = os.environ.get("TOKEN_AUDIENCE", "ludus")
    parser.add_argument("--audience", default=audience, help="their audience: ${audience} of the document")
    origins = os.environ.get("CORS_ORIGINS", "")
    parser.add_argument("--cors-origins", default=origins, help="pages that may read the gateway's own answers")
    parser.add_argument("--openapi", type=Path, help="the public description of the API, shown at /docs")
    parser.add_argument("--console-port", type=int, help="where the console is served, with the API below /api")
    built = Path("dist")
    parser.add_argument("--console", type=Path, default=built / "console", help="its folder (%(default)s)")
    parser.add_argument("--account-port", type=int, help="where the player's pages are served, with the API below /api")
    parser.add_argument("--account", type=Path, default=built / "account", help="their folder (%(default)s)")
    parser.add_argument("--samples", type=Path, default=built / "samples", help="their folder (%(default)s)")
    parser.add_argument("--cloud-file", type=Path, help="JSON of the local cloud's parts, shown at /")
    parser.add_argument("--demo-file", type=Path, help="JSON with the demo player's email and password")
    return parser


if __name__ == "__main__":
    main()
