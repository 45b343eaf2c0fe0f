import {browserServices} from './app/browser-services.ts';
import {builtVersion} from './app/built-version.ts';
import {builtWordList} from './app/built-word-list.ts';
import {chooseLanguage, changeLanguage} from './app/localization.ts';
import {recognizerAssets, recognizerWorkerUrl} from './app/recognizer-assets.ts';
import {loadSettings} from './app/settings.ts';
import {FsApp} from './components/fs-app.ts';

const services = browserServices(
  recognizerAssets,
  recognizerWorkerUrl,
  builtWordList,
  builtVersion,
);
// Before the first paint: nobody is to see one language and then another.
await changeLanguage(
  chooseLanguage(loadSettings(services.storage).language, navigator.languages),
  document,
);
const app = new FsApp(services);
document.body.append(app);
await app.updateComplete;
document.querySelector('.starting')?.remove();
