import type {CameraProblem} from '../../contracts/problem.ts';

/** What Chromium tells of the policies that hold for a page; other browsers tell nothing. */
interface MaybePolicy {
  readonly featurePolicy?: {allowsFeature(name: string): boolean};
}

/** Whether nobody has to be asked for the camera, as a policy forbids it to this page or frame. */
export function findCameraPolicy(page: Document): CameraProblem | null {
  const {featurePolicy}: MaybePolicy = page as MaybePolicy;
  return featurePolicy?.allowsFeature('camera') === false ? {kind: 'camera-forbidden'} : null;
}
