#!/bin/sh
# Says what runs now: the smoke test and the rotation of keys are run from it, and the images that it runs are kept.
set -eu
gcloud storage cp release.tar.gz "gs://$PROJECT-plans/applied.tar.gz"
if test -e images/index.json; then
    gcloud storage cp images/index.json "gs://$PROJECT-plans/applied-images.json"
    (cd release && python3 -m infra.deploy.cleanup ../images/index.json) >policies.json
    gcloud artifacts repositories set-cleanup-policies ludus-images --project="$PROJECT" --location="$REGION" \
        --policy=policies.json --no-dry-run
fi
