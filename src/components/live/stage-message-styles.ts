import {css} from 'lit';

export const stageMessageStyles = css`
  :host {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 14px;
    padding: 20px;
    text-align: center;
  }

  .mark {
    width: 84px;
    color: var(--accent);
  }

  .mark svg {
    display: block;
    width: 100%;
  }

  .pulse {
    animation: pulse 1.6s ease-in-out infinite alternate;
  }

  .sign svg {
    width: 32px;
    height: 32px;
  }

  h2 {
    margin: 0;
    font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2.25rem);
    font-weight: 650;
    line-height: 1.2;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }

  ol {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 12px;
    width: min(400px, 100%);
    margin: 10px 0 6px;
    padding: 0;
    list-style: none;
    font-size: 0.875rem;
  }

  li {
    display: grid;
    justify-items: center;
    gap: 8px;
  }

  ol svg {
    width: 64px;
  }

  ol circle {
    fill: none;
    stroke-width: 5;
  }

  ol .track {
    stroke: var(--line);
  }

  ol .fill {
    stroke: var(--accent);
    stroke-linecap: round;
  }

  ol text {
    fill: var(--ink);
    font-size: 28px;
    font-weight: 600;
  }

  ol .done text {
    fill: var(--accent);
  }

  p {
    max-width: 44ch;
    margin: 0;
    color: var(--muted);
    text-wrap: pretty;
  }

  [role='alert'] {
    display: grid;
    justify-items: center;
    gap: 10px;
  }

  .large {
    min-height: 60px;
    margin-top: 6px;
    padding: 0 30px;
    border-radius: 30px;
    font-size: 1.125rem;
  }

  .quiet {
    border-color: transparent;
    background: none;
    color: var(--accent);
  }

  .promise {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--ink);
  }

  .small,
  details {
    max-width: 52ch;
    color: var(--muted);
    font-size: 0.875rem;
  }

  summary {
    display: flex;
    align-items: center;
    justify-content: center;
    min-height: 44px;
    cursor: pointer;
  }

  code {
    overflow-wrap: anywhere;
  }

  @keyframes pulse {
    to {
      opacity: 0.45;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .pulse {
      animation: none;
    }
  }

  @media (max-height: 560px) {
    :host {
      gap: 10px;
      padding: 16px;
    }

    ol,
    .mark,
    .sign {
      display: none;
    }

    .large {
      min-height: 52px;
    }
  }
`;
