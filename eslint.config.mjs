import { defineConfig, globalIgnores } from 'eslint/config';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const typed = ['**/*.ts', '**/*.tsx'];

export default defineConfig(
  globalIgnores([
    '**/.next/',
    '.build/',
    '.data/',
    '.astro/',
    '**/next-env.d.ts',
    'cms/payload-types.ts',
    'cms/app/(payload)/admin/importMap.js',
    'cms/migrations/index.ts',
  ]),
  {
    files: typed,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // Plain Node runs these files: an import of types must say so to vanish.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `||` for an empty string is meant.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/no-deprecated': 'warn',
      // Matters of taste.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Payload hands `any` to its hooks.
    files: ['cms/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // A test may assume what it is about to find out.
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  astro.configs['flat/recommended'],
  {
    files: typed,
    // A drawing is a list of shapes, a migration one of statements.
    ignores: ['tests/**', 'cms/migrations/**', 'cms/sample-pictures/**'],
    rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] },
  },
  // Imports go one way: launcher -> cms -> publisher -> common, and site -> common.
  ...Object.entries({
    common: ['site', 'publisher', 'cms', 'launcher', 'tests'],
    // Pages are rendered by whoever loads the bundle, and their scripts run in browsers: no pino, no node:http.
    site: ['publisher', 'cms', 'launcher', 'tests', 'common/(?:log|http-server)\\.ts'],
    publisher: ['site', 'cms', 'launcher', 'tests'],
    // Of the publisher, the CMS uses what the preview and "check again" need.
    cms: ['site', 'launcher', 'tests', 'publisher(?!/(?:content|outbox|render|store)/)'],
    launcher: ['tests'],
  }).map(([part, others]) => ({
    files: [`${part}/**`],
    rules: { 'no-restricted-imports': ['error', { patterns: others.map((other) => outside(part, other)) }] },
  })),
  {
    files: typed,
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx'] })],
    },
    rules: { 'import-x/no-cycle': 'error' },
  },
);

/** A part that another must know nothing of, as the beginning of a pattern. */
function outside(part, other) {
  return {
    regex: `^(\\.\\./)+${other}(?:/|$)`,
    message: `${part}/ must work without it: let whoever uses both hand over what is needed.`,
  };
}
