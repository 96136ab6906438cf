#!/bin/sh
# Keeps a plan under the hash of its bytes, together with all that applying it reads, and asks for it to be applied.
set -eu
test -e changes || { echo "Nothing would change."; exit 0; }
mkdir -p images
tar -czf bundle.tar.gz release.tar.gz plan.tfplan terraform.lock.hcl images
plan=$(sha256sum bundle.tar.gz | cut -d' ' -f1)
gcloud storage cp bundle.tar.gz "gs://$PROJECT-plans/plans/$plan.tar.gz"
gcloud storage cp plan.txt "gs://$PROJECT-plans/plans/$plan.txt"
gcloud pubsub topics publish ludus-plans --project="$PROJECT" --message="{\"plan\": \"$plan\", \"commit\": \"$COMMIT\"}"
echo "Look at it with: make review PROJECT=$PROJECT PLAN=$plan"
