use zed_extension_api as zed;

struct Cable;

impl zed::Extension for Cable {
    fn new() -> Self {
        Self
    }

    fn language_server_command(
        &mut self,
        _id: &zed::LanguageServerId,
        worktree: &zed::Worktree,
    ) -> zed::Result<zed::Command> {
        let command = worktree
            .which("cable-language-server")
            .ok_or("cable-language-server is not on the PATH")?;
        Ok(zed::Command {
            command,
            args: vec!["--stdio".into()],
            env: vec![],
        })
    }
}

zed::register_extension!(Cable);
