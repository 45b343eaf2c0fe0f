import {getLocale} from './localization.ts';

/** A number as the language writes it, at most one decimal: "1,234.5". */
export function numberWords(value: number): string {
  return new Intl.NumberFormat(getLocale(), {maximumFractionDigits: 1}).format(value);
}

/** A whole percentage as the language writes it. @param share 0..1 */
export function percentWords(share: number): string {
  const options = {style: 'percent', maximumFractionDigits: 0} as const;
  return new Intl.NumberFormat(getLocale(), options).format(share);
}

/** A number with its unit: "12.3 MB", "0.25 sec". */
export function unitWords(value: number, unit: 'kilobyte' | 'megabyte' | 'second'): string {
  const maximumFractionDigits = unit === 'second' ? 2 : 1;
  const options = {style: 'unit', unit, maximumFractionDigits} as const;
  return new Intl.NumberFormat(getLocale(), options).format(value);
}

/** "November 22, 2026". @param iso an ISO 8601 date */
export function dateWords(iso: string): string {
  const options = {dateStyle: 'long', timeZone: 'UTC'} as const;
  const date = new Date(iso);
  return Number.isNaN(date.getTime())
    ? iso
    : new Intl.DateTimeFormat(getLocale(), options).format(date);
}
