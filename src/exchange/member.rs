//! Validates names of files inside a folder or an archive.

/// The longest name, in bytes: longer ones cannot be written on every system.
const MAX_NAME: usize = 200;

/// Returns whether a path, with `/`, stays below the folder that it is put into, on every system.
pub(super) fn leads_down(name: &str) -> bool {
    let path = name.strip_suffix('/').unwrap_or(name);
    name.len() <= MAX_NAME
        && !name.contains(['\\', ':'])
        && !name.contains(char::is_control)
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_leads_elsewhere_is_known() {
        for name in ["../a", "/a", "a/../b", "C:/a", "a\\b", "a//b", "", "/", "./a", "a/./b", "a\0b", "a\nb"]
        {
            assert!(!leads_down(name), "{name:?}");
        }
        assert!(!leads_down(&"x".repeat(MAX_NAME + 1)));
        for name in ["pack.ron", "audio/水.wav", "my pack/", "a/b/c..png"] {
            assert!(leads_down(name), "{name:?}");
        }
    }
}
