-- Drives Neovim: opens a file, waits for the server's diagnostics, makes the first code action on one of
-- them, and writes down what it saw. Arguments come through the environment.
local root, file = vim.env.PROJECT, vim.env.FILE
local report = {}

local function finish()
  local out = assert(io.open(vim.env.REPORT, "w"))
  out:write(vim.fn.json_encode(report))
  out:close()
  vim.cmd("qall!")
end

local function drive()
  vim.cmd("edit " .. vim.fn.fnameescape(file))
  local buffer = vim.api.nvim_get_current_buf()
  local client_id = vim.lsp.start_client({
    name = "hanglint",
    cmd = { vim.env.NODE, vim.env.CLI, "lsp" },
    root_dir = root,
    workspace_folders = { { uri = vim.uri_from_fname(root), name = "project" } },
  })
  vim.lsp.buf_attach_client(buffer, client_id)

  local function count()
    return #vim.diagnostic.get(buffer)
  end
  vim.wait(60000, function()
    return count() > 0
  end, 20)
  report.diagnostics = vim.tbl_map(function(one)
    return ("%d:%d %s %s"):format(one.lnum + 1, one.col + 1, one.code, one.source)
  end, vim.diagnostic.get(buffer))

  local target = vim.tbl_filter(function(one)
    return one.code == vim.env.CODE
  end, vim.diagnostic.get(buffer))[1]
  local place = { line = target.lnum, character = target.col }
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    range = { start = place, ["end"] = place },
    context = { diagnostics = {}, only = { "quickfix" } },
  }
  local client = vim.lsp.get_client_by_id(client_id)
  local actions = client.request_sync("textDocument/codeAction", params, 60000, buffer).result
  report.actions = vim.tbl_map(function(one)
    return one.title
  end, actions)
  vim.lsp.util.apply_workspace_edit(actions[1].edit, client.offset_encoding)

  -- The server sees the buffer, which is not saved.
  vim.wait(60000, function()
    return count() < #report.diagnostics
  end, 20)
  report.left = vim.tbl_map(function(one)
    return one.code
  end, vim.diagnostic.get(buffer))
  report.buffer = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
  report.saved = not vim.bo[buffer].modified
end

local ok, problem = xpcall(drive, debug.traceback)
if not ok then
  report.problem = problem
end
finish()
