import type {FuzzTarget} from './fuzz-target.ts';
import {csvRows} from './targets/csv-rows.ts';
import {hands} from './targets/hands.ts';
import {liveAids} from './targets/live-aids.ts';
import {modelCards} from './targets/model-cards.ts';
import {readings} from './targets/readings.ts';
import {recordedWords} from './targets/recorded-words.ts';
import {spelling} from './targets/spelling.ts';
import {stored} from './targets/stored.ts';
import {taughtHands} from './targets/taught-hands.ts';
import {wordLists} from './targets/word-lists.ts';
import {workerMessages} from './targets/worker-messages.ts';
import {workerRequests} from './targets/worker-requests.ts';

/** Everything that is given bad input, from the camera's side to the storage's. */
export const fuzzTargets: readonly FuzzTarget[] = [
  hands,
  readings,
  liveAids,
  spelling,
  workerMessages,
  workerRequests,
  modelCards,
  taughtHands,
  recordedWords,
  stored,
  wordLists,
  csvRows,
];
