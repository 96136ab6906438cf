# Who may do what. Every grant stands in a table with its reason; nobody has a primitive role (owner, editor, viewer).

locals {
  # What every service's functions need: role => why.
  roles_of_every_service = {
    "roles/datastore.user"   = "reads and writes the service's documents"
    "roles/cloudtrace.agent" = "exports spans"
  }

  # What single services need besides: service => role => why.
  roles_of_service = {
    platform = {
      "roles/pubsub.viewer"     = "the health check asks whether the dead-letter topic is there"
      "roles/cloudtasks.viewer" = "the health check asks whether the mail queue is there"
    }
  }

  service_roles = merge([
    for service in local.services : {
      for role in keys(merge(local.roles_of_every_service, lookup(local.roles_of_service, service, {}))) :
      "${service} ${role}" => { service = service, role = role }
    }
  ]...)

  # The topics that each service publishes to: those of events that its functions make, which the manifest reads from their
  # sources, and dead letters. What relays lost events publishes to all of them. The pipeline's topics are nobody's here.
  publishers = merge([
    for name, topic in local.topics : { for service in topic.publishers : "${name} ${service}" => { topic = name, service = service } }
  ]...)

  # Services that take uploads: they sign upload URLs, read what came, and publish the finished files.
  uploading_services = toset([for function in values(local.by_trigger.upload) : function.service])

  # Services that sign URLs: those, progression, which reads a save when its player says that it is there, privacy, whose
  # players download their data, conquest, whose emblems profiles makes, and ugc, for files of players both ways.
  signing_services = setunion(local.uploading_services, setintersection(["conquest", "progression", "privacy", "realtime", "ugc"], local.services))

  # Bucket => service => role => why.
  roles_on_buckets = {
    uploads = merge(
      {
        for service in local.uploading_services : service => {
          "roles/storage.objectUser" = "a signed URL writes as its signer; the handler reads the upload and deletes it"
        }
      },
      contains(local.services, "progression") ? {
        progression = {
          "roles/storage.objectUser" = "a signed URL writes as its signer; finishing reads the save and deletes it"
        }
      } : {},
      contains(local.services, "conquest") ? {
        conquest = {
          "roles/storage.objectCreator" = "a signed URL writes as its signer; it reads, replaces and deletes nothing"
        }
      } : {},
    )
    media = merge(
      {
        for service in local.uploading_services : service => {
          "roles/storage.objectUser" = "writes finished files and deletes those that nobody needs"
        }
      },
      contains(local.services, "platform") ? {
        platform = { "roles/storage.objectViewer" = "the health check lists one file" }
      } : {},
      contains(local.services, "privacy") ? {
        privacy = { "roles/storage.objectViewer" = "puts a player's pictures into the file of the player's data" }
      } : {},
    )
    saves = merge(
      contains(local.services, "progression") ? {
        progression = {
          "roles/storage.objectUser" = "writes and reads data of saves, and deletes that of versions that are no longer kept"
        }
      } : {},
      contains(local.services, "privacy") ? {
        privacy = { "roles/storage.objectViewer" = "puts a player's saves into the file of the player's data" }
      } : {},
    )
    ugc = merge(
      contains(local.services, "ugc") ? {
        ugc = {
          "roles/storage.objectUser" = "a signed URL writes or reads as its signer; what was scanned is copied, what nobody needs deleted"
        }
      } : {},
      contains(local.services, "privacy") ? {
        privacy = { "roles/storage.objectViewer" = "puts what a player made into the file of the player's data" }
      } : {},
    )
    exports = contains(local.services, "privacy") ? {
      privacy = {
        "roles/storage.objectUser" = "writes files of players' data, and deletes those of who is erased; a signed URL reads as its signer"
      }
    } : {}
    erasures = contains(local.services, "privacy") ? {
      privacy = {
        "roles/storage.objectCreator" = "lists whose account is erased; it can take nobody off the list"
      }
    } : {}
    audit = contains(local.services, "admin") ? {
      admin = {
        "roles/storage.objectCreator" = "seals the audit trail; it can replace and delete nothing"
        "roles/storage.objectViewer"  = "verifies the audit trail"
      }
    } : {}
    receipts = contains(local.services, "commerce") ? {
      commerce = {
        "roles/storage.objectCreator" = "keeps receipts; it can replace and delete none"
        "roles/storage.objectViewer"  = "opens receipts for staff"
      }
    } : {}
  }

  bucket_roles = merge(flatten([
    for bucket, services in local.roles_on_buckets : [
      for service, roles in services : {
        for role in keys(roles) : "${bucket} ${service} ${role}" => { bucket = bucket, service = service, role = role }
      }
    ]
  ])...)

  # Who calls functions, by the type of their trigger.
  callers = {
    http     = { account = "ludus-gateway", name = "API Gateway, calling endpoints" }
    event    = { account = "ludus-pubsub", name = "Pub/Sub, pushing events" }
    upload   = { account = "ludus-eventarc", name = "Eventarc, announcing uploads" }
    task     = { account = "ludus-tasks", name = "Cloud Tasks, running tasks" }
    schedule = { account = "ludus-scheduler", name = "Cloud Scheduler, running jobs" }
  }

  # What builds the functions' images: role => why.
  roles_of_builds = {
    "roles/logging.logWriter"       = "writes the build's log"
    "roles/artifactregistry.writer" = "stores the image that it built"
  }

  # Google's own agents, which a fresh project grants less than this stack needs: key => member, role, why.
  roles_of_agents = {
    "storage publishes" = {
      member = "serviceAccount:${data.google_storage_project_service_account.this.email_address}"
      role   = "roles/pubsub.publisher"
      why    = "Cloud Storage announces uploads through a topic of Eventarc's"
    }
    "eventarc manages" = {
      member = "serviceAccount:${google_project_service_identity.agents["eventarc.googleapis.com"].email}"
      role   = "roles/eventarc.serviceAgent"
      why    = "Eventarc makes that topic, and the subscription that calls the function"
    }
    "eventarc receives" = {
      member = google_service_account.callers["upload"].member
      role   = "roles/eventarc.eventReceiver"
      why    = "the account of an Eventarc trigger has to be allowed to receive events"
    }
  }

  # Whom functions run as: their service's account, or nobody.
  accounts        = merge(google_service_account.services, { nobody = google_service_account.nobody })
  without_account = [for name, function in local.functions : name if function.service_account == "nobody"]

  pubsub_agent = "serviceAccount:${google_project_service_identity.agents["pubsub.googleapis.com"].email}"
}

