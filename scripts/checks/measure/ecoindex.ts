// EcoIndex, http://www.ecoindex.fr: quantiles of the sites measured by the Green IT collective.
const DOM = [
  0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479, 594601,
];
const REQUESTS = [0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920];
const KILOBYTES = [
  0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27, 1876.08, 2142.06, 2465.37,
  2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223212.26,
];

/** From 100, for an empty page, to 0. Grade A is above 80. Elements inside an `<svg>` do not count. */
export function computeEcoindex(elements: number, requests: number, kilobytes: number): number {
  const ranks = 3 * toRank(elements, DOM) + 2 * toRank(requests, REQUESTS) + toRank(kilobytes, KILOBYTES);
  return 100 - (5 * ranks) / 6;
}

/** Where the value stands among the twenty classes, with its place inside the class. */
function toRank(value: number, quantiles: readonly number[]): number {
  const next = quantiles.findIndex((quantile, index) => index > 0 && value < quantile);
  const low = quantiles[next - 1];
  const high = quantiles[next];
  if (low === undefined || high === undefined) return 20;
  return next - 1 + (value - low) / (high - low);
}
