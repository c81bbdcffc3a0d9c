# SPDX-License-Identifier: Apache-2.0
# Which Debian packages the build needs, and how they are installed. Sourced by setup, test and .ci/run.

# What building and testing takes. A Boost that is already there is kept: 1.74 and 1.81 exclude each other.
packages="g++ cmake ninja-build pkg-config ccache python3 rapidjson-dev libabsl-dev libspdlog-dev libicu-dev libgumbo-dev
  libpugixml-dev libcli11-dev libtomlplusplus-dev libxxhash-dev tzdata libgtest-dev libgmock-dev libbenchmark-dev"
[ -e /usr/include/boost/graph/adjacency_list.hpp ] || packages="$packages libboost-dev"

# install_packages NAME...: installs those that are missing; says so; needs root or sudo only where some are.
install_packages() {
  local missing="" name
  for name in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing="$missing $name"
  done
  [ -n "$missing" ] || { echo "== packages: all there"; return 0; }
  echo "== packages: installing$missing"
  local root=""
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { echo "scripts/setup: not root, and no sudo; install these by hand:$missing" >&2; return 2; }
    root=sudo
  fi
  # shellcheck disable=SC2086  # words are meant
  { $root env DEBIAN_FRONTEND=noninteractive apt-get update -qq &&
    $root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $missing; } </dev/null >/tmp/crossread-apt.$$ 2>&1 ||
    { tail -n 20 /tmp/crossread-apt.$$ >&2; rm -f /tmp/crossread-apt.$$; return 2; }
  rm -f /tmp/crossread-apt.$$
}
