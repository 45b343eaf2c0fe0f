import type {AppPage} from './app-protocol.ts';
import {readPhotos} from './read-photos.ts';
import {spellVideo} from './spell-video.ts';

const offer: AppPage = {readPhotos, spellVideo};
Object.assign(globalThis, offer);
