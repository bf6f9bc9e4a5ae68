# What the run scripts of infra share; sourced by them, with `home` set to the top folder.

is_jdk_25() {
  [[ -x $1/bin/java && -x $1/bin/javac ]] && grep -qs '^JAVA_VERSION="25[.\"]' "$1/release"
}

# Prints the folder of a JDK 25: the user's choice first, then where systems and tools keep theirs.
find_jdk() {
  local javac candidate
  javac=$(command -v javac || true)
  for candidate in \
    "${JAVA_HOME:-}" \
    "${javac:+$(dirname "$(dirname "$(readlink -f "$javac" 2>/dev/null || echo "$javac")")")}" \
    /usr/lib/jvm/* \
    "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
    "$HOME"/.jdks/* \
    "$(/usr/libexec/java_home -v 25 2>/dev/null || true)" \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [[ -n $candidate ]] && is_jdk_25 "$candidate"; then
      echo "$candidate"
      return
    fi
  done
  return 1
}

# Sets jdk, or ends the script. $1: the script that was called, for the advice.
require_jdk() {
  if ! jdk=$(find_jdk); then
    echo "Cannot start: there is no JDK 25 in JAVA_HOME, on PATH, in /usr/lib/jvm, SDKMAN or ~/.jdks." >&2
    echo "What to do:   install one (https://adoptium.net), or name its folder: JAVA_HOME=<folder> $1" >&2
    exit 1
  fi
}

# $1: the module that is run from its target/lib; the rest: services that are run from their jars.
is_built() {
  local module=$1 service
  local stamp="$home/$module/target/built"
  [[ -f $stamp && -d $home/$module/target/lib ]] || return 1
  for service in "${@:2}"; do
    [[ -f $home/$service/target/tallystick-$service.jar && -d $home/$service/target/lib ]] || return 1
  done
  [[ -z $(find "$home"/pom.xml "$home"/infra/pom.xml "$home"/{shared-events,command-service,query-service,infra/*}/{pom.xml,src/main} \
    -newer "$stamp" -type f -print -quit 2>/dev/null) ]]
}

# Builds what is_built finds missing or older than its sources, or ends the script.
build() {
  local new_stamp began=$SECONDS
  if is_built "$@"; then
    return
  fi
  echo "Building (only when something has changed; the first time it also downloads what the build needs) ..." >&2
  new_stamp=$(mktemp)
  if ! (cd "$home" && JAVA_HOME=$jdk ./mvnw -q -Dmaven.test.skip -Dforbiddenapis.skip -pl "$(IFS=,; echo "$*")" -am package >&2); then
    rm -f "$new_stamp"
    echo "Cannot start: the build failed, see above." >&2
    exit 1
  fi
  # The time before the build: a file saved meanwhile is newer and is built next time.
  mv "$new_stamp" "$home/$1/target/built"
  echo "Built in $((SECONDS - began)) s." >&2
}
