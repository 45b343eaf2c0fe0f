import {html, type TemplateResult} from 'lit';
import type {AppServices} from '../../app/shell/app-services.ts';
import type {DeviceLists} from '../../app/settings/device-lists.ts';
import type {OwnWordsState} from '../../app/words/own-words-controller.ts';
import type {Settings} from '../../app/settings/settings.ts';
import type {TextController} from '../../app/text/text-controller.ts';
import type {Sheet} from '../../app/common/screens.ts';

/** What a sheet may be drawn from. */
export interface SheetContext {
  readonly services: AppServices;
  readonly settings: Settings;
  readonly devices: DeviceLists;
  readonly ownWords: OwnWordsState;
  readonly text: TextController;
}

interface SheetEntry {
  readonly load: () => Promise<unknown>;
  readonly render: (context: SheetContext) => TemplateResult;
}

const SHEETS: Readonly<Record<Sheet, SheetEntry>> = {
  settings: {
    load: () => import('../settings/settings-dialog.ts'),
    render: ({services, settings, devices, ownWords}) =>
      html`<fs-settings-dialog
        .services=${services}
        .settings=${settings}
        .devices=${devices}
        .ownWords=${ownWords}
      ></fs-settings-dialog>`,
  },
  about: {
    load: () => import('../about/about-dialog.ts'),
    render: ({services}) =>
      html`<fs-about-dialog
        .about=${services.about}
        .version=${services.version}
      ></fs-about-dialog>`,
  },
  phrases: {
    load: () => import('../text/phrases-dialog.ts'),
    render: ({text}) => html`<fs-phrases-dialog .state=${text.phrases.state}></fs-phrases-dialog>`,
  },
  welcome: {
    load: () => import('./welcome-dialog.ts'),
    render: () => html`<fs-welcome-dialog></fs-welcome-dialog>`,
  },
};

/** Fetches what a sheet is drawn with. */
export function loadSheet(sheet: Sheet): Promise<unknown> {
  return SHEETS[sheet].load();
}

/** The sheets that are open, each over the one before. */
export function renderSheets(
  open: readonly Sheet[],
  context: SheetContext,
): readonly TemplateResult[] {
  return open.map((sheet) => SHEETS[sheet].render(context));
}
