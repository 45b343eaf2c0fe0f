import {msg, str} from '@lit/localize';
import type {InstallState} from './install-controller.ts';
import type {OfflineState, SavingProgress} from './offline-controller.ts';
import {toMegabytes} from '../common/to-megabytes.ts';

export interface CopyLine {
  readonly tone: 'busy' | 'well' | 'wrong';
  readonly words: string;
  /** Sizes; what a narrow screen leaves out. */
  readonly amount: string | null;
}

/** One short line about the copy on this device, or null when there is nothing to say. */
export function copyLine(state: OfflineState): CopyLine | null {
  switch (state.kind) {
    case 'unavailable':
    case 'checking':
      return null;
    case 'saving':
      return busy(msg('Saving for offline…'), state.progress);
    case 'repairing':
      return busy(msg('Repairing…'), state.progress);
    case 'ready':
      return {tone: 'well', words: msg('Ready offline'), amount: wholeMegabytes(state.bytes)};
    case 'failed':
    case 'broken':
      return {tone: 'wrong', words: msg('Not all saved'), amount: null};
  }
}

/** What is wrong with the copy and what to do, or null when nothing is. */
export function copyProblem(state: OfflineState): string | null {
  switch (state.kind) {
    case 'failed':
      return msg('The app could not be saved on this device. Check the network, then try again.');
    case 'broken':
      return state.tried
        ? msg('The repair did not work. Check the network and the free storage, then try again.')
        : brokenWords(state.files);
    case 'unavailable':
    case 'saving':
    case 'checking':
    case 'ready':
    case 'repairing':
      return null;
  }
}

/** The whole sentence about the copy. */
export function copyDetail(state: OfflineState): string {
  switch (state.kind) {
    case 'unavailable':
      return msg('This browser does not save the app. It works while there is a network.');
    case 'saving':
      return msg(
        'Everything the app needs is being saved on this device. You can use it meanwhile.',
      );
    case 'repairing':
      return msg('The damaged and missing files are being fetched again.');
    case 'checking':
      return msg('Every file is being compared with its checksum.');
    case 'ready': {
      const amount = wholeMegabytes(state.bytes);
      return msg(
        str`Everything is on this device, ${amount}, and every file is whole. The app works without a network.`,
      );
    }
    case 'failed':
    case 'broken':
      return copyProblem(state) ?? '';
  }
}

/** How to have the app on the home screen, or null when the browser says nothing about it. */
export function installWords(state: InstallState): string | null {
  switch (state.kind) {
    case 'unknown':
      return null;
    case 'installed':
      return msg('Fingerspell is on your home screen or among your apps.');
    case 'offered':
      return msg(
        'Have Fingerspell on your home screen or among your apps, in a window of its own.',
      );
    case 'by-hand':
      return msg(
        'On an iPhone or iPad: press Share in the browser’s bar, then “Add to Home Screen”.',
      );
    case 'by-menu':
      return msg('In Safari on a Mac: open the menu “File”, then “Add to Dock”.');
  }
}

/** 0..1, or null while it is not known. */
export function shareOf(progress: SavingProgress | null): number | null {
  if (progress === null || progress.totalBytes === 0) return null;
  return progress.loadedBytes / progress.totalBytes;
}

function busy(words: string, progress: SavingProgress | null): CopyLine {
  if (progress === null) return {tone: 'busy', words, amount: null};
  const [loaded, total] = [toMegabytes(progress.loadedBytes), toMegabytes(progress.totalBytes)];
  return {tone: 'busy', words, amount: msg(str`${loaded} of ${total} MB`)};
}

function brokenWords(files: number): string {
  return files === 1
    ? msg('A file of the app is damaged or missing on this device.')
    : msg(str`${files} files of the app are damaged or missing on this device.`);
}

function wholeMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(0)} MB`;
}
