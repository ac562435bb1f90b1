-- Neovim's side of the language server. In init.lua: require('cable').setup()
local M = {}

--- Starts the server for every cable. `options.cmd` is its command, `options.settings` are the settings without their "cable.":
--- require('cable').setup({ settings = { mode = 'archive', rules = { ['unknown-tag'] = 'off' } } })
function M.setup(options)
  options = options or {}
  local config = {
    name = 'cable',
    cmd = options.cmd or { 'cable-language-server', '--stdio' },
    settings = { cable = options.settings or vim.empty_dict() },
    -- Neovim 0.7 neither answers nor announces settings.
    init_options = { settings = options.settings or vim.empty_dict() },
    root_dir = vim.loop.cwd(),
  }
  local client
  vim.api.nvim_create_autocmd('FileType', {
    pattern = 'cable',
    callback = function(event)
      if vim.lsp.start then
        vim.lsp.start(config, { bufnr = event.buf })
        return
      end
      -- Neovim 0.7
      if not client or vim.lsp.client_is_stopped(client) then
        client = vim.lsp.start_client(config)
      end
      vim.lsp.buf_attach_client(event.buf, client)
    end,
  })
end

return M
