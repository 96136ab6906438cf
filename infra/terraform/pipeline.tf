# Who builds, who plans, who applies: decisions/0007. A push is checked by an account that may do nothing, planned by one that
# reads, and applied by the deployer, in prod only of a plan that a person has approved.

locals {
  pipeline = var.repository == null ? 0 : 1
  deployer = "ludus-deployer@${var.project_id}.iam.gserviceaccount.com" # infra/bootstrap makes it

  # What planning takes: role => why. It reads; what it may not read are documents, files and the values of secrets.
  roles_of_planner = {
    "roles/apigateway.viewer"                       = "reads the gateway and its configs"
    "roles/artifactregistry.reader"                 = "reads the repository of images"
    "roles/browser"                                 = "reads the project's number"
    "roles/cloudbuild.builds.viewer"                = "reads the triggers"
    "roles/cloudfunctions.viewer"                   = "reads functions"
    "roles/cloudscheduler.viewer"                   = "reads jobs"
    "roles/cloudtasks.viewer"                       = "reads queues"
    "roles/compute.viewer"                          = "reads the network and the load balancer"
    "roles/dns.reader"                              = "reads the domain's records"
    "roles/eventarc.viewer"                         = "reads triggers of uploads"
    "roles/firebaserules.viewer"                    = "reads the security rules"
    "roles/iam.roleViewer"                          = "reads its own role"
    "roles/iam.securityReviewer"                    = "reads who may do what"
    "roles/iam.serviceAccountViewer"                = "reads accounts"
    "roles/logging.logWriter"                       = "writes the build's log"
    "roles/logging.viewer"                          = "reads metrics of logs and what is kept"
    "roles/monitoring.viewer"                       = "reads alerts and dashboards"
    "roles/pubsub.viewer"                           = "reads topics, subscriptions and schemas"
    "roles/run.viewer"                              = "reads the functions' services"
    "roles/secretmanager.viewer"                    = "reads that secrets and their versions are there, not what is in them"
    "roles/serviceusage.serviceUsageConsumer"       = "asks in the project's name"
    "roles/serviceusage.serviceUsageViewer"         = "reads which APIs are on"
    "projects/${var.project_id}/roles/ludusPlanner" = "reads what no other role shows without documents or files"
  }

  # What each build's account may do with which objects: key => account, role, and what their names begin with.
  pipeline_objects = merge({
    "checks keep archives"    = { account = "checks", role = "roles/storage.objectCreator", bucket = "archives", names = "" }
    "checks see archives"     = { account = "checks", role = "roles/storage.objectViewer", bucket = "archives", names = "" }
    "checks see what runs"    = { account = "checks", role = "roles/storage.objectViewer", bucket = "plans", names = "applied.tar.gz" }
    "images sees releases"    = { account = "images", role = "roles/storage.objectViewer", bucket = "archives", names = "releases/" }
    "planner sees archives"   = { account = "planner", role = "roles/storage.objectViewer", bucket = "archives", names = "" }
    "planner keeps plans"     = { account = "planner", role = "roles/storage.objectCreator", bucket = "plans", names = "plans/" }
    "planner sees what runs"  = { account = "planner", role = "roles/storage.objectViewer", bucket = "plans", names = "applied" }
    "planner sees the state"  = { account = "planner", role = "roles/storage.objectViewer", bucket = "terraform", names = "" }
    "rotation sees what runs" = { account = "rotation", role = "roles/storage.objectViewer", bucket = "plans", names = "applied.tar.gz" }
    }, {
    for site in keys(local.sites) : "planner sees the site ${site}" => { account = "planner", role = "roles/storage.objectViewer", bucket = site, names = "" }
  })

  builders = local.pipeline == 0 ? {} : {
    checks   = google_service_account.checks[0].member
    images   = google_service_account.images[0].member
    planner  = google_service_account.planner[0].member
    rotation = google_service_account.rotation.member
  }
}

resource "google_service_account" "checks" {
  count = local.pipeline

  account_id   = "ludus-checks"
  display_name = "Ludus: checks and tests what was pushed"

  depends_on = [time_sleep.apis]
}

