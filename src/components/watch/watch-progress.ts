import {LitElement, html, nothing, svg, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {localized, msg} from '@lit/localize';
import {watchChart, type WatchChart} from '../../app/watch/watch-chart.ts';
import {NO_WATCHING, type WatchProgress} from '../../contracts/watch-progress.ts';
import {cardStyles} from '../common/card-styles.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import {watchProgressStyles} from './watch-progress-styles.ts';

/** Units of the picture: its size, and what stands beside the lines. */
const SIZE = {width: 320, height: 150};
const INNER = {left: 30, right: 12, top: 10, bottom: 26};

/** Words a minute that are read, over days as a picture, and what comes back because it was misread. */
@localized()
@customElement('fs-watch-progress')
export class WatchProgressView extends LitElement {
  @property({attribute: false}) accessor progress: WatchProgress = NO_WATCHING;

  protected override render(): TemplateResult {
    const chart = watchChart(this.progress);
    return html`<section class="card">
      <h2>${msg('How fast you read')}</h2>
      ${chart === null ? nothing : renderChart(chart)}
      <p>
        ${
          chart === null
            ? msg('After five words of a day a picture shows how many words a minute you read.')
            : msg('Words a minute of which you read four in five at first sight, day by day.')
        }
      </p>
      ${this.renderMisread()}
    </section>`;
  }

  private renderMisread(): TemplateResult | typeof nothing {
    const parts = Object.entries(this.progress.misread)
      .sort(([, one], [, other]) => other - one)
      .slice(0, 12);
    if (parts.length === 0) return nothing;
    return html`<div class="misread">
      <h3>${msg('They come back, because you misread them')}</h3>
      <ul>
        ${parts.map(([part]) => html`<li>${part}</li>`)}
      </ul>
    </div>`;
  }

  static override readonly styles = [sharedStyles, cardStyles, watchProgressStyles];
}

function renderChart({points, lines, words}: WatchChart): TemplateResult {
  const at = (x: number, y: number) => ({
    x: INNER.left + x * (SIZE.width - INNER.left - INNER.right),
    y: SIZE.height - INNER.bottom - y * (SIZE.height - INNER.top - INNER.bottom),
  });
  const places = points.map(({x, y}) => at(x, y));
  const [first, last] = [points[0], points.at(-1)];
  const end = places.at(-1);
  return html`<svg viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-label=${words}>
    ${lines.map(({value, y}) => {
      const [from, to] = [at(0, y), at(1, y)];
      return svg`<line class="across" x1=${from.x} x2=${to.x} y1=${from.y} y2=${to.y} />
        <text class="value" x=${INNER.left - 6} y=${from.y + 4}>${value}</text>`;
    })}
    <polyline points=${places.map(({x, y}) => `${x},${y}`).join(' ')} />
    ${places.map(({x, y}) => svg`<circle cx=${x} cy=${y} r="3.5" />`)}
    ${
      end === undefined
        ? nothing
        : svg`<text class="now" x=${end.x} y=${end.y - 9}>${last?.wordsPerMinute}</text>`
    }
    ${
      points.length < 2
        ? nothing
        : svg`<text x=${at(0, 0).x} y=${SIZE.height - 6}>${first?.day}</text>`
    }
    <text class=${points.length < 2 ? 'only' : 'last'} x=${end?.x ?? 0} y=${SIZE.height - 6}>
      ${last?.day}
    </text>
  </svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-watch-progress': WatchProgressView;
  }
}
