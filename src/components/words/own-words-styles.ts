import {css} from 'lit';

export const ownWordsStyles = css`
  :host {
    display: grid;
    gap: 8px;
  }

  h3,
  p {
    margin: 0;
  }

  h3 {
    font-size: 1rem;
    font-weight: 550;
  }

  p {
    color: var(--muted);
    font-size: 0.875rem;
  }

  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
  }

  .field {
    text-transform: uppercase;
  }

  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    max-height: 240px;
    margin: 0 -4px;
    padding: 4px;
    overflow-y: auto;
    list-style: none;
  }

  li {
    display: flex;
    align-items: center;
    max-width: 100%;
    padding-inline-start: 14px;
    border-radius: 24px;
    background: var(--accent-soft);
    overflow-wrap: anywhere;
  }

  li button {
    flex: none;
    min-width: 44px;
    min-height: 44px;
    padding: 0;
    border-color: transparent;
    border-radius: 24px;
    background: none;
  }
`;
