locals {
  topics = { for topic in local.manifest.topics : topic.name => topic }

  # Generated from the events' models. JSON messages are checked against it when they are published.
  schemas = { for file in fileset("${path.module}/schemas", "*.proto") : trimsuffix(file, ".proto") => file("${path.module}/schemas/${file}") }

  # Pub/Sub forwards messages of every kind to this topic, so it has no schema.
  dead_letter_topic = "dead-letters"

  # What even the handler of dead letters could not take, for a person to pull.
  parked_topic = "dead-letters-parked"
}

resource "google_pubsub_schema" "events" {
  for_each = { for topic, definition in local.schemas : topic => definition if topic != local.dead_letter_topic }

  name       = each.key
  type       = "PROTOCOL_BUFFER"
  definition = each.value

  depends_on = [time_sleep.apis]
}

resource "google_pubsub_topic" "events" {
  for_each = local.topics

  name                       = each.key
  message_retention_duration = "604800s" # seven days, so that a subscription can be wound back

  dynamic "schema_settings" {
    for_each = contains(keys(google_pubsub_schema.events), each.key) ? [google_pubsub_schema.events[each.key].id] : []

    content {
      schema   = schema_settings.value
      encoding = "JSON"
    }
  }

  depends_on = [time_sleep.apis]
}

# Google Play publishes what it tells the game. Only for a game that sells there: an organization may refuse accounts that
# are none of its own.
resource "google_pubsub_topic_iam_member" "outside" {
  for_each = { for name, topic in local.topics : name => topic.outside_publisher if topic.outside_publisher != "" && var.google_play_package != null }

  topic  = google_pubsub_topic.events[each.key].id
  role   = "roles/pubsub.publisher"
  member = "serviceAccount:${each.value}"
}

resource "google_pubsub_topic" "parked" {
  name = local.parked_topic

  depends_on = [time_sleep.apis]
}

resource "google_pubsub_subscription" "parked" {
  name                       = local.parked_topic
  topic                      = google_pubsub_topic.parked.id
  ack_deadline_seconds       = 60
  message_retention_duration = "2678400s" # 31 days, the longest there is

  expiration_policy {
    ttl = "" # never
  }
}

# Pub/Sub's own agent moves what was given up: it publishes to the dead-letter topics and acknowledges at the source.
resource "google_pubsub_topic_iam_member" "dead_letters" {
  for_each = { for topic in [google_pubsub_topic.events[local.dead_letter_topic], google_pubsub_topic.parked] : topic.name => topic.id }

  topic  = each.value
  role   = "roles/pubsub.publisher"
  member = local.pubsub_agent
}

resource "google_pubsub_subscription_iam_member" "dead_letters" {
  for_each = google_pubsub_subscription.handlers

  subscription = each.value.name
  role         = "roles/pubsub.subscriber"
  member       = local.pubsub_agent
}
