#!/bin/sh
# Says what runs now: the smoke test and the rotation of keys are run from it.
set -eu
gcloud storage cp release.tar.gz "gs://$PROJECT-plans/applied.tar.gz"
if test -e images/index.json; then gcloud storage cp images/index.json "gs://$PROJECT-plans/applied-images.json"; fi
