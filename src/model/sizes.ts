const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'];

/** A number of bytes for people: `512 MiB`, `7.6 GiB`. */
export function sizeText(bytes: number): string {
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)));
  const scaled = bytes / 1024 ** power;
  return `${power === 0 || Number.isInteger(scaled) ? scaled : scaled.toFixed(1)} ${units[power]}`;
}
