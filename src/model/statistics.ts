/** Median, least and most of some measurements; undefined of none. */
export function spreadOf(
  values: readonly number[],
): { readonly median: number; readonly least: number; readonly most: number } | undefined {
  if (values.length === 0) return undefined;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { median, least: sorted[0]!, most: sorted.at(-1)! };
}

/**
 * Interval of a share by Wilson's score, which holds for few and for extreme counts too (Wilson, Journal of the American Statistical
 * Association 22, 1927).
 *
 * @param normal quantile of the normal distribution, 1.96 for 95 %
 */
export function wilsonInterval(count: number, all: number, normal: number): [number, number] {
  if (all === 0) return [0, 1];
  const share = count / all;
  const square = normal ** 2;
  const center = (share + square / (2 * all)) / (1 + square / all);
  const half = (normal / (1 + square / all)) * Math.sqrt((share * (1 - share)) / all + square / (4 * all ** 2));
  return [Math.max(0, center - half), Math.min(1, center + half)];
}

/**
 * Median of the slopes of all pairs of points, with its interval by Kendall's statistic (Sen, Journal of the American Statistical Association
 * 63, 1968): one outlier, or a third of them, does not move it.
 *
 * @param points at least two different x
 * @param normal quantile of the normal distribution, 1.96 for 95 %
 */
export function senSlope(
  points: readonly (readonly [x: number, y: number])[],
  normal: number,
): { slope: number; interval: [number, number] } {
  const slopes = points
    .flatMap(([x, y], index) => points.slice(index + 1).flatMap(([otherX, otherY]) => (otherX === x ? [] : [(otherY - y) / (otherX - x)])))
    .sort((a, b) => a - b);
  const n = points.length;
  const reach = normal * Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18);
  const at = (rank: number) => slopes[Math.min(slopes.length - 1, Math.max(0, Math.round(rank)))]!;
  return { slope: spreadOf(slopes)!.median, interval: [at((slopes.length - reach) / 2 - 1), at((slopes.length + reach) / 2)] };
}
