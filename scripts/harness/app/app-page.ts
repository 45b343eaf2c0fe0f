import type {AppPage} from './app-protocol.ts';
import {readPhotos} from './read-photos.ts';
import {readVideo} from './read-video.ts';
import {spellVideo} from './spell-video.ts';
import {timePath} from './time-path.ts';

const offer: AppPage = {readPhotos, readVideo, spellVideo, timePath};
Object.assign(globalThis, offer);
