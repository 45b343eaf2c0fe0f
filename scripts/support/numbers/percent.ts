/** A share (0..1) as people read it: 0.9012 → "90.1 %". */
export function percent(share: number, digits = 1): string {
  return `${(share * 100).toFixed(digits)} %`;
}
