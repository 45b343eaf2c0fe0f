import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {HandPose} from '../../../src/signing-hand/hand-pose.ts';
import {LETTER_POSES} from '../../../src/signing-hand/letter-poses.ts';
import {REST} from '../../../src/signing-hand/other-poses.ts';
import {planSpelling} from '../../../src/signing-hand/plan-spelling.ts';
import {spellable} from '../../../src/signing-hand/spellable.ts';
import type {SpellingPlan} from '../../../src/signing-hand/plan-spelling.ts';

function spelled({letters}: SpellingPlan): string {
  return letters.map(({letter}) => letter).join('');
}

function middleOf(plan: SpellingPlan, place: number): HandPose {
  const {startMs, endMs} = plan.letters[place]!;
  return plan.poseAt((startMs + endMs) / 2);
}

function fingersOf({thumb, index, middle, ring, pinky}: HandPose): object {
  return {thumb, index, middle, ring, pinky};
}

function anglesOf({thumb, index, middle, ring, pinky, wrist}: HandPose): number[] {
  return [thumb, index, middle, ring, pinky, wrist].flatMap((part) =>
    Object.values<number>({...part}),
  );
}

void describe('a planned spelling', () => {
  void it('starts and ends with the hand at rest', () => {
    const plan = planSpelling('HELLO', 3);
    assert.deepEqual(plan.poseAt(0), REST);
    assert.deepEqual(plan.poseAt(plan.durationMs), REST);
    assert.deepEqual(plan.poseAt(-5), REST);
    assert.deepEqual(plan.poseAt(1e6), REST);
  });

  void it('holds every letter in order', () => {
    const plan = planSpelling('quickly', 2);
    assert.equal(spelled(plan), 'QUICKLY');
    assert.deepEqual(middleOf(plan, 0), LETTER_POSES.Q);
    assert.deepEqual(middleOf(plan, 6), LETTER_POSES.Y);
  });

  for (const speed of [1, 2, 4, 5, 6, 8]) {
    void it(`makes ${String(speed)} letters a second`, () => {
      const {letters} = planSpelling('WORLD', speed);
      const seconds = (letters[4]!.startMs - letters[0]!.startMs) / 1000;
      assert.ok(Math.abs(4 / seconds - speed) < 0.01);
    });
  }

  void it('holds letters for as long as a slow reader needs, and moves as at any speed', () => {
    const [slow, usual] = [0.25, 1].map((speed) => planSpelling('AB', speed).letters);
    assert.equal(slow![0]!.endMs - slow![0]!.startMs, 4000 - 300);
    assert.equal(slow![1]!.startMs - slow![0]!.endMs, usual![1]!.startMs - usual![0]!.endMs);
  });

  void it('keeps to speeds that can be followed', () => {
    assert.equal(planSpelling('AB', 0).durationMs, planSpelling('AB', 0.2).durationMs);
    assert.equal(planSpelling('AB', 99).durationMs, planSpelling('AB', 8).durationMs);
  });

  void it('takes 150 to 300 ms from one letter to the next at a speed one can follow', () => {
    for (const speed of [1, 2, 3, 4, 5]) {
      const {letters} = planSpelling('AB', speed);
      const moveMs = letters[1]!.startMs - letters[0]!.endMs;
      assert.ok(moveMs >= 150 && moveMs <= 300, `${String(moveMs)} ms`);
    }
  });

  void it('slides a double letter outward in the same shape', () => {
    const plan = planSpelling('LL', 3);
    const [first, second] = [middleOf(plan, 0), middleOf(plan, 1)];
    assert.deepEqual(fingersOf(second), fingersOf(first));
    assert.ok(second.offset.x < first.offset.x - 0.02);
  });

  void it('comes back from a double letter with the next one', () => {
    assert.deepEqual(middleOf(planSpelling('LLO', 3), 2), LETTER_POSES.O);
  });

  void it('lowers the hand between words', () => {
    const plan = planSpelling('I AM', 2);
    const pauseMs = plan.letters[1]!.startMs - plan.letters[0]!.endMs;
    assert.ok(pauseMs > 500);
    const restMs = plan.letters[0]!.endMs + pauseMs / 2;
    assert.deepEqual(plan.poseAt(restMs), REST);
  });

  for (const [speed, most] of [
    [6, 3],
    [8, 4],
  ] as const) {
    void it(`never jumps at ${String(speed)} letters a second`, () => {
      const plan = planSpelling('JAZZ QUIZ MISSISSIPPI', speed);
      let before = anglesOf(plan.poseAt(0));
      for (let timeMs = 1; timeMs <= plan.durationMs; timeMs++) {
        const now = anglesOf(plan.poseAt(timeMs));
        now.forEach((angle, i) => {
          assert.ok(Math.abs(angle - before[i]!) < most, `${String(timeMs)} ms`);
        });
        before = now;
      }
    });
  }

  void it('goes from letter to letter without a bounce', () => {
    const letters = Object.keys(LETTER_POSES);
    for (const from of letters) {
      for (const to of letters.filter((letter) => letter !== from)) {
        const plan = planSpelling(from + to, 5);
        const [first, second] = plan.letters;
        assertDirect(placesBetween(plan, first!.endMs, second!.startMs), `${from} to ${to}`);
      }
    }
  });

  void it('draws J with the shape of I, and Z with a pointing finger', () => {
    const plan = planSpelling('JZ', 2);
    assert.deepEqual(fingersOf(middleOf(plan, 0)), fingersOf(LETTER_POSES.I!));
    const z = plan.letters[1]!;
    const places = [0, 1 / 3, 2 / 3, 1].map((share) => {
      return plan.poseAt(z.startMs + easedTime(share) * (z.endMs - z.startMs)).offset;
    });
    // Reader's view: to the left, down to the right, to the left.
    assert.deepEqual(
      places.map(({x, y}) => [Math.sign(Math.round(x * 100)), Math.sign(Math.round(y * 100))]),
      [
        [1, 1],
        [-1, 1],
        [1, -1],
        [-1, -1],
      ],
    );
  });

  void it('knows what can be spelled of a text', () => {
    assert.deepEqual(spellable(' Zoë  O’Neil, 42! '), ['ZOE', 'ONEIL']);
    assert.deepEqual(spellable('…'), []);
    assert.equal(planSpelling('', 3).durationMs, 0);
  });
});

/** How the hand is held and where, over a stretch of time. */
function placesBetween(plan: SpellingPlan, fromMs: number, toMs: number): readonly number[][] {
  return Array.from({length: 11}, (_, i) => {
    const {wrist, offset} = plan.poseAt(fromMs + (i / 10) * (toMs - fromMs));
    return [...Object.values<number>({...wrist}), ...Object.values<number>({...offset})];
  });
}

/** Nothing goes beyond where it is going, or back. */
function assertDirect(places: readonly number[][], name: string): void {
  const [first = [], last = []] = [places[0], places.at(-1)];
  places.slice(1).forEach((place, i) => {
    place.forEach((value, part) => {
      const step = (value - (places[i]?.[part] ?? 0)) * Math.sign(last[part]! - first[part]!);
      assert.ok(step >= -1e-9, name);
      if (last[part] === first[part]) assert.ok(Math.abs(value - first[part]!) < 1e-9, name);
    });
  });
}

/** When a smooth move has covered a share of its way, as a share of its time; by halving. */
function easedTime(share: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    if (middle ** 3 * (middle * (middle * 6 - 15) + 10) < share) low = middle;
    else high = middle;
  }
  return high;
}
