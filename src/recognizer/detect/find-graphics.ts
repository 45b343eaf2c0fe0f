/** Graphics that are really the CPU in disguise: about a second a frame, not worth trying. */
const SOFTWARE_RENDERER = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** `software` is also WebGL 1, whatever draws it: nothing to run the detector on. `hardware` is WebGL 2 on a real graphics card. */
export type GraphicsKind = 'none' | 'software' | 'hardware';

/** What WebGL there is here. */
export interface Graphics {
  readonly kind: GraphicsKind;
  /** Makes a canvas that gives it. */
  readonly createCanvas: () => OffscreenCanvas;
}

/** A page's canvas can do here what one apart from any page can. */
type CanvasMaker = Graphics['createCanvas'];

interface PageScope {
  readonly document: {createElement(name: 'canvas'): OffscreenCanvas};
}

/**
 * MediaPipe brings pictures to the hand detector through a texture, also when that runs on the processor; with `none` it starts,
 * and fails at the first picture. Safari before 17 and WebKitGTK have WebGL for the canvases of pages only.
 *
 * @param scope where canvases come from: a worker has no document
 */
export function findGraphics(scope: object = globalThis): Graphics {
  const {document} = scope as Partial<PageScope>;
  const makers: CanvasMaker[] = [createOffscreenCanvas];
  if (document !== undefined) makers.push(() => document.createElement('canvas'));
  for (const createCanvas of makers) {
    const kind = graphicsOf(createCanvas());
    if (kind !== 'none') return {kind, createCanvas};
  }
  return {kind: 'none', createCanvas: createOffscreenCanvas};
}

export function createOffscreenCanvas(): OffscreenCanvas {
  return new OffscreenCanvas(1, 1);
}

function graphicsOf(canvas: OffscreenCanvas): GraphicsKind {
  const context = canvas.getContext('webgl2');
  if (context === null) return hasOldGraphics(canvas) ? 'software' : 'none';
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const parameter = info === null ? context.RENDERER : info.UNMASKED_RENDERER_WEBGL;
  const renderer = String(context.getParameter(parameter));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return SOFTWARE_RENDERER.test(renderer) ? 'software' : 'hardware';
}

function hasOldGraphics(canvas: OffscreenCanvas): boolean {
  const context = canvas.getContext('webgl');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
