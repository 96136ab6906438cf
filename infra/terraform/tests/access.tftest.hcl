# Who may do what.

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
}

run "an_apply_draws_the_keys_that_seal" {
  command = plan

  plan_options {
    target = [google_secret_manager_secret_version.first]
  }

  variables {
    first_seed = "a text that an apply has drawn"
  }

  # 32 bytes in base64url, another of each secret; those that sign tokens are a set, and are given.
  assert {
    condition     = toset(keys(local.drawn_keys)) == local.sealing_secrets && length(distinct(values(local.drawn_keys))) == 5 && alltrue([for key in values(local.drawn_keys) : can(regex("^[A-Za-z0-9_-]{43}=$", key))])
    error_message = "A key that an apply draws is not of the form that functions read, or is that of two secrets."
  }
}

run "google_play_publishes_where_the_game_sells_there" {
  command = plan

  plan_options {
    target = [google_pubsub_topic_iam_member.outside]
  }

  variables {
    google_play_package = "com.example.game"
  }

  assert {
    condition = [for name, grant in google_pubsub_topic_iam_member.outside : "${name} ${grant.role} ${grant.member}"] == [
      "commerce.play_notifications roles/pubsub.publisher serviceAccount:google-play-developer-notifications@system.gserviceaccount.com"
    ]
    error_message = "Google Play cannot publish what it tells the game, or somebody else of outside may publish."
  }
}

run "everybody_may_do_what_they_must_and_no_more" {
  command = plan

  override_resource {
    override_during = plan
    target          = google_service_account.nobody
    values          = { member = "serviceAccount:nobody@ludus-test.iam.gserviceaccount.com", email = "nobody@ludus-test.iam.gserviceaccount.com" }
  }

  assert {
    condition     = length(google_pubsub_topic_iam_member.outside) == 0
    error_message = "An account of outside may publish for a game that does not sell there."
  }

  assert {
    condition     = [for name, bucket in google_storage_bucket.main : name if bucket.public_access_prevention != "enforced"] == ["media"]
    error_message = "A bucket other than media may be made public."
  }

  assert {
    condition     = google_storage_bucket_iam_member.public_media.bucket == "ludus-test-media" && google_storage_bucket_iam_member.public_media.role == "roles/storage.legacyObjectReader"
    error_message = "Everybody may do more than read a file of media whose name they know."
  }

  assert {
    condition     = sort([for grant in values(google_storage_bucket_iam_member.services) : "${grant.member} ${grant.role}" if grant.bucket == "ludus-test-audit"]) == sort(["${google_service_account.services["admin"].member} roles/storage.objectCreator", "${google_service_account.services["admin"].member} roles/storage.objectViewer"])
    error_message = "A service may replace or delete what was sealed, or another than admin may write it."
  }

  assert {
    condition = sort([for grant in values(google_storage_bucket_iam_member.services) : "${grant.member} ${grant.role}" if grant.bucket == "ludus-test-uploads"]) == sort([
      "${google_service_account.services["conquest"].member} roles/storage.objectCreator",
      "${google_service_account.services["profiles"].member} roles/storage.objectUser",
      "${google_service_account.services["progression"].member} roles/storage.objectUser",
    ])
    error_message = "Another service may read or write what players send, or one that signs tickets alone may read it."
  }

  assert {
    condition     = alltrue([for one in values(google_storage_bucket_iam_member.services) : !contains(["allUsers", "allAuthenticatedUsers"], one.member)])
    error_message = "A bucket's grant is to everybody."
  }

  assert {
    condition     = keys(google_cloud_run_v2_service_iam_member.public) == ["auth-get-jwks"]
    error_message = "A function other than the one with the public keys may be called by everybody."
  }

  assert {
    condition     = alltrue([for bucket in values(google_storage_bucket.main) : bucket.uniform_bucket_level_access])
    error_message = "A bucket has access lists of its own."
  }

  assert {
    condition = length(setintersection(
      ["roles/owner", "roles/editor", "roles/viewer"],
      concat(
        values(google_project_iam_member.services)[*].role,
        values(google_project_iam_member.build)[*].role,
        values(google_project_iam_member.agents)[*].role,
        values(google_storage_bucket_iam_member.services)[*].role,
      ),
    )) == 0
    error_message = "An account has a primitive role."
  }

  assert {
    condition     = alltrue([for one in values(google_project_iam_member.services) : !endswith(lower(one.role), "admin")])
    error_message = "A service administers something."
  }

  assert {
    condition     = length(google_service_account.services) == length(toset([for function in jsondecode(file("functions.json")).functions : function.service]))
    error_message = "There is not one account a service."
  }

  assert {
    condition     = alltrue([for account in values(google_service_account.services) : length(account.account_id) >= 6 && length(account.account_id) <= 30])
    error_message = "A service's name is too long for its account: 6 to 30 characters with `ludus-`."
  }

  assert {
    condition = toset(keys(google_secret_manager_secret_iam_member.readers)) == toset(flatten([
      for function in jsondecode(file("functions.json")).functions : [
        for secret in concat(function.secrets, ["jwks", "redis-url", "redis-ca"]) : "${secret} ${function.service}"
      ]
    ]))
    error_message = "A secret can be read by a service that does not declare it, or cannot by one that does."
  }

  assert {
    condition     = alltrue([for one in values(google_secret_manager_secret_iam_member.readers) : one.role == "roles/secretmanager.secretAccessor"])
    error_message = "A reader of a secret may do more than read it."
  }

  assert {
    condition     = [for key in keys(google_secret_manager_secret_iam_member.readers) : key if startswith(key, "jwt-signing-key ")] == ["jwt-signing-key auth"]
    error_message = "A service other than auth can sign tokens."
  }

  assert {
    condition = alltrue([
      for function in jsondecode(file("functions.json")).functions :
      contains(google_cloudfunctions2_function.main[function.name].service_config[0].secret_volumes[*].mount_path, "/secrets/jwt") == contains(function.secrets, "jwt-signing-key")
    ])
    error_message = "The signing key is mounted where it is not declared, or is not where it is."
  }

  assert {
    condition     = alltrue([for version in values(google_secret_manager_secret_version.first) : version.secret_data == null])
    error_message = "A secret's data would be in the state."
  }

  # The public keys are read by everybody: their function may do nothing else.
  assert {
    condition = [
      for name, function in google_cloudfunctions2_function.main : name
      if function.service_config[0].service_account_email == "nobody@ludus-test.iam.gserviceaccount.com"
    ] == ["auth-get-jwks"]
    error_message = "Not exactly the public keys' function runs as nobody."
  }

  assert {
    condition     = google_secret_manager_secret_iam_member.nobody.member == google_service_account.nobody.member && google_secret_manager_secret_iam_member.nobody.role == "roles/secretmanager.secretAccessor"
    error_message = "Nobody cannot read the public keys, or may do more with them."
  }

  assert {
    condition = !contains(concat(
      values(google_project_iam_member.services)[*].member,
      values(google_storage_bucket_iam_member.services)[*].member,
      values(google_secret_manager_secret_iam_member.readers)[*].member,
      values(google_service_account_iam_member.tasks_users)[*].member,
    ), google_service_account.nobody.member)
    error_message = "Nobody may do something."
  }

  assert {
    condition = (
      join(",", google_cloudfunctions2_function.main["auth-get-jwks"].service_config[0].secret_volumes[*].mount_path) == "/secrets/jwks"
      && length(google_cloudfunctions2_function.main["auth-get-jwks"].service_config[0].secret_environment_variables) == 0
      && length(google_cloudfunctions2_function.main["auth-get-jwks"].service_config[0].direct_vpc_network_interface) == 0
    )
    error_message = "The public keys' function is given more than they need."
  }
}

