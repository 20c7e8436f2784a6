import type { Evidence } from '../model/report.js';

/** What can be known about a host: fact id → type of its value. Ids and values are promises to users. */
export interface FactValues {
  /** GOOS and GOARCH of the host. */
  readonly 'platform.os': string;
  readonly 'platform.arch': string;
}

export type FactId = keyof FactValues;

/** A typed observation and what it rests on; one that could not be determined says why. */
export type Fact<T = unknown> =
  | { readonly value: T; readonly evidence: readonly Evidence[]; readonly reason?: undefined }
  | { readonly value: 'unknown'; readonly evidence: readonly Evidence[]; readonly reason: string };

/** All facts of a host. */
export type Facts = { readonly [Id in FactId]: Fact<FactValues[Id]> };

export function known<T>(value: T, ...evidence: readonly Evidence[]): Fact<T> {
  return { value, evidence };
}

export function undetermined(reason: string, ...evidence: readonly Evidence[]): Fact<never> {
  return { value: 'unknown', evidence, reason };
}
