"""OpenTelemetry's SDK, set up for where this runs. Loaded late, by `shared.telemetry.metrics` alone."""

import time
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from opentelemetry.metrics import CallbackOptions, Observation
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import MetricReader, PeriodicExportingMetricReader
from opentelemetry.sdk.metrics.view import ExplicitBucketHistogramAggregation, View
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter
from opentelemetry.sdk.trace.id_generator import RandomIdGenerator
from opentelemetry.trace import NonRecordingSpan, SpanContext, SpanKind, TraceFlags, set_span_in_context

from shared.settings import Settings
from shared.telemetry.context import RequestContext

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2.5, 5, 10)
"""Seconds; 0.05 to 0.5 are the latency goals of the documents."""

Tracer = Callable[[str, int, RequestContext, float], None]


class GivenIds(RandomIdGenerator):
    """Gives a request's span the id under which its logs and events already speak of it."""

    span_id = 0

    def generate_span_id(self) -> int:
        """The id that was set for the next span, or a random one."""
        given, self.span_id = self.span_id, 0
        return given or super().generate_span_id()


def start(settings: Settings, usage: Counter[str]) -> tuple[Any, Tracer]:
    """Begin to export; returns the histogram of requests and what turns a sampled request into spans."""
    resource = Resource.create({"service.name": "ludus", "deployment.environment.name": settings.environment})
    reader, exporter = _exporters(settings)
    view = View(instrument_name="ludus.request.duration", aggregation=ExplicitBucketHistogramAggregation(BUCKETS))
    meter = MeterProvider([reader], resource=resource, views=[view]).get_meter("ludus")
    histogram = meter.create_histogram("ludus.request.duration", "s", "Time from a request's arrival to its answer")

    def observe(_: CallbackOptions) -> Iterable[Observation]:
        return [Observation(value, {"name": name}) for name, value in usage.items()]

    meter.create_observable_counter("ludus.usage", [observe], description="Reads, writes, cache hits, published events")
    return histogram, _tracer(resource, exporter)


def _exporters(settings: Settings) -> tuple[MetricReader, SpanExporter | None]:
    if settings.telemetry == "local":
        from opentelemetry.exporter.prometheus import PrometheusMetricReader
        from opentelemetry.sdk.trace.export import ConsoleSpanExporter

        traces = settings.traces_file.open("a") if settings.traces_file else None
        line = (
            ConsoleSpanExporter(out=traces, formatter=lambda span: span.to_json(indent=None) + "\n") if traces else None
        )
        return PrometheusMetricReader(), line
    from opentelemetry.exporter.cloud_monitoring import CloudMonitoringMetricsExporter
    from opentelemetry.exporter.cloud_trace import CloudTraceSpanExporter

    metrics = CloudMonitoringMetricsExporter(settings.google_cloud_project, add_unique_identifier=True)
    span_exporter: Any = CloudTraceSpanExporter
    return PeriodicExportingMetricReader(metrics, 60_000), span_exporter(settings.google_cloud_project)


def _tracer(resource: Resource, exporter: SpanExporter | None) -> Tracer:
    ids = GivenIds()
    provider = TracerProvider(resource=resource, id_generator=ids)
    if exporter:
        provider.add_span_processor(BatchSpanProcessor(exporter))
    tracer = provider.get_tracer("ludus")

    def trace(function: str, status: int, request: RequestContext, seconds: float) -> None:
        ended = time.time_ns()
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
        for name, started, finished, _ in request.spans:
            tracer.start_span(name, set_span_in_context(span), start_time=started).end(finished)
        span.end(ended)

    return trace