resource "google_service_account" "services" {
  for_each = local.services

  account_id   = "ludus-${each.value}"
  display_name = "Ludus: the functions of ${each.value}"

  depends_on = [time_sleep.apis]
}

# The public keys' function may be called by everybody, so it runs as an account that may do nothing but read them.
resource "google_service_account" "nobody" {
  account_id   = "ludus-nobody"
  display_name = "Ludus: functions that need nothing"

  depends_on = [time_sleep.apis]
}

resource "google_secret_manager_secret_iam_member" "nobody" {
  secret_id = google_secret_manager_secret.main["jwks"].id
  role      = "roles/secretmanager.secretAccessor"
  member    = google_service_account.nobody.member
}

resource "google_project_iam_member" "services" {
  for_each = local.service_roles

  project = var.project_id
  role    = each.value.role
  member  = google_service_account.services[each.value.service].member
}

resource "google_pubsub_topic_iam_member" "services" {
  for_each = local.publishers

  topic  = google_pubsub_topic.events[each.value.topic].id
  role   = "roles/pubsub.publisher"
  member = google_service_account.services[each.value.service].member
}

resource "google_storage_bucket_iam_member" "services" {
  for_each = local.bucket_roles

  bucket = google_storage_bucket.main[each.value.bucket].name
  role   = each.value.role
  member = google_service_account.services[each.value.service].member
}

# An upload URL is signed by the service's own account, through the IAM API: no key exists.
resource "google_service_account_iam_member" "signs_as_itself" {
  for_each = local.signing_services

  service_account_id = google_service_account.services[each.value].name
  role               = "roles/iam.serviceAccountTokenCreator"
  member             = google_service_account.services[each.value].member
}

