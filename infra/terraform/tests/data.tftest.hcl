# What must not be lost, and what must end.

mock_provider "google" {
  source          = "./tests/mocks"
  override_during = plan
}

mock_provider "google-beta" {
  source          = "./tests/mocks"
  override_during = plan
}

mock_provider "random" {}

mock_provider "time" {}

variables {
  project_id = "ludus-test"
}

run "prod_is_protected" {
  command = plan

  plan_options {
    target = [google_firestore_database.main, google_storage_bucket.main, google_secret_manager_secret.main, google_redis_instance.main]
  }

  variables {
    environment = "prod"
    protected   = true
  }

  assert {
    condition     = google_firestore_database.main.delete_protection_state == "DELETE_PROTECTION_ENABLED" && google_firestore_database.main.deletion_policy == "ABANDON"
    error_message = "Firestore's data can be deleted in prod."
  }

  assert {
    condition     = !one(google_storage_bucket.main["audit"].retention_policy).is_locked && tonumber(one(google_storage_bucket.main["audit"].retention_policy).retention_period) == 430 * 86400
    error_message = "The sealed audit trail can be rewritten in prod, or is locked though nobody said so."
  }

  assert {
    condition     = alltrue([for bucket in values(google_storage_bucket.main) : !bucket.force_destroy])
    error_message = "A bucket with files can be deleted in prod."
  }

  assert {
    condition     = google_secret_manager_secret.main["jwt-signing-key"].deletion_protection
    error_message = "The signing key can be deleted in prod."
  }

  assert {
    condition     = google_redis_instance.main[0].deletion_protection
    error_message = "Redis can be deleted in prod."
  }
}

