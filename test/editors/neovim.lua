-- Run by scripts/editor-tests.mjs in a folder with cables, as a person would: the plugin of editors/vim, a file opened, commands given.
local editors = os.getenv('CABLE_EDITORS')
vim.opt.runtimepath:prepend(editors .. '/vim')
vim.cmd('filetype plugin on')
-- A warning by default.
require('cable').setup({ settings = { mode = 'archive', rules = { ['precedence-mismatch'] = 'hint' } } })

local function test(name, body)
  local ok, problem = pcall(body)
  -- Neovim's own messages end without a line end.
  io.stdout:write('\n' .. (ok and 'ok ' or 'not ok ') .. name .. (ok and '' or ': ' .. tostring(problem):gsub('%s+', ' ')) .. '\n')
end

local function equal(actual, expected)
  assert(vim.deep_equal(actual, expected), vim.inspect(actual) .. ' instead of ' .. vim.inspect(expected))
end

local function await(what, condition)
  assert(vim.wait(20000, condition, 20), 'waited in vain for ' .. what)
end

--- The language client of the current buffer. Its functions have other names in Neovim 0.10 and later.
local function client_here()
  local clients = vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = 0 }) or vim.lsp.buf_get_clients(0)
  local _, client = next(clients)
  return client
end

local function position()
  return vim.lsp.util.make_position_params(0, client_here().offset_encoding)
end

--- The answer to one request about the current buffer.
local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 20000)
  assert(answers and next(answers), 'no answer to ' .. method)
  local _, answer = next(answers)
  assert(not answer.err, vim.inspect(answer.err))
  return answer.result
end

local function line_of(pattern)
  local line = vim.fn.search(pattern, 'nw')
  assert(line > 0, pattern .. ' is not in the buffer')
  return line
end

local function findings()
  return vim.tbl_map(function(d)
    return { d.code or d.user_data.lsp.code, d.lnum, d.col, d.end_lnum, d.end_col }
  end, vim.diagnostic.get(0))
end

