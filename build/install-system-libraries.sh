#!/bin/sh
# Installs what Electron, its virtual screen and the tests need on Debian and Ubuntu.
# Safe to run again: what is there already is left alone.
set -eu

packages="libgtk-3-0 libnss3 libgbm1 libatk-bridge2.0-0 libcups2 libxss1 libxtst6 libdrm2 libasound2 \
fonts-liberation ca-certificates xvfb xauth bind9-dnsutils"

if ! command -v apt-get >/dev/null; then
  echo "This script knows Debian and Ubuntu only. Install with your package manager what these contain:" >&2
  echo "  $packages" >&2
  exit 1
fi

installed() {
  dpkg-query --show --showformat='${db:Status-Abbrev}' "$1" 2>/dev/null | grep -q '^ii'
}

# Since their move to 64-bit time Debian 13 and Ubuntu 24.04 call some libraries by a name with t64.
name_here() {
  if [ -n "$(apt-cache madison "$1")" ]; then
    echo "$1"
  else
    echo "${1}t64"
  fi
}

missing=""
for package in $packages; do
  installed "$package" || installed "${package}t64" || missing="$missing $package"
done
if [ -z "$missing" ]; then
  echo "All system libraries are installed."
  exit 0
fi

as_root=""
if [ "$(id -u)" -ne 0 ]; then
  as_root="sudo"
fi

export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
wanted=""
for package in $missing; do
  wanted="$wanted $(name_here "$package")"
done
# shellcheck disable=SC2086 # a list of package names
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $wanted >/dev/null
echo "Installed:$wanted"
