# shellcheck shell=bash
# What ./docket test and ./docket bench do. The launcher reads this file; here, home, fail, maven, build, JAVA_HOME and
# java_options are its.
# shellcheck disable=SC2154

postgres15=/usr/lib/postgresql/15/bin # where Debian puts it

# Installs a Debian package that a test needs, where its program is missing.
need() {
  local program=$1 package=$2
  command -v "$program" >/dev/null && return
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    fail "the tests need $package: have it installed (Debian 12: apt-get install $package)."
  fi
  echo "docket: installing $package for the tests …" >&2
  { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$package"; } \
    >"$here/target/install.log" 2>&1 || fail "$package can't be installed: target/install.log says why."
  command -v "$program" >/dev/null || fail "$package brought no $program."
}

# Chromium for the tests of pages, by whatever name Chromium or Chrome is installed.
need_browser() {
  local program
  for program in chromium chromium-browser google-chrome; do
    ! command -v "$program" >/dev/null || return 0
  done
  need chromium chromium
}

# Postfix, Dovecot, swaks and dkimpy for the rig of mail; none of them is to start by itself on the machine.
need_post_office() {
  local policy=/usr/sbin/policy-rc.d
  [ "$(id -u)" = 0 ] || fail "test --mail starts Postfix and Dovecot, each as a user of its own: run it as root."
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
    # shellcheck disable=SC2064 # the path as it is now
    trap "rm -f '$policy'" EXIT
  fi
  if ! command -v postfix >/dev/null; then
    echo 'postfix postfix/main_mailer_type select No configuration' | debconf-set-selections
  fi
  need postfix postfix
  need dovecot dovecot-imapd
  need swaks swaks
  need dkimverify python3-dkim
}

# Runs a command with the address of a throw-away PostgreSQL 15 as its last word, and ends that server whatever happens.
with_postgres15() {
  mkdir -p "$here/target"
  need "$postgres15/postgres" postgresql-15
  scratch=$(mktemp -d)
  server=
  trap end_postgres15 EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  local as=() user password
  if [ "$(id -u)" = 0 ]; then
    user=$(id -u postgres 2>/dev/null || id -u nobody)
    as=(setpriv --reuid "$user" --regid "$user" --clear-groups --)
    chown "$user" "$scratch"
  fi
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  (umask 077 && echo "$password" >"$scratch/password")
  [ "$(id -u)" != 0 ] || chown "$user" "$scratch/password"
  (cd / && "${as[@]}" "$postgres15/initdb" -D "$scratch/data" -U docket --pwfile "$scratch/password" -A scram-sha-256 \
    -E UTF8 --locale C) >"$here/target/postgres15.log" 2>&1 || fail "PostgreSQL 15: target/postgres15.log says why."
  start_postgres15
  "$@" "-Ddocket.test.postgres=postgresql://docket:$password@127.0.0.1:$port/postgres"
  end_postgres15
  trap - EXIT INT TERM
}

# On the first port of five that is free: another program may take one between the choice and the start.
start_postgres15() {
  local tries=0
  while [ $((tries++)) -lt 5 ]; do
    port=$((20000 + RANDOM % 10000))
    (cd / && exec setsid "${as[@]}" "$postgres15/postgres" -D "$scratch/data" -p "$port" -c listen_addresses=127.0.0.1 \
      -c unix_socket_directories=) >>"$here/target/postgres15.log" 2>&1 &
    server=$!
    while kill -0 "$server" 2>/dev/null; do
      [ "$(sed -n 8p "$scratch/data/postmaster.pid" 2>/dev/null)" != "ready   " ] || return 0
      sleep 0.1
    done
  done
  fail "PostgreSQL 15 does not start: target/postgres15.log says why."
}

end_postgres15() {
  if [ -n "$server" ]; then
    kill -INT "$server" 2>/dev/null || true
    wait "$server" || true
  fi
  server=
  rm -rf "$scratch"
}

# The bench is test code: it is compiled with the tests, and runs on their class path.
build_bench() {
  local list=$here/target/bench.classpath
  if [ ! -f "$list" ] || [ -n "$(cd "$here" && find pom.xml src docs/contract -newer "$list" -print -quit)" ]; then
    echo "docket: building the bench …" >&2
    : >"$here/target/.started"
    maven -q -Dcheckstyle.skip -Dspotless.check.skip test-compile dependency:build-classpath \
      -Dmdep.outputFile="$list" -Dmdep.includeScope=test >"$here/target/build.log" 2>&1 ||
      { rm -f "$list"; cat "$here/target/build.log" >&2; fail "the build failed."; }
    touch -r "$here/target/.started" "$list"
  fi
}

# A desk of its own beside the sources, on their disk and removed at the end, unless --data names one to keep. No setting
# of a real desk counts, so that nothing is ever loaded into one.
run_bench() {
  local name
  [[ " $* " != *" --pages "* ]] || need_browser
  for name in "${!DOCKET_@}"; do
    [ "$name" = DOCKET_MEMORY ] || unset "$name"
  done
  build
  build_bench
  if [[ " $* " != *" --data"[\ =]* ]]; then
    scratch=$(mktemp -d "$here/target/bench.XXXXXX")
    trap 'rm -rf "$scratch"' EXIT
    set -- "$@" --data "$scratch"
  fi
  "$JAVA_HOME/bin/java" "${java_options[@]}" \
    -cp "$here/target/test-classes:$here/target/classes:$(<"$here/target/bench.classpath")" \
    docket.bench.Bench --launcher "$here/docket" "$@"
}

# The sources' tests with what they need installed.
run_tests() {
  mkdir -p "$here/target"
  case "${1:-}" in
    "")
      need shellcheck shellcheck
      need_browser
      (cd "$here" && shellcheck -x docket .ci/run src/test/sh/rigs.sh)
      maven verify -Dtest.forks=2
      with_postgres15 maven surefire:test -Dtest.groups=postgres15
      ;;
    --crash) maven verify -Dtest.groups=crash -Dtest.excludedGroups= ;;
    --mail)
      need_post_office
      maven test -Dtest.groups=mail -Dtest.excludedGroups=
      ;;
    --postgres15)
      need_browser
      with_postgres15 maven verify
      ;;
    --screenshots)
      need_browser
      maven test -Dtest.groups=screenshots -Dtest.excludedGroups=
      ;;
    --start) measure_start "${2:-10}" ;;
    --fuzz) fuzz "${2:-5}" ;;
    --all)
      run_tests
      run_tests --postgres15
      run_tests --crash
      run_tests --mail
      run_tests --start
      ;;
    *) fail "test knows --crash, --mail, --postgres15, --screenshots, --start, --fuzz and --all." 2 ;;
  esac
}

