import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Stands for an element where there is none: tells its controllers that something changed, once for all that changed at a time. */
export class ControllerHost implements ReactiveControllerHost {
  private readonly controllers = new Set<ReactiveController>();
  private update: Promise<boolean> | null = null;
  private isConnected = false;
  private readonly onUpdate: () => void;

  constructor(onUpdate: () => void) {
    this.onUpdate = onUpdate;
  }

  get updateComplete(): Promise<boolean> {
    return this.update ?? Promise.resolve(true);
  }

  addController(controller: ReactiveController): void {
    this.controllers.add(controller);
  }

  removeController(controller: ReactiveController): void {
    this.controllers.delete(controller);
  }

  requestUpdate(): void {
    this.update ??= this.run();
  }

  connect(): void {
    this.isConnected = true;
    for (const controller of this.controllers) controller.hostConnected?.();
    this.requestUpdate();
  }

  disconnect(): void {
    this.isConnected = false;
    for (const controller of this.controllers) controller.hostDisconnected?.();
  }

  private async run(): Promise<boolean> {
    await Promise.resolve();
    this.update = null;
    if (!this.isConnected) return true;
    for (const controller of this.controllers) controller.hostUpdate?.();
    this.onUpdate();
    return true;
  }
}
