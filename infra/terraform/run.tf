# Services of the one image (runtime = "image"), a function each or several: the same accounts, settings, secrets and limits.

locals {
  image_index = "${var.archives}/images.json"
  images      = fileexists(local.image_index) ? jsondecode(file(local.image_index)) : {}
  repository  = "${var.region}-docker.pkg.dev/${var.project_id}/ludus-images/ludus"

  run_services = {
    for unit, members in local.run_members : unit => {
      functions   = [for name in members : local.functions[name]]
      first       = local.functions[members[0]]
      environment = merge([for name in members : local.environments[name]]...)
      files       = { for file in flatten([for name in members : local.secret_files[name]]) : file.secret => file... }
      # Several share a whole vCPU; one alone has what it has as a Cloud Function.
      sizes = [for name in members : length(members) == 1 ? local.sizes[name] : {
        cpu           = local.functions[name].cpu
        concurrency   = local.functions[name].concurrency
        max_instances = local.functions[name].max_instances
      }]
      warm = max([for name in members : contains(var.warm_functions, name) ? local.functions[name].min_instances : 0]...)
    }
  }
}

resource "google_cloud_run_v2_service" "main" {
  for_each = local.run_services

  name                = local.run_names[each.key]
  location            = var.region
  description         = length(each.value.functions) == 1 ? "${each.value.first.module}.${each.value.first.attribute}" : "${length(each.value.functions)} functions of ${each.value.first.service}"
  labels              = { service = each.value.first.service, trigger = each.value.first.trigger.type == "http" ? "http" : "inside" }
  deletion_protection = false

  # As of functions (decisions/0001): endpoints are called from outside, all else from inside.
  ingress = each.value.first.trigger.type == "http" ? "INGRESS_TRAFFIC_ALL" : "INGRESS_TRAFFIC_INTERNAL_ONLY"

  # A function is called with tokens of the same audience wherever it runs.
  custom_audiences = [for function in each.value.functions : local.addresses[function.name].audience]

  template {
    service_account                  = local.accounts[each.value.first.service_account].email
    timeout                          = "${max(each.value.functions[*].timeout...)}s"
    max_instance_request_concurrency = min(each.value.sizes[*].concurrency...)

    scaling {
      min_instance_count = each.value.warm
      max_instance_count = max(each.value.sizes[*].max_instances...)
    }

    containers {
      image = "${local.repository}@${lookup(local.images, each.key, "not-built")}"

      resources {
        limits            = { cpu = tostring(max(each.value.sizes[*].cpu...)), memory = "${max(each.value.functions[*].memory...)}Mi" }
        cpu_idle          = true
        startup_cpu_boost = true # as Cloud Functions have
      }

      env {
        name  = "FUNCTION_SOURCE"
        value = "entries/${each.key}.py"
      }

      dynamic "env" {
        for_each = { for name, value in each.value.environment : name => value if name != "FUNCTION_USE_ASGI" } # the image says it

        content {
          name  = env.key
          value = env.value
        }
      }

      dynamic "env" {
        for_each = var.redis.enabled && each.value.first.in_network ? { REDIS_URL = "redis-url" } : {}

        content {
          name = env.key

          value_source {
            secret_key_ref {
              secret  = google_secret_manager_secret.main[env.value].secret_id
              version = "latest"
            }
          }
        }
      }

      dynamic "volume_mounts" {
        for_each = each.value.files

        content {
          name       = volume_mounts.key
          mount_path = volume_mounts.value[0].folder
        }
      }
    }

    dynamic "volumes" {
      for_each = each.value.files

      content {
        name = volumes.key

        secret {
          secret = google_secret_manager_secret.main[volumes.key].secret_id

          items {
            version = "latest"
            path    = volumes.value[0].file
          }
        }
      }
    }

    dynamic "vpc_access" {
      for_each = var.redis.enabled && each.value.first.in_network ? [google_compute_subnetwork.main.id] : []

      content {
        egress = "PRIVATE_RANGES_ONLY"

        network_interfaces {
          network    = google_compute_network.main.id
          subnetwork = vpc_access.value
        }
      }
    }
  }

  lifecycle {
    precondition {
      condition     = contains(keys(local.images), each.key)
      error_message = "There is no image of ${each.key} in ${local.image_index}: run `make image` first."
    }

    precondition {
      condition     = length(local.run_names[each.key]) + length(local.project_number) < 63
      error_message = "${local.run_names[each.key]} is too long: with the project's number it is a part of an address, of 63 characters at most."
    }
  }

  depends_on = [
    google_firestore_database.main,
    google_pubsub_topic.events,
    google_secret_manager_secret_version.edge,
    google_secret_manager_secret_version.first,
    google_secret_manager_secret_version.redis,
    time_sleep.grants,
  ]
}
