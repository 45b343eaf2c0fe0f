import {Bone, Group, MathUtils, Matrix4, Quaternion, SkinnedMesh, Vector3} from 'three';
import type {Object3D} from 'three';
import {FINGER_NAMES} from './hand-pose.ts';
import type {FingerName, FingerPose, HandPose, ThumbPose} from './hand-pose.ts';
import type {HandShape} from './hand-shape.ts';

/** A posable right hand in its own frame: metres, wrist at the origin, fingers along +y, palm towards +z, thumb towards +x. */
export interface HandRig {
  readonly root: Group;
  readonly mesh: SkinnedMesh;
  /** Bends fingers and thumb; the root itself is left alone. */
  bend(pose: HandPose): void;
  /** Gives the hand the lengths and breadths of a person. */
  setShape(shape: HandShape): void;
  /** The 21 points MediaPipe marks, in its order, in world coordinates. */
  landmarks(): readonly Vector3[];
}

interface Joint {
  readonly bone: Bone;
  readonly turn: Quaternion;
  readonly place: Vector3;
}

const THUMB = ['metacarpal', 'phalanx-proximal', 'phalanx-distal', 'tip'].map(
  (part) => `thumb-${part}`,
);

const FINGER_PARTS = [
  'metacarpal',
  'phalanx-proximal',
  'phalanx-intermediate',
  'phalanx-distal',
  'tip',
] as const;

const OUT_OF_PALM = new Vector3(0, 0, 1);
/** Lifts the thumb of the open hand straight out of the palm's plane. */
const THUMB_LIFT = new Vector3(0.81, -0.59, 0).normalize();

/** The file's axes, seen from the hand's frame: (x, y, z) of the hand are (-z, -y, -x) of the file. */
const FROM_FILE = new Matrix4().set(0, 0, -1, 0, 0, -1, 0, 0, -1, 0, 0, 0, 0, 0, 0, 1);

/**
 * Makes the WebXR generic right hand posable. In the file its bones lie side by side; here they hang below one another.
 * @param model the scene in right.glb of `@webxr-input-profiles/assets`; it becomes part of the rig
 * @throws Error naming what the model lacks
 */
export function createHandRig(model: Object3D): HandRig {
  const mesh = findMesh(model);
  const wrist = findBone(model, 'wrist');
  const chains = [THUMB, ...FINGER_NAMES.map(fingerChain)];
  model.updateMatrixWorld(true);
  for (const chain of chains) {
    chain.reduce((parent, name) => {
      const bone = findBone(model, name);
      parent.attach(bone);
      return bone;
    }, wrist);
  }
  const joints = new Map(chains.flat().map((name) => [name, jointOf(findBone(model, name))]));
  const root = new Group();
  model.applyMatrix4(FROM_FILE);
  model.position.copy(wrist.position).applyMatrix4(FROM_FILE).negate();
  root.add(model);
  root.updateMatrixWorld(true);
  const saddle = toHandFrame(wrist);
  return {
    root,
    mesh,
    bend(pose) {
      bendThumb(joints, saddle, pose.thumb);
      for (const finger of FINGER_NAMES) bendFinger(joints, finger, pose[finger]);
      root.updateMatrixWorld(true);
    },
    setShape(shape) {
      scaleThumb(joints, shape);
      for (const finger of FINGER_NAMES) scaleFinger(joints, finger, shape);
      root.updateMatrixWorld(true);
    },
    landmarks: () => landmarksOf(wrist, joints),
  };
}

function fingerChain(finger: FingerName): string[] {
  return FINGER_PARTS.map((part) => `${finger}-finger-${part}`);
}

function findMesh(model: Object3D): SkinnedMesh {
  const meshes: SkinnedMesh[] = [];
  model.traverse((object) => {
    if (isSkinnedMesh(object)) meshes.push(object);
  });
  const [mesh] = meshes;
  if (mesh === undefined) throw new Error('The hand model holds no skinned mesh.');
  return mesh;
}

