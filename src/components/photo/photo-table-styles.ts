import {css} from 'lit';

/** On a phone the columns of a line stand in two rows: nothing has to be scrolled sideways. */
export const photoTableStyles = css`
  :host {
    display: block;
    padding: 4px 12px;
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--shadow);
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th {
    font-weight: inherit;
    text-align: start;
  }

  thead th {
    padding: 8px;
    color: var(--muted);
    font-size: 0.875rem;
  }

  tbody tr {
    border-top: 1px solid var(--line);
    /* A thousand lines, and only those in sight are laid out. */
    content-visibility: auto;
    contain-intrinsic-height: auto 81px;
  }

  td,
  tbody th {
    padding: 8px;
  }

  .thumb {
    width: 80px;
  }

  .thumb img,
  .blank {
    display: grid;
    place-items: center;
    width: 64px;
    height: 64px;
    border-radius: 12px;
    background: var(--line);
    object-fit: cover;
  }

  .file {
    overflow-wrap: anywhere;
  }

  .open {
    justify-content: start;
    min-height: 44px;
    padding: 0;
    border-color: transparent;
    background: none;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .words {
    display: block;
    color: var(--muted);
    font-size: 0.9375rem;
  }

  .failed .words {
    color: var(--ink);
  }

  .letter {
    font-size: 1.75rem;
    font-weight: 650;
    line-height: 1;
  }

  .score,
  .others {
    color: var(--muted);
  }

  .score,
  thead th {
    white-space: nowrap;
  }

  .remove {
    width: 64px;
  }

  .remove button {
    padding: 0;
    border-color: transparent;
    background: none;
  }

  @media (min-width: 721px) {
    .plus {
      display: none;
    }
  }

  @media (max-width: 720px) {
    tbody tr {
      display: grid;
      grid-template-columns: 72px minmax(0, 1fr) auto 48px;
      align-items: center;
      column-gap: 8px;
      padding: 8px 0;
    }

    td,
    tbody th {
      padding: 0;
    }

    thead {
      position: absolute;
      clip-path: inset(50%);
    }

    .thumb {
      grid-row: 1 / 3;
    }

    .file {
      grid-row: 1 / 3;
      grid-column: 2;
    }

    .letter {
      grid-row: 1;
      grid-column: 3;
      align-self: end;
      text-align: end;
    }

    .score {
      grid-row: 2;
      grid-column: 3;
      align-self: start;
      font-size: 0.875rem;
      text-align: end;
    }

    .others {
      grid-row: 3;
      grid-column: 2 / 4;
      text-align: end;
    }

    .remove {
      grid-row: 1 / 3;
      grid-column: 4;
      width: 48px;
    }
  }
`;