# Each target of Jazzer for so many minutes, in a JVM of its own as it demands. What it finds is kept as an input of the
# everyday test; it goes on from the corpora that were kept, and those it grew are kept in their place.
fuzz() {
  local target class kept=$here/src/test/fuzz/corpora.tar.xz
  need xz xz-utils
  rm -rf "$here/.cifuzz-corpus"
  tar -xJf "$kept" -C "$here"
  while IFS=: read -r class target; do
    echo "docket: fuzzing $target for $1 minutes …" >&2
    mkdir -p "$(inputs "$class")"
    JAZZER_FUZZ=1 JAZZER_MAX_DURATION="$1m" JAZZER_INSTRUMENT="docket.**,org.apache.james.**,org.owasp.**" \
      maven -Dcheckstyle.skip -Dspotless.check.skip test -Dtest="$(basename "$class" .java)#$target" \
      -Dtest.jvm="-Xmx1g -XX:+EnableDynamicAgentLoading" </dev/null ||
      fail "$target: Jazzer found something in $(inputs "$class")."
    rmdir "$(inputs "$class")" 2>/dev/null || true
  done < <(cd "$here" && grep -rA1 --include='*FuzzTest.java' '@FuzzTest' src/test/java |
    sed -nE 's/^(.*\.java)-.* void ([a-z_]+)\(.*/\1:\2/p')
  tar -C "$here" --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -cf - .cifuzz-corpus | xz -9e >"$kept.new"
  mv "$kept.new" "$kept"
}

# Where Jazzer keeps what it found for a class of tests.
inputs() {
  echo "$here/$(sed 's,^src/test/java,src/test/resources,; s,\.java$,Inputs,' <<<"$1")"
}

now() {
  echo $((${EPOCHREALTIME/[.,]/} / 1000))
}

# One start of the built program; sets took to the milliseconds until GET /v3/tickets/categories answers 200.
one_start() {
  local port=$((20000 + RANDOM % 10000)) begun
  begun=$(now)
  "$JAVA_HOME/bin/java" "${java_options[@]}" -jar "$home/docket.jar" run --demo --data "$1" --port "$port" \
    >"$1.out" 2>"$1.err" &
  server=$!
  until [ -n "$token" ] || token=$(grep -som1 'dkt_[0-9A-Za-z]*' "$1.out"); do
    kill -0 "$server" 2>/dev/null || fail "it does not start: $(tail -n1 "$1.err")"
    sleep 0.02
  done
  until curl -sf -o /dev/null -H "PRIVATE-TOKEN: $token" "http://127.0.0.1:$port/v3/tickets/categories"; do
    kill -0 "$server" 2>/dev/null || fail "it does not start: $(tail -n1 "$1.err")"
    sleep 0.02
  done
  took=$(($(now) - begun))
  kill "$server"
  wait "$server" || true
  server=
  ! grep -F '[aot]' "$1.err" >&2 || fail "the start does not use what was noted for it."
}

end_start() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$scratch"
}

# How long starts take through the built program with its own database: the first of all, then with data present.
measure_start() {
  local times=() took token=
  build
  [ ! -f "$home/docket.aot" ] || java_options+=(-XX:AOTCache="$home/docket.aot")
  scratch=$(mktemp -d)
  server=
  trap end_start EXIT
  one_start "$scratch/data"
  echo "first start, empty data folder: $took ms"
  for ((i = 0; i < $1; i++)); do
    one_start "$scratch/data"
    times+=("$took")
  done
  mapfile -t times < <(printf '%s\n' "${times[@]}" | sort -n)
  echo "$1 starts with data, to the first 200: median ${times[$1 / 2]} ms, min ${times[0]} ms, max ${times[-1]} ms"
}
