import {
  Color,
  DirectionalLight,
  Group,
  HemisphereLight,
  MathUtils,
  MeshStandardMaterial,
  PCFShadowMap,
  PerspectiveCamera,
  Scene,
  Vector3,
  WebGLRenderer,
} from 'three';
import type {Material, Object3D} from 'three';
import {colourSkin} from './colour-skin.ts';
import {createForearm} from './forearm.ts';
import type {Forearm} from './forearm.ts';
import type {HandLight, HandLook} from './hand-look.ts';
import type {HandPose} from './hand-pose.ts';
import {createHold, holdHand} from './hold-hand.ts';
import {createHandRig} from './hand-rig.ts';
import type {HandRig} from './hand-rig.ts';

export interface HandRenderer {
  /** Draws one picture, as large as the canvas is now. */
  draw(pose: HandPose, look: HandLook): void;
  /** Where one of the 21 landmarks was in the picture drawn last: shares of its width and height, x right, y down. */
  locate(landmark: number): {readonly x: number; readonly y: number};
  /** Frees what lies on the graphics card; the canvas cannot be drawn on again. */
  dispose(): void;
}

/** Metres from the reader to the hand, and the opening of the reader's camera in degrees. */
const DISTANCE = 0.75;
const FIELD_OF_VIEW = 25;

/** How far below and behind that middle the elbow is, metres. */
const ELBOW_BELOW = 0.34;
const ELBOW_BEHIND = 0.08;

/** Metres between the lamp and the hand, and half the side of the square it throws shadows in. */
const LAMP_DISTANCE = 1;
const SHADOW_REACH = 0.16;

/** Brightness at which light skin under the usual lamp in the usual room is shown in its own colour. */
const LAMP_INTENSITY = 1.7;
const ROOM_INTENSITY = 1.7;
const FLOOR_COLOUR = '#8d7f74';

/**
 * @param canvas what to draw on
 * @param model the scene in right.glb, see `loadHandModel`; it becomes part of the renderer
 * @throws Error when the browser gives no WebGL context
 */
export function createHandRenderer(
  canvas: HTMLCanvasElement | OffscreenCanvas,
  model: Object3D,
): HandRenderer {
  const renderer = new WebGLRenderer({canvas, antialias: true, alpha: true});
  renderer.shadowMap.enabled = true;
  renderer.shadowMap.type = PCFShadowMap;
  const hand = createHand(model);
  const lamp = createLamp();
  const room = new HemisphereLight('#ffffff', FLOOR_COLOUR);
  const scene = new Scene();
  scene.add(hand.group, lamp, lamp.target, room);
  const camera = new PerspectiveCamera(FIELD_OF_VIEW, 1, 0.05, 5);
  camera.position.z = DISTANCE;
  return {
    draw(pose, look) {
      fitCamera(renderer, camera, look);
      setLight(lamp, room, look.light);
      hand.set(pose, look);
      scene.background = look.background === null ? null : new Color(look.background);
      renderer.render(scene, camera);
    },
    locate(landmark) {
      const point = hand.landmark(landmark).project(camera);
      return {x: (1 + point.x) / 2, y: (1 - point.y) / 2};
    },
    dispose() {
      hand.dispose();
      lamp.dispose();
      renderer.dispose();
      // The browser allows a page few contexts, and frees this one only when the canvas is collected.
      renderer.forceContextLoss();
    },
  };
}

interface Hand {
  readonly group: Group;
  set(pose: HandPose, look: HandLook): void;
  /** In the world's frame. @throws RangeError when there is no such landmark */
  landmark(index: number): Vector3;
  dispose(): void;
}

