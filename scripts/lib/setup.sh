# What scripts/run and scripts/test need before they can build: a Swift toolchain and a few Debian packages.
# Sourced, not run. Each function either leaves things in order or ends the script with one clear sentence.

# Programs such as mke2fs live where an ordinary user's PATH does not look.
PATH="$PATH:/usr/sbin:/sbin"

readonly minimum_swift="6.1"

# The libraries that azsh links, and the tools that the demonstration and the tests use.
readonly build_packages=(
  libedit-dev libsqlite3-dev libpcre2-dev libzstd-dev libssl-dev libicu-dev pkg-config
)
readonly run_packages=(e2fsprogs)
readonly test_packages=(e2fsprogs python3 tmux)
# Only comparisons with other tools use these: their tests are left out without them.
readonly optional_test_packages=(qemu-utils)

say() { printf '==> %s\n' "$*"; }

fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

# version_at_least HAVE WANT: whether a dotted version is the wanted one or a later one.
version_at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# Finds a Swift toolchain, on PATH or where the usual installers put it, and puts it on PATH.
need_swift() {
  local directory version
  if ! command -v swift >/dev/null; then
    for directory in "${SWIFTLY_BIN_DIR:-}" "$HOME/.local/share/swiftly/bin" /opt/swift/usr/bin /usr/local/swift/usr/bin \
      /usr/libexec/swift/bin; do
      if [ -n "$directory" ] && [ -x "$directory/swift" ]; then
        PATH="$directory:$PATH"
        break
      fi
    done
  fi
  command -v swift >/dev/null || fail "there is no Swift toolchain here: azsh needs Swift $minimum_swift or later." \
    "Install it as https://www.swift.org/install/linux/ says, for example with:" \
    "curl -O https://download.swift.org/swiftly/linux/swiftly-$(uname -m).tar.gz &&" \
    "tar zxf swiftly-$(uname -m).tar.gz && ./swiftly init; then open a new shell and try again."
  version="$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' | head -n 1)"
  [ -n "$version" ] || fail "$(command -v swift) does not say which Swift it is: 'swift --version' failed."
  version_at_least "$version" "$minimum_swift" ||
    fail "Swift $version at $(command -v swift) is too old: azsh needs $minimum_swift or later" \
      "(https://www.swift.org/install/linux/)."
  say "Swift $version at $(command -v swift)"
}

# missing_packages NAME...: those of the Debian packages that are not installed.
missing_packages() {
  local package
  for package in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s\n' "$package"
  done
}

# install_packages NAME...: installs them without asking anything. Returns 1 and says why when that cannot be done.
install_packages() {
  local as_root=() command="apt-get install -y --no-install-recommends $*"
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null; then
      printf 'error: %s\n' "these Debian packages are missing, and installing them takes root. Run: sudo $command" >&2
      return 1
    fi
    as_root=(sudo -n)
  fi
  say "installing $*"
  # A failing update is no reason to stop: the packages may be in the lists or on the disk already.
  "${as_root[@]}" apt-get update -qq >/dev/null 2>&1 || true
  if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" \
    -o Dpkg::Use-Pty=0 >/dev/null; then
    printf 'error: %s\n' "apt-get could not install $*: see above. Without a network," \
      "put these packages on the machine by other means, or run later: $command" >&2
    return 1
  fi
}

# need_packages NAME...: has the Debian packages installed, or ends the script.
need_packages() {
  local missing
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "this is not Debian: taking for granted what the packages $* hold there"
    return
  fi
  mapfile -t missing < <(missing_packages "$@")
  if [ "${#missing[@]}" -eq 0 ]; then
    say "packages: all there"
    return
  fi
  install_packages "${missing[@]}" || exit 1
}

# want_packages NAME...: installs what can be installed and goes on without the rest.
want_packages() {
  local missing
  command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || return 0
  mapfile -t missing < <(missing_packages "$@")
  [ "${#missing[@]}" -eq 0 ] || install_packages "${missing[@]}" ||
    say "going on without ${missing[*]}: what needs them is left out"
}

# Builds the release binary with the Swift library inside and leaves its path in $azsh.
build_azsh() {
  say "building azsh (release; the first time takes some minutes)"
  swift build -c release --static-swift-stdlib --product azsh
  azsh="$(swift build -c release --static-swift-stdlib --show-bin-path)/azsh"
  say "built $azsh: $("$azsh" --version)"
}
