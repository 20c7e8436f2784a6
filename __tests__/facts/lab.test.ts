import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { factsOfRecording, recordingsFolder } from '../lab/recordings.js';
import { differences } from '../lab/situation.js';
import { situations } from '../lab/situations.js';

const recorded = situations.flatMap(({ name, places, expected }) =>
  places.filter((place) => place !== 'here').map((place) => ({ title: `${place}-${name}`, expected })),
);

test.each(recorded)('$title: what was arranged in a guest is what its recording tells', async ({ title, expected }) => {
  expect(differences(await factsOfRecording(path.join(recordingsFolder, `${title}.json`)), expected)).toEqual([]);
});

test('there is no recording without a situation', () => {
  expect(readdirSync(recordingsFolder).sort()).toEqual(recorded.map(({ title }) => `${title}.json`).sort());
});
