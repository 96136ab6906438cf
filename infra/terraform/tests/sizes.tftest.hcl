# What functions run on: those that mostly wait have a part of a vCPU, one request an instance, and as many more instances.

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
}

mock_provider "time" {}

variables {
  project_id  = "ludus-test"
  environment = "dev"
  protected   = false
}

run "what_waits_has_a_fifth" {
  command = plan

  assert {
    condition = alltrue([
      for function in jsondecode(file("functions.json")).functions : (
        function.cpu == 1 && function.memory <= 512 && function.concurrency >= 80
        ? google_cloudfunctions2_function.main[function.name].service_config[0].available_cpu == "0.2"
        && google_cloudfunctions2_function.main[function.name].service_config[0].max_instance_request_concurrency == 1
        && google_cloudfunctions2_function.main[function.name].service_config[0].max_instance_count == function.max_instances * (function.trigger.type == "schedule" ? 1 : 5)
        : google_cloudfunctions2_function.main[function.name].service_config[0].available_cpu == tostring(function.cpu)
        && google_cloudfunctions2_function.main[function.name].service_config[0].max_instance_request_concurrency == function.concurrency
        && google_cloudfunctions2_function.main[function.name].service_config[0].max_instance_count == function.max_instances
      )
    ])
    error_message = "A function does not run on what it needs."
  }

  # Google refuses a part of a vCPU with more than one request an instance, or with more than 512 MiB below half a vCPU.
  assert {
    condition = alltrue([
      for function in values(google_cloudfunctions2_function.main) :
      tonumber(function.service_config[0].available_cpu) >= 1
      || (function.service_config[0].max_instance_request_concurrency == 1 && function.service_config[0].available_memory == "512Mi")
    ])
    error_message = "Cloud Run would refuse a function's size."
  }

  assert {
    condition = alltrue([
      for name, most in local.service_instances :
      google_cloudfunctions2_function.main[name].service_config[0].max_instance_count == most
      && [
        for part in regexall("service_name=~\"([^\"]+)\"[^>]*>= ([0-9]+)[)]", google_monitoring_alert_policy.metrics["instances"].conditions[0].condition_prometheus_query_language[0].query) :
        tonumber(part[1]) if can(regex("^(?:${part[0]})$", name))
      ] == [ceil(most * 0.8)]
    ])
    error_message = "A function has no alert on its instances, or at another limit than its own."
  }

  # Handlers have no part in what is said of endpoints, and endpoints have.
  assert {
    condition = alltrue([
      for function in jsondecode(file("functions.json")).functions :
      can(regex("^(?:${local.watched["not endpoints"]})$", function.name)) == (function.trigger.type != "http")
    ])
    error_message = "An alert on endpoints looks at a handler, or overlooks an endpoint."
  }
}

run "a_whole_one_is_as_declared" {
  command = plan

  variables {
    waiting_cpu = 1
  }

  assert {
    condition = alltrue([
      for function in jsondecode(file("functions.json")).functions :
      google_cloudfunctions2_function.main[function.name].service_config[0].available_cpu == tostring(function.cpu)
      && google_cloudfunctions2_function.main[function.name].service_config[0].max_instance_request_concurrency == function.concurrency
      && google_cloudfunctions2_function.main[function.name].service_config[0].max_instance_count == function.max_instances
    ])
    error_message = "A whole vCPU is not what is declared."
  }
}

run "services_of_one_function_have_a_part_and_shared_ones_a_whole" {
  command = plan

  variables {
    runtime  = "image"
    grouping = "service"
    archives = "../../dist/images"
  }

  assert {
    condition = alltrue([
      for group, members in { for function in jsondecode(file("functions.json")).functions : function.group => function... } :
      google_cloud_run_v2_service.main[group].template[0].containers[0].resources[0].limits.cpu == (
        length(members) == 1 && members[0].memory <= 512 && members[0].concurrency >= 80 ? "0.2" : tostring(max(members[*].cpu...))
      )
      && google_cloud_run_v2_service.main[group].template[0].max_instance_request_concurrency == (
        length(members) == 1 && members[0].memory <= 512 && members[0].concurrency >= 80 ? 1 : min(members[*].concurrency...)
      )
    ])
    error_message = "A shared service has a part of a vCPU, or one alone has not."
  }
}

run "nothing_less_than_cloud_run_gives" {
  command = plan

  variables {
    waiting_cpu = 0.05
  }

  expect_failures = [var.waiting_cpu]
}