resource "google_service_account" "callers" {
  for_each = local.callers

  account_id   = each.value.account
  display_name = "Ludus: ${each.value.name}"

  depends_on = [time_sleep.apis]
}

# A function may be called by the one account that its trigger calls with, and by nobody else; handlers of uploads also by
# Pub/Sub's, which brings their dead letters again. A service of several handlers may be called by the accounts of all of
# them, and looks at each route at who calls (shared/events/routes.py).
resource "google_cloud_run_v2_service_iam_member" "callers" {
  for_each = local.invocations

  location = var.region
  name     = each.value.service
  role     = "roles/run.invoker"
  member   = google_service_account.callers[each.value.caller].member
}

resource "google_cloud_run_v2_service_iam_member" "replays" {
  for_each = { for name, function in local.by_trigger.upload : name => local.invocations[name] if contains(local.standing, "functions") }

  location = var.region
  name     = each.value.service
  role     = "roles/run.invoker"
  member   = google_service_account.callers["event"].member
}

# The public keys are public: the gateway itself fetches them without a token before it lets game servers in.
resource "google_cloud_run_v2_service_iam_member" "public" {
  for_each = { for key, invocation in local.invocations : key => invocation if invocation.public }

  location = var.region
  name     = each.value.service
  role     = "roles/run.invoker"
  member   = "allUsers"
}

# Pub/Sub signs its pushes as the account that it calls functions with.
resource "google_service_account_iam_member" "pubsub_signs" {
  service_account_id = google_service_account.callers["event"].name
  role               = "roles/iam.serviceAccountTokenCreator"
  member             = local.pubsub_agent
}

resource "google_service_account" "build" {
  account_id   = "ludus-build"
  display_name = "Ludus: builds of functions"

  depends_on = [time_sleep.apis]
}

resource "google_project_iam_member" "build" {
  for_each = local.roles_of_builds

  project = var.project_id
  role    = each.key
  member  = google_service_account.build.member
}

# Cloud Functions copies an archive into a bucket of its own, which it makes with the first function: so this is granted on
# the project, for these two buckets by name.
resource "google_project_iam_member" "build_reads" {
  project = var.project_id
  role    = "roles/storage.objectViewer"
  member  = google_service_account.build.member

  condition {
    title       = "archives alone"
    description = "The functions' archives, and Google's copy of them"
    expression = join(" || ", flatten([
      for bucket in [google_storage_bucket.main["archives"].name, "gcf-v2-sources-${local.project_number}-${var.region}"] : [
        "resource.name == \"projects/_/buckets/${bucket}\"",
        "resource.name.startsWith(\"projects/_/buckets/${bucket}/objects/\")",
      ]
    ]))
  }
}

resource "google_project_iam_member" "agents" {
  for_each = local.roles_of_agents

  project = var.project_id
  role    = each.value.role
  member  = each.value.member
}

# A grant takes a minute or two until everything knows of it; a function or trigger that comes sooner fails.
resource "time_sleep" "grants" {
  create_duration = "120s"

  # Whenever one comes, not only with a new service.
  triggers = {
    grants = sha256(jsonencode([
      sort(keys(local.service_roles)), sort(keys(local.roles_of_agents)), sort(keys(local.roles_of_builds)), sort(keys(local.secret_readers)),
      sort(keys(local.publishers)), sort(keys(local.bucket_roles)), sort(keys(local.queue_users)), sort(local.signing_services),
      contains(local.services, "realtime"), local.ugc_cdn,
    ]))
  }

  depends_on = [
    google_cloud_tasks_queue_iam_member.enqueuers,
    google_project_iam_member.agents,
    google_project_iam_member.build,
    google_project_iam_member.build_reads,
    google_project_iam_member.realtime_pushes,
    google_project_iam_member.services,
    google_project_iam_member.ugc_invalidates,
    google_pubsub_topic_iam_member.services,
    google_secret_manager_secret_iam_member.nobody,
    google_secret_manager_secret_iam_member.readers,
    google_service_account_iam_member.pubsub_signs,
    google_service_account_iam_member.signs_as_itself,
    google_service_account_iam_member.tasks_users,
    google_storage_bucket_iam_member.services,
  ]
}
