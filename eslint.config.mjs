import tseslint from 'typescript-eslint'
import regexp from 'eslint-plugin-regexp'

const only = (patterns, message) => ({ 'no-restricted-imports': ['error', { patterns: [{ group: patterns, message }] }] })

export default tseslint.config(
  { ignores: ['dist/**', '.cache/**', 'node_modules/**', 'test/extension/**/out/**'] },
  ...tseslint.configs.recommended,
  regexp.configs['flat/recommended'],
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'off',
      'regexp/use-ignore-case': 'off',
      'regexp/negation': 'off',
      'regexp/match-any': 'off',
      'regexp/no-obscure-range': 'off',
      'regexp/optimal-quantifier-concatenation': 'off',
      'no-control-regex': 'off',
    },
  },
  { files: ['server/src/core/**/*.ts'], rules: only(['node:*', 'vscode*', '**/lsp/**', '**/cli/**'], 'The core knows neither Node nor LSP nor VS Code.') },
  { files: ['server/src/core/syntax/**/*.ts'], rules: only(['node:*', 'vscode*', '**/tables/**', '**/model/**', '**/rules/**', '**/features/**'], 'The tree knows only the text.') },
  {
    files: ['server/src/core/{syntax,model,rules}/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "CallExpression[callee.property.name='push'] > SpreadElement", message: 'A call takes some 120,000 arguments only and a text has more of anything: push one by one.' },
      ],
    },
  },
  { files: ['server/src/cli/**/*.ts'], rules: only(['vscode', 'vscode-languageserver*'], 'The command does not speak LSP.') },
  { files: ['client/src/**/*.ts'], rules: only(['node:*'], 'The client also runs in a browser.') },
)
