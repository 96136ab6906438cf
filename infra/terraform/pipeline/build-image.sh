#!/bin/sh
# Builds the one image of a commit. Packages are installed again only with another requirements.txt or another base.
# Cloud Build pushes the image, and says its digest to the planner.
set -eu
cd release/dist/image/context
export DOCKER_BUILDKIT=1
docker build --target=packages --cache-from="$IMAGE:packages" --build-arg=BUILDKIT_INLINE_CACHE=1 --tag="$IMAGE:packages" .
docker push --quiet "$IMAGE:packages"
docker build --cache-from="$IMAGE:packages" --build-arg=BUILDKIT_INLINE_CACHE=1 --tag="$IMAGE:$COMMIT" .