resource "google_service_account" "images" {
  count = local.pipeline

  account_id   = "ludus-images"
  display_name = "Ludus: builds the image of what was checked"

  depends_on = [time_sleep.apis]
}

resource "google_service_account" "planner" {
  count = local.pipeline

  account_id   = "ludus-planner"
  display_name = "Ludus: plans deployments"

  depends_on = [time_sleep.apis]
}

resource "google_project_iam_custom_role" "planner" {
  count = local.pipeline

  role_id     = "ludusPlanner"
  title       = "Ludus: what a plan reads besides"
  description = "Without documents, files or the values of secrets; Redis's password is in the state already"
  permissions = [
    "datastore.backupSchedules.get",
    "datastore.backupSchedules.list",
    "datastore.databases.get",
    "datastore.databases.getMetadata",
    "datastore.indexes.get",
    "datastore.indexes.list",
    "datastore.operations.get",
    "firebaseauth.configs.get",
    "redis.instances.get",
    "redis.instances.getAuthString",
    "storage.buckets.get",
  ]

  depends_on = [time_sleep.apis]
}

resource "google_project_iam_member" "planner" {
  for_each = local.pipeline == 0 ? {} : local.roles_of_planner

  project = var.project_id
  role    = each.key
  member  = google_service_account.planner[0].member

  depends_on = [google_project_iam_custom_role.planner]
}

resource "google_project_iam_member" "checks" {
  count = local.pipeline

  project = var.project_id
  role    = "roles/logging.logWriter"
  member  = google_service_account.checks[0].member
}

resource "google_project_iam_member" "images" {
  count = local.pipeline

  project = var.project_id
  role    = "roles/logging.logWriter"
  member  = google_service_account.images[0].member
}

# In the one repository that infra/bootstrap makes, and in no other.
resource "google_artifact_registry_repository_iam_member" "images" {
  count = local.pipeline

  location   = var.region
  repository = "ludus-images"
  role       = "roles/artifactregistry.writer"
  member     = google_service_account.images[0].member

  depends_on = [time_sleep.apis]
}

resource "google_storage_bucket" "plans" {
  count = local.pipeline

  name                        = "${var.project_id}-plans"
  location                    = var.region
  uniform_bucket_level_access = true
  public_access_prevention    = "enforced"
  force_destroy               = true
  labels                      = { holds = "plans" }

  versioning {
    enabled = true
  }

  lifecycle_rule {
    action {
      type = "Delete"
    }
    condition {
      age            = 90
      matches_prefix = ["plans/"]
    }
  }

  depends_on = [time_sleep.apis]
}

# Which image each service runs: none before the first apply of the pipeline, which writes it from then on.
resource "google_storage_bucket_object" "applied_images" {
  count = local.pipeline

  bucket       = google_storage_bucket.plans[0].name
  name         = "applied-images.json"
  content      = "{}"
  content_type = "application/json"

  lifecycle {
    ignore_changes = all
  }
}

# Each on the one bucket, and where names are given, on the objects of these names alone.
resource "google_storage_bucket_iam_member" "pipeline" {
  for_each = local.pipeline == 0 ? {} : local.pipeline_objects

  bucket = "${var.project_id}-${each.value.bucket}"
  role   = each.value.role
  member = local.builders[each.value.account]

  dynamic "condition" {
    for_each = each.value.names == "" ? [] : [each.value.names]

    content {
      title      = "named ${condition.value}"
      expression = "resource.name.startsWith(\"projects/_/buckets/${var.project_id}-${each.value.bucket}/objects/${condition.value}\")"
    }
  }

  depends_on = [google_storage_bucket.main, google_storage_bucket.plans, google_storage_bucket.site]
}

# Cloud Build tells `cloud-builds` what becomes of builds; by the other two, nobody who asks for a build needs a right to build.
resource "google_pubsub_topic" "pipeline" {
  for_each = local.pipeline == 0 ? [] : toset(["cloud-builds", "ludus-plans", "ludus-rotations"])

  name = each.key

  depends_on = [time_sleep.apis]
}

resource "google_pubsub_topic_iam_member" "plans" {
  count = local.pipeline

  topic  = google_pubsub_topic.pipeline["ludus-plans"].id
  role   = "roles/pubsub.publisher"
  member = google_service_account.planner[0].member
}
