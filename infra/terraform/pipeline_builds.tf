# The builds of the pipeline. The first is the repository's own, as an account that may do nothing; no commit can change what
# the others do, because their scripts are in their triggers.

locals {
  scripts         = { for file in fileset("${path.module}/pipeline", "*.sh") : trimsuffix(file, ".sh") => file("${path.module}/pipeline/${file}") }
  gcloud_image    = "gcr.io/google.com/cloudsdktool/google-cloud-cli:stable"
  terraform_image = "hashicorp/terraform:1.11.4"
  python_image    = "python:3.11-bookworm"
  docker_image    = "gcr.io/cloud-builders/docker"

  # Whether anything runs on the one image: then it is built before the plan, which takes its digest from Cloud Build.
  image_built = local.pipeline == 1 && (var.runtime == "image" || length(setintersection(var.beside, ["images", "groups"])) > 0)

  # A build that comes after another: when Cloud Build says that the build of that trigger succeeded.
  outcome = { _STATUS = "$(body.message.attributes.status)", _AFTER = "$(body.message.data.substitutions.TRIGGER_NAME)" }

  # Build => what it is for, who it runs as, which messages of which topic start it, and its steps: script and image, in order.
  builds = { for name, build in local.all_builds : name => build if name != "ludus-image" || local.image_built }

  all_builds = local.pipeline == 0 ? {} : {
    ludus-image = {
      about   = "Builds the one image of what was checked"
      account = google_service_account.images[0].id
      topic   = "cloud-builds"
      given   = merge(local.outcome, { _COMMIT = "$(body.message.data.substitutions.COMMIT_SHA)" })
      filter  = "_STATUS == \"SUCCESS\" && _AFTER == \"ludus\""
      env     = ["COMMIT=$_COMMIT", "IMAGE=${local.repository}"]
      timeout = "1800s"
      steps   = [["fetch-context", local.gcloud_image], ["build-image", local.docker_image]]
    }
    ludus-plan = {
      about   = "Plans what was checked"
      account = google_service_account.planner[0].id
      topic   = "cloud-builds"
      given = merge(local.outcome, local.image_built ? {
        _COMMIT = "$(body.message.data.substitutions._COMMIT)"
        _DIGEST = "$(body.message.data.results.images[0].digest)"
      } : { _COMMIT = "$(body.message.data.substitutions.COMMIT_SHA)", _DIGEST = "" })
      filter = join(" && ", concat(
        ["_STATUS == \"SUCCESS\"", "_AFTER == \"${local.image_built ? "ludus-image" : "ludus"}\""],
        local.image_built ? ["_DIGEST.matches(\"^sha256:[0-9a-f]{64}$\")"] : [],
      ))
      env     = ["COMMIT=$_COMMIT", "DIGEST=$_DIGEST"]
      timeout = "1800s"
      steps = concat(
        [["fetch-release", local.gcloud_image]],
        local.image_built ? [["choose-images", local.gcloud_image]] : [],
        [["plan", local.terraform_image], ["keep-plan", local.gcloud_image]],
      )
    }
    ludus-apply = {
      about   = "Applies the plan whose hash it is given"
      account = "projects/${var.project_id}/serviceAccounts/${local.deployer}"
      topic   = "ludus-plans"
      given   = { _PLAN = "$(body.message.data.plan)", _COMMIT = "$(body.message.data.commit)" }
      filter  = "_PLAN.matches(\"^[0-9a-f]{64}$\")"
      env     = ["PLAN=$_PLAN"]
      timeout = "14400s" # 471 functions in eights, three minutes each, are 177 minutes
      steps   = [["fetch-plan", local.gcloud_image], ["apply", local.terraform_image], ["keep-applied", local.gcloud_image]]
    }
    ludus-smoke = {
      about   = "Asks what was applied what it must answer"
      account = google_service_account.checks[0].id
      topic   = "cloud-builds"
      given   = local.outcome
      filter  = "_STATUS == \"SUCCESS\" && _AFTER == \"ludus-apply\""
      env     = ["ORIGIN=${local.public_origin}", "SMOKE_PASSWORD=${random_password.smoke[0].result}"]
      timeout = "900s"
      steps   = [["fetch-applied", local.gcloud_image], ["smoke", local.python_image]]
    }
    ludus-rotate-keys = {
      about   = "Does what is due of a rotation of the key that signs tokens"
      account = google_service_account.rotation.id
      topic   = "ludus-rotations"
      given   = {}
      filter  = null
      env     = []
      timeout = "900s"
      steps   = [["fetch-applied", local.gcloud_image], ["rotate", local.gcloud_image]]
    }
  }
}

# Of the one account that smoke tests sign in with, which may do nothing that another player may not.
resource "random_password" "smoke" {
  count = local.pipeline

  length      = 24
  min_lower   = 1
  min_numeric = 1
  min_special = 1
  min_upper   = 1
  # No dollar sign, which a build reads as a substitution.
  override_special = "-_!"
}

resource "google_cloudbuild_trigger" "checks" {
  count = local.pipeline

  name            = "ludus"
  description     = "Builds, checks and tests what was pushed"
  location        = var.region
  filename        = "cloudbuild.yaml"
  service_account = google_service_account.checks[0].id

  github {
    owner = var.repository.owner
    name  = var.repository.name

    push {
      branch = var.environment == "prod" ? null : "^main$"
      tag    = var.environment == "prod" ? "^v.*$" : null
    }
  }

  depends_on = [google_storage_bucket_iam_member.pipeline]
}

resource "google_cloudbuild_trigger" "builds" {
  for_each = local.builds

  name            = each.key
  description     = each.value.about
  location        = var.region
  service_account = each.value.account
  substitutions   = each.value.given
  filter          = each.value.filter

  pubsub_config {
    topic = google_pubsub_topic.pipeline[each.value.topic].id
  }

  dynamic "approval_config" {
    for_each = each.key == "ludus-apply" && var.environment == "prod" ? [true] : []

    content {
      approval_required = approval_config.value
    }
  }

  build {
    timeout = each.value.timeout
    images  = each.key == "ludus-image" ? ["${local.repository}:$_COMMIT"] : null # whose digest the planner is told

    dynamic "step" {
      for_each = each.value.steps

      content {
        id     = step.value[0]
        name   = step.value[1]
        script = local.scripts[step.value[0]]
      }
    }

    options {
      logging = "CLOUD_LOGGING_ONLY"
      env = concat(each.value.env, [
        "PROJECT=${var.project_id}",
        "REGION=${var.region}",
        "ENVIRONMENT=${var.environment}",
        "STATE=bucket=${var.project_id}-terraform",
        "TF_IN_AUTOMATION=1",
      ])
    }
  }

  depends_on = [google_project_iam_member.checks, google_project_iam_member.images, google_artifact_registry_repository_iam_member.images, google_project_iam_member.planner, google_storage_bucket_iam_member.pipeline]
}
