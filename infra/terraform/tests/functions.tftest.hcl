# What runs, how it is called, and what it is told.

mock_provider "google" {
  source          = "./tests/mocks"
  override_during = plan
}

mock_provider "google-beta" {
  source          = "./tests/mocks"
  override_during = plan
}

mock_provider "random" {
  override_during = plan

  mock_resource "random_string" {
    defaults = { result = "abcd" }
  }
}

mock_provider "time" {}

variables {
  project_id  = "ludus-test"
  environment = "dev"
  protected   = false
}

run "every_declaration_runs_is_called_and_told_its_settings" {
  command = plan

  variables {
    rate_login = 7
  }

  override_resource {
    override_during = plan
    target          = google_service_account.callers["http"]
    values          = { member = "serviceAccount:http", email = "http@ludus-test" }
  }

  override_resource {
    override_during = plan
    target          = google_service_account.callers["event"]
    values          = { member = "serviceAccount:event", email = "event@ludus-test" }
  }

  override_resource {
    override_during = plan
    target          = google_service_account.callers["upload"]
    values          = { member = "serviceAccount:upload", email = "upload@ludus-test" }
  }

  override_resource {
    override_during = plan
    target          = google_service_account.callers["task"]
    values          = { member = "serviceAccount:task", email = "task@ludus-test" }
  }

  override_resource {
    override_during = plan
    target          = google_service_account.callers["schedule"]
    values          = { member = "serviceAccount:schedule", email = "schedule@ludus-test" }
  }

  assert {
    condition     = length(google_cloudfunctions2_function.main) == length(jsondecode(file("functions.json")).functions)
    error_message = "There are not as many functions as the manifest declares."
  }

  assert {
    condition     = toset(keys(google_cloud_scheduler_job.main)) == toset([for job in jsondecode(file("functions.json")).schedules : job.function])
    error_message = "A scheduled declaration has no job, or a job no declaration."
  }

  assert {
    condition     = alltrue([for job in jsondecode(file("functions.json")).schedules : google_cloud_scheduler_job.main[job.function].schedule == job.cron])
    error_message = "A job runs at other times than its declaration says."
  }

  assert {
    condition     = toset(keys(google_pubsub_subscription.handlers)) == toset([for function in jsondecode(file("functions.json")).functions : function.name if contains(["event", "upload"], function.trigger.type)])
    error_message = "A handler of an event has no subscription, or a subscription no handler."
  }

  assert {
    condition     = toset(keys(google_eventarc_trigger.uploads)) == toset([for function in jsondecode(file("functions.json")).functions : function.name if function.trigger.type == "upload"])
    error_message = "A handler of uploads has no trigger, or a trigger no handler."
  }

  assert {
    condition     = toset(keys(google_cloud_tasks_queue.main)) == toset(jsondecode(file("functions.json")).queues)
    error_message = "A declared queue is missing, or one is there that nobody declares."
  }

  assert {
    condition     = toset(keys(google_pubsub_topic.events)) == toset([for topic in jsondecode(file("functions.json")).topics : topic.name])
    error_message = "A declared topic is missing, or one is there that nobody declares."
  }

  assert {
    condition     = alltrue([for topic in keys(google_pubsub_topic.events) : contains(keys(google_pubsub_schema.events), topic) != contains(["dead-letters", "commerce.play_notifications"], topic)])
    error_message = "Every topic has a schema but those to which others publish: dead letters, which Pub/Sub forwards, and what Google Play tells."
  }

  assert {
    condition = alltrue([
      for name, function in google_cloudfunctions2_function.main :
      can(regex("^${name}-[0-9a-f]{64}[.]zip$", function.build_config[0].source[0].storage_source[0].object))
    ])
    error_message = "A function is not built from an archive of its own that is named by its hash."
  }

  assert {
    condition = alltrue([
      for function in jsondecode(file("functions.json")).functions :
      google_cloudfunctions2_function.main[function.name].service_config[0].ingress_settings == (function.trigger.type == "http" ? "ALLOW_ALL" : "ALLOW_INTERNAL_ONLY")
    ])
    error_message = "A function that is not an endpoint can be reached from outside."
  }

  assert {
    condition = alltrue([
      for function in jsondecode(file("functions.json")).functions :
      google_cloud_run_v2_service_iam_member.callers[function.name].member == "serviceAccount:${function.trigger.type}"
    ])
    error_message = "A function may be called by another account than its trigger's."
  }

  assert {
    condition = (
      toset(keys(google_cloud_run_v2_service_iam_member.replays)) == toset([for function in jsondecode(file("functions.json")).functions : function.name if function.trigger.type == "upload"])
      && alltrue([for one in values(google_cloud_run_v2_service_iam_member.replays) : one.member == "serviceAccount:event" && one.role == "roles/run.invoker"])
    )
    error_message = "Dead letters of uploads cannot be brought to their handlers again, or somebody else may call these."
  }

  assert {
    condition     = alltrue([for one in values(google_cloud_run_v2_service_iam_member.callers) : one.role == "roles/run.invoker"])
    error_message = "A caller may do more than call."
  }

  assert {
    condition = alltrue([
      for name, one in google_pubsub_subscription.handlers :
      one.push_config[0].oidc_token[0].service_account_email == "event@ludus-test" && one.push_config[0].oidc_token[0].audience == "https://europe-west1-ludus-test.cloudfunctions.net/${name}"
    ])
    error_message = "A push does not carry the token of Pub/Sub's account for its function."
  }

  assert {
    condition = alltrue([
      for name, job in google_cloud_scheduler_job.main :
      job.http_target[0].oidc_token[0].service_account_email == "schedule@ludus-test" && job.http_target[0].oidc_token[0].audience == "https://europe-west1-ludus-test.cloudfunctions.net/${name}"
    ])
    error_message = "A job does not carry the token of the scheduler's account for its function."
  }

  assert {
    condition = alltrue([
      for name in keys(local.by_trigger.task) :
      contains(split(",", google_cloudfunctions2_function.main["auth-request-password-reset"].service_config[0].environment_variables["TASK_ADDRESSES"]), "${name}=https://${name}-123456789012.europe-west1.run.app/")
    ])
    error_message = "A task is sent to an address that does not count as internal."
  }

  assert {
    condition     = alltrue([for address in values(local.task_addresses) : length(regex("^https://([^.]+)[.]", address)[0]) <= 63])
    error_message = "A function's name with the project's number is longer than the 63 characters of a host's first part: shorten it."
  }

  assert {
    condition     = alltrue([for name, queue in google_cloud_tasks_queue.main : queue.name == "${name}${google_cloudfunctions2_function.main["auth-request-password-reset"].service_config[0].environment_variables["QUEUE_SUFFIX"]}"])
    error_message = "Functions put tasks into other queues than those that there are."
  }

  assert {
    condition     = strcontains(google_monitoring_alert_policy.metrics["failed_tasks"].conditions[0].condition_prometheus_query_language[0].query, "queue_task_attempt_count")
    error_message = "Nobody hears of tasks that do not reach their function."
  }

  assert {
    condition = alltrue([
      for function in jsondecode(file("functions.json")).functions :
      toset(keys(google_cloudfunctions2_function.main[function.name].service_config[0].environment_variables)) == setunion(["FUNCTION_USE_ASGI"], setintersection(function.settings, setsubtract([
        "APPLE_KEYS_FILE", "AUDIT_BUCKET", "CORS_ORIGINS", "ENVIRONMENT", "EPIC_CREDENTIALS_FILE", "ERASURES_BUCKET", "ETH_RPC_URL_FILE", "EXPORTS_BUCKET",
        "S3_CREDENTIALS_FILE", "UGC_BUCKET", "UGC_CDN_KEY_FILE",
        "FEEDBACK_WEBHOOK_FILE", "FORWARDED_HOPS", "FUNCTIONS_ORIGIN",
        "GOOGLE_CLOUD_PROJECT", "GOOGLE_CLOUD_REGION", "JWKS_FILE", "MEDIA_BUCKET", "MEDIA_ORIGIN", "NOTICE_KEYS_FILE",
        "PAYER_KEY_FILE", "PUBLIC_ORIGIN", "QUEUE_SUFFIX", "RATE_LOGIN", "RECEIPTS_BUCKET", "RECEIPT_KEY_FILE",
        "REDIS_CA_FILE", "SAVES_BUCKET", "SIGNING_KEY_FILE", "SMTP_URL_FILE",
        "STEAM_WEB_API_KEY_FILE", "STRIPE_KEYS_FILE", "TASK_ADDRESSES", "TELEMETRY",
        "TOKEN_AUDIENCE", "TOKEN_ISSUER", "TOTP_KEY_FILE", "TWITCH_KEYS_FILE", "TWITCH_TOKEN_KEY_FILE", "UPLOADS_BUCKET",
        "WEBHOOK_SECRET_KEY_FILE",
      ], contains(local.without_account, function.name) ? local.without_access : [])))
    ])
    error_message = "A function does not have exactly the settings that it reads, of those that are set."
  }

  assert {
    condition     = google_cloudfunctions2_function.main["auth-login"].service_config[0].environment_variables["RATE_LOGIN"] == "7"
    error_message = "A setting that was chosen does not reach the function that reads it."
  }

  assert {
    condition     = google_cloudfunctions2_function.main["auth-create-nonce"].service_config[0].environment_variables["PUBLIC_ORIGIN"] == "https://ludus-abc123.ew.gateway.dev"
    error_message = "Without a domain, the public origin is the gateway's own address."
  }

  assert {
    condition     = alltrue([for function in values(google_cloudfunctions2_function.main) : function.service_config[0].min_instance_count == 0])
    error_message = "A function of dev does not scale to zero."
  }
}

