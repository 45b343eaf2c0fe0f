import {css} from 'lit';

export const photoScreenStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--gap);
    max-width: 1280px;
    margin: 0 auto;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .notice {
    padding: 12px 16px;
    border-radius: 16px;
    background: var(--accent-soft);
  }

  h2,
  p {
    margin: 0;
  }

  h2 {
    font-size: 1.125rem;
  }

  .problem,
  .progress {
    display: grid;
    gap: 10px;
    padding: 16px;
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--shadow);
  }

  .problem button {
    justify-self: start;
  }

  .progress {
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
  }

  .progress button {
    grid-row: 1 / 3;
    grid-column: 2;
  }

  progress {
    width: 100%;
    height: 10px;
    accent-color: var(--accent);
  }
`;
