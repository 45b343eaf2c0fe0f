import type {Backdrop, Room, Thing} from './hand-protocol.ts';

type Context = OffscreenCanvasRenderingContext2D;

/** Fills the picture with what lies behind the hand. */
export function drawBackdrop(context: Context, backdrop: Backdrop): void {
  switch (backdrop.kind) {
    case 'plain':
      context.fillStyle = backdrop.colour;
      context.fillRect(0, 0, context.canvas.width, context.canvas.height);
      return;
    case 'room':
      drawWall(context, backdrop);
      for (const thing of backdrop.things) drawThing(context, thing);
      context.filter = 'none';
  }
}

function drawWall(context: Context, {wall}: Room): void {
  const {width, height} = context.canvas;
  const tilt = (wall.lean * width) / 2;
  const shading = context.createLinearGradient(width / 2 - tilt, 0, width / 2 + tilt, height);
  shading.addColorStop(0, wall.from);
  shading.addColorStop(1, wall.to);
  context.fillStyle = shading;
  context.fillRect(0, 0, width, height);
}

function drawThing(context: Context, thing: Thing): void {
  const [wide, high] = [context.canvas.width, context.canvas.height];
  const blur = thing.blur * wide;
  context.filter = blur > 0 ? `blur(${blur.toFixed(1)}px)` : 'none';
  context.fillStyle = thing.colour;
  context.save();
  context.translate(thing.x * wide, thing.y * high);
  context.rotate(thing.turn);
  const [width, height] = [thing.width * wide, thing.height * high];
  context.beginPath();
  if (thing.round) context.ellipse(width / 2, height / 2, width / 2, height / 2, 0, 0, 2 * Math.PI);
  else context.rect(0, 0, width, height);
  context.fill();
  context.restore();
}
