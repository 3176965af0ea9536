# shellcheck shell=bash
# What scripts/run and scripts/test share: what the program needs on a machine. To be sourced, not run.
#
# Everything here looks first and does nothing when all is there.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# What the build needs: a C compiler for SQLite, and the headers of what sound, gamepads and Wayland link to.
build_packages=(build-essential pkg-config libasound2-dev libudev-dev libwayland-dev libxkbcommon-dev)
# What the window loads when it opens, and a Vulkan driver that draws in software where there is no graphics card.
run_packages=(
    libvulkan1 libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon-x11-0 libxrandr2 mesa-vulkan-drivers
)

install_what_is_missing() {
    case "$(uname -s)" in
        Linux) ;;
        *) return ;; # The compiler's own tools are enough on macOS.
    esac
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        look_without_apt
        return
    fi

    local package missing=()
    for package in "${build_packages[@]}" "${run_packages[@]}"; do
        # The status is empty for an unknown package, and not "ii" for one that was removed but left its settings.
        if [[ "$(dpkg-query --show --showformat='${db:Status-Abbrev}' "$package" 2>/dev/null)" != ii* ]]; then
            missing+=("$package")
        fi
    done
    if ((${#missing[@]} == 0)); then
        return
    fi

    echo "Installing ${missing[*]}" >&2
    as_root apt-get update --quiet
    as_root apt-get install --quiet --yes --no-install-recommends "${missing[@]}"
}

as_root() {
    if ((EUID == 0)); then
        DEBIAN_FRONTEND=noninteractive "$@"
    elif command -v sudo >/dev/null; then
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    else
        give_up "This needs the rights of root, and sudo is not there. As root, run:" "    $*"
    fi
}

# Gives the session a runtime folder where it has none, as over ssh or in a container: the graphics library complains
# otherwise. It is removed at the end.
give_runtime_folder() {
    if [[ "$(uname -s)" == Linux && -z "${XDG_RUNTIME_DIR:-}" ]]; then
        XDG_RUNTIME_DIR=$(mktemp --directory)
        export XDG_RUNTIME_DIR
        trap 'rm -rf -- "$XDG_RUNTIME_DIR"' EXIT
    fi
}

# On a system without apt the names of the packages differ. What they hold can still be looked for.
look_without_apt() {
    local need missing=()
    for need in cc pkg-config; do
        command -v "$need" >/dev/null || missing+=("$need")
    done
    if command -v pkg-config >/dev/null; then
        for need in alsa libudev wayland-client xkbcommon; do
            pkg-config --exists "$need" || missing+=("$need")
        done
    fi
    if ((${#missing[@]} > 0)); then
        give_up "Only on Debian and its relatives can this script install what is missing. Please install, with headers:" \
            "    ${missing[*]}" \
            "On Debian all that is needed is called:" \
            "    ${build_packages[*]} ${run_packages[*]}"
    fi
}

# Finds cargo and checks its age.
find_rust() {
    if ! command -v cargo >/dev/null && [[ -x "$HOME/.cargo/bin/cargo" ]]; then
        PATH=$HOME/.cargo/bin:$PATH
    fi
    local wanted found
    wanted=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' "$root/Cargo.toml")
    if ! command -v cargo >/dev/null; then
        give_up "Rust is not installed. Please install Rust $wanted or newer with rustup (https://rustup.rs)."
    fi
    found=$(cd "$root" && rustc --version | cut -d' ' -f2)
    if ! printf '%s\n' "$wanted" "$found" | sort --version-sort --check=quiet; then
        give_up "Rust $found is too old: Rust $wanted or newer is needed. With rustup: rustup update stable"
    fi
}

# Checks that cargo has the further commands that are named, such as fmt and clippy.
need_cargo_commands() {
    local part
    for part in "$@"; do
        if ! cargo "$part" --version >/dev/null 2>&1; then
            give_up "\"cargo $part\" is missing. With rustup: rustup component add rustfmt clippy"
        fi
    done
}

give_up() {
    printf '%s\n' "$@" >&2
    exit 1
}
