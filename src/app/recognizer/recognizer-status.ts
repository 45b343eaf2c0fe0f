import type {RecognizerProblem} from '../../contracts/problem.ts';
import type {RecognizerEvent} from './recognizer-event.ts';

export type RecognizerStatus =
  | {readonly kind: 'off'}
  | {
      readonly kind: 'loading';
      readonly loadedBytes: number;
      /** 0 while it is not known. */
      readonly totalBytes: number;
    }
  /** `rejectBelow`: see ModelCard. */
  | {readonly kind: 'ready'; readonly rejectBelow: number}
  | {readonly kind: 'problem'; readonly problem: RecognizerProblem};

/** What one event of the client means for the page. */
export function nextStatus(status: RecognizerStatus, event: RecognizerEvent): RecognizerStatus {
  switch (event.kind) {
    case 'loading':
      return {kind: 'loading', loadedBytes: event.loadedBytes, totalBytes: event.totalBytes};
    case 'ready':
      return {kind: 'ready', rejectBelow: event.rejectBelow};
    case 'restarting':
      return {kind: 'loading', loadedBytes: 0, totalBytes: 0};
    case 'failed':
      return {kind: 'problem', problem: event.problem};
    case 'recognition':
    case 'frame-failed':
    case 'looked-again':
    case 'delegate-chosen':
    case 'on-page':
      return status;
  }
}
