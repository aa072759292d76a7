#!/bin/sh
# Takes the pictures the README shows from a folder of those the demo has made, as "make screenshots" does.
set -eu
made=$1 shown=resources/screenshots

rm -f "$shown"/*.png
grep -o "$shown/[a-z-]*\.png" README.md | sort -u | while read -r picture; do
    install -m 644 "$made/${picture##*/}" "$picture"
done
echo "$shown holds what README.md shows; git diff --stat says what has changed."
