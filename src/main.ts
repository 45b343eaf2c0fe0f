import {browserServices} from './app/shell/browser-services.ts';
import {builtVersion} from './app/shell/built-version.ts';
import {builtWordList} from './app/words/built-word-list.ts';
import {chooseLanguage, changeLanguage} from './app/settings/localization.ts';
import {recognizerAssets, recognizerWorkerUrl} from './app/recognizer/recognizer-assets.ts';
import {loadSettings} from './app/settings/settings.ts';
import {FsApp} from './components/shell/fs-app.ts';

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
