import {css} from 'lit';

/** The field with its button. Colours are set on what is inside, so that nothing reaches what the page puts into the slots. */
export const inputStyles = css`
  :host {
    display: inline-block;
    width: min(100%, 26rem);
    vertical-align: top;
  }

  :host([hidden]) {
    display: none;
  }

  .root {
    --accent: var(--fingerspell-accent, light-dark(#0a6b5d, #74e0c8));
    --on-accent: var(--fingerspell-on-accent, light-dark(#ffffff, #06251f));
    --accent-soft: light-dark(#e0efec, #16312c);
    --surface: var(--fingerspell-surface, light-dark(#ffffff, #1a1d20));
    --bg: var(--surface);
    --ink: var(--fingerspell-ink, light-dark(#1a1c1f, #f2f1ee));
    --muted: var(--fingerspell-muted, light-dark(#5b6067, #a6abb1));
    --line: var(--fingerspell-line, light-dark(#8b9097, #5b6167));
    --glass: rgb(13 16 18 / 78%);
    --glass-ink: #ffffff;
    --glass-muted: #c9ced3;
    --glass-accent: #74e0c8;
    --glass-track: rgb(255 255 255 / 22%);
    --radius: var(--fingerspell-radius, 14px);
    --shadow: none;
    display: grid;
    gap: 8px;
  }

  .row {
    display: flex;
    gap: 8px;
  }

  form {
    flex: 1;
    min-width: 0;
  }

  input {
    width: 100%;
    min-height: 48px;
    padding: 0 14px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
  }

  input::placeholder {
    color: var(--muted);
  }

  input:disabled {
    opacity: 0.6;
  }

  button {
    border-color: var(--line);
    border-radius: var(--radius);
  }

  /* On the page's own ground, in the page's own colour. */
  .help,
  .problem {
    margin: 0;
    text-align: match-parent;
  }

  .help {
    font-size: 0.875em;
  }
`;
