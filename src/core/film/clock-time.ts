const MS = {hour: 3_600_000, minute: 60_000, second: 1000};

/**
 * A moment of a film: "1:05" or, with its hours, "2:01:05"; `full` as files of captions want it: "00:01:05.250".
 * @param ms milliseconds from the film's beginning; what lies before it counts as the beginning
 */
export function clockTime(ms: number, form: 'short' | 'full' = 'short'): string {
  const whole = Math.max(0, Math.round(ms));
  const hours = Math.floor(whole / MS.hour);
  const minutes = Math.floor((whole % MS.hour) / MS.minute);
  const seconds = Math.floor((whole % MS.minute) / MS.second);
  if (form === 'full') {
    return `${pad(hours)}:${pad(minutes)}:${pad(seconds)}.${pad(whole % MS.second, 3)}`;
  }
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds)}` : `${minutes}:${pad(seconds)}`;
}

function pad(value: number, digits = 2): string {
  return String(value).padStart(digits, '0');
}
