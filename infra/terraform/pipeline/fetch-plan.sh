#!/bin/sh
# Fetches the plan that was approved: nothing else has its hash.
set -eu
gcloud storage cp "gs://$PROJECT-plans/plans/$PLAN.tar.gz" bundle.tar.gz
echo "$PLAN  bundle.tar.gz" | sha256sum --check --quiet
mkdir -p release
tar -xzf bundle.tar.gz
tar -xzf release.tar.gz -C release
cp terraform.lock.hcl release/infra/terraform/.terraform.lock.hcl
if test -e images/images.json; then cp images/images.json release/dist/functions/images.json; fi
