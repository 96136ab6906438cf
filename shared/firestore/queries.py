"""Queries as Firestore's protocol buffers: conditions that all hold, an order, a start."""

from collections.abc import Sequence
from typing import Any, Literal

from shared.firestore.client import FirestoreConnection
from shared.firestore.codec import encode

Filter = tuple[str, Literal["==", "!=", "<", "<=", ">", ">=", "in", "array_contains", "array_contains_any"], Any]
Order = tuple[str, Literal["ASCENDING", "DESCENDING"]]

_OPERATORS = {
    "==": "EQUAL",
    "!=": "NOT_EQUAL",
    "<": "LESS_THAN",
    "<=": "LESS_THAN_OR_EQUAL",
    ">": "GREATER_THAN",
    ">=": "GREATER_THAN_OR_EQUAL",
    "in": "IN",
    "array_contains": "ARRAY_CONTAINS",
    "array_contains_any": "ARRAY_CONTAINS_ANY",
}


def query_of(
    wire: FirestoreConnection,
    collection: str,
    filters: Sequence[Filter],
    order: Sequence[Order] = (),
    *,
    limit: int = 0,
    after: Sequence[Any] = (),
) -> Any:
    """A RunQueryRequest; `after` are values of the ordered fields, behind which it starts, and no limit is 0."""
    request = wire.query_request(parent=wire.root.rstrip("/"))
    query = request.structured_query
    query.from_.add(collection_id=collection)
    if len(filters) == 1:
        _filter(query.where, filters[0])
    elif filters:
        query.where.composite_filter.op = query.where.composite_filter.AND
        for condition in filters:
            _filter(query.where.composite_filter.filters.add(), condition)
    for name, direction in order:
        ordered = query.order_by.add(direction=direction)
        ordered.field.field_path = name
    for value in after:
        encode(value, query.start_at.values.add())
    if limit:
        query.limit.value = limit
    return request


def aggregation_of(wire: FirestoreConnection, query: Any, sums: Sequence[str] = ()) -> Any:
    """A RunAggregationQueryRequest that counts what a query finds, as `count`, and adds up fields, by their names."""
    request = wire.aggregation_request(parent=query.parent)
    aggregated = request.structured_aggregation_query
    aggregated.structured_query.CopyFrom(query.structured_query)
    aggregated.aggregations.add(alias="count").count.SetInParent()
    for name in sums:
        aggregated.aggregations.add(alias=name).sum.field.field_path = name
    return request


def _filter(into: Any, condition: Filter) -> None:
    name, operator, value = condition
    if value is None:
        unary = into.unary_filter
        unary.op = {"==": unary.IS_NULL, "!=": unary.IS_NOT_NULL}[operator]
        unary.field.field_path = name
        return
    field = into.field_filter
    field.field.field_path = name
    field.op = field.Operator.Value(_OPERATORS[operator])
    encode(value, field.value)
