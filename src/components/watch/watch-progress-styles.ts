import {css} from 'lit';

export const watchProgressStyles = css`
  :host {
    display: block;
  }

  h2,
  h3,
  p {
    margin: 0;
  }

  h2 {
    font-size: 1.0625rem;
  }

  h3 {
    font-size: 0.9375rem;
    font-weight: 550;
  }

  p {
    color: var(--muted);
    font-size: 0.9375rem;
  }

  svg {
    width: 100%;
    max-width: 460px;
    height: auto;
  }

  .across {
    stroke: var(--line);
  }

  polyline {
    fill: none;
    stroke: var(--accent);
    stroke-linejoin: round;
    stroke-width: 2.5;
  }

  circle {
    fill: var(--accent);
  }

  text {
    fill: var(--muted);
    font-size: 11px;
    font-variant-numeric: tabular-nums;
  }

  text.value,
  text.last {
    text-anchor: end;
  }

  text.now,
  text.only {
    text-anchor: middle;
  }

  text.now {
    fill: var(--ink);
    font-size: 14px;
    font-weight: 650;
  }

  .misread {
    display: grid;
    gap: 8px;
  }

  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    padding: 2px 12px;
    border: 1px solid var(--line);
    border-radius: 12px;
    font-weight: 600;
    letter-spacing: 0.04em;
  }

  @media (forced-colors: active) {
    polyline {
      stroke: Highlight;
    }

    circle {
      fill: Highlight;
    }
  }
`;
