// Generated from openapi.yaml by `make generate`. Do not edit.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Ludus
{
    /// <summary>The query of ListDeliveries.</summary>
    public class WebhooksListDeliveriesQuery
    {
        [JsonProperty("state")]
        public string State;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListWebhooks.</summary>
    public class WebhooksListWebhooksQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The service webhooks.</summary>
    public class WebhooksService
    {
        private readonly ICaller caller;

        public WebhooksService(ICaller caller)
        {
            this.caller = caller;
        }

        /// <summary>
        /// Create a webhook.
        ///
        /// Your server is sent each of these `events`, from half a minute after this on, as a POST of JSON: `id`, `type`,
        /// `created_at`, `fact` and `data`. Answer 2xx within ten seconds; anything else, a redirect too, is tried again, later
        /// each time, for three days. An event may come more than once and in any order: keep the `id` of what you have handled
        /// (or `type` and `fact`, which also say that two events tell of one thing), and go by `created_at`.
        ///
        /// `Ludus-Signature: t=&lt;seconds&gt;,v1=&lt;hex&gt;` is HMAC-SHA256 by the `secret`, which is shown this once, of the seconds, a
        /// full stop and the raw body. There is a `v1` a secret: two while one is rotated. Refuse what is older than five
        /// minutes. The address is https and of the public internet. A webhook that takes nothing for three days is disabled.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, INVALID_WEBHOOK, SECOND_FACTOR_NEEDED, TOO_MANY_WEBHOOKS.
        /// </summary>
        public Task<Models.WebhookWithSecret> CreateWebhook(Models.CreateWebhook body, CallOptions options = null)
        {
            return caller.Call<Models.WebhookWithSecret>("webhooks-create-webhook", body: body ?? new Models.CreateWebhook(), options: options);
        }

        /// <summary>
        /// Delete a webhook.
        ///
        /// Nothing is sent to it any more, not even what waits.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_WEBHOOK.
        /// </summary>
        public Task<Models.WebhookView> DeleteWebhook(string webhookId, CallOptions options = null)
        {
            return caller.Call<Models.WebhookView>("webhooks-delete-webhook", path: new System.Collections.Generic.Dictionary<string, object> { { "webhook_id", webhookId } }, options: options);
        }

        /// <summary>
        /// Get a delivery to a webhook.
        ///
        /// Returns what is sent and the latest attempts, each with the status and the beginning of the answer.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_DELIVERY.
        /// </summary>
        public Task<Models.DeliveryDetails> GetDelivery(string webhookId, string deliveryId, CallOptions options = null)
        {
            return caller.Call<Models.DeliveryDetails>("webhooks-get-delivery", path: new System.Collections.Generic.Dictionary<string, object> { { "webhook_id", webhookId }, { "delivery_id", deliveryId } }, options: options);
        }

        /// <summary>
        /// Get a webhook.
        ///
        /// `failing_since` is when it began to take nothing; it is null while it takes what it is sent.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_WEBHOOK.
        /// </summary>
        public Task<Models.WebhookView> GetWebhook(string webhookId, CallOptions options = null)
        {
            return caller.Call<Models.WebhookView>("webhooks-get-webhook", path: new System.Collections.Generic.Dictionary<string, object> { { "webhook_id", webhookId } }, options: options);
        }

        /// <summary>
        /// List the deliveries to a webhook.
        ///
        /// The latest comes first. The list can be narrowed to those that are `pending`, `delivered` or `failed`. A delivery is
        /// kept for 30 days unless the deployment says otherwise.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfDeliverySummary> ListDeliveries(string webhookId, WebhooksListDeliveriesQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfDeliverySummary>("webhooks-list-deliveries", path: new System.Collections.Generic.Dictionary<string, object> { { "webhook_id", webhookId } }, query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListDeliveries, from page to page.</summary>
        public async Task<int> EachListDeliveries(string webhookId, Action<Models.DeliverySummary> each, WebhooksListDeliveriesQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new WebhooksListDeliveriesQuery();
            for (var count = 0; ;)
            {
                var page = await ListDeliveries(webhookId, place, options);
                foreach (var item in page.Items)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// List webhooks.
        ///
        /// The newest comes first.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfWebhookView> ListWebhooks(WebhooksListWebhooksQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfWebhookView>("webhooks-list-webhooks", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListWebhooks, from page to page.</summary>
        public async Task<int> EachListWebhooks(Action<Models.WebhookView> each, WebhooksListWebhooksQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new WebhooksListWebhooksQuery();
            for (var count = 0; ;)
            {
                var page = await ListWebhooks(place, options);
                foreach (var item in page.Items)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// Replay a delivery to a webhook.
        ///
        /// The same event is sent now, under the same id, whatever became of it before, and tried for three days again.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_DELIVERY.
        /// </summary>
        public Task<Models.DeliverySummary> ReplayDelivery(string webhookId, string deliveryId, CallOptions options = null)
        {
            return caller.Call<Models.DeliverySummary>("webhooks-replay-delivery", path: new System.Collections.Generic.Dictionary<string, object> { { "webhook_id", webhookId }, { "delivery_id", deliveryId } }, options: options);
        }

        /// <summary>
        /// Rotate the secret of a webhook.
        ///
        /// The answer shows the new secret once. For a day, deliveries are signed by both: take what either has signed.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_WEBHOOK.
        /// </summary>
        public Task<Models.WebhookWithSecret> RotateWebhookSecret(string webhookId, CallOptions options = null)
        {
            return caller.Call<Models.WebhookWithSecret>("webhooks-rotate-webhook-secret", path: new System.Collections.Generic.Dictionary<string, object> { { "webhook_id", webhookId } }, options: options);
        }

        /// <summary>
        /// Send a test event to a webhook.
        ///
        /// The event is of the type `webhook.test`, and is sent and tried again like any other: see what came of it by its
        /// `delivery_id`.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_WEBHOOK.
        /// </summary>
        public Task<Models.DeliverySummary> SendTestEvent(string webhookId, CallOptions options = null)
        {
            return caller.Call<Models.DeliverySummary>("webhooks-send-test-event", path: new System.Collections.Generic.Dictionary<string, object> { { "webhook_id", webhookId } }, options: options);
        }

        /// <summary>
        /// Update a webhook.
        ///
        /// Replaces its address, events and description, and enables or disables it; the secret stays. What happens while it
        /// is disabled is not sent, and what waits then fails; a delivery that failed can be replayed.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, INVALID_WEBHOOK, SECOND_FACTOR_NEEDED, TOO_MANY_WEBHOOKS, UNKNOWN_WEBHOOK.
        /// </summary>
        public Task<Models.WebhookView> UpdateWebhook(string webhookId, Models.UpdateWebhook body, CallOptions options = null)
        {
            return caller.Call<Models.WebhookView>("webhooks-update-webhook", path: new System.Collections.Generic.Dictionary<string, object> { { "webhook_id", webhookId } }, body: body ?? new Models.UpdateWebhook(), options: options);
        }
    }
}
