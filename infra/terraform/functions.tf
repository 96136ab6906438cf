locals {
  # The settings of the kit and of services: those that the stack works out (OfStack there), where secrets are mounted, and
  # those that were chosen.
  settings = merge(
    {
      ENVIRONMENT          = var.environment
      GOOGLE_CLOUD_PROJECT = var.project_id
      GOOGLE_CLOUD_REGION  = var.region
      FUNCTIONS_ORIGIN     = local.functions_origin
      TASK_ADDRESSES       = join(",", [for name, address in local.task_addresses : "${name}=${address}"])
      QUEUE_SUFFIX         = local.queue_suffix
      PUBLIC_ORIGIN        = local.public_origin
      CORS_ORIGINS         = join(",", var.cors_origins)
      FORWARDED_HOPS       = tostring(local.forwarded_hops)
      TOKEN_ISSUER         = local.token_issuer
      TOKEN_AUDIENCE       = local.token_audience
      JWKS_FILE            = local.secrets.jwks.file
      UPLOADS_BUCKET       = google_storage_bucket.main["uploads"].name
      MEDIA_BUCKET         = google_storage_bucket.main["media"].name
      RECEIPTS_BUCKET      = google_storage_bucket.main["receipts"].name
      UGC_BUCKET           = google_storage_bucket.main["ugc"].name
      SAVES_BUCKET         = google_storage_bucket.main["saves"].name
      EXPORTS_BUCKET       = google_storage_bucket.main["exports"].name
      AUDIT_BUCKET         = google_storage_bucket.main["audit"].name
      ERASURES_BUCKET      = google_storage_bucket.main["erasures"].name
      MEDIA_ORIGIN         = local.media_origin
      TELEMETRY            = "cloud"
    },
    var.scanner.image != null ? { UGC_SCANNER_URL = google_cloud_run_v2_service.scanner["scanner"].uri } : {},
    var.domain != null ? { LOAD_BALANCER_ADDRESS = google_compute_global_address.edge[0].address } : {},
    length(local.endpoint_secrets) > 0 ? { EDGE_KEYS_FILE = local.secrets.edge-keys.file } : {},
    local.ugc_cdn > 0 ? { UGC_CDN_ORIGIN = local.media_origin, UGC_CDN_URL_MAP = google_compute_url_map.edge[0].name } : {},
    var.redis.enabled ? { REDIS_CA_FILE = local.secrets.redis-ca.file } : {},
    { for secret in values(local.declared_secrets) : secret.setting => secret.file },
    { for name, value in local.chosen_settings : name => tostring(value) if value != null },
  )

  # Each function is given those that it reads, so that a change of one deploys no other function. What runs as nobody has
  # neither Redis nor the edge's keys, and may not export spans.
  without_access = ["EDGE_KEYS_FILE", "REDIS_CA_FILE", "TELEMETRY"]
  environments = {
    for name, function in local.functions : name => merge(
      {
        for setting in function.settings : setting => local.settings[setting]
        if contains(keys(local.settings), setting) && !(contains(local.without_account, name) && contains(local.without_access, setting))
      },
      { FUNCTION_USE_ASGI = "true" }, # functions-framework serves async functions by it
    )
  }

  secret_files = {
    for name, function in local.functions : name => [
      for secret in sort(distinct(contains(local.without_account, name) ? ["jwks"] : concat(
        function.secrets,
        keys(local.common_secrets),
        function.trigger.type == "http" ? keys(local.endpoint_secrets) : [],
        ))) : {
        secret = secret
        folder = dirname(local.secrets[secret].file)
        file   = basename(local.secrets[secret].file)
      } if local.secrets[secret].file != null
    ]
  }

  # What mostly waits has a part of a vCPU, one request an instance, and as many more instances (decisions/0011); a job has no more.
  waiting = { for name, function in local.functions : name => function.cpu == 1 && function.memory <= 512 && function.concurrency >= 80 && var.waiting_cpu < 1 }
  sizes = {
    for name, function in local.functions : name => {
      cpu           = local.waiting[name] ? var.waiting_cpu : function.cpu
      concurrency   = local.waiting[name] ? 1 : function.concurrency
      max_instances = local.waiting[name] && function.trigger.type != "schedule" ? floor(function.max_instances / var.waiting_cpu) : function.max_instances
    }
  }
}

