import type {Object3D} from 'three';
import {GLTFLoader} from 'three/addons/loaders/GLTFLoader.js';

/**
 * Reads a hand model.
 * @param bytes a .glb file
 * @throws Error when it is none
 */
export async function loadHandModel(bytes: ArrayBuffer): Promise<Object3D> {
  const {scene} = await new GLTFLoader().parseAsync(bytes, '');
  return scene;
}
