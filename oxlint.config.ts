/**
 * The lint rules: whatever is wrong or suspicious is an error, and the walls between folders hold.
 * A rule that is switched off says why in one sentence.
 */
import { defineConfig } from 'oxlint';
import { walls } from './tools/walls.ts';

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'promise', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['dist/**'],
  rules: {
    // Shape
    'eslint/max-lines': ['error', { max: 300 }],
    'eslint/max-depth': ['error', 4],
    'eslint/max-params': ['error', { max: 5 }],
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'import/no-mutable-exports': 'error',
    'import/no-duplicates': 'error',
    'import/first': 'error',
    'unicorn/filename-case': ['error', { cases: { camelCase: true, pascalCase: true } }],

    // Types say the truth
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-function-type': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/no-deprecated': 'error',
    'typescript/no-empty-object-type': 'error',
    'typescript/restrict-plus-operands': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/use-unknown-in-catch-callback-variable': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/array-type': 'error',
    'typescript/prefer-readonly': 'error',
    'typescript/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],

    // No promise is lost, no error swallowed
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/return-await': ['error', 'error-handling-correctness-only'],
    'typescript/only-throw-error': 'error',
    'typescript/prefer-promise-reject-errors': 'error',
    'eslint/no-empty': 'error',
    'eslint/no-promise-executor-return': 'error',
    'promise/no-return-wrap': 'error',

    // One way to write a thing
    'eslint/eqeqeq': 'error',
    'eslint/curly': ['error', 'multi-line'],
    'eslint/no-alert': 'error',
    'eslint/no-else-return': 'error',
    'eslint/no-lonely-if': 'error',
    'eslint/no-multi-assign': 'error',
    'eslint/no-nested-ternary': 'error',
    'eslint/no-new-func': 'error',
    'eslint/no-param-reassign': 'error',
    'eslint/no-sequences': 'error',
    'eslint/no-useless-return': 'error',
    'eslint/no-var': 'error',
    'eslint/no-warning-comments': 'error',
    'eslint/object-shorthand': 'error',
    'eslint/prefer-const': 'error',
    'eslint/prefer-template': 'error',
    'eslint/prefer-object-has-own': 'error',
    'unicorn/error-message': 'error',
    'unicorn/no-array-for-each': 'error',
    'unicorn/no-instanceof-array': 'error',
    'unicorn/no-typeof-undefined': 'error',
    'unicorn/prefer-at': 'error',
    'unicorn/prefer-node-protocol': 'error',
    'unicorn/prefer-number-properties': 'error',
    'unicorn/prefer-string-replace-all': 'error',
    'unicorn/prefer-structured-clone': 'error',
    'unicorn/throw-new-error': 'error',
    'vitest/consistent-test-it': ['error', { fn: 'it' }],
    'vitest/no-identical-title': 'error',
    'vitest/no-focused-tests': 'error',
    'vitest/no-disabled-tests': 'error',
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    'vitest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert'] }],

    // Off: the compiler's noImplicitReturns knows which switches are exhaustive, this rule does not.
    'typescript/consistent-return': 'off',
    // Off: brands are asserted by the readers that have just checked the text; `any` is refused everywhere.
    'typescript/no-unsafe-type-assertion': 'off',
    // Off: writes to one document, and steps of a test, follow one another on purpose.
    'eslint/no-await-in-loop': 'off',
    // Off: nearly every object here is a closure whose methods may go alone; the few classes stay in one file.
    'typescript/unbound-method': 'off',
    // Off: what threads post has no origin, and nothing here posts to a window.
    'unicorn/require-post-message-target-origin': 'off',
    // Off: a small helper stands beside its only use.
    'unicorn/consistent-function-scoping': 'off',
    // Off: what Yjs and builds call with underscores is theirs to name.
    'eslint/no-underscore-dangle': 'off',
    // Off: `fc.array` says whose array it is.
    'import/no-named-as-default-member': 'off',
    // Off: the last `then` of a chain has nothing to return.
    'promise/always-return': 'off',
    // Off: styles and polyfill-like modules are imported for their effect, and the compiler checks they exist.
    'import/no-unassigned-import': 'off',
  },
  overrides: [
    ...walls,
    {
      files: ['client/src/**/*.tsx'],
      plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'promise', 'vitest', 'jsx-a11y'],
      rules: {
        // Off: Solid assigns a `ref` variable when it compiles the JSX.
        'eslint/no-unassigned-vars': 'off',
        // Off: the roles of the design's names are on our own elements, which carry our own look.
        'jsx-a11y/prefer-tag-over-role': 'off',
        // Off: trees, menus and windows take keys at their root, as the ARIA practices ask, not at each row.
        'jsx-a11y/click-events-have-key-events': 'off',
        'jsx-a11y/no-static-element-interactions': 'off',
        'jsx-a11y/no-noninteractive-element-interactions': 'off',
        // Off: what scrolls must take focus, or the keyboard cannot scroll it.
        'jsx-a11y/no-noninteractive-tabindex': 'off',
      },
    },
    {
      files: ['oxlint.config.ts', 'vitest.config.ts', 'knip.config.ts', 'client/vite.config.ts'],
      // Off: these tools read the default export.
      rules: { 'import/no-default-export': 'off' },
    },
  ],
});
