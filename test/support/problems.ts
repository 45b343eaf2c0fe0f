import type {Problem} from '../../src/contracts/problem.ts';

/** One of every kind. */
export const PROBLEMS: readonly Problem[] = [
  {kind: 'insecure-page'},
  {kind: 'no-camera'},
  {kind: 'camera-denied'},
  {kind: 'camera-dismissed'},
  {kind: 'camera-denied-by-system', system: 'other'},
  {kind: 'camera-forbidden'},
  {kind: 'camera-withdrawn'},
  {kind: 'camera-busy', detail: 'device in use'},
  {kind: 'camera-ended'},
  {kind: 'camera-failed', detail: 'odd'},
  {kind: 'files-elsewhere', detail: 'https://cdn.example/'},
  {kind: 'hand-not-drawn', detail: 'no WebGL'},
  {kind: 'no-simd'},
  {kind: 'wasm-forbidden'},
  {kind: 'no-webgl'},
  {kind: 'asset-missing', asset: 'weights.bin', detail: 'HTTP 404'},
  {kind: 'asset-damaged', asset: 'weights.bin', detail: '12 of 900 bytes'},
  {kind: 'wrong-model-card', detail: 'labels'},
  {kind: 'other-alphabet', detail: 'ngt'},
  {kind: 'recognizer-failed', detail: 'out of memory'},
];