for _, file in ipairs({ 'faulty.cable', 'crlf.cable' }) do
  vim.cmd('edit ' .. file)

  test(file .. ': the file type is cable, and the server attaches', function()
    equal(vim.bo.filetype, 'cable')
    await('the server', function()
      return client_here() ~= nil
    end)
  end)

  test(file .. ': one finding, exactly at the wrong prosign', function()
    await('diagnostics', function()
      return #vim.diagnostic.get(0) > 0
    end)
    equal(findings(), { { 'precedence-mismatch', 1, 0, 1, 2 } })
    equal(vim.diagnostic.get(0)[1].source, 'cable')
  end)

  test(file .. ': the settings of the plugin reach the server', function()
    equal(vim.diagnostic.get(0)[1].severity, vim.diagnostic.severity.HINT)
  end)

  test(file .. ': hover explains a TAG', function()
    vim.api.nvim_win_set_cursor(0, { line_of('^TAGS:'), 7 })
    local hover = ask('textDocument/hover', position())
    assert(table.concat(vim.lsp.util.convert_input_to_markdown_lines(hover.contents), '\n'):find('PREL'), vim.inspect(hover))
  end)

  test(file .. ': the outline has the subject and numbered paragraphs', function()
    local symbols = ask('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() })
    local items = vim.lsp.util.symbols_to_items(symbols, 0, client_here().offset_encoding)
    assert(#items > 15, #items)
    local all = table.concat(vim.tbl_map(function(item)
      return item.text
    end, items), '\n')
    assert(all:find('HARVEST FESTIVAL') and all:find('%[Method%] 2'), all:sub(-900))
  end)

  test(file .. ': completion offers the TAGS that go on with what is typed', function()
    local line = line_of('^TAGS:')
    local text = vim.api.nvim_buf_get_lines(0, line - 1, line, true)[1]
    vim.api.nvim_win_set_cursor(0, { line, #text })
    local answer = ask('textDocument/completion', position())
    local labels = vim.tbl_map(function(item)
      return item.label
    end, answer.items or answer)
    assert(vim.tbl_contains(labels, 'ZA') and not vim.tbl_contains(labels, 'PREL'), vim.inspect(labels):sub(1, 500))
  end)

  test(file .. ': the quick fix is applied to the buffer, and the finding goes', function()
    vim.api.nvim_win_set_cursor(0, { 2, 0 })
    vim.ui.select = function(items, _, choose)
      choose(items[1])
    end
    vim.lsp.buf.code_action()
    await('the fix', function()
      return vim.api.nvim_buf_get_lines(0, 1, 2, true)[1]:sub(1, 3) == 'PP '
    end)
    await('the end of the finding', function()
      return #vim.diagnostic.get(0) == 0
    end)
  end)

  test(file .. ': a change in the buffer brings a finding, undo takes it back', function()
    local line = line_of('^DE RUEH')
    vim.api.nvim_win_set_cursor(0, { line, 0 })
    -- Opens a new step for undo, as a person's next command does.
    vim.cmd('let &undolevels = &undolevels')
    vim.cmd([[substitute/#\d\{4}/#9999/]])
    await('the finding', function()
      return #vim.diagnostic.get(0) > 0
    end)
    equal(findings()[1][1], 'serial-mrn-mismatch')
    vim.cmd('undo')
    await('its end', function()
      return #vim.diagnostic.get(0) == 0
    end)
  end)

  local client = client_here()
  local capabilities = client and (client.server_capabilities or client.resolved_capabilities) or {}
  if capabilities.documentFormattingProvider then
    test(file .. ': formatting takes blanks from line ends, and leaves every word alone, damage too', function()
      local before = vim.api.nvim_buf_get_lines(0, 0, -1, true)
      local line = line_of('^TAGS:')
      local damaged = before[line]:gsub('PREL', '[PREL](#)', 1)
      local expected = vim.deepcopy(before)
      expected[line] = damaged
      vim.api.nvim_buf_set_lines(0, line - 1, line, true, { damaged .. '   ' })
      if vim.lsp.buf.format then
        vim.lsp.buf.format({ timeout_ms = 20000 })
      else
        vim.lsp.buf.formatting_sync({}, 20000)
      end
      equal(vim.api.nvim_buf_get_lines(0, 0, -1, true), expected)
      vim.api.nvim_buf_set_lines(0, 0, -1, true, before)
    end)
  end
  if capabilities.definitionProvider then
    test(file .. ': a jump from a page header leads to the number of the cable', function()
      vim.api.nvim_win_set_cursor(0, { line_of('^[A-Z]\\+ 0000\\d\\{4}  002 OF'), 8 })
      local answer = ask('textDocument/definition', position())
      assert(answer, 'no place')
    end)
  end
  vim.cmd('bdelete!')
end

test('plain texts that begin like a cable are cables, pages about cables are not', function()
  local wrong = {}
  local count = { yes = 0, no = 0 }
  for _, kind in ipairs({ 'yes', 'no' }) do
    for _, file in ipairs(vim.fn.glob(kind .. '/*.txt', true, true)) do
      count[kind] = count[kind] + 1
      if vim.fn['cable#begins_here'](vim.fn.readfile(file, '', 200)) ~= (kind == 'yes' and 1 or 0) then
        table.insert(wrong, file)
      end
    end
  end
  assert(count.yes > 40 and count.no > 150, vim.inspect(count))
  equal(wrong, {})
end)

test('a cable among plain texts opens as one', function()
  vim.cmd('edit yes/published-copy.txt')
  equal(vim.bo.filetype, 'cable')
  vim.cmd('edit no/unknown-tag.txt')
  equal(vim.bo.filetype, 'text')
end)

io.stdout:write('\ndone\n')
vim.cmd('qall!')
