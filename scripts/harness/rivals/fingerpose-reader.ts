/** Parts of @tensorflow-models/hand-pose-detection and fingerpose, which come as scripts that set globals. */
interface Globals {
  readonly handPoseDetection: {
    readonly SupportedModels: {readonly MediaPipeHands: string};
    createDetector(model: string, config: object): Promise<HandPoses>;
  };
  readonly fp: {
    readonly GestureEstimator: new (known: readonly object[]) => Estimator;
    readonly Gestures: Readonly<Record<'VictoryGesture' | 'ThumbsUpGesture', object>>;
  };
}
interface HandPoses {
  estimateHands(image: HTMLCanvasElement): Promise<readonly Pose[]>;
  dispose(): void;
}
interface Pose {
  readonly keypoints: readonly {readonly x: number; readonly y: number}[];
}
interface Estimator {
  estimate(landmarks: readonly (readonly number[])[], least: number): Estimate;
}
interface Estimate {
  readonly gestures: readonly {readonly name: string; readonly score: number}[];
}

export interface FingerposeReader {
  /** @returns V for its "victory", the only of its two gestures that is a letter; null otherwise */
  read(image: ImageBitmap): Promise<string | null>;
  close(): void;
}

/** Of 10, as its examples have it. */
const LEAST_SCORE = 8;

/** The hand detector of TensorFlow's models with fingerpose, on the page's thread: it has no worker. */
export async function openFingerpose(solutionPath: string): Promise<FingerposeReader> {
  const {handPoseDetection, fp} = globalThis as unknown as Globals;
  const detector = await handPoseDetection.createDetector(
    handPoseDetection.SupportedModels.MediaPipeHands,
    {runtime: 'mediapipe', modelType: 'full', maxHands: 1, solutionPath},
  );
  const estimator = new fp.GestureEstimator(Object.values(fp.Gestures));
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  return {
    async read(image) {
      Object.assign(canvas, {width: image.width, height: image.height});
      context?.drawImage(image, 0, 0);
      image.close();
      const [hand] = await detector.estimateHands(canvas);
      if (hand === undefined) return null;
      const points = hand.keypoints.map(({x, y}) => [x, y, 0]);
      const [best] = [...estimator.estimate(points, LEAST_SCORE).gestures].sort(
        (a, b) => b.score - a.score,
      );
      return best?.name === 'victory' ? 'V' : null;
    },
    close: () => detector.dispose(),
  };
}