run "without_redis" {
  command = plan

  plan_options {
    target = [google_redis_instance.main, google_cloudfunctions2_function.main]
  }

  variables {
    redis = { enabled = false }
  }

  assert {
    condition     = length(google_redis_instance.main) + sum([for function in values(google_cloudfunctions2_function.main) : length(function.service_config[0].direct_vpc_network_interface)]) == 0
    error_message = "Redis or a way to it is there though it is disabled."
  }

  assert {
    condition     = alltrue([for function in values(google_cloudfunctions2_function.main) : length(function.service_config[0].secret_environment_variables) == 0])
    error_message = "A function is given the address of a Redis that is not there."
  }
}

run "steam_without_an_identity" {
  command = plan

  variables {
    steam_app_id = 480
  }

  expect_failures = [var.steam_app_id]
}

run "steam_with_an_identity" {
  command = plan

  plan_options {
    target = [google_cloudfunctions2_function.main["auth-steam-login"]]
  }

  variables {
    steam_app_id          = 480
    steam_ticket_identity = "ludus"
  }

  assert {
    condition     = google_cloudfunctions2_function.main["auth-steam-login"].service_config[0].environment_variables["STEAM_TICKET_IDENTITY"] == "ludus"
    error_message = "What tickets are made for does not reach the function that asks Steam."
  }
}

run "settings_out_of_bounds" {
  command = plan

  variables {
    bcrypt_cost           = 11
    access_token_seconds  = 90.5
    log_level             = "LOUD"
    refresh_grace_seconds = 61
    totp_issuer           = ""
  }

  expect_failures = [
    var.access_token_seconds,
    var.bcrypt_cost,
    var.log_level,
    var.refresh_grace_seconds,
    var.totp_issuer,
  ]
}
