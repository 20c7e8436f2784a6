import { expect, test } from '@jest/globals';
import { parseChecksumDatabase } from '../../src/go/sumdb.js';
import { compareVersions, minorOf } from '../../src/go/version.js';
import { defaultChecksumDatabase } from '../../src/knowledge/checksum-database.js';
import { oldestReadLine, supportedLines } from '../../src/knowledge/go-releases.js';
import { racePlatforms } from '../../src/knowledge/race-platforms.js';
import { downloadLimits } from '../../src/knowledge/toolchain-limits.js';

test('the key of the default checksum database is genuine: its hash fits', () => {
  expect(parseChecksumDatabase(defaultChecksumDatabase).verifier.name).toBe(defaultChecksumDatabase);
});

test('the supported lines are two neighbours, the newest first, with a date', () => {
  const [newest, oldest] = supportedLines.lines;
  expect(Number(newest.slice(2)) - Number(oldest.slice(2))).toBe(1);
  expect(Number.isNaN(Date.parse(supportedLines.asOf))).toBe(false);
});

test('race detectors begin and end no earlier than the oldest line that is read', () => {
  for (const line of Object.values(racePlatforms).flatMap(({ since, until }) => [since, until].filter((bound) => bound !== undefined))) {
    expect(minorOf(line)).toBe(line);
    expect(compareVersions(line, oldestReadLine)).toBeGreaterThanOrEqual(0);
  }
});

test('there is a pause before each further try', () => {
  expect(downloadLimits.backoffMs).toHaveLength(downloadLimits.tries - 1);
});
