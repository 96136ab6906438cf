// Code generated from openapi.yaml by `make generate`. DO NOT EDIT.

package api

import (
	"context"
)

// WebhooksService is the service `webhooks`.
type WebhooksService struct{ caller Caller }

// WebhooksListDeliveriesQuery is the query of ListDeliveries.
type WebhooksListDeliveriesQuery struct {
	State *DeliveryState `json:"state,omitempty"`
	Limit *int64         `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// WebhooksListWebhooksQuery is the query of ListWebhooks.
type WebhooksListWebhooksQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// CreateWebhook: Create a webhook.
//
// Your server is sent each of these `events`, from half a minute after this on, as a POST of JSON: `id`, `type`,
// `created_at`, `fact` and `data`. Answer 2xx within ten seconds; anything else, a redirect too, is tried again, later
// each time, for three days. An event may come more than once and in any order: keep the `id` of what you have handled
// (or `type` and `fact`, which also say that two events tell of one thing), and go by `created_at`.
//
// `Ludus-Signature: t=<seconds>,v1=<hex>` is HMAC-SHA256 by the `secret`, which is shown this once, of the seconds, a
// full stop and the raw body. There is a `v1` a secret: two while one is rotated. Refuse what is older than five
// minutes. The address is https and of the public internet. A webhook that takes nothing for three days is disabled.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, INVALID_WEBHOOK, SECOND_FACTOR_NEEDED, TOO_MANY_WEBHOOKS.
func (s *WebhooksService) CreateWebhook(ctx context.Context, body CreateWebhook, options ...Option) (*WebhookWithSecret, error) {
	var answer WebhookWithSecret
	err := s.caller.Call(ctx, "webhooks-create-webhook", Given{Body: body}, &answer, options...)
	return &answer, err
}

// DeleteWebhook: Delete a webhook.
//
// Nothing is sent to it any more, not even what waits.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_WEBHOOK.
func (s *WebhooksService) DeleteWebhook(ctx context.Context, webhookID string, options ...Option) (*WebhookView, error) {
	var answer WebhookView
	err := s.caller.Call(ctx, "webhooks-delete-webhook", Given{Path: map[string]any{"webhook_id": webhookID}}, &answer, options...)
	return &answer, err
}

// GetDelivery: Get a delivery to a webhook.
//
// Returns what is sent and the latest attempts, each with the status and the beginning of the answer.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_DELIVERY.
func (s *WebhooksService) GetDelivery(ctx context.Context, webhookID string, deliveryID string, options ...Option) (*DeliveryDetails, error) {
	var answer DeliveryDetails
	err := s.caller.Call(ctx, "webhooks-get-delivery", Given{Path: map[string]any{"webhook_id": webhookID, "delivery_id": deliveryID}}, &answer, options...)
	return &answer, err
}

// GetWebhook: Get a webhook.
//
// `failing_since` is when it began to take nothing; it is null while it takes what it is sent.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_WEBHOOK.
func (s *WebhooksService) GetWebhook(ctx context.Context, webhookID string, options ...Option) (*WebhookView, error) {
	var answer WebhookView
	err := s.caller.Call(ctx, "webhooks-get-webhook", Given{Path: map[string]any{"webhook_id": webhookID}}, &answer, options...)
	return &answer, err
}

// ListDeliveries: List the deliveries to a webhook.
//
// The latest comes first. The list can be narrowed to those that are `pending`, `delivered` or `failed`. A delivery is
// kept for 30 days unless the deployment says otherwise.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *WebhooksService) ListDeliveries(ctx context.Context, webhookID string, query *WebhooksListDeliveriesQuery, options ...Option) (*PageOfDeliverySummary, error) {
	var answer PageOfDeliverySummary
	err := s.caller.Call(ctx, "webhooks-list-deliveries", Given{Path: map[string]any{"webhook_id": webhookID}, Query: query}, &answer, options...)
	return &answer, err
}

// EachListDeliveries calls each with every item of ListDeliveries, from page to page, until it returns an error.
func (s *WebhooksService) EachListDeliveries(ctx context.Context, webhookID string, query *WebhooksListDeliveriesQuery, each func(DeliverySummary) error, options ...Option) error {
	var place WebhooksListDeliveriesQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListDeliveries(ctx, webhookID, &place, options...)
		if err != nil {
			return err
		}
		for _, item := range page.Items {
			if err := each(item); err != nil {
				return err
			}
		}
		if page.NextCursor == nil {
			return nil
		}
		place.Cursor = page.NextCursor
	}
}

// ListWebhooks: List webhooks.
//
// The newest comes first.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *WebhooksService) ListWebhooks(ctx context.Context, query *WebhooksListWebhooksQuery, options ...Option) (*PageOfWebhookView, error) {
	var answer PageOfWebhookView
	err := s.caller.Call(ctx, "webhooks-list-webhooks", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListWebhooks calls each with every item of ListWebhooks, from page to page, until it returns an error.
func (s *WebhooksService) EachListWebhooks(ctx context.Context, query *WebhooksListWebhooksQuery, each func(WebhookView) error, options ...Option) error {
	var place WebhooksListWebhooksQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListWebhooks(ctx, &place, options...)
		if err != nil {
			return err
		}
		for _, item := range page.Items {
			if err := each(item); err != nil {
				return err
			}
		}
		if page.NextCursor == nil {
			return nil
		}
		place.Cursor = page.NextCursor
	}
}

// ReplayDelivery: Replay a delivery to a webhook.
//
// The same event is sent now, under the same id, whatever became of it before, and tried for three days again.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_DELIVERY.
func (s *WebhooksService) ReplayDelivery(ctx context.Context, webhookID string, deliveryID string, options ...Option) (*DeliverySummary, error) {
	var answer DeliverySummary
	err := s.caller.Call(ctx, "webhooks-replay-delivery", Given{Path: map[string]any{"webhook_id": webhookID, "delivery_id": deliveryID}}, &answer, options...)
	return &answer, err
}

// RotateWebhookSecret: Rotate the secret of a webhook.
//
// The answer shows the new secret once. For a day, deliveries are signed by both: take what either has signed.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_WEBHOOK.
func (s *WebhooksService) RotateWebhookSecret(ctx context.Context, webhookID string, options ...Option) (*WebhookWithSecret, error) {
	var answer WebhookWithSecret
	err := s.caller.Call(ctx, "webhooks-rotate-webhook-secret", Given{Path: map[string]any{"webhook_id": webhookID}}, &answer, options...)
	return &answer, err
}

// SendTestEvent: Send a test event to a webhook.
//
// The event is of the type `webhook.test`, and is sent and tried again like any other: see what came of it by its
// `delivery_id`.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_WEBHOOK.
func (s *WebhooksService) SendTestEvent(ctx context.Context, webhookID string, options ...Option) (*DeliverySummary, error) {
	var answer DeliverySummary
	err := s.caller.Call(ctx, "webhooks-send-test-event", Given{Path: map[string]any{"webhook_id": webhookID}}, &answer, options...)
	return &answer, err
}

// UpdateWebhook: Update a webhook.
//
// Replaces its address, events and description, and enables or disables it; the secret stays. What happens while it
// is disabled is not sent, and what waits then fails; a delivery that failed can be replayed.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, INVALID_WEBHOOK, SECOND_FACTOR_NEEDED, TOO_MANY_WEBHOOKS, UNKNOWN_WEBHOOK.
func (s *WebhooksService) UpdateWebhook(ctx context.Context, webhookID string, body UpdateWebhook, options ...Option) (*WebhookView, error) {
	var answer WebhookView
	err := s.caller.Call(ctx, "webhooks-update-webhook", Given{Path: map[string]any{"webhook_id": webhookID}, Body: body}, &answer, options...)
	return &answer, err
}
