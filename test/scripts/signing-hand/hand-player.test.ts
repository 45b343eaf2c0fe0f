import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {STANDARD_LOOK} from '../../../src/signing-hand/hand-look.ts';
import type {HandLook} from '../../../src/signing-hand/hand-look.ts';
import {createHandPlayer} from '../../../src/signing-hand/hand-player.ts';
import type {PlayerOptions} from '../../../src/signing-hand/hand-player.ts';
import type {HandPose} from '../../../src/signing-hand/hand-pose.ts';
import {LETTER_POSES} from '../../../src/signing-hand/letter-poses.ts';
import {REST} from '../../../src/signing-hand/other-poses.ts';

/** A player on a screen that shows a picture only when the test says so. */
function onFakeScreen(options: Partial<PlayerOptions> = {}) {
  const drawn: {pose: HandPose; look: HandLook}[] = [];
  const letters: (string | null)[] = [];
  const told: {place: number | null; atMs: number}[] = [];
  let nowMs = 0;
  const waiting = new Map<number, (timeMs: number) => void>();
  let requests = 0;
  const player = createHandPlayer(
    {
      draw: (pose, look) => drawn.push({pose, look}),
      requestFrame: (callback) => {
        requests++;
        waiting.set(requests, callback);
        return requests;
      },
      cancelFrame: (request) => waiting.delete(request),
      onLetter: (letter, place) => {
        letters.push(letter);
        told.push({place, atMs: nowMs});
      },
    },
    {look: STANDARD_LOOK, always: false, still: false, ...options},
  );
  return {
    player,
    letters,
    told,
    isAwake: () => waiting.size > 0,
    last: () => drawn.at(-1)!,
    /** Shows a picture every 20 ms over a time. */
    pass(fromMs: number, toMs: number) {
      for (let timeMs = fromMs; timeMs <= toMs; timeMs += 20) {
        const callbacks = [...waiting.values()];
        waiting.clear();
        nowMs = timeMs;
        callbacks.forEach((callback) => callback(timeMs));
      }
    },
  };
}

void describe('the player of the hand', () => {
  void it('shows the hand at rest at first, then draws no more', () => {
    const screen = onFakeScreen();
    screen.pass(0, 0);
    assert.deepEqual(screen.last().pose, REST);
    assert.ok(!screen.isAwake());
  });

  void it('moves to a pose, and sleeps once it is there', () => {
    const screen = onFakeScreen();
    screen.player.show(LETTER_POSES.B!);
    screen.pass(0, 100);
    assert.notDeepEqual(screen.last().pose, LETTER_POSES.B);
    screen.pass(120, 400);
    assert.deepEqual(screen.last().pose, LETTER_POSES.B);
    assert.ok(!screen.isAwake());
  });

  void it('shows a pose at once where less motion is wanted', () => {
    const screen = onFakeScreen({still: true});
    screen.player.show(LETTER_POSES.B!);
    screen.pass(0, 0);
    assert.deepEqual(screen.last().pose, LETTER_POSES.B);
  });

  void it('spells a text, tells each letter, and says that it came to the end', async () => {
    const screen = onFakeScreen();
    const ended = screen.player.play('AB', 2);
    screen.pass(0, 3000);
    assert.equal(await ended, true);
    assert.deepEqual(screen.letters, ['A', 'B', null]);
    assert.deepEqual(screen.last().pose, REST);
  });

  for (const speed of [1, 3, 5, 8]) {
    void it(`shows ${String(speed)} letters a second where that is asked for`, async () => {
      const screen = onFakeScreen();
      const ended = screen.player.play('WORLDWIDE', speed);
      screen.pass(0, 15_000);
      await ended;
      const times = screen.told.filter(({place}) => place !== null).map(({atMs}) => atMs);
      assert.equal(times.length, 9);
      const seconds = (times.at(-1)! - times[0]!) / 1000;
      assert.ok(Math.abs(8 / seconds - speed) < 0.03 * speed, `${String(8 / seconds)} a second`);
    });
  }

  void it('tells both letters of a double one', async () => {
    const screen = onFakeScreen();
    const ended = screen.player.play('ALL', 2);
    screen.pass(0, 4000);
    await ended;
    assert.deepEqual(
      screen.told.map(({place}) => place),
      [0, 1, 2, null],
    );
  });

  void it('breaks off what it spells when something else is shown', async () => {
    const screen = onFakeScreen();
    const ended = screen.player.play('HELLO', 2);
    screen.pass(0, 500);
    screen.player.show(LETTER_POSES.Y!);
    screen.pass(520, 1000);
    assert.equal(await ended, false);
    assert.deepEqual(screen.last().pose, LETTER_POSES.Y);
  });

  void it('ends at once when there is nothing to spell', async () => {
    const screen = onFakeScreen();
    const ended = screen.player.play('42', 2);
    screen.pass(0, 20);
    assert.equal(await ended, true);
  });

  void it('turns the hand while it is still', () => {
    const screen = onFakeScreen();
    screen.pass(0, 0);
    screen.player.setLook({view: {yaw: 30, pitch: -10, roll: 0}});
    screen.pass(20, 20);
    assert.deepEqual(screen.last().look.view, {yaw: 30, pitch: -10, roll: 0});
  });

  void it('goes on drawing as a camera does when asked to', () => {
    const screen = onFakeScreen({always: true});
    screen.pass(0, 500);
    assert.ok(screen.isAwake());
  });

  void it('draws nothing after it was stopped', async () => {
    const screen = onFakeScreen({always: true});
    const ended = screen.player.play('HELLO', 2);
    screen.pass(0, 100);
    screen.player.stop();
    screen.player.show(LETTER_POSES.B!);
    assert.ok(!screen.isAwake());
    assert.equal(await ended, false);
    assert.equal(await screen.player.play('HELLO', 2), false);
  });
});
