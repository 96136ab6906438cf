# Who builds, who plans and who applies.

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
  project_id  = "ludus-test"
  environment = "prod"
  protected   = true
  repository  = { owner = "example", name = "ludus" }
}

run "the_deployer_comes_after_an_approval" {
  command = plan

  override_resource {
    override_during = plan
    target          = google_service_account.checks
    values          = { id = "projects/ludus-test/serviceAccounts/ludus-checks@ludus-test.iam.gserviceaccount.com", member = "serviceAccount:checks" }
  }

  override_resource {
    override_during = plan
    target          = google_service_account.planner
    values          = { id = "projects/ludus-test/serviceAccounts/ludus-planner@ludus-test.iam.gserviceaccount.com", member = "serviceAccount:planner" }
  }

  override_resource {
    override_during = plan
    target          = google_service_account.rotation
    values          = { id = "projects/ludus-test/serviceAccounts/ludus-keys@ludus-test.iam.gserviceaccount.com", member = "serviceAccount:rotation", name = "projects/ludus-test/serviceAccounts/ludus-keys@ludus-test.iam.gserviceaccount.com" }
  }

  assert {
    condition = [
      for name, trigger in merge({ ludus = google_cloudbuild_trigger.checks[0] }, google_cloudbuild_trigger.builds) : name
      if strcontains(trigger.service_account, "ludus-deployer")
    ] == ["ludus-apply"]
    error_message = "A build other than the one that applies runs as the deployer."
  }

  assert {
    condition     = google_cloudbuild_trigger.builds["ludus-apply"].approval_config[0].approval_required
    error_message = "Nobody is asked before a plan is applied in prod."
  }

  assert {
    condition     = strcontains(google_cloudbuild_trigger.checks[0].service_account, "ludus-checks") && google_cloudbuild_trigger.checks[0].github[0].push[0].tag == "^v.*$" && google_cloudbuild_trigger.checks[0].github[0].push[0].branch == null
    error_message = "What a tag brings runs as somebody who may do something, or a branch is deployed to prod."
  }

  # What a commit may change runs as an account of nothing; all other builds have their scripts in their triggers.
  assert {
    condition     = alltrue([for trigger in values(google_cloudbuild_trigger.builds) : trigger.filename == null && alltrue([for step in trigger.build[0].step : length(step.script) > 0])])
    error_message = "A commit says what runs as somebody who may do something."
  }

  assert {
    condition     = strcontains(google_cloudbuild_trigger.builds["ludus-apply"].build[0].step[0].script, "sha256sum --check") && google_cloudbuild_trigger.builds["ludus-apply"].substitutions["_PLAN"] == "$(body.message.data.plan)"
    error_message = "What is applied is not compared with the hash that was approved."
  }

  assert {
    condition     = google_project_iam_member.checks[0].role == "roles/logging.logWriter"
    error_message = "The account of checks may do something in the project."
  }

  assert {
    condition = [
      for key, grant in google_storage_bucket_iam_member.pipeline : "${grant.bucket} ${grant.role}" if grant.member == "serviceAccount:checks"
      ] == [
      "ludus-test-archives roles/storage.objectCreator",
      "ludus-test-archives roles/storage.objectViewer",
      "ludus-test-plans roles/storage.objectViewer",
    ]
    error_message = "The account of checks may do more than add archives that nobody can write over, and read what runs."
  }

  assert {
    condition     = strcontains(google_storage_bucket_iam_member.pipeline["checks see what runs"].condition[0].expression, "buckets/ludus-test-plans/objects/applied.tar.gz") && strcontains(google_storage_bucket_iam_member.pipeline["planner keeps plans"].condition[0].expression, "/objects/plans/")
    error_message = "The account of checks reads plans, which have what the state has, or a planner says what runs."
  }

  assert {
    condition     = alltrue([for role in keys(google_project_iam_member.planner) : can(regex("[vV]iewer$|[rR]eader$|[rR]eviewer$|/browser$|serviceUsageConsumer$|logWriter$|/ludusPlanner$", role)) && !contains(["roles/viewer", "roles/datastore.viewer", "roles/storage.objectViewer"], role)])
    error_message = "Who plans may change something, or reads players' documents or files."
  }

  assert {
    condition     = alltrue([for permission in google_project_iam_custom_role.planner[0].permissions : can(regex("[.](get|getMetadata|getAuthString|list)$", permission)) && !startswith(permission, "datastore.entities") && !startswith(permission, "storage.objects")])
    error_message = "The planner's own role lets it change something, or read documents or files."
  }

  assert {
    condition     = google_project_iam_member.rotation.role == "roles/logging.logWriter" && google_cloud_scheduler_job.rotation[0].pubsub_target[0].topic_name != "" && length(google_cloud_scheduler_job.rotation[0].http_target) == 0
    error_message = "Who rotates keys may start other builds."
  }

  assert {
    condition     = tonumber(trimsuffix(google_cloudbuild_trigger.builds["ludus-apply"].build[0].timeout, "s")) >= length(local.functions) / 8 * 240
    error_message = "A first deployment of all functions does not fit in the time of the build."
  }
}

run "dev_is_applied_at_once" {
  command = plan

  plan_options {
    target = [google_cloudbuild_trigger.builds, google_cloudbuild_trigger.checks]
  }

  variables {
    environment = "dev"
    protected   = false
  }

  assert {
    condition     = length(google_cloudbuild_trigger.builds["ludus-apply"].approval_config) == 0 && google_cloudbuild_trigger.checks[0].github[0].push[0].branch == "^main$"
    error_message = "Dev waits for an approval, or follows tags."
  }
}

