"""OpenTelemetry's tracing, set up for where this runs. Loaded late, by `shared.telemetry.metrics` alone.

In the cloud spans leave by a thread, so during the next request of the instance or when it is shut down: a few are
lost where an instance is killed, and a sample bears that.
"""

from collections.abc import Callable
from typing import Any

from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter
from opentelemetry.sdk.trace.id_generator import RandomIdGenerator
from opentelemetry.trace import NonRecordingSpan, SpanContext, SpanKind, TraceFlags, set_span_in_context

from shared.settings import Settings
from shared.telemetry.context import RequestContext

Tracer = Callable[[str, int, RequestContext, float, int], None]
"""Makes a span of a sampled request: its function, status and context, its seconds, its end in nanoseconds."""


class GivenIds(RandomIdGenerator):
    """Gives a request's span the id under which its logs and events already speak of it."""

    span_id = 0

    def generate_span_id(self) -> int:
        """The id that was set for the next span, or a random one."""
        given, self.span_id = self.span_id, 0
        return given or super().generate_span_id()


def start(settings: Settings) -> Tracer:
    """Begin to export; returns what turns a sampled request into a span."""
    ids = GivenIds()
    resource = Resource.create({"service.name": "ludus", "deployment.environment.name": settings.environment})
    provider = TracerProvider(resource=resource, id_generator=ids)
    if exporter := _exporter(settings):
        provider.add_span_processor(BatchSpanProcessor(exporter))
    return _tracer(provider, ids)


def _exporter(settings: Settings) -> SpanExporter | None:
    if settings.telemetry == "cloud":
        from opentelemetry.exporter.cloud_trace import CloudTraceSpanExporter

        exporter: Any = CloudTraceSpanExporter
        return exporter(settings.google_cloud_project)  # type: ignore[no-any-return]
    if settings.traces_file is None:
        return None
    from opentelemetry.sdk.trace.export import ConsoleSpanExporter

    return ConsoleSpanExporter(
        out=settings.traces_file.open("a"), formatter=lambda span: span.to_json(indent=None) + "\n"
    )


def _tracer(provider: TracerProvider, ids: GivenIds) -> Tracer:
    tracer = provider.get_tracer("ludus")

    def trace(function: str, status: int, request: RequestContext, seconds: float, ended: int) -> None:
        trace_id, flags = int(request.trace, 16), TraceFlags(TraceFlags.SAMPLED)
        parent = SpanContext(trace_id, int(request.parent or "1", 16), is_remote=True, trace_flags=flags)
        ids.span_id = int(request.span, 16)
        attributes: dict[str, str | int] = {
            "http.response.status_code": status,
            "request_id": request.request_id,
        }
        span = tracer.start_span(
            function,
            set_span_in_context(NonRecordingSpan(parent)),
            SpanKind.SERVER,
            attributes,
            start_time=ended - int(seconds * 1e9),
        )
        span.end(ended)

    return trace