function isSkinnedMesh(object: Object3D): object is SkinnedMesh {
  return object instanceof SkinnedMesh;
}

function isBone(object: Object3D): object is Bone {
  return object instanceof Bone;
}

function findBone(model: Object3D, name: string): Bone {
  const bone = model.getObjectByName(name);
  if (bone !== undefined && isBone(bone)) return bone;
  throw new Error(`The hand model has no bone "${name}".`);
}

function jointOf(bone: Bone): Joint {
  return {bone, turn: bone.quaternion.clone(), place: bone.position.clone()};
}

/** Turns directions of a bone's children into directions of the hand's frame. */
function toHandFrame(bone: Bone): Quaternion {
  return bone.getWorldQuaternion(new Quaternion());
}

function joint(joints: ReadonlyMap<string, Joint>, name: string): Joint {
  const found = joints.get(name);
  if (found === undefined) throw new Error(`The hand has no joint "${name}".`);
  return found;
}

/** Bones point along -z with the back of the hand towards +y: a bend is a negative turn about x. */
function turnJoint({bone, turn}: Joint, bend: number, sideways = 0): void {
  bone.quaternion.copy(turn);
  if (sideways !== 0) bone.rotateY(MathUtils.degToRad(sideways));
  bone.rotateX(MathUtils.degToRad(-bend));
}

function bendFinger(
  joints: ReadonlyMap<string, Joint>,
  finger: FingerName,
  {mcp, pip, dip, spread}: FingerPose,
): void {
  turnJoint(joint(joints, `${finger}-finger-phalanx-proximal`), mcp, spread);
  turnJoint(joint(joints, `${finger}-finger-phalanx-intermediate`), pip);
  turnJoint(joint(joints, `${finger}-finger-phalanx-distal`), dip);
}

/** The saddle joint turns in the hand's frame, so that its angles say where the thumb lies over the palm. */
function bendThumb(
  joints: ReadonlyMap<string, Joint>,
  saddle: Quaternion,
  {across, forward, twist, mcp, ip}: ThumbPose,
): void {
  const {bone, turn} = joint(joints, 'thumb-metacarpal');
  const inHand = new Quaternion()
    .setFromAxisAngle(THUMB_LIFT, MathUtils.degToRad(forward))
    .premultiply(new Quaternion().setFromAxisAngle(OUT_OF_PALM, MathUtils.degToRad(across)));
  bone.quaternion
    .copy(turn)
    .premultiply(saddle)
    .premultiply(inHand)
    .premultiply(saddle.clone().invert());
  bone.rotateZ(MathUtils.degToRad(twist));
  turnJoint(joint(joints, 'thumb-phalanx-proximal'), mcp);
  turnJoint(joint(joints, 'thumb-phalanx-distal'), ip);
}

/** Lengths change the way from joint to joint; breadth swells a whole finger and is taken out of its lengths again. */
function scaleChain(
  joints: ReadonlyMap<string, Joint>,
  [first, ...others]: readonly string[],
  length: number,
  breadth: number,
): void {
  if (first !== undefined) joint(joints, first).bone.scale.setScalar(breadth);
  for (const name of others) {
    const {bone, place} = joint(joints, name);
    bone.position.copy(place).multiplyScalar(length / breadth);
  }
}

function scaleThumb(joints: ReadonlyMap<string, Joint>, {thumb, breadth}: HandShape): void {
  scaleChain(joints, THUMB.slice(1), thumb, breadth);
}

function scaleFinger(
  joints: ReadonlyMap<string, Joint>,
  finger: FingerName,
  shape: HandShape,
): void {
  scaleChain(joints, fingerChain(finger).slice(1), shape[finger], shape.breadth);
}

function landmarksOf(wrist: Bone, joints: ReadonlyMap<string, Joint>): Vector3[] {
  const names = [...THUMB, ...FINGER_NAMES.flatMap((finger) => fingerChain(finger).slice(1))];
  const bones = [wrist, ...names.map((name) => joint(joints, name).bone)];
  return bones.map((bone) => bone.getWorldPosition(new Vector3()));
}
