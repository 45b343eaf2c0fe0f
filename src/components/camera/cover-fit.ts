import type {ImageSize} from '../../contracts/recognition.ts';

/** Where a whole image lies in a box that `object-fit: cover` fills with it; all in the box's pixels. */
export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The same sum the browser does for `object-fit: cover` with the picture in the middle. */
export function coverFit(image: ImageSize, box: ImageSize): Placement {
  if (image.width <= 0 || image.height <= 0) return {left: 0, top: 0, ...box};
  const scale = Math.max(box.width / image.width, box.height / image.height);
  const width = image.width * scale;
  const height = image.height * scale;
  return {left: (box.width - width) / 2, top: (box.height - height) / 2, width, height};
}
