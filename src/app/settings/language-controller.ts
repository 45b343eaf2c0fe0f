import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {chooseLanguage, changeLanguage} from './localization.ts';
import type {LanguageSetting} from './settings.ts';

export interface LanguageOptions {
  readonly window: Pick<Window, 'document' | 'navigator'>;
  readonly language: () => LanguageSetting;
}

/** Keeps the page in the language that the settings or the browser ask for. */
export class LanguageController implements ReactiveController {
  private readonly options: LanguageOptions;
  private applied: LanguageSetting | null = null;

  constructor(host: ReactiveControllerHost, options: LanguageOptions) {
    this.options = options;
    host.addController(this);
  }

  hostUpdate(): void {
    const {language, window} = this.options;
    if (language() === this.applied) return;
    this.applied = language();
    void changeLanguage(chooseLanguage(this.applied, window.navigator.languages), window.document);
  }
}
