#!/bin/sh
# Installs what Electron, its virtual screen, the tests and the benchmarks need on Debian and Ubuntu.
# Safe to run again: what is there already is left alone.
set -eu

libraries="libgtk-3-0 libnss3 libgbm1 libatk-bridge2.0-0 libcups2 libxss1 libxtst6 libdrm2 libasound2 \
fonts-liberation ca-certificates xvfb xauth"

# Who judges our signatures and answers: dig and delv; dnssec-keygen, -signzone and -verify; ldns-signzone and
# ldns-verify-zone; kzonesign; unbound-host; the keys of the root zone. unbound, nsd and dnsperf are for benchmarks and for
# resolvers of one's own.
judges="bind9-dnsutils bind9-utils ldnsutils knot-dnssecutils unbound-host unbound nsd dnsperf dns-root-data"

packages="$libraries $judges"

# Services that come with judges. Nothing here needs them to run, and they would take port 53.
services="unbound nsd"

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

# A service that the machine did not have before stays off: not started now (policy), nor by the system later (mask).
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' | $as_root tee "$policy" >/dev/null
  $as_root chmod 755 "$policy"
  # shellcheck disable=SC2064 # as_root is known now
  trap "$as_root rm -f $policy" EXIT
fi
kept_off=""
for service in $services; do
  case "$missing " in
    *" $service "*) kept_off="$kept_off $service" ;;
  esac
done
$as_root mkdir -p /etc/systemd/system
for service in $kept_off; do
  $as_root ln -sf /dev/null "/etc/systemd/system/$service.service"
done

$as_root apt-get update -qq
wanted=""
for package in $missing; do
  wanted="$wanted $(name_here "$package")"
done
# shellcheck disable=SC2086 # a list of package names
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $wanted >/dev/null
echo "Installed:$wanted"
for service in $kept_off; do
  echo "The service $service stays off; whoever wants it: systemctl unmask $service"
done
