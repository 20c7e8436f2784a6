import unit from './jest.config.js';

/** End-to-end tests: the built dist/ as a user runs it, with real Go releases. One at a time: they measure and use both cores. */
export default {
  ...unit,
  testMatch: ['<rootDir>/__tests__/e2e/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 300_000,
  maxWorkers: 1,
};
