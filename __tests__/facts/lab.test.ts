import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { factsOfRecording, recordingsFolder } from '../lab/recordings.js';
import { differences, isKept } from '../lab/situation.js';
import { situations } from '../lab/situations.js';

const recorded = situations.flatMap((situation) =>
  situation.places
    .filter((place) => isKept(situation, place))
    .map((place) => ({ title: `${place}-${situation.name}`, expected: situation.expected })),
);

test.each(recorded)('$title: what was arranged there is what its recording tells', async ({ title, expected }) => {
  expect(differences(await factsOfRecording(path.join(recordingsFolder, `${title}.json`)), expected)).toEqual([]);
});

test('there is no recording without a situation', () => {
  expect(readdirSync(recordingsFolder).sort()).toEqual(recorded.map(({ title }) => `${title}.json`).sort());
});
