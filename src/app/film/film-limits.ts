/** Reading takes up to twice as long as the film lasts: nobody waits longer than that. */
export const MOST_MINUTES = 30;
/** Longer side in pixels, that of 8K. Each picture unpacked takes megabytes. */
export const MOST_SIDE = 7680;