resource "google_artifact_registry_repository" "functions" {
  repository_id = "ludus-functions"
  description   = "Images of functions, built by Google from the archives"
  location      = var.region
  format        = "DOCKER"

  cleanup_policies {
    id     = "keep-three"
    action = "KEEP"

    most_recent_versions {
      keep_count = 3
    }
  }

  cleanup_policies {
    id     = "delete-old"
    action = "DELETE"

    condition {
      older_than = "2592000s" # 30 days
    }
  }

  depends_on = [time_sleep.apis]
}

resource "google_cloudfunctions2_function" "main" {
  for_each = { for name, function in local.functions : name => function if contains(local.standing, "functions") }

  name        = each.key
  location    = var.region
  description = "${each.value.module}.${each.value.attribute}"
  labels      = { service = each.value.service, trigger = each.value.trigger.type }

  build_config {
    runtime           = var.python
    entry_point       = "main"
    service_account   = google_service_account.build.id
    docker_repository = google_artifact_registry_repository.functions.id

    source {
      storage_source {
        bucket = google_storage_bucket.main["archives"].name
        object = lookup(local.archives, each.key, "not-built")
      }
    }

    automatic_update_policy {}
  }

  service_config {
    service_account_email            = local.accounts[each.value.service_account].email
    available_memory                 = "${each.value.memory}Mi"
    available_cpu                    = tostring(local.sizes[each.key].cpu)
    max_instance_request_concurrency = local.sizes[each.key].concurrency
    timeout_seconds                  = each.value.timeout
    min_instance_count               = contains(var.warm_functions, each.key) ? each.value.min_instances : 0
    max_instance_count               = local.sizes[each.key].max_instances
    all_traffic_on_latest_revision   = true

    # API Gateway comes from outside as Cloud Run sees it; Pub/Sub, Eventarc, Cloud Tasks and Cloud Scheduler of the same
    # project come from inside. Endpoints are therefore held by IAM alone, all else by IAM and the network.
    ingress_settings = each.value.trigger.type == "http" ? "ALLOW_ALL" : "ALLOW_INTERNAL_ONLY"

    environment_variables = local.environments[each.key]

    direct_vpc_egress = var.redis.enabled && each.value.in_network ? "VPC_EGRESS_PRIVATE_RANGES_ONLY" : null

    dynamic "direct_vpc_network_interface" {
      for_each = var.redis.enabled && each.value.in_network ? [google_compute_subnetwork.main] : []

      content {
        network    = google_compute_network.main.id
        subnetwork = direct_vpc_network_interface.value.id
      }
    }

    dynamic "secret_environment_variables" {
      for_each = var.redis.enabled && each.value.in_network ? { REDIS_URL = "redis-url" } : {}

      content {
        key        = secret_environment_variables.key
        project_id = var.project_id
        secret     = google_secret_manager_secret.main[secret_environment_variables.value].secret_id
        version    = "latest"
      }
    }

    dynamic "secret_volumes" {
      for_each = local.secret_files[each.key]

      content {
        mount_path = secret_volumes.value.folder
        project_id = var.project_id
        secret     = google_secret_manager_secret.main[secret_volumes.value.secret].secret_id

        versions {
          version = "latest"
          path    = secret_volumes.value.file
        }
      }
    }
  }

  timeouts {
    create = "20m"
    update = "20m"
  }

  lifecycle {
    precondition {
      condition     = contains(keys(local.archives), each.key)
      error_message = "There is no archive of ${each.key} in ${local.archive_index}: run `make archives` first."
    }

    precondition {
      condition     = alltrue([for secret in each.value.secrets : contains(keys(local.secrets), secret)])
      error_message = "${each.key} declares a secret that marks no setting: see shared/configuration.py."
    }
  }

  depends_on = [
    google_firestore_database.main,
    google_pubsub_topic.events,
    google_secret_manager_secret_version.edge,
    google_secret_manager_secret_version.first,
    google_secret_manager_secret_version.redis,
    google_storage_bucket_object.archives,
    time_sleep.grants,
  ]
}
