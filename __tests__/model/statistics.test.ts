import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { senSlope, wilsonInterval } from '../../src/model/statistics.js';

test('Wilson: 1 of 10 lies between 1.8 and 40.4 % (as R says: prop.test(1, 10, correct = FALSE))', () => {
  const [least, most] = wilsonInterval(1, 10, 1.96);
  expect(least).toBeCloseTo(0.0179, 3);
  expect(most).toBeCloseTo(0.4042, 3);
  expect(wilsonInterval(0, 0, 1.96)).toEqual([0, 1]);
});

test('Wilson: the interval holds the share and stays within 0 and 1', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (a, b) => {
      const [count, all] = [Math.min(a, b), Math.max(a, b, 1)];
      const [least, most] = wilsonInterval(count, all, 1.96);
      expect(least).toBeGreaterThanOrEqual(0);
      expect(most).toBeLessThanOrEqual(1);
      expect(least).toBeLessThanOrEqual(count / all + 1e-9);
      expect(most).toBeGreaterThanOrEqual(count / all - 1e-9);
    }),
  );
});

test('Sen: a line is its own slope, an outlier does not move it, and the interval holds it', () => {
  const line = Array.from({ length: 10 }, (_, x): [number, number] => [x, 3 * x + 1]);
  expect(senSlope(line, 1.96)).toEqual({ slope: 3, interval: [3, 3] });
  expect(senSlope(line.with(4, [4, 1000]), 1.96).slope).toBe(3);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 }), (values) => {
      const { slope, interval } = senSlope(
        values.map((y, x) => [x, y]),
        1.96,
      );
      expect(interval[0]).toBeLessThanOrEqual(slope);
      expect(interval[1]).toBeGreaterThanOrEqual(slope);
    }),
  );
});
