import {css} from 'lit';

export const phrasesStyles = css`
  .sheet {
    gap: 16px;
  }

  form:not(:has(ol)) {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
  }

  ol {
    display: grid;
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) repeat(3, 44px);
    align-items: center;
  }

  li button {
    min-width: 44px;
    min-height: 48px;
  }
`;
