/** Unit tests: quick, no Go, no network. The coverage gate applies when `--coverage` is given (`npm run coverage`). */
export default {
  testEnvironment: 'node',
  // Jest itself leaves one core idle, which is half of a small runner.
  maxWorkers: '100%',
  // Enough for a machine that does other work too.
  testTimeout: 20_000,
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/__tests__/e2e/', '/__tests__/lab/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }] },
  // The script of report.html runs in Chromium (__tests__/report/html/browser.test.ts), where nothing counts branches.
  collectCoverageFrom: ['src/**/*.ts', '!src/report/html/client/**', '!src/report/html/generated/**'],
  coverageDirectory: 'coverage',
  coverageReporters: ['text-summary', 'lcovonly', ['text', { skipFull: true }]],
  coverageThreshold: { global: { branches: 85 } },
};