run "nothing_is_lost_and_what_should_end_ends" {
  command = plan

  variables {
    environment  = "dev"
    protected    = false
    cors_origins = ["https://play.example.com"]
  }

  override_resource {
    override_during = plan
    target          = google_pubsub_topic.parked
    values          = { id = "projects/ludus-test/topics/dead-letters-parked" }
  }

  override_resource {
    override_during = plan
    target          = google_pubsub_topic.events["dead-letters"]
    values          = { id = "projects/ludus-test/topics/dead-letters" }
  }

  assert {
    condition     = google_firestore_database.main.type == "FIRESTORE_NATIVE" && google_firestore_database.main.point_in_time_recovery_enablement == "POINT_IN_TIME_RECOVERY_ENABLED"
    error_message = "Firestore is not native, or has no point-in-time recovery."
  }

  assert {
    condition     = length(google_firestore_backup_schedule.daily.daily_recurrence) == 1
    error_message = "Firestore has no daily backup."
  }

  assert {
    condition = toset([for name, field in google_firestore_field.main : name if length(field.ttl_config) > 0]) == toset(concat(
      ["auth_sessions.expires_at"], [for name in jsondecode(file("firestore.json")).expiring : "${name}.expire_at"],
    ))
    error_message = "Documents end by other fields than those that say so."
  }

  assert {
    condition     = contains(keys(google_firestore_field.main), "events_outbox.created_at")
    error_message = "The outbox's moments are indexed, which holds all events to 500 a second."
  }

  assert {
    condition     = alltrue([for field in values(google_firestore_field.main) : length(field.index_config) == 1 && length(field.index_config[0].indexes) == 0])
    error_message = "An exempt field keeps an index."
  }

  assert {
    condition     = length(google_firestore_index.main) == length(jsondecode(file("firestore.json")).indexes)
    error_message = "An index that queries need is missing."
  }

  assert {
    condition     = strcontains(google_firebaserules_ruleset.firestore.source[0].files[0].content, "allow read, write: if false")
    error_message = "The security rules let somebody in."
  }

  assert {
    condition = alltrue([
      for name, one in google_pubsub_subscription.handlers : endswith(one.dead_letter_policy[0].dead_letter_topic, name == "platform-store-dead-letter" ? "/dead-letters-parked" : "/dead-letters")
    ])
    error_message = "A handler has no dead-letter topic, or dead letters go around in a circle."
  }

  assert {
    condition = alltrue([
      for name, one in google_pubsub_subscription.handlers :
      one.dead_letter_policy[0].max_delivery_attempts == (name == "platform-store-dead-letter" ? 100 : 5)
      && one.retry_policy[0].minimum_backoff == "10s" && one.retry_policy[0].maximum_backoff == "600s"
    ])
    error_message = "A handler is tried less or more often than the functions reckon with, or too fast."
  }

  assert {
    condition     = contains([for function in jsondecode(file("functions.json")).functions : function.trigger.topic if function.trigger.type == "event"], "dead-letters") && google_pubsub_subscription.parked.topic == "projects/ludus-test/topics/dead-letters-parked"
    error_message = "A dead-letter topic has no subscription, so what is sent to it is lost."
  }

  assert {
    condition     = toset(keys(google_pubsub_subscription_iam_member.dead_letters)) == toset(keys(google_pubsub_subscription.handlers)) && length(google_pubsub_topic_iam_member.dead_letters) == 2
    error_message = "Pub/Sub's agent may not move dead letters."
  }

  assert {
    condition     = alltrue([for one in values(google_pubsub_subscription.handlers) : one.retry_policy[0].minimum_backoff == "10s" && one.retry_policy[0].maximum_backoff == "600s"])
    error_message = "A handler is not tried again after 10 to 600 seconds."
  }

  assert {
    condition     = alltrue([for one in concat(values(google_pubsub_subscription.handlers), [google_pubsub_subscription.parked]) : one.expiration_policy[0].ttl == ""])
    error_message = "A subscription ends after a quiet month."
  }

  assert {
    condition = alltrue([
      for function in jsondecode(file("functions.json")).functions :
      google_pubsub_subscription.handlers[function.name].enable_message_ordering == function.trigger.ordered if contains(["event", "upload"], function.trigger.type)
    ])
    error_message = "A subscription is not ordered as its event declares."
  }

  assert {
    condition     = contains([for rule in google_storage_bucket.main["uploads"].lifecycle_rule : one(rule.condition).age if one(rule.action).type == "Delete"], 1)
    error_message = "Uploads stay for longer than a day."
  }

  assert {
    condition     = contains([for rule in google_storage_bucket.main["media"].lifecycle_rule : one(rule.condition).days_since_noncurrent_time if one(rule.action).type == "Delete"], 30)
    error_message = "Old versions of media are not deleted after 30 days."
  }

  assert {
    condition     = contains([for rule in google_storage_bucket.main["media"].lifecycle_rule : one(rule.condition).days_since_custom_time if one(rule.action).type == "Delete"], 30)
    error_message = "Replaced pictures are not deleted after 30 days."
  }

  assert {
    condition     = alltrue([for rule in google_storage_bucket.main["archives"].lifecycle_rule : one(rule.condition).age == null if one(rule.action).type == "Delete"])
    error_message = "An archive that a function runs from would be deleted by its age."
  }

  assert {
    condition     = google_storage_bucket.main["uploads"].cors[0].origin == tolist(["https://play.example.com"]) && google_storage_bucket.main["uploads"].cors[0].method == tolist(["PUT"]) && contains(google_storage_bucket.main["uploads"].cors[0].response_header, "x-goog-if-generation-match")
    error_message = "Browsers of the configured origins cannot send files, or others can."
  }

  assert {
    condition     = google_redis_instance.main[0].auth_enabled && google_redis_instance.main[0].transit_encryption_mode == "SERVER_AUTHENTICATION"
    error_message = "Redis takes anybody, or without TLS."
  }

  assert {
    condition = alltrue([
      for name, function in google_cloudfunctions2_function.main :
      function.service_config[0].direct_vpc_egress == "VPC_EGRESS_PRIVATE_RANGES_ONLY" && length(function.service_config[0].direct_vpc_network_interface) == 1 if local.functions[name].in_network
    ])
    error_message = "A function has no way to Redis, or all of its traffic would go through the network."
  }

  assert {
    condition = alltrue([
      for name in ["auth-get-jwks", "feedback-deliver-webhook", "webhooks-send-delivery"] : (
        length(google_cloudfunctions2_function.main[name].service_config[0].direct_vpc_network_interface) == 0
        && !contains(google_cloudfunctions2_function.main[name].service_config[0].secret_environment_variables[*].key, "REDIS_URL")
      )
    ])
    error_message = "What calls addresses that others chose, or what everybody may call, reaches this network."
  }

  assert {
    condition     = tonumber(split("/", google_compute_subnetwork.main.ip_cidr_range)[1]) <= 20 && !startswith(var.network.redis_range, "10.8.16.")
    error_message = "The subnet does not hold the instances of all functions."
  }

  assert {
    condition     = alltrue([for index in concat(values(google_firestore_index.main), values(google_firestore_field.main)) : index.skip_wait])
    error_message = "A deployment waits for indexes, which Firestore makes one after another."
  }
}