/** Hand, arm and sleeve, turned as the reader sees them. */
function createHand(model: Object3D): Hand {
  const skin = new MeshStandardMaterial({roughness: 0.6, vertexColors: true});
  const armSkin = new MeshStandardMaterial({roughness: 0.6, vertexColors: true});
  const cloth = new MeshStandardMaterial({roughness: 0.95});
  const rig = createHandRig(model);
  dress(rig, skin);
  const arm = createForearm(armSkin, {from: 0, to: 1, thicker: 0});
  const sleeve = createForearm(cloth, {from: 0.4, to: 1, thicker: 0.008});
  const held = createHold(rig.root);
  const group = new Group();
  group.rotation.order = 'ZXY';
  group.add(held, arm.mesh, sleeve.mesh);
  return {
    group,
    set(pose, look) {
      rig.setShape(look.shape);
      rig.bend(pose);
      holdHand(held, pose);
      skin.color.set(look.skin);
      armSkin.color.set(look.skin);
      cloth.color.set(look.sleeve ?? look.skin);
      sleeve.mesh.visible = look.sleeve !== null;
      followHand([arm, sleeve], held, rig, look.elbow);
      turnToReader(group, look);
    },
    landmark(index) {
      const point = rig.landmarks()[index];
      if (point === undefined) throw new RangeError(`A hand has no landmark ${String(index)}.`);
      return point;
    },
    dispose() {
      for (const part of [skin, armSkin, cloth, rig.mesh.geometry, arm, sleeve]) part.dispose();
    },
  };
}

function dress(rig: HandRig, skin: Material): void {
  colourSkin(rig.mesh);
  rig.mesh.material = skin;
  // Its bounds are those of the unbent hand.
  rig.mesh.frustumCulled = false;
  rig.mesh.castShadow = true;
  rig.mesh.receiveShadow = true;
}

function followHand(arms: readonly Forearm[], held: Group, rig: HandRig, elbowSide: number): void {
  const elbow = new Vector3(elbowSide, -ELBOW_BELOW, -ELBOW_BEHIND);
  held.updateMatrix();
  rig.root.updateMatrix();
  const wrist = held.matrix.clone().multiply(rig.root.matrix);
  for (const arm of arms) arm.follow(wrist, elbow);
}

function turnToReader(group: Group, {hand, view, centre}: HandLook): void {
  const {degToRad} = MathUtils;
  const side = hand === 'left' ? -1 : 1;
  group.scale.x = side;
  group.rotation.set(degToRad(view.pitch), degToRad(-view.yaw), degToRad(view.roll));
  const reach = DISTANCE * Math.tan(degToRad(FIELD_OF_VIEW / 2));
  group.position.set(centre.x * reach, centre.y * reach, 0);
}

/** The picture's shorter side shows the same part of the world whatever its shape. */
function fitCamera(renderer: WebGLRenderer, camera: PerspectiveCamera, {zoom}: HandLook): void {
  const {width, height} = renderer.domElement;
  renderer.setViewport(0, 0, width, height);
  camera.aspect = width / height;
  camera.zoom = zoom * Math.min(1, camera.aspect);
  camera.updateProjectionMatrix();
}

function createLamp(): DirectionalLight {
  const lamp = new DirectionalLight();
  lamp.castShadow = true;
  lamp.shadow.mapSize.set(512, 512);
  lamp.shadow.bias = -0.0006;
  lamp.shadow.normalBias = 0.002;
  lamp.shadow.radius = 3;
  const {camera} = lamp.shadow;
  [camera.left, camera.right, camera.bottom, camera.top] = [-1, 1, -1, 1].map(
    (side) => side * SHADOW_REACH,
  ) as [number, number, number, number];
  camera.near = LAMP_DISTANCE - 0.4;
  camera.far = LAMP_DISTANCE + 0.4;
  return lamp;
}

function setLight(lamp: DirectionalLight, room: HemisphereLight, light: HandLight): void {
  const side = MathUtils.degToRad(light.side);
  const height = MathUtils.degToRad(light.height);
  lamp.position
    .set(Math.sin(side) * Math.cos(height), Math.sin(height), Math.cos(side) * Math.cos(height))
    .multiplyScalar(LAMP_DISTANCE);
  lamp.color.set(light.colour);
  lamp.intensity = LAMP_INTENSITY * light.lamp;
  room.intensity = ROOM_INTENSITY * light.room;
}
