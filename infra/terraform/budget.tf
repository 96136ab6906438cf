resource "google_billing_budget" "month" {
  count = var.budget != null ? 1 : 0

  billing_account = var.budget.billing_account
  display_name    = "Ludus ${var.environment}"

  budget_filter {
    projects               = ["projects/${local.project_number}"]
    calendar_period        = "MONTH"
    credit_types_treatment = "INCLUDE_ALL_CREDITS"
  }

  amount {
    specified_amount {
      currency_code = var.budget.currency
      units         = tostring(floor(var.budget.amount))
    }
  }

  dynamic "threshold_rules" {
    for_each = [0.5, 0.8, 1]

    content {
      threshold_percent = threshold_rules.value
      spend_basis       = "CURRENT_SPEND"
    }
  }

  threshold_rules {
    threshold_percent = 1
    spend_basis       = "FORECASTED_SPEND"
  }

  # Google takes five channels at most, and a rule has one at least. Without any, the billing account's administrators are told.
  dynamic "all_updates_rule" {
    for_each = length(local.channels) > 0 ? [slice(local.channels, 0, min(5, length(local.channels)))] : []

    content {
      monitoring_notification_channels = all_updates_rule.value
      disable_default_iam_recipients   = false
    }
  }

  depends_on = [time_sleep.apis]
}
