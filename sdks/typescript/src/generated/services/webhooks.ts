// Generated from openapi.yaml by `make generate`. Do not edit.
import { items } from "../../pages.js";
import type { CallOptions, Caller } from "../../operation.js";
import type {
  CreateWebhook,
  DeliveryDetails,
  DeliveryState,
  DeliverySummary,
  PageOfDeliverySummary,
  PageOfWebhookView,
  UpdateWebhook,
  WebhookView,
  WebhookWithSecret,
} from "../models.js";

/** The query of `listDeliveries`. */
export interface ListDeliveriesQuery {
  state?: DeliveryState | undefined;
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listWebhooks`. */
export interface ListWebhooksQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The service `webhooks`. */
export class Webhooks {
  constructor(private readonly caller: Caller) {}

  /**
   * Create a webhook.
   *
   * Your server is sent each of these `events`, from half a minute after this on, as a POST of JSON: `id`, `type`,
   * `created_at`, `fact` and `data`. Answer 2xx within ten seconds; anything else, a redirect too, is tried again, later
   * each time, for three days. An event may come more than once and in any order: keep the `id` of what you have handled
   * (or `type` and `fact`, which also say that two events tell of one thing), and go by `created_at`.
   *
   * `Ludus-Signature: t=<seconds>,v1=<hex>` is HMAC-SHA256 by the `secret`, which is shown this once, of the seconds, a
   * full stop and the raw body. There is a `v1` a secret: two while one is rotated. Refuse what is older than five
   * minutes. The address is https and of the public internet. A webhook that takes nothing for three days is disabled.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, INVALID_WEBHOOK, SECOND_FACTOR_NEEDED, TOO_MANY_WEBHOOKS.
   */
  createWebhook(body: CreateWebhook, options?: CallOptions): Promise<WebhookWithSecret> {
    return this.caller.call("webhooks-create-webhook", { body }, options);
  }

  /**
   * Delete a webhook.
   *
   * Nothing is sent to it any more, not even what waits.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_WEBHOOK.
   */
  deleteWebhook(webhookId: string, options?: CallOptions): Promise<WebhookView> {
    return this.caller.call("webhooks-delete-webhook", { path: { webhook_id: webhookId } }, options);
  }

  /**
   * Get a delivery to a webhook.
   *
   * Returns what is sent and the latest attempts, each with the status and the beginning of the answer.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: SECOND_FACTOR_NEEDED, UNKNOWN_DELIVERY.
   */
  getDelivery(webhookId: string, deliveryId: string, options?: CallOptions): Promise<DeliveryDetails> {
    return this.caller.call("webhooks-get-delivery", { path: { webhook_id: webhookId, delivery_id: deliveryId } }, options);
  }

  /**
   * Get a webhook.
   *
   * `failing_since` is when it began to take nothing; it is null while it takes what it is sent.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: SECOND_FACTOR_NEEDED, UNKNOWN_WEBHOOK.
   */
  getWebhook(webhookId: string, options?: CallOptions): Promise<WebhookView> {
    return this.caller.call("webhooks-get-webhook", { path: { webhook_id: webhookId } }, options);
  }

  /**
   * List the deliveries to a webhook.
   *
   * The latest comes first. The list can be narrowed to those that are `pending`, `delivered` or `failed`. A delivery is
   * kept for 30 days unless the deployment says otherwise.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
   */
  listDeliveries(webhookId: string, query: ListDeliveriesQuery = {}, options?: CallOptions): Promise<PageOfDeliverySummary> {
    return this.caller.call("webhooks-list-deliveries", { path: { webhook_id: webhookId }, query }, options);
  }

  /** Every item of `listDeliveries`, from page to page. */
  iterateListDeliveries(webhookId: string, query: ListDeliveriesQuery = {}, options?: CallOptions): AsyncGenerator<DeliverySummary> {
    return items((place) => this.listDeliveries(webhookId, { ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List webhooks.
   *
   * The newest comes first.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
   */
  listWebhooks(query: ListWebhooksQuery = {}, options?: CallOptions): Promise<PageOfWebhookView> {
    return this.caller.call("webhooks-list-webhooks", { query }, options);
  }

  /** Every item of `listWebhooks`, from page to page. */
  iterateListWebhooks(query: ListWebhooksQuery = {}, options?: CallOptions): AsyncGenerator<WebhookView> {
    return items((place) => this.listWebhooks({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * Replay a delivery to a webhook.
   *
   * The same event is sent now, under the same id, whatever became of it before, and tried for three days again.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_DELIVERY.
   */
  replayDelivery(webhookId: string, deliveryId: string, options?: CallOptions): Promise<DeliverySummary> {
    return this.caller.call("webhooks-replay-delivery", { path: { webhook_id: webhookId, delivery_id: deliveryId } }, options);
  }

  /**
   * Rotate the secret of a webhook.
   *
   * The answer shows the new secret once. For a day, deliveries are signed by both: take what either has signed.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_WEBHOOK.
   */
  rotateWebhookSecret(webhookId: string, options?: CallOptions): Promise<WebhookWithSecret> {
    return this.caller.call("webhooks-rotate-webhook-secret", { path: { webhook_id: webhookId } }, options);
  }

  /**
   * Send a test event to a webhook.
   *
   * The event is of the type `webhook.test`, and is sent and tried again like any other: see what came of it by its
   * `delivery_id`.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_WEBHOOK.
   */
  sendTestEvent(webhookId: string, options?: CallOptions): Promise<DeliverySummary> {
    return this.caller.call("webhooks-send-test-event", { path: { webhook_id: webhookId } }, options);
  }

  /**
   * Update a webhook.
   *
   * Replaces its address, events and description, and enables or disables it; the secret stays. What happens while it
   * is disabled is not sent, and what waits then fails; a delivery that failed can be replayed.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, INVALID_WEBHOOK, SECOND_FACTOR_NEEDED, TOO_MANY_WEBHOOKS, UNKNOWN_WEBHOOK.
   */
  updateWebhook(webhookId: string, body: UpdateWebhook, options?: CallOptions): Promise<WebhookView> {
    return this.caller.call("webhooks-update-webhook", { path: { webhook_id: webhookId }, body }, options);
  }
}
