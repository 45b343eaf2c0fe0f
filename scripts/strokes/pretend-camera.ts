import {readFile} from 'node:fs/promises';
import {Group, MathUtils, PerspectiveCamera, Vector3} from 'three';
import type {Handedness, ImageSize, Landmark} from '../../src/contracts/recognition.ts';
import type {HandView} from '../../src/signing-hand/hand-look.ts';
import type {HandPose} from '../../src/signing-hand/hand-pose.ts';
import {createHandRig} from '../../src/signing-hand/hand-rig.ts';
import {MODEL_SHAPE} from '../../src/signing-hand/hand-shape.ts';
import type {HandShape} from '../../src/signing-hand/hand-shape.ts';
import {createHold, holdHand} from '../../src/signing-hand/hold-hand.ts';
import {loadHandModel} from '../../src/signing-hand/load-hand-model.ts';
import {handModelFile} from '../support/harness/hand-harness.ts';

/** Whose hand, and where the camera stands; nothing else of a `HandLook` moves a landmark. */
export interface Scene {
  readonly hand: Handedness;
  readonly shape: HandShape;
  readonly view: HandView;
  readonly zoom: number;
  /** Shares of half the picture, x right, y up. */
  readonly centre: {readonly x: number; readonly y: number};
}

export interface SeenLandmarks {
  /** 21 image landmarks, without the detector's errors. */
  readonly landmarks: readonly Landmark[];
  /** 21 landmarks in metres from their middle. */
  readonly world: readonly Landmark[];
}

export interface PretendCamera {
  see(pose: HandPose, scene: Scene): SeenLandmarks;
}

export const IMAGE: ImageSize = {width: 640, height: 480};

export const PLAIN_SCENE: Scene = {
  hand: 'right',
  shape: MODEL_SHAPE,
  view: {yaw: 0, pitch: 0, roll: 0},
  zoom: 1,
  centre: {x: 0, y: 0},
};

/** As the renderer's: metres to the hand, degrees. */
const DISTANCE = 0.75;
const FIELD_OF_VIEW = 25;

/** Where the landmarks of the drawn hand would be in a picture, without drawing it. */
export async function createPretendCamera(): Promise<PretendCamera> {
  const bytes = Uint8Array.from(await readFile(handModelFile));
  const rig = createHandRig(await loadHandModel(bytes.buffer));
  const hold = createHold(rig.root);
  const group = new Group();
  group.rotation.order = 'ZXY';
  group.add(hold);
  const camera = new PerspectiveCamera(FIELD_OF_VIEW, IMAGE.width / IMAGE.height, 0.05, 5);
  camera.position.z = DISTANCE;
  camera.updateMatrixWorld();
  return {
    see(pose, scene) {
      rig.setShape(scene.shape);
      rig.bend(pose);
      turnToReader(group, scene);
      holdHand(hold, pose);
      group.updateMatrixWorld(true);
      camera.zoom = scene.zoom;
      camera.updateProjectionMatrix();
      const points = rig.landmarks();
      return {landmarks: project(points, camera), world: inMetres(points)};
    },
  };
}

function turnToReader(group: Group, {hand, view, centre}: Scene): void {
  const {degToRad} = MathUtils;
  const reach = DISTANCE * Math.tan(degToRad(FIELD_OF_VIEW / 2));
  group.scale.x = hand === 'left' ? -1 : 1;
  group.rotation.set(degToRad(view.pitch), degToRad(-view.yaw), degToRad(view.roll));
  group.position.set(centre.x * reach, centre.y * reach, 0);
}

function project(points: readonly Vector3[], camera: PerspectiveCamera): Landmark[] {
  const wrist = points[0]?.z ?? 0;
  const projected = points.map((point) => point.clone().project(camera));
  const breadth =
    (2 * DISTANCE * Math.tan(MathUtils.degToRad(FIELD_OF_VIEW / 2)) * camera.aspect) / camera.zoom;
  return projected.map(({x, y}, i) => ({
    x: (1 + x) / 2,
    y: (1 - y) / 2,
    z: (wrist - (points[i]?.z ?? 0)) / breadth,
  }));
}

function inMetres(points: readonly Vector3[]): Landmark[] {
  const middle = points
    .reduce((sum, point) => sum.add(point), new Vector3())
    .divideScalar(points.length);
  return points.map(({x, y, z}) => ({x: x - middle.x, y: middle.y - y, z: middle.z - z}));
}
