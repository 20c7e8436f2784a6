import { ConfigurationError } from '../model/errors.js';
import { limitNames, limitRows } from '../model/limit-rows.js';
import type { LimitSet } from '../model/limits.js';
import { suggestion } from '../model/nearest.js';

/** Powers of 1024, as docker and systemd count memory; `Mi` is the same. */
const sizeUnits = ['', 'K', 'M', 'G', 'T', 'P'];

/** What a set without limits is called. */
const noLimits = 'none';

/**
 * The value of one limit as a person writes it.
 *
 * @throws ConfigurationError with the place
 */
export function parseLimitValue(name: keyof LimitSet, text: string, place: string): number {
  const { unit, least } = limitRows[name];
  const value = readers[unit](text.trim(), place);
  if (value < least)
    throw new ConfigurationError(place, `${text} is less than can be had: nothing would run`, `the least is ${amountText(name, least)}`);
  return value;
}

function parseLimitSet(text: string, place: string): LimitSet {
  const set: LimitSet = {};
  const parts = text.split(/[\s,]+/).filter((part) => part !== '');
  if (parts.length === 0) throw new ConfigurationError(place, 'is empty', example);
  if (parts.length === 1 && parts[0] === noLimits) return set;
  for (const part of parts) {
    const [, word, value] = /^([^=:]*)[=:](.*)$/.exec(part) ?? [];
    if (word === undefined || value === undefined) throw new ConfigurationError(place, `"${part}" is not NAME=VALUE`, example);
    const name = limitNames.find((known) => known === word);
    if (name === undefined) throw new ConfigurationError(place, `there is no limit "${word}"`, suggestion(word, limitNames));
    if (set[name] !== undefined) throw new ConfigurationError(place, `names ${name} twice`);
    set[name] = parseLimitValue(name, value, `${place} (${name})`);
  }
  return set;
}

const example = `as in cpu=1,memory=1Gi; limits: ${limitNames.join(', ')}`;

/**
 * Sets as `--limits` takes them, `cpu=1,memory=1Gi` or `none`, each once.
 *
 * @throws ConfigurationError with the place
 */
export function parseLimitSets(texts: readonly string[], place: string): LimitSet[] {
  const sets = new Map<string, LimitSet>();
  for (const text of texts.filter((line) => line.trim() !== '')) {
    const set = parseLimitSet(text, place);
    sets.set(limitSetText(set), set);
  }
  return [...sets.values()];
}

/** The set as one word that `parseLimitSet` reads again; equal for equal sets. */
export function limitSetText(set: LimitSet): string {
  const parts = limitNames.flatMap((name) => (set[name] === undefined ? [] : [`${name}=${amountText(name, set[name])}`]));
  return parts.length === 0 ? noLimits : parts.join(',');
}

function amountText(name: keyof LimitSet, value: number): string {
  return limitRows[name].unit === 'bytes' ? sizeWord(value) : String(value);
}

function sizeWord(bytes: number): string {
  let power = 0;
  let value = bytes;
  while (value % 1024 === 0 && power < sizeUnits.length - 1) {
    value /= 1024;
    power++;
  }
  return `${value}${sizeUnits[power]}${power === 0 ? '' : 'i'}`;
}

const readers: Readonly<Record<'cpus' | 'bytes' | 'count', (text: string, place: string) => number>> = {
  cpus: (text, place) => {
    const [, amount, unit = ''] = /^(\d{1,6}(?:\.\d{1,6})?)\s*(%|m)?$/.exec(text) ?? [];
    if (amount === undefined) throw new ConfigurationError(place, `"${text}" is no number of CPUs`, 'write 0.5, 50% or 500m');
    return Number(amount) / { '': 1, '%': 100, m: 1000 }[unit]!;
  },
  bytes: (text, place) => {
    const [, amount, unit] = /^(\d{1,15}(?:\.\d{1,6})?)\s*([a-z]*)$/i.exec(text) ?? [];
    if (amount === undefined) throw new ConfigurationError(place, `"${text}" is no size`, 'write 256M, 1.5G or 268435456');
    const power = sizeUnits.indexOf(unit!.toUpperCase().replace(/I?B?$/, ''));
    if (power < 0)
      throw new ConfigurationError(
        place,
        `"${text}" has no known unit: ${unit}`,
        suggestion(unit!, [...sizeUnits.slice(1), 'Ki', 'Mi', 'Gi', 'Ti']),
      );
    const bytes = Math.floor(Number(amount) * 1024 ** power);
    if (!Number.isSafeInteger(bytes)) throw new ConfigurationError(place, `"${text}" is more than any machine has`);
    return bytes;
  },
  count: (text, place) => {
    if (!/^\d+$/.test(text)) throw new ConfigurationError(place, `"${text}" is no whole number`, 'write a number, as 64');
    if (text.length > 9) throw new ConfigurationError(place, `"${text}" is more than any machine has`);
    return Number(text);
  },
};
