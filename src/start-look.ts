import {applyLook, DARK_QUERY} from './app/settings/look.ts';
import {loadSettings} from './app/settings/settings.ts';
import {openStorage} from './app/common/storage.ts';

// Runs before the first paint, so that nobody who chose dark is flashed at. The app itself comes later.
applyLook(document, loadSettings(openStorage()), matchMedia(DARK_QUERY).matches);
