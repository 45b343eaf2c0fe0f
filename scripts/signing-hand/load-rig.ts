import {readFile} from 'node:fs/promises';
import {createHandRig} from '../../src/signing-hand/hand-rig.ts';
import type {HandRig} from '../../src/signing-hand/hand-rig.ts';
import {loadHandModel} from '../../src/signing-hand/load-hand-model.ts';
import {handModelFile} from '../support/harness/hand-harness.ts';

/** The rig on the hand that the app ships. */
export async function loadRig(): Promise<HandRig> {
  const bytes = Uint8Array.from(await readFile(handModelFile));
  return createHandRig(await loadHandModel(bytes.buffer));
}