run "only_a_nightly_build_rotates_keys" {
  command = plan

  plan_options {
    target = [google_secret_manager_secret_iam_member.rotation]
  }

  assert {
    condition = toset(values(google_secret_manager_secret_iam_member.rotation)[*].role) == toset([
      "roles/secretmanager.secretAccessor", "roles/secretmanager.secretVersionAdder", "roles/secretmanager.viewer",
    ])
    error_message = "Who rotates keys may do something else with them."
  }

  assert {
    condition     = length(google_secret_manager_secret_iam_member.rotation) == 9 && length([for key in keys(google_secret_manager_secret_iam_member.rotation) : key if startswith(key, "totp")]) == 0
    error_message = "Who rotates keys may do so with secrets other than those of access tokens."
  }
}

run "services_publish_their_own_events_alone" {
  command = plan

  plan_options {
    target = [
      google_project_iam_member.services, google_project_iam_member.build, google_project_iam_member.planner,
      google_pubsub_topic_iam_member.services, google_pubsub_topic_iam_member.plans, google_pubsub_topic.events,
      google_pubsub_topic.pipeline,
    ]
  }

  variables {
    repository = { owner = "example", name = "ludus" }
  }

  # The whole project has the pipeline's topics, too.
  assert {
    condition = length([
      for grant in concat(values(google_project_iam_member.services), values(google_project_iam_member.build), values(google_project_iam_member.planner)) : grant.role
      if can(regex("pubsub[.](publisher|editor|admin)", grant.role))
    ]) == 0
    error_message = "An account may publish to every topic of the project, those that start builds too."
  }

  assert {
    condition = toset([for key in keys(google_pubsub_topic_iam_member.services) : split(" ", key)[0] if endswith(key, " cosmetics")]) == toset([
      "dead-letters", "dead-letters.replayed", "events.copied", "player.cosmetic_purchased", "realtime.section_changed",
      "realtime.shared_live_changed",
    ])
    error_message = "A service publishes to other topics than those of its events and dead letters."
  }

  # The relay publishes what any service lost.
  assert {
    condition     = toset([for key in keys(google_pubsub_topic_iam_member.services) : split(" ", key)[0] if endswith(key, " platform")]) == toset(keys(google_pubsub_topic.events))
    error_message = "Lost events of some topic cannot be published again."
  }

  assert {
    condition     = length(setintersection(keys(google_pubsub_topic.events), keys(google_pubsub_topic.pipeline))) == 0 && length(google_pubsub_topic_iam_member.plans) == 1
    error_message = "Somebody besides the planner asks for plans to be applied."
  }
}