run "who_plans_reads_the_sites_that_stand" {
  command = plan

  plan_options {
    target = [google_storage_bucket_iam_member.pipeline]
  }

  variables {
    domain = "api.example.com"
  }

  assert {
    condition = alltrue([
      for site in ["console", "account"] :
      google_storage_bucket_iam_member.pipeline["planner sees the site ${site}"].bucket == "ludus-test-${site}" && google_storage_bucket_iam_member.pipeline["planner sees the site ${site}"].role == "roles/storage.objectViewer" && length([for grant in values(google_storage_bucket_iam_member.pipeline) : grant if grant.bucket == "ludus-test-${site}"]) == 1
    ])
    error_message = "A plan cannot see which sites stand, or a build other than the one that applies may change them."
  }
}

run "without_a_repository_nothing_builds" {
  command = plan

  plan_options {
    target = [
      google_cloudbuild_trigger.checks, google_cloudbuild_trigger.builds, google_cloud_scheduler_job.rotation,
      google_project_iam_member.planner, google_storage_bucket_iam_member.pipeline,
    ]
  }

  variables {
    repository = null
  }

  assert {
    condition     = length(google_cloudbuild_trigger.checks) + length(google_cloudbuild_trigger.builds) + length(google_cloud_scheduler_job.rotation) + length(google_project_iam_member.planner) + length(google_storage_bucket_iam_member.pipeline) == 0
    error_message = "Accounts or builds are there of a pipeline that is not."
  }
}

run "functions_are_built_from_archives_alone" {
  command = plan

  plan_options {
    target = [google_project_iam_member.build, google_project_iam_member.build_reads]
  }

  assert {
    condition     = toset(keys(google_project_iam_member.build)) == toset(["roles/artifactregistry.writer", "roles/logging.logWriter"])
    error_message = "What builds functions may do more in the project than log and store images."
  }

  assert {
    condition = toset(regexall("projects/_/buckets/[a-z0-9-]+", google_project_iam_member.build_reads.condition[0].expression)) == toset([
      "projects/_/buckets/ludus-test-archives", "projects/_/buckets/gcf-v2-sources-123456789012-europe-west1",
    ])
    error_message = "What builds functions reads files other than their archives."
  }
}

run "the_image_is_built_by_who_writes_images_alone" {
  command = plan

  variables {
    runtime  = "image"
    grouping = "service"
  }

  override_resource {
    override_during = plan
    target          = google_service_account.images
    values          = { id = "projects/ludus-test/serviceAccounts/ludus-images@ludus-test.iam.gserviceaccount.com", member = "serviceAccount:images" }
  }

  # That no image is there yet is what the pipeline mends.
  expect_failures = [google_cloud_run_v2_service.main]

  assert {
    condition     = strcontains(google_cloudbuild_trigger.builds["ludus-image"].service_account, "ludus-images") && google_cloudbuild_trigger.builds["ludus-image"].build[0].images == tolist(["europe-west1-docker.pkg.dev/ludus-test/ludus-images/ludus:$_COMMIT"])
    error_message = "The image is built by another account, or Cloud Build does not say its digest."
  }

  assert {
    condition = [
      google_project_iam_member.images[0].role, google_artifact_registry_repository_iam_member.images[0].role, google_artifact_registry_repository_iam_member.images[0].repository,
    ] == ["roles/logging.logWriter", "roles/artifactregistry.writer", "ludus-images"]
    error_message = "Who builds the image may do more than log and write images."
  }

  assert {
    condition = [
      for grant in values(google_storage_bucket_iam_member.pipeline) : "${grant.bucket} ${grant.role} ${grant.condition[0].title}" if grant.member == "serviceAccount:images"
    ] == ["ludus-test-archives roles/storage.objectViewer named releases/"]
    error_message = "Who builds the image touches other files than what checks kept."
  }

  assert {
    condition = alltrue([
      strcontains(google_cloudbuild_trigger.builds["ludus-image"].filter, "_AFTER == \"ludus\""),
      strcontains(google_cloudbuild_trigger.builds["ludus-plan"].filter, "_AFTER == \"ludus-image\""),
      strcontains(google_cloudbuild_trigger.builds["ludus-plan"].filter, "_DIGEST.matches(\"^sha256:[0-9a-f]{64}$\")"),
      google_cloudbuild_trigger.builds["ludus-plan"].substitutions["_DIGEST"] == "$(body.message.data.results.images[0].digest)",
      google_cloudbuild_trigger.builds["ludus-plan"].build[0].step[*].id == tolist(["fetch-release", "choose-images", "plan", "keep-plan"]),
    ])
    error_message = "A plan does not come after the image, or takes another digest than that which Cloud Build said."
  }
}

run "functions_need_no_image" {
  command = plan

  plan_options {
    target = [google_cloudbuild_trigger.builds]
  }

  assert {
    condition = alltrue([
      keys(google_cloudbuild_trigger.builds) == ["ludus-apply", "ludus-plan", "ludus-rotate-keys", "ludus-smoke"],
      strcontains(google_cloudbuild_trigger.builds["ludus-plan"].filter, "_AFTER == \"ludus\""),
      google_cloudbuild_trigger.builds["ludus-plan"].build[0].step[*].id == tolist(["fetch-release", "plan", "keep-plan"]),
    ])
    error_message = "Where functions run, an image is built, or the plan waits for one."
  }
}
