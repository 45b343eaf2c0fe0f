import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Sheet} from '../common/screens.ts';

export interface SheetOptions {
  /** Fetches what a sheet is drawn with. */
  readonly load: (sheet: Sheet) => Promise<unknown>;
  /** Whether to welcome somebody; asked once, after the first paint. */
  readonly isFirstVisit: () => boolean;
  /** A sheet's code did not arrive. */
  readonly onMissing: () => void;
}

/** An event that says which sheet it is about. */
type SheetEvent = Event & {readonly wish: Sheet};

/** Which sheets lie over the screens, the uppermost last. They are opened and closed by intents of the views. */
export class SheetController implements ReactiveController {
  private current: readonly Sheet[] = [];
  private hasStarted = false;
  private readonly host: ReactiveControllerHost & EventTarget;
  private readonly options: SheetOptions;

  constructor(host: ReactiveControllerHost & EventTarget, options: SheetOptions) {
    this.host = host;
    this.options = options;
    host.addController(this);
    host.addEventListener('fs-open-sheet', (event) => void this.show((event as SheetEvent).wish));
    host.addEventListener('fs-close-sheet', (event) => this.hide((event as SheetEvent).wish));
  }

  get open(): readonly Sheet[] {
    return this.current;
  }

  hostUpdated(): void {
    if (this.hasStarted) return;
    this.hasStarted = true;
    if (this.options.isFirstVisit()) void this.show('welcome');
  }

  async show(sheet: Sheet): Promise<void> {
    try {
      await this.options.load(sheet);
    } catch {
      this.options.onMissing();
      return;
    }
    if (!this.current.includes(sheet)) this.change([...this.current, sheet]);
  }

  hide(sheet: Sheet): void {
    this.change(this.current.filter((one) => one !== sheet));
  }

  private change(sheets: readonly Sheet[]): void {
    this.current = sheets;
    this.host.requestUpdate();
  }
}
