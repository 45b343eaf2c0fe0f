import {browserServices} from './app/browser-services.ts';
import {builtWordList} from './app/built-word-list.ts';
import {recognizerAssets, recognizerWorkerUrl} from './app/recognizer-assets.ts';
import {FsApp} from './components/fs-app.ts';

document.body.append(
  new FsApp(browserServices(recognizerAssets, recognizerWorkerUrl, builtWordList)),
);
