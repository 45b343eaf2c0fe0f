/** What worse cameras and other rooms do to a hand's pixels: a hand that is dark against a bright room, coloured light, noise, blur, few pixels. */
export const PIXEL_CHANGES = ['dark', 'tinted', 'noisy', 'blurred', 'coarse'] as const;

/** How the square that the landmark network looks at may lie otherwise than it should. */
export const PLACE_CHANGES = ['turned', 'shifted', 'resized'] as const;

export type PixelChange = (typeof PIXEL_CHANGES)[number];
export type PlaceChange = (typeof PLACE_CHANGES)[number];
export type LookChange = PixelChange | PlaceChange;

/** How a look came about: the detector searched for the hand, followed it as the live path follows it from frame to frame, or followed it with something changed on purpose. */
export type LookWay = 'found' | 'followed' | 'changed';
