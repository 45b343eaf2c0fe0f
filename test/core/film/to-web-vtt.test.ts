import {expect} from '@esm-bundle/chai';
import {clockTime} from '../../../src/core/film/clock-time.ts';
import {timeLeft} from '../../../src/core/film/time-left.ts';
import {toWebVtt} from '../../../src/core/film/to-web-vtt.ts';

describe('toWebVtt', () => {
  it('writes a numbered caption each, with times to the millisecond', () => {
    const captions = [
      {text: 'BY', fromMs: 500, toMs: 1500.4},
      {text: 'LAW', fromMs: 3_723_004, toMs: 3_724_000},
    ];
    expect(toWebVtt(captions)).to.equal(
      'WEBVTT\n\n1\n00:00:00.500 --> 00:00:01.500\nBY\n\n2\n01:02:03.004 --> 01:02:04.000\nLAW\n',
    );
  });

  it('is a file of captions also without any', () => {
    expect(toWebVtt([])).to.equal('WEBVTT\n');
  });

  it('lets no text end its caption or become a tag', () => {
    const [, , , text] = toWebVtt([{text: '<b>&\n\n--> X', fromMs: 0, toMs: 1}])
      .split('\n')
      .slice(1);
    expect(text).to.equal('&lt;b&gt;&amp; --&gt; X');
  });
});

describe('clockTime', () => {
  it('names hours only where there are some', () => {
    const times = [-5, 0, 4999.6, 65_000, 3_600_000, 7_265_000].map((ms) => clockTime(ms));
    expect(times).to.deep.equal(['0:00', '0:00', '0:05', '1:05', '1:00:00', '2:01:05']);
  });
});

describe('timeLeft', () => {
  it('goes by what was done, once enough was', () => {
    expect(timeLeft(1000, 0.5)).to.equal(null);
    expect(timeLeft(60_000, 0)).to.equal(null);
    expect(timeLeft(30_000, 0.25)).to.equal(90_000);
    expect(timeLeft(30_000, 1)).to.equal(0);
  });
});
