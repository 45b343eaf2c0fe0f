import {stageViewInWords, type LiveSnapshot} from '../../app/live/view-model.ts';
import {pageProblemWords} from './page-problem-words.ts';
import type {StatusDetail} from '../public-types.ts';

/** What a page is told of a reading. */
export function toStatus(snapshot: LiveSnapshot): StatusDetail {
  const view = stageViewInWords(snapshot, pageProblemWords);
  switch (view.kind) {
    case 'start':
      return {kind: 'off'};
    case 'asking':
    case 'problem':
      return {kind: view.kind};
    case 'live': {
      const {recognizer} = snapshot;
      if (recognizer.kind === 'ready') return {kind: 'reading', hint: view.hint};
      return recognizer.kind === 'loading' ? recognizer : {kind: 'loading', ...NOTHING_LOADED};
    }
  }
}

const NOTHING_LOADED = {loadedBytes: 0, totalBytes: 0};

export function isSameStatus(one: StatusDetail, other: StatusDetail): boolean {
  if (one.kind === 'loading' && other.kind === 'loading') {
    return one.loadedBytes === other.loadedBytes && one.totalBytes === other.totalBytes;
  }
  if (one.kind === 'reading' && other.kind === 'reading') return one.hint === other.hint;
  return one.kind === other.kind;
}
